import Language

/// A verb with its arguments, active and passive made alike: who does it, to whom, where.
struct Clause: Sendable {
  /// The verb.
  let verb: Int
  /// Whether it stands in the passive, or is a participle with a passive sense.
  private(set) var isPassive = false
  /// Heads of the phrases that name who does it.
  private(set) var subjects: [Int] = []
  /// Heads of the phrases that name whom it happens to.
  private(set) var objects: [Int] = []
  /// Heads of indirect objects.
  private(set) var indirect: [Int] = []
  /// Prepositional phrases: preposition and head.
  private(set) var obliques: [(preposition: String, head: Int)] = []
  /// Heads of the phrases that share the verb's fate: "along with X", "as does X".
  private var companions: [Int] = []
  /// "Both belong to it": a quantifier that trees take for an adverb where it is the subject.
  private var floating: Int?

  init(_ verb: Int, in syntax: Syntax) {
    self.init(verb, in: syntax, depth: 0)
  }

  private init(_ verb: Int, in syntax: Syntax, depth: Int) {
    self.verb = verb
    let token = syntax[verb]
    let hasPassiveMark = !syntax.children(of: verb, .passiveSubject, .passiveAuxiliary).isEmpty
    let isParticiple =
      token.detailedTag == "VBN"
      && syntax.children(of: verb, .aux, .nsubj).isEmpty
      && [.acl, .advcl, .amod].contains(token.relation)
    isPassive = hasPassiveMark || isParticiple
    for child in syntax.children(of: verb) {
      switch syntax[child].relation {
      case .nsubj, .csubj:
        if isPassive { objects.append(child) } else { subjects.append(child) }
      case .passiveSubject:
        objects.append(child)
      case .obj:
        objects.append(child)
        // "took over the ministry": the tree may hang the particle from the object.
        if let preposition = syntax.preposition(of: child) { obliques.append((preposition, child)) }
      case .iobj:
        indirect.append(child)
      case .agent:
        subjects.append(child)
      case .obl, .nmod:
        guard let preposition = syntax.preposition(of: child) else { continue }
        if ["along", "alongside", "together"].contains(preposition.prefix { $0 != " " }) {
          companions.append(child)
        } else if preposition == "by", isPassive, subjects.isEmpty {
          subjects.append(child)
        } else {
          obliques.append((preposition, child))
        }
      case .advmod where ["here", "there"].contains(syntax.word(child)):
        obliques.append(("in", child))
      case .advmod where child < verb && ["both", "all"].contains(syntax.word(child)):
        floating = child
      case .advcl:
        companions += alike(child, in: syntax)
      default:
        break
      }
    }
    // "It was he who proposed": the pronoun without meaning gives way.
    if subjects.count > 1 { subjects.removeAll { ["it", "there"].contains(syntax.word($0)) } }
    // "the battalion now stationed in the valley might leave": a participle without auxiliary.
    if !isPassive, token.detailedTag == "VBN", syntax.children(of: verb, .aux).isEmpty,
      objects.isEmpty
    {
      isPassive = true
      swap(&subjects, &objects)
    }
    if let floating, subjects.isEmpty, objects.isEmpty || !isPassive,
      [.root, .conj, .parataxis, .ccomp].contains(token.relation)
    {
      if isPassive { objects.append(floating) } else { subjects.append(floating) }
    }
    addNestedObliques(syntax)
    for companion in companions {
      if isPassive || objects.count > 0 && subjects.isEmpty {
        objects.append(companion)
      } else {
        subjects.append(companion)
      }
    }
    takeIndirectObject(syntax)
    inherit(syntax, depth)
  }

  /// "belongs to the League, as does Syldavia": of whom the same is said.
  private func alike(_ verb: Int, in syntax: Syntax) -> [Int] {
    guard ["do", "be", "have"].contains(syntax.lemma(verb)),
      syntax.children(of: verb, .mark).contains(where: { syntax.word($0) == "as" }),
      !syntax.children(of: verb, .advmod).contains(where: {
        ["not", "n't"].contains(syntax.word($0))
      })
    else { return [] }
    return syntax.children(of: verb, .nsubj, .obj)
  }

  /// "sent troops to Mali", "serve as peacekeepers in Iraq": the tree may hang the place from the
  /// object, or from the phrase before.
  private mutating func addNestedObliques(_ syntax: Syntax) {
    if isPassive, subjects.isEmpty {
      // "was accused of fraud by X": the agent may hang from the phrase before it.
      for (_, head) in obliques {
        subjects += syntax.children(of: head, .nmod).filter { syntax.preposition(of: $0) == "by" }
      }
    }
    for object in objects + obliques.filter({ $0.preposition == "as" }).map(\.head) {
      for child in syntax.children(of: object, .nmod) {
        if let preposition = syntax.preposition(of: child), preposition != "of" {
          obliques.append((preposition, child))
          // "landed men with tanks at Zenda"
          guard preposition == "with" else { continue }
          for below in syntax.children(of: child, .nmod) {
            if let preposition = syntax.preposition(of: below), preposition != "of" {
              obliques.append((preposition, below))
            }
          }
        }
      }
    }
  }

  private static let giving: Set<String> = [
    "offer", "send", "give", "make", "hand", "show", "present", "promise", "bring",
  ]

