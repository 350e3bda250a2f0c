import Language

/// Finds the words at the places that frames name: one step from a verb or noun, or several
/// (`complement/object`, `object/against`).
///
/// Complexity: O(words beneath the trigger) for each place.
struct PlaceFinder {
  let syntax: Syntax

  /// The heads of the phrases at a place of a clause.
  func heads(at place: String, of clause: Clause) -> [Int] {
    let steps = place.split(separator: "/").map(String.init)
    guard let first = steps.first else { return [] }
    return follow(steps.dropFirst(), from: step(first, of: clause))
  }

  /// The heads of the phrases at a place of a noun.
  func heads(at place: String, ofNoun noun: Int) -> [Int] {
    let steps = place.split(separator: "/").map(String.init)
    guard let first = steps.first else { return [] }
    return follow(steps.dropFirst(), from: step(first, ofNoun: noun))
  }

  private func follow(_ steps: ArraySlice<String>, from tokens: [Int]) -> [Int] {
    var tokens = tokens
    for next in steps {
      tokens = tokens.flatMap { token in
        isPredicate(token)
          ? step(next, of: Clause(token, in: syntax)) : step(next, ofNoun: token)
      }
      // A damaged tree must not multiply.
      guard tokens.count <= 64 else { return [] }
    }
    return tokens
  }

  private func isPredicate(_ token: Int) -> Bool {
    switch syntax[token].tag {
    case .verb, .auxiliary: true
    default: !syntax.children(of: token, .cop, .nsubj, .passiveSubject).isEmpty
    }
  }

  private func step(_ place: String, of clause: Clause) -> [Int] {
    switch place {
    case "complement": complements(of: clause.verb)
    case "obligation": complements(of: clause.verb).filter { has(Self.duties, $0) }
    case "intention": complements(of: clause.verb).filter { has(Self.intentions, $0) }
    case "condition":
      ([clause.verb] + complements(of: clause.verb)).flatMap { verb in
        syntax.children(of: verb, .advcl).filter { isMarked($0, by: Self.conditions) }
      }
    case "purpose":
      ([clause.verb] + clause.objects + clause.obliques.map(\.head)).flatMap { word in
        syntax.children(of: word, .advcl, .acl).filter { child in
          isMarked(child, by: ["to"]) || syntax[child].detailedTag == "VBG"
        }
      }
    case "any": beneath(clause.verb)
    default: clause.heads(at: place, in: syntax)
    }
  }

  private func step(_ place: String, ofNoun noun: Int) -> [Int] {
    switch place {
    case "possessive": syntax.children(of: noun, .possessive)
    case "adjective":
      syntax.children(of: noun, .amod, .compound, .nmod).filter {
        $0 < noun && syntax.preposition(of: $0) == nil
          && syntax[$0].text.first?.isUppercase == true
      }
    case "holder": [noun]
    case "governor": syntax[noun].head.map { [$0] } ?? []
    case "complement", "purpose": syntax.children(of: noun, .acl, .ccomp, .xcomp)
    case "any": beneath(noun)
    case "agent": agents(of: noun)
    default:
      syntax.children(of: noun, .nmod, .obl).filter { syntax.preposition(of: $0) == place }
        + prepositions(beside: noun, place)
    }
  }

  /// The clauses that say what is said, wanted or threatened, and those coordinated with them.
  private func complements(of verb: Int) -> [Int] {
    syntax.children(of: verb, .ccomp, .xcomp).flatMap { [$0] + syntax.children(of: $0, .conj) }
  }

  /// "that Syldavia must withdraw", "that it will withdraw": what is said is to be done.
  private func has(_ auxiliaries: Set<String>, _ verb: Int) -> Bool {
    syntax.children(of: verb, .aux).contains { auxiliaries.contains(syntax.word($0)) }
  }

  private static let duties: Set<String> = ["must", "should", "ought"]
  private static let intentions: Set<String> = ["will", "would", "'ll", "wo"]
  private static let conditions: Set<String> = ["if", "unless", "until"]

  private func isMarked(_ verb: Int, by words: Set<String>) -> Bool {
    syntax.children(of: verb, .mark).contains { words.contains(syntax.word($0)) }
  }

  /// "a coup led by X", "soldiers under X", "a decree signed by X": who stands behind it.
  private func agents(of noun: Int) -> [Int] {
    let leaders = syntax.children(of: noun, .acl, .relativeClause)
      .filter { Self.leading.contains(syntax.lemma($0)) }
      .map { Clause($0, in: syntax) }.filter(\.isPassive).flatMap(\.subjects)
    if !leaders.isEmpty { return leaders }
    return syntax.children(of: noun, .nmod).filter {
      ["by", "under"].contains(syntax.preposition(of: $0))
    } + syntax.children(of: noun, .possessive)
  }

  private static let leading: Set<String> = [
    "lead", "head", "command", "stage", "mount", "mastermind", "announce", "sign", "issue", "order",
    "decree", "publish", "carry", "launch", "organise", "organize", "orchestrate", "engineer",
  ]

  /// Every word beneath one, in the order of the text.
  private func beneath(_ token: Int) -> [Int] {
    var found = syntax.children(of: token)
    var index = 0
    while index < found.count, found.count < 64 {
      found += syntax.children(of: found[index])
      index += 1
    }
    return found.sorted()
  }

  /// "the arrest in Almaty of a musician", "the suspension of X by Y": trees often hang the second
  /// phrase from the first, or from the verb.
  private func prepositions(beside noun: Int, _ place: String) -> [Int] {
    let own = syntax.children(of: noun, .nmod)
    if place == "of", own.contains(where: { syntax.preposition(of: $0) == "of" }) { return [] }
    let below = own.flatMap { child in
      syntax.children(of: child, .nmod)
        + syntax.children(of: child, .appos).flatMap {
          [$0] + syntax.children(of: $0, .nmod, .appos)
        }
    }
    return below.filter { syntax.preposition(of: $0) == place }
  }
}
