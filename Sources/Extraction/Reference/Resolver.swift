import ActorGraph
import Language

/// Finds out whom the noun phrases of a report mean: names, titles, "the Kazakh leader", "he",
/// "the country", "Russian troops", "all three".
///
/// Works from the start of the report to its end and remembers what was said before.
struct Resolver {
  let syntax: Syntax
  let classes: WordClasses
  let gazetteer: Gazetteer
  var table: ActorTable
  /// Lists of actors named together, by the sentence in which they stand.
  var lists: [(sentence: Int, actors: [Reference])] = []
  /// The list that starts at a token.
  var listAtToken: [Int: Int] = [:]
  /// Phrases that are being resolved, so that a damaged tree cannot lead in circles.
  private var open: Set<Int> = []
  private var known: [Int: [Reference]] = [:]
  /// What the mentions of the language analysis mean.
  var clusters: ClusterActors
  /// People told of by office whom the next sentence names.
  private let laterNames: [Int: [Reference]]

  init(syntax: Syntax, table: ActorTable, classes: WordClasses, gazetteer: Gazetteer) {
    self.syntax = syntax
    self.table = table
    self.classes = classes
    self.gazetteer = gazetteer
    clusters = ClusterActors(syntax, table)
    laterNames =
      LaterNames(syntax: syntax, table: table, classes: classes, clusters: clusters).found()
    noteTitles()
    noteFullNames()
    noteSorts()
    noteLists()
  }

  /// "the Central Committee of the Workers' League": the body's name with that of the one it belongs to.
  private mutating func noteFullNames() {
    let names = syntax.document.names
    for (name, owner) in zip(names, names.dropFirst())
    where name.kind == .organisation && !name.isDemonym && !owner.isDemonym
      && [.organisation, .state].contains(owner.kind)
    {
      let between = (name.tokens.upperBound..<max(owner.tokens.lowerBound, name.tokens.upperBound))
        .map { syntax.word($0) }
      guard between == ["of"] || between == ["of", "the"],
        let actor = table.actor(at: name.tokens.lowerBound)
      else { continue }
      let full = table.text(name.tokens.lowerBound..<owner.tokens.upperBound)
      table.update(actor) { $0.names[full, default: 0] += 0 }
    }
  }

  /// The actors that a phrase and those coordinated with it stand for.
  mutating func actors(of token: Int) -> [Reference] {
    var found: [Reference] = []
    var seen: Set<Int> = []
    for part in syntax.conjuncts(of: token) {
      for reference in one(part) where seen.insert(reference.actor).inserted {
        found.append(reference)
      }
    }
    for reference in rest(ofListAt: token) where seen.insert(reference.actor).inserted {
      found.append(reference)
    }
    return found
  }

  /// The other names of a plain list ("A, B and C") whose first name a tree took for all of it.
  private func rest(ofListAt token: Int) -> [Reference] {
    guard table.actor(at: token) != nil,
      let start = table.name(at: token)?.tokens.lowerBound,
      let list = listAtToken[start].map({ lists[$0] })
    else { return [] }
    guard list.actors.count <= 64 else { return [] }
    let names = list.actors.map(\.mention.lowerBound)
    return list.actors.dropFirst().filter { reference in
      guard let head = syntax[reference.head].head else { return false }
      return [.conj, .list, .appos, .dep, .flat, .nmod].contains(syntax[reference.head].relation)
        && (names.contains(head) || head == token)
    }
  }

  /// The actors that one phrase stands for, without those coordinated with it.
  mutating func one(_ token: Int) -> [Reference] {
    if let found = known[token] { return found }
    guard open.insert(token).inserted, open.count < 32 else { return [] }
    defer { open.remove(token) }
    let found = resolve(token)
    known[token] = found
    for reference in found { note(reference, token) }
    return found
  }

  /// Runs a change on the table of actors.
  mutating func withTable<Result>(_ body: (inout ActorTable) -> Result) -> Result { body(&table) }

  private mutating func note(_ reference: Reference, _ token: Int) {
    let isName = table.actor(at: token) == reference.actor
    if !isName { table.add(mention: reference.mention, name: nil, to: reference.actor) }
  }

  private mutating func resolve(_ token: Int) -> [Reference] {
    if let actor = table.actor(at: token), let name = table.name(at: token) {
      if name.isDemonym {
        if syntax[token].detailedTag.hasSuffix("S"), syntax[token].detailedTag.hasPrefix("NN") {
          return people(token, of: actor)
        }
        return [Reference(actor: actor, mention: name.tokens, head: token)]
      }
      if let region = region(name, actor) { return region }
      return [Reference(actor: actor, mention: name.tokens, head: token)]
    }
    switch syntax[token].tag {
    case .pronoun, .determiner:
      var found = personal(token)
      // Where a report was written does nothing.
      if found.contains(where: { table.actors[$0.actor].kind == .place }) { found = [] }
      if found.isEmpty { found = pronoun(token) }
      return found.isEmpty ? clustered(token) : found
    case .numeral:
      return numbered(token)
    case .noun, .properNoun, .adjective, .other:
      let found = nominal(token)
      if !found.isEmpty { return found }
      let known = clustered(token)
      return known.isEmpty ? people(token) : known
    case .adverb:
      switch syntax.word(token) {
      case "here": return dateline(token)
      case "there": return lastPlace(token)
      case "where": return placeDescribed(by: token)
      default: return []
      }
    default:
      return []
    }
  }