  /// "handed Ann Lowe a text", "offered her a truce": of two objects in a row, which trees confuse,
  /// the first is the one who gets.
  private mutating func takeIndirectObject(_ syntax: Syntax) {
    guard Self.giving.contains(syntax.lemma(verb)), indirect.isEmpty, !isPassive else { return }
    let sentence = syntax.sentenceRange(of: verb)
    var first = verb + 1
    while first < sentence.upperBound, syntax[first].relation == .compound { first += 1 }
    guard first < sentence.upperBound, syntax.preposition(of: first) == nil else { return }
    let end =
      syntax.endOfName(at: first)
      ?? (["him", "her", "them"].contains(syntax.word(first)) ? first + 1 : nil)
    guard let end, end < sentence.upperBound,
      syntax[end].tag == .determiner || syntax[end].tag == .noun || syntax[end].tag == .adjective,
      let noun = (end..<min(end + 5, sentence.upperBound)).first(where: { syntax[$0].tag == .noun }
      ),
      (end..<noun).allSatisfy({ [.determiner, .adjective, .numeral].contains(syntax[$0].tag) })
    else { return }
    indirect = [first]
    objects = objects.filter { $0 != first && $0 != noun } + [noun]
  }

  /// Arguments that the clause shares with the one it hangs from.
  private mutating func inherit(_ syntax: Syntax, _ depth: Int) {
    let token = syntax[verb]
    guard let head = token.head, depth < 8 else { return }
    switch token.relation {
    case .relativeClause:
      let hasPronoun = (subjects + objects + indirect + obliques.map(\.head)).contains {
        ["who", "whom", "which", "that"].contains(syntax.word($0))
      }
      if !hasPronoun {
        if subjects.isEmpty, !isPassive {
          subjects.append(head)
        } else if objects.isEmpty {
          objects.append(head)
        }
      }
    case .acl:
      if isPassive {
        if objects.isEmpty { objects.append(head) }
      } else if subjects.isEmpty, token.detailedTag != "VB" {
        subjects.append(head)
      } else if subjects.isEmpty, syntax.isSingledOut(head) {
        // "the first state to withdraw"; "became the first state to withdraw"
        let isPredicate = syntax[head].relation == .xcomp
        let above = isPredicate ? syntax[head].head : nil
        subjects = above.map { syntax.children(of: $0, .nsubj) } ?? []
        if subjects.isEmpty { subjects = syntax.children(of: head, .nsubj) }
        if subjects.isEmpty { subjects = [head] }
      }
    case .conj, .xcomp, .advcl, .parataxis, .ccomp:
      guard
        syntax[head].tag == .verb || syntax[head].tag == .auxiliary
          || syntax[head].tag == .adjective
          || syntax[head].tag == .noun
      else { return }
      let other = Clause(head, in: syntax, depth: depth + 1)
      let isConjunct = token.relation == .conj
      if isConjunct {
        // "was fired and arrested": the passive goes on.
        if token.detailedTag == "VBN", other.isPassive, subjects.isEmpty, objects.isEmpty {
          isPassive = true
          objects = other.objects
          if subjects.isEmpty { subjects = other.subjects.filter { $0 > verb } }
          return
        }
        if subjects.isEmpty, !isPassive {
          subjects = other.isPassive ? other.objects : other.subjects
        }
        if isPassive, objects.isEmpty { objects = other.isPassive ? other.objects : other.subjects }
        return
      }
      guard token.relation == .xcomp || token.relation == .advcl else { return }
      let holder =
        token.relation == .xcomp && !other.objects.isEmpty && !other.isPassive
        ? other.objects : other.isPassive ? other.objects : other.subjects
      if token.relation == .advcl, token.detailedTag != "VBG", token.detailedTag != "VBN",
        token.detailedTag != "VB"
      {
        return
      }
      if isPassive {
        if objects.isEmpty { objects = holder }
      } else if subjects.isEmpty {
        subjects = holder
      }
    default:
      break
    }
  }

  /// "withdraw", "should withdraw"; of one, "that Syldavia withdraw" is no present tense, though taggers
  /// take it for one.
  private func isDemanded(_ verb: Int, in syntax: Syntax) -> Bool {
    if syntax[verb].detailedTag == "VB" || !syntax.children(of: verb, .aux).isEmpty { return true }
    guard syntax[verb].detailedTag == "VBP",
      let subject = syntax.children(of: verb, .nsubj, .passiveSubject).first
    else { return false }
    return !syntax[subject].detailedTag.hasSuffix("S") && syntax[subject].tag != .pronoun
      && syntax.children(of: subject, .conj).isEmpty
  }

  /// Heads of the phrases at a place.
  func heads(at place: String, in syntax: Syntax) -> [Int] {
    switch place {
    case "subject": subjects
    case "object": objects
    case "indirect": indirect
    case "complement-subject":
      // "demanded that Syldavia withdraw": who is to do it; what was done already is no demand.
      syntax.children(of: verb, .ccomp).filter { isDemanded($0, in: syntax) }
        .flatMap { syntax.children(of: $0, .nsubj, .passiveSubject) }
    case "object-possessive":
      objects.flatMap { object in
        syntax.children(of: object, .possessive)
          + syntax.children(of: object, .nmod).filter { syntax.preposition(of: $0) == "of" }
      }
    case "subject-possessive": subjects.flatMap { syntax.children(of: $0, .possessive) }
    default: obliques.filter { $0.preposition == place }.map(\.head)
    }
  }
}
