import ActorGraph
import Language

/// What speaks against a relation that the weights of news would add, whatever its score.
extension PairMatcher {
  /// "Lowe, together with a sergeant of the guard": what is said of one member of a list is not said of the
  /// one before it.
  func isOfAnotherConjunct(_ pair: ActorPair) -> Bool {
    guard pair.path.down.count > 1 else { return false }
    return syntax[pair.path.down[0]].relation == .conj && syntax[pair.path.top].tag != .verb
      && pair.path.down.dropFirst().contains { syntax[$0].relation != .conj }
  }

  /// "the mission of the troops in Onda": it is the troops who are there.
  func isActivity(_ entry: MentionTable.Entry) -> Bool {
    let head = entry.reference.head
    return entry.form == .nominal
      && ["mission", "operation", "presence", "deployment", "task", "withdrawal"].contains(
        syntax.lemma(head))
      && syntax.children(of: head, .nmod).contains { syntax.preposition(of: $0) == "of" }
  }

  /// "is based in Lima", of a body that is no force; "marched on Lima", which is not there yet.
  func isElsewhere(_ entry: MentionTable.Entry, _ kind: ActorKind, _ trigger: Int) -> Bool {
    switch syntax.lemma(trigger) {
    case "base", "headquarter": ontology.isKind(kind, within: .organisation)
    case "march", "advance":
      syntax.children(of: trigger, .obl).contains {
        ["on", "towards", "toward"].contains(syntax.preposition(of: $0))
      }
    default: false
    }
  }

  /// "signed Holm from Ajax": who comes from a body is no member of it now.
  func isFrom(_ reference: Reference) -> Bool {
    syntax[reference.head].relation == .obl && syntax.preposition(of: reference.head) == "from"
  }

  /// "Paz retired": nobody dismissed who did it alone.
  func isDoer(_ reference: Reference, of verb: Int) -> Bool {
    syntax[reference.head].head == verb && syntax[reference.head].relation == .nsubj
      && syntax.children(of: verb, .passiveAuxiliary).isEmpty
  }

  /// "Foreign Minister Lowe" leads no state.
  func isMinister(_ reference: Reference) -> Bool {
    let head = reference.head
    let before = [max(0, min(head, reference.mention.lowerBound) - 1)]
    let nouns = syntax.children(of: head, .compound, .appos, .nmod, .flat) + [head] + before
    return nouns.contains { noun in
      syntax.lemma(noun).lowercased() == "minister" && noun > 0
        && !["prime", "first", "chief"].contains(syntax.word(noun - 1))
    }
  }

  /// "the police chief of the region" does not lead the region.
  func isOfService(_ noun: Int) -> Bool {
    syntax[noun].tag == .noun && syntax.children(of: noun, .compound).contains { $0 < noun }
  }

  /// "demanded his release": it is demanded of those who hold him.
  func isObject(_ reference: Reference, of verb: Int) -> Bool {
    syntax[reference.head].relation == .possessive
      && syntax[reference.head].head.map { noun in
        syntax[noun].head == verb && syntax[noun].relation == .obj
          && ["release", "extradition", "return", "freedom", "liberation", "arrest"].contains(
            syntax.lemma(noun))
      } ?? false
  }

  func isCourt(_ reference: Reference) -> Bool {
    reference.mention.contains { token in
      ["court", "tribunal"].contains { syntax.word(token).hasSuffix($0) }
    }
  }

  func hasNo(_ noun: Int) -> Bool {
    syntax.children(of: noun).contains { ["no", "neither", "none"].contains(syntax.word($0)) }
  }

  /// "the deputy leader" leads nobody.
  func isDeputy(_ noun: Int) -> Bool {
    let words: Set<String> = ["deputy", "vice", "assistant", "founder", "found"]
    return words.contains(syntax.lemma(noun))
      || syntax.children(of: noun).contains { words.contains(syntax.word($0)) && $0 < noun }
  }

  /// "a partner of the alliance", "applied for membership": who stands beside a body is not in it.
  func isOutside(_ pair: ActorPair) -> Bool {
    let words: Set<String> = [
      "partner", "ally", "neighbour", "neighbor", "rival", "critic", "enemy", "opponent", "apply",
      "application", "applicant", "candidate", "aspire", "bid", "guest", "observer",
      "exercise",
    ]
    return (pair.path.up + [pair.path.top] + pair.path.down).contains {
      words.contains(syntax.lemma($0))
    }
  }

  /// "sent members of the Guard": what somebody does with members makes nobody a member.
  func isAboutMembers(_ pair: ActorPair) -> Bool {
    let top = pair.path.top
    guard syntax[top].tag == .verb,
      !["become", "remain", "include", "comprise", "number"].contains(syntax.lemma(top))
    else { return false }
    return (pair.path.up + pair.path.down).contains { token in
      syntax.lemma(token) == "member" && syntax[token].detailedTag == "NNS"
        && [.obj, .obl].contains(syntax[token].relation) && syntax[token].head == top
    }
  }
}