  // MARK: - Common nouns

  private mutating func nominal(_ token: Int) -> [Reference] {
    if let people = laterNames[token] {
      return people.map { Reference(actor: $0.actor, mention: phrase(token), head: token) }
    }
    let lemma = syntax.lemma(token)
    let found = classes.classes(of: lemma)
    if let name = apposedName(of: token),
      !found.contains(.unit) || table.name(at: name)?.kind == .unit
    {
      return actors(of: name)
    }
    if lemma == "latter" || lemma == "former" { return latter(token, isFormer: lemma == "former") }
    if isNumbered(token) {
      let list = numbered(token)
      if !list.isEmpty { return list }
    }
    if Self.missionNouns.contains(lemma), let name = missionName(before: token) { return one(name) }
    let states = coordinatedStates(token)
    if states.count > 1 { return states }
    if let inner = partitive(token) {
      let members = actors(of: inner)
      // "a battalion of Ruritanian rifles" is another name of theirs here.
      if members.count == 1, found.contains(.unit), let whole = wholePhrase(of: token),
        table.actors[members[0].actor].kind == .unit
      {
        table.update(members[0].actor) { $0.names[whole, default: 0] += 0 }
      }
      if !members.isEmpty || !Self.crowds.contains(lemma) { return members }
    }
    // "the leaders" are no one person.
    if found.contains(.role), !syntax[token].detailedTag.hasSuffix("S") {
      let person = role(token, lemma)
      if !person.isEmpty { return person }
    }
    if found.contains(.unit) || Self.machines.contains(lemma) {
      let unit = unit(token)
      if !unit.isEmpty { return unit }
    }
    if found.contains(.state) { return country(token) }
    if found.contains(.organisation) || found.contains(.media) { return body(token, lemma) }
    if found.contains(.place) { return place(token, lemma) }
    return []
  }

  /// "the alliance's ZFOR mission": the force's name right before the noun.
  private func missionName(before token: Int) -> Int? {
    guard token > 0, syntax.sentence(of: token - 1) == syntax.sentence(of: token),
      let name = table.name(at: token - 1), name.kind == .unit, !name.isDemonym,
      name.tokens.upperBound == token,
      syntax[syntax.head(of: name.tokens)].relation == .compound
    else { return nil }
    return name.tokens.lowerBound
  }

  private static let missionNouns: Set<String> = ["mission", "force", "operation"]

  /// The name that stands beside a common noun for the same thing: "the general, X"; "general X".
  func apposedName(of token: Int) -> Int? {
    for child in syntax.children(of: token, .appos, .flat) where child > token {
      if let name = table.name(at: child), !name.isDemonym { return child }
    }
    // "Lowe, ... commander": the noun hangs from the name.
    if syntax[token].relation == .appos || syntax[token].relation == .flat,
      let head = syntax[token].head,
      let name = table.name(at: head), !name.isDemonym
    {
      return head
    }
    // "Kenyan general Ann Lowe", "news agency Zenda Press": the noun before the name.
    if syntax[token].relation == .compound, let head = syntax[token].head, head > token,
      let name = table.name(at: head), !name.isDemonym, name.tokens.lowerBound == token + 1
    {
      return head
    }
    let next = token + 1
    if next < syntax.document.tokens.count, let name = table.name(at: next), !name.isDemonym,
      name.tokens.lowerBound == next, syntax.sentence(of: next) == syntax.sentence(of: token),
      name.kind == .person, classes.isRole(syntax.lemma(token))
    {
      return next
    }
    // "the resistance council CNRT"
    if next < syntax.document.tokens.count, let name = table.name(at: next), !name.isDemonym,
      name.tokens.lowerBound == next, syntax.sentence(of: next) == syntax.sentence(of: token),
      name.kind == .organisation, syntax[token].tag == .noun,
      classes.classes(of: syntax.lemma(token)).contains(.organisation),
      [.flat, .compound, .appos, .nmod, .dep].contains(syntax[next].relation)
        || syntax[token].head.map({ name.tokens.contains($0) }) == true
    {
      return next
    }
    return nameBefore(token)
  }

