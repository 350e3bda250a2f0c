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

  init(syntax: Syntax, table: ActorTable, classes: WordClasses, gazetteer: Gazetteer) {
    self.syntax = syntax
    self.table = table
    self.classes = classes
    self.gazetteer = gazetteer
    clusters = ClusterActors(syntax, table)
    noteTitles()
    noteSorts()
    noteLists()
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
      return syntax.word(token) == "here"
        ? dateline(token) : syntax.word(token) == "there" ? lastPlace(token) : []
    default:
      return []
    }
  }

  // MARK: - Common nouns

  private mutating func nominal(_ token: Int) -> [Reference] {
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
    // "the leaders" are no one person; "the former president" is not the one who is it now.
    let isFormer = syntax.children(of: token, .amod).contains { syntax.word($0) == "former" }
    if found.contains(.role), !isFormer, !syntax[token].detailedTag.hasSuffix("S") {
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
    return nil
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
        "unit", "column", "convoy", "team", "detachment", "majority", "handful",
      ].contains(syntax.lemma(token)) || syntax[token].tag == .numeral
        || classes.classes(of: syntax.lemma(token)).contains(.unit)
    else { return nil }
    return syntax.children(of: token, .nmod).first {
      guard syntax.preposition(of: $0) == "of" else { return false }
      let noun = classes.classes(of: syntax.lemma($0))
      return noun.contains(.unit) || noun.contains(.group) || table.name(at: $0)?.kind == .unit
    }
  }

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
