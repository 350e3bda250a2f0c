import Language

/// A verb with its arguments, active and passive made alike: who does it, to whom, where.
struct Clause: Sendable {
  /// The verb.
  let verb: Int
  /// Whether it stands in the passive, or is a participle with a passive sense.
  var isPassive = false
  /// Heads of the phrases that name who does it.
  var subjects: [Int] = []
  /// Heads of the phrases that name whom it happens to.
  var objects: [Int] = []
  /// Heads of indirect objects.
  var indirect: [Int] = []
  /// Prepositional phrases: preposition and head.
  var obliques: [(preposition: String, head: Int)] = []
  /// Heads of the phrases that share the verb's fate: "along with X".
  private var companions: [Int] = []
  /// "Both belong to it": a quantifier that trees take for an adverb where it is the subject.
  private var floating: Int?

  init(_ verb: Int, in syntax: Syntax) {
    self.init(verb, in: syntax, depth: 0)
  }

  init(_ verb: Int, in syntax: Syntax, depth: Int) {
    self.verb = verb
    let token = syntax[verb]
    var alike: [Int] = []
    let hasPassiveMark = !syntax.children(of: verb, .passiveSubject, .passiveAuxiliary).isEmpty
    let isParticiple =
      token.detailedTag == "VBN"
      && syntax.children(of: verb, .aux, .nsubj).isEmpty
      && [.acl, .advcl, .amod].contains(token.relation) && !Self.isMistakenPast(verb, in: syntax)
    // "urged by X to go", joined to a passive: who does it stands with it.
    let hasAgent =
      token.detailedTag == "VBN" && !syntax.children(of: verb, .agent).isEmpty
      && syntax.children(of: verb, .aux, .nsubj).isEmpty
    isPassive = hasPassiveMark || isParticiple || hasAgent || syntax.isAdjectivalPassive(verb)
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
        guard let preposition = syntax.preposition(of: child) else {
          if isBareObject(child, syntax) { objects.append(child) }
          continue
        }
        if ["along", "alongside", "together"].contains(preposition.prefix { $0 != " " }) {
          companions.append(child)
        } else if preposition == "by", isPassive, subjects.isEmpty {
          subjects.append(child)
        } else {
          obliques.append((preposition, child))
        }
      case .advmod where ["here", "there"].contains(syntax.word(child)):
        obliques.append(("in", child))
      case .advmod where syntax.word(child) == "away":
        // "took the ministry away from her"
        for source in syntax.children(of: child, .obl, .nmod)
        where syntax.preposition(of: source) == "from" {
          obliques.append(("from", source))
        }
      case .advmod where syntax.word(child) == "where" && token.relation == .relativeClause:
        obliques.append(("in", child))
      case .advmod where ["along", "alongside", "together"].contains(syntax.word(child)):
        companions += syntax.children(of: child, .obl, .nmod)
      case .advmod where child < verb && ["both", "all"].contains(syntax.word(child)):
        floating = child
      case .advcl:
        alike += self.alike(child, in: syntax)
      default:
        break
      }
    }
    if isPassive { objects += alike } else { subjects += alike }
    // "It was he who proposed": the pronoun without meaning gives way.
    if subjects.count > 1 { subjects.removeAll { ["it", "there"].contains(syntax.word($0)) } }
    // "the battalion now stationed in the valley might leave": a participle without auxiliary.
    if !isPassive, token.detailedTag == "VBN", syntax.children(of: verb, .aux).isEmpty,
      objects.isEmpty, !Self.isMistakenPast(verb, in: syntax)
    {
      isPassive = true
      swap(&subjects, &objects)
    }
    dropLateSubjects(syntax)
    if let floating, subjects.isEmpty, objects.isEmpty || !isPassive,
      [.root, .conj, .parataxis, .ccomp].contains(token.relation)
    {
      if isPassive { objects.append(floating) } else { subjects.append(floating) }
    }
    addNestedObliques(syntax)
    takeIndirectObject(syntax)
    // "retired X, along with Y": the tree may hang Y from X.
    subjects += subjects.flatMap { companions(of: $0, syntax) }
    objects += objects.flatMap { companions(of: $0, syntax) }
    for companion in companions {
      // "removed her together with X": what comes after the object is joined to it.
      if isPassive || !objects.isEmpty && (subjects.isEmpty || companion > verb) {
        objects.append(companion)
      } else {
        subjects.append(companion)
      }
    }
    inherit(syntax, depth)
  }

  private func companions(of noun: Int, _ syntax: Syntax) -> [Int] {
    syntax.children(of: noun, .nmod).filter { child in
      let preposition = syntax.preposition(of: child)
      return preposition.map {
        ["along with", "together with", "alongside", "as well as"].contains($0)
      } == true
    }
  }

  /// "shoved aside his deputy": trees may take what follows a particle for a circumstance.
  private func isBareObject(_ noun: Int, _ syntax: Syntax) -> Bool {
    !isPassive && noun > verb && syntax[noun].relation == .obl
      && !syntax.children(of: verb, .verbParticle).isEmpty
      && syntax.children(of: verb, .obj, .iobj, .ccomp, .xcomp).isEmpty
      && !syntax.times(inSentence: syntax.sentence(of: verb)).contains { $0.tokens.contains(noun) }
      && !Self.isTime(syntax.lemma(noun))
  }

  /// "Ruritanian troops crossed into Syldavia": taggers take some past tenses for participles, and the
  /// subject for the root. What has an object, or cannot have one, is no passive.
  private static func isMistakenPast(_ verb: Int, in syntax: Syntax) -> Bool {
    guard syntax[verb].relation == .acl, let subject = syntax[verb].head, subject < verb else {
      return false
    }
    // "Ann Lowe of the Greens called on him to go and demanded ...": nobody is called on to do so.
    if let prepositions = appeals[syntax.lemma(verb)],
      syntax.children(of: verb, .obl, .nmod).contains(where: { noun in
        noun > verb && syntax.preposition(of: noun).map(prepositions.contains) == true
      })
    {
      return true
    }
    guard syntax[subject].head == nil, syntax.children(of: subject, .cop).isEmpty
    else { return false }
    return motions.contains(syntax.lemma(verb))
      || syntax.children(of: verb, .obj).contains { $0 > verb }
  }

  private static let appeals: [String: Set<String>] = [
    "call": ["on", "upon"], "appeal": ["to"], "plead": ["with"],
  ]

  private static let motions: Set<String> = [
    "advance", "arrive", "cross", "depart", "fall", "flee", "gather", "head", "land", "march",
    "move", "remain", "retreat", "return", "roll", "rush", "sail", "travel", "withdraw",
  ]

  /// "jets were based there when columns crossed": what a tree hangs as a second subject behind the verb
  /// belongs to another clause.
  private mutating func dropLateSubjects(_ syntax: Syntax) {
    let own = syntax.children(of: verb, .nsubj, .passiveSubject)
    guard own.contains(where: { $0 < verb }) else { return }
    let late = own.filter { $0 > verb }
    subjects.removeAll { late.contains($0) }
    objects.removeAll { late.contains($0) }
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
      // "was accused of fraud on Monday by X": the agent may hang from the phrases before it.
      var above = obliques.map(\.head)
      for _ in 0..<3 where subjects.isEmpty {
        let below = above.flatMap { syntax.children(of: $0, .nmod) }
        subjects = below.filter { syntax.preposition(of: $0) == "by" }
        above = below
      }
    }
    // "stationed since the last war at Zenda"
    for (preposition, head) in obliques where Self.timely.contains(preposition) {
      for child in syntax.children(of: head, .nmod) {
        if let below = syntax.preposition(of: child), ["in", "at", "near", "on"].contains(below) {
          obliques.append((below, child))
        }
      }
    }
    let carriers = objects.flatMap { syntax.quantified(by: $0) }
    for object in carriers + obliques.filter({ $0.preposition == "as" }).map(\.head) {
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

  private static let obligations: Set<String> = [
    "should", "must", "shall", "ought", "may", "might", "can", "could", "to", "need",
  ]
  private static let timely: Set<String> = ["since", "after", "until", "during", "before", "for"]

  /// "withdraw", "should withdraw"; of one, "that Syldavia withdraw" is no present tense, though taggers
  /// take it for one.
  private func isDemanded(_ verb: Int, in syntax: Syntax) -> Bool {
    let auxiliaries = syntax.children(of: verb, .aux).map { syntax.word($0) }
    if !auxiliaries.isEmpty { return auxiliaries.contains(where: Self.obligations.contains) }
    if syntax[verb].detailedTag == "VB" { return true }
    // "that Syldavia name an envoy": a verb that taggers take for a noun.
    if syntax[verb].tag == .noun, syntax.children(of: verb, .cop).isEmpty,
      !syntax.children(of: verb, .nsubj).isEmpty, !syntax.children(of: verb, .obj).isEmpty
    {
      return true
    }
    // "that Syldavia set up a senate": a form that is past and infinitive.
    let isPlain = syntax[verb].detailedTag == "VBD" && syntax.word(verb) == syntax.lemma(verb)
    guard syntax[verb].detailedTag == "VBP" || isPlain,
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