  /// "X, a former minister,", "X, leader of the League and a former minister": the name that a noun
  /// stands beside, where the tree hangs it from something else.
  private func nameBefore(_ token: Int) -> Int? {
    guard let head = syntax[token].head, classes.isRole(syntax.lemma(token)),
      !syntax[token].detailedTag.hasSuffix("S")
    else { return nil }
    if syntax[token].relation == .conj {
      // What is joined to a body's name in "leader of the League and a former minister" is joined to
      // "leader".
      let isBody = table.name(at: head).map { $0.kind != .person && !$0.isDemonym } == true
      let role = isBody ? syntax[head].head : head
      guard let role, role < token, syntax[role].relation == .appos, let name = syntax[role].head,
        syntax.children(of: token, .det).allSatisfy({ ["a", "an"].contains(syntax.word($0)) }),
        classes.isRole(syntax.lemma(role)), table.name(at: name)?.kind == .person
      else { return nil }
      return name
    }
    let start = phrase(token).lowerBound
    guard syntax[token].relation == .appos, start > 1, syntax.word(start - 1) == ",",
      syntax.sentence(of: start - 2) == syntax.sentence(of: token),
      let name = table.name(at: start - 2), name.kind == .person,
      name.tokens.upperBound == start - 1
    else { return nil }
    return name.tokens.lowerBound
  }

  /// "one of the generals", "a group of militants", "a column of Kenyan troops".
  private func partitive(_ token: Int) -> Int? {
    if Self.crowds.contains(syntax.lemma(token)) {
      return syntax.children(of: token, .nmod).first { syntax.preposition(of: $0) == "of" }
    }
    guard
      [
        "contingent", "group", "company", "number", "dozens", "hundreds", "thousands", "part",
        "most",
        "unit", "column", "convoy", "team", "detachment", "majority", "handful", "bulk",
        "remainder",
        "party", "rest", "remnant", "vanguard", "fleet", "half", "third", "quarter", "element",
        "whole", "last", "first", "wave",
      ].contains(syntax.lemma(token)) || syntax[token].tag == .numeral
        || ["parties", "members", "men"].contains(syntax.word(token))
        || classes.classes(of: syntax.lemma(token)).contains(.unit)
    else { return nil }
    return syntax.children(of: token, .nmod).first {
      guard syntax.preposition(of: $0) == "of" else { return false }
      let noun = classes.classes(of: syntax.lemma($0))
      if let name = table.name(at: $0), !name.isDemonym {
        // "the first units of the Zenda Stabilisation Mission": they are the mission's presence.
        return name.kind == .unit
          || name.kind == .organisation && Self.vanguards.contains(syntax.lemma(token))
            && Self.missionWords.contains(where: { syntax.document.tokens[name.tokens].hasWord($0) }
            )
      }
      return noun.contains(.unit) || noun.contains(.group)
        || Self.machines.contains(syntax.lemma($0))
    }
  }

  private static let vanguards: Set<String> = [
    "column", "contingent", "convoy", "detachment", "element", "party", "team", "troop", "troops",
    "soldier", "peacekeeper", "unit", "vanguard", "member", "man", "remainder", "rest", "bulk",
    "observer", "monitor", "battalion", "company", "policeman", "personnel",
  ]
  private static let missionWords = [
    "force", "mission", "operation", "brigade", "command", "corps",
  ]

  private static let crowds: Set<String> = [
    "ten", "tens", "score", "scores", "dozen", "dozens", "hundred", "hundreds", "thousand",
    "thousands", "million", "millions", "crowd", "band", "group",
  ]

  /// The words before a noun that belong to its name: adjectives of states, names, nouns.
  func modifiers(of token: Int) -> [Int] {
    syntax.children(of: token, .amod, .compound, .possessive, .nmod, .flat).filter {
      $0 < token && (syntax.sentence(of: $0) == syntax.sentence(of: token))
    }
  }

  /// The state or body whose adjective, possessive or `of` stands with a noun.
  mutating func owner(of token: Int) -> Reference? {
    for child in modifiers(of: token)
    where syntax[child].relation != .nmod || syntax.preposition(of: child) == nil {
      if table.actor(at: child) != nil || syntax[child].relation == .possessive {
        if let reference = one(child).first, reference.actor >= 0 { return reference }
      }
    }
    for child in syntax.children(of: token, .nmod)
    where child > token && syntax.preposition(of: child) == "of" {
      if let reference = one(child).first { return reference }
    }
    return nil
  }

  /// A noun with its determiner and the modifiers before it, as a token range.
  func phrase(_ token: Int) -> Range<Int> {
    let start =
      syntax.children(of: token).filter {
        $0 < token
          && [.det, .amod, .compound, .possessive, .nummod, .flat].contains(syntax[$0].relation)
      }.min() ?? token
    let sentence = syntax.sentenceRange(of: token)
    return max(start, sentence.lowerBound)..<token + 1
  }
}

extension ArraySlice<Token> {
  /// Whether one of the words is this one, in lower case.
  fileprivate func hasWord(_ word: String) -> Bool { contains { $0.text.lowercased() == word } }
}
