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
  private(set) var table: ActorTable
  /// Lists of actors named together, by the sentence in which they stand.
  private var lists: [(sentence: Int, actors: [Reference])] = []
  /// Phrases that are being resolved, so that a damaged tree cannot lead in circles.
  private var open: Set<Int> = []
  private var known: [Int: [Reference]] = [:]

  init(syntax: Syntax, table: ActorTable, classes: WordClasses, gazetteer: Gazetteer) {
    self.syntax = syntax
    self.table = table
    self.classes = classes
    self.gazetteer = gazetteer
    noteTitles()
    noteLists()
  }

  /// The actors that a phrase and those coordinated with it stand for.
  mutating func actors(of token: Int) -> [Reference] {
    var found: [Reference] = []
    for part in syntax.conjuncts(of: token) {
      for reference in one(part) where !found.contains(where: { $0.actor == reference.actor }) {
        found.append(reference)
      }
    }
    for reference in rest(ofListAt: token) where !found.contains(where: { $0.actor == reference.actor }) {
      found.append(reference)
    }
    return found
  }

  /// The other names of a plain list ("A, B and C") whose first name a tree took for all of it.
  private func rest(ofListAt token: Int) -> [Reference] {
    guard table.actor(at: token) != nil, let list = lists.first(where: { $0.actors.first?.mention.contains(token) == true })
    else { return [] }
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
    if !isName { table.update(reference.actor) { $0.add(mention: reference.mention, name: nil) } }
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
      return pronoun(token)
    case .numeral:
      return numbered(token)
    case .noun, .properNoun, .adjective, .other:
      return nominal(token)
    case .adverb:
      return syntax.word(token) == "here" ? dateline(token) : syntax.word(token) == "there" ? lastPlace(token) : []
    default:
      return []
    }
  }

  /// "here": the place that the report was sent from.
  private func dateline(_ token: Int) -> [Reference] {
    guard let first = syntax.document.names.first, first.kind == .place, let actor = table.actor(at: first.tokens.lowerBound),
      first.tokens.upperBound < syntax.document.tokens.count, first.tokens.lowerBound < 3,
      ["—", "–", "-", "--", "("].contains(syntax.word(first.tokens.upperBound))
    else { return [] }
    return [Reference(actor: actor, mention: token..<token + 1, head: token)]
  }

  /// "northern Cyprus" is a place in Cyprus, not the state.
  private mutating func region(_ name: NameSpan, _ actor: Int) -> [Reference]? {
    let start = name.tokens.lowerBound
    guard start > 0, table.actors[actor].kind == .state,
      ["northern", "southern", "eastern", "western", "central", "north-eastern", "northeastern", "southeastern"]
        .contains(syntax.word(start - 1))
    else { return nil }
    let mention = start - 1..<name.tokens.upperBound
    let text = table.text(mention)
    let place = withTable { table in
      let place = table.nominal(.place, named: text, owner: nil)
      table.update(place) { $0.add(mention: mention, name: text) }
      return place
    }
    return [Reference(actor: place, mention: mention, head: start)]
  }

  /// "there": the place or state named last, in this sentence or the one before.
  private func lastPlace(_ token: Int) -> [Reference] {
    let here = syntax.sentence(of: token)
    var best: (position: Int, actor: Int)?
    for (index, draft) in table.actors.enumerated() where draft.kind == .place || draft.kind == .state {
      for mention in draft.mentions
      where mention.lowerBound < token && here - syntax.sentence(of: mention.lowerBound) <= 1
        && table.name(at: mention.lowerBound)?.isDemonym != true
        && ["in", "at", "to", "into", "from", "near"].contains(syntax.preposition(of: mention.lowerBound))
      {
        if best.map({ mention.lowerBound > $0.position }) ?? true { best = (mention.lowerBound, index) }
      }
    }
    return best.map { [Reference(actor: $0.actor, mention: token..<token + 1, head: token)] } ?? []
  }

  /// "the Italians", "600 Americans": a group that belongs to its state.
  private mutating func people(_ token: Int, of state: Int) -> [Reference] {
    let mention = phrase(token)
    let name = syntax[token].text
    let group = withTable { table in
      let group = table.nominal(.group, named: name, owner: state)
      table.update(group) { $0.add(mention: mention, name: name) }
      return group
    }
    return [Reference(actor: group, mention: mention, head: token)]
  }

  // MARK: - Common nouns

  private mutating func nominal(_ token: Int) -> [Reference] {
    let lemma = syntax.lemma(token)
    let found = classes.classes(of: lemma)
    if let name = apposedName(of: token), !found.contains(.unit) || table.name(at: name)?.kind == .unit {
      return actors(of: name)
    }
    if lemma == "latter" || lemma == "former" { return latter(token, isFormer: lemma == "former") }
    if isNumbered(token) { 
      let list = numbered(token)
      if !list.isEmpty { return list }
    }
    if let inner = partitive(token) { return actors(of: inner) }
    if found.contains(.role) {
      let person = role(token, lemma)
      if !person.isEmpty { return person }
    }
    if found.contains(.unit) {
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
    // "Jackson, ... commander": the noun hangs from the name.
    if syntax[token].relation == .appos || syntax[token].relation == .flat, let head = syntax[token].head,
      let name = table.name(at: head), !name.isDemonym
    {
      return head
    }
    // "French general François Lecointre", "Russian agency Interfax": the noun before the name.
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
    // "the president of Finland, X" where the tree hangs X elsewhere: comma, name, comma.
    return nil
  }

  /// "one of the generals", "a group of militants", "a contingent of Russian troops".
  private func partitive(_ token: Int) -> Int? {
    guard ["contingent", "group", "company", "number", "dozens", "hundreds", "thousands", "part", "most",
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

  /// The words before a noun that belong to its name: adjectives of states, names, nouns.
  func modifiers(of token: Int) -> [Int] {
    syntax.children(of: token, .amod, .compound, .possessive, .nmod, .flat).filter {
      $0 < token && (syntax.sentence(of: $0) == syntax.sentence(of: token))
    }
  }

  /// The state or body whose adjective, possessive or `of` stands with a noun.
  mutating func owner(of token: Int) -> Reference? {
    for child in modifiers(of: token) where syntax[child].relation != .nmod || syntax.preposition(of: child) == nil {
      if table.actor(at: child) != nil || syntax[child].relation == .possessive {
        if let reference = one(child).first, reference.actor >= 0 { return reference }
      }
    }
    for child in syntax.children(of: token, .nmod) where child > token && syntax.preposition(of: child) == "of" {
      if let reference = one(child).first { return reference }
    }
    return nil
  }

  // MARK: - People

  /// A person meant by an office: the last one before who holds it.
  private mutating func role(_ token: Int, _ lemma: String) -> [Reference] {
    guard isDefinite(token) else { return [] }
    let mention = phrase(token)
    let owner = owner(of: token)?.actor
    var best: (score: Int, actor: Int)?
    let here = syntax.sentence(of: token)
    for (index, draft) in table.actors.enumerated() where draft.kind == .person {
      let before = draft.mentions.filter { $0.lowerBound < token }.map { syntax.sentence(of: $0.lowerBound) }.max()
      guard let before else { continue }
      var score = 0
      if draft.roles.contains(lemma) { score += 20 } else if Self.agree(lemma, draft.roles) { score += 12 }
      if let owner {
        if draft.owner == owner { score += 10 } else if draft.owner != nil { continue }
      }
      guard score >= 12 || (score >= 10 && Self.heads.contains(lemma)) else { continue }
      score -= min(here - before, 8)
      if best.map({ score > $0.score }) ?? true { best = (score, index) }
    }
    guard let best else { return [] }
    return [Reference(actor: best.actor, mention: mention, head: token)]
  }

  static let heads: Set<String> = ["leader", "president", "premier", "ruler", "head", "chief"]
  private static let similar: [Set<String>] = [
    ["prime minister", "premier", "minister"], ["president", "leader", "head of state", "ruler"],
    ["judge", "justice", "chief justice"],
    ["general", "commander", "lieutenant general", "major general", "officer", "soldier"],
    ["secretary-general", "secretary general", "general secretary", "secretary"],
    ["chairman", "chair", "chairwoman", "head", "chief", "leader", "director"],
  ]

  private static func agree(_ lemma: String, _ roles: [String]) -> Bool {
    similar.contains { group in group.contains(lemma) && roles.contains { group.contains($0) } }
  }

  private func isDefinite(_ token: Int) -> Bool {
    syntax.children(of: token, .det).contains { ["the", "this", "that"].contains(syntax.word($0)) }
      || !syntax.children(of: token, .possessive).isEmpty
      || syntax[token].text.first?.isUppercase == true
  }

  /// Notes the offices that names carry: before them, after them, or by "is".
  private mutating func noteTitles() {
    for token in syntax.document.tokens.indices where table.actor(at: token) == nil {
      let tag = syntax[token].tag
      guard tag == .noun || tag == .properNoun else { continue }
      let lemma = compoundRole(token)
      guard let lemma, let name = roleName(token), let actor = table.actor(at: name),
        table.actors[actor].kind == .person
      else { continue }
      table.update(actor) { if !$0.roles.contains(lemma) { $0.roles.append(lemma) } }
      if table.actors[actor].owner == nil {
        for child in modifiers(of: token) + syntax.children(of: token, .nmod) {
          if let body = table.actor(at: child), table.actors[body].kind == .state {
            table.update(actor) { $0.owner = body }
            break
          }
        }
        // "Russian President Vladimir Putin": the adjective hangs from the name.
        if table.actors[actor].owner == nil, token > 0, let body = table.actor(at: token - 1),
          table.actors[body].kind == .state, body != actor
        {
          table.update(actor) { $0.owner = body }
        }
      }
    }
  }

  /// The name whose bearer a role noun describes.
  func roleName(_ token: Int) -> Int? {
    if let name = apposedName(of: token) { return name }
    if let copula = syntax.children(of: token, .cop).first, syntax.lemma(copula) == "be",
      let subject = syntax.children(of: token, .nsubj).first, table.actor(at: subject) != nil
    {
      return subject
    }
    // A title before a name, which the tree may hang either way.
    let next = token + 1
    guard next < syntax.document.tokens.count, let name = table.name(at: next), name.kind == .person,
      syntax.sentence(of: next) == syntax.sentence(of: token)
    else { return nil }
    return next
  }

  /// The role that a noun names, with the nouns before it where the list knows both together.
  func compoundRole(_ token: Int) -> String? {
    let lemma = syntax.lemma(token)
    if token > 0, syntax.sentence(of: token - 1) == syntax.sentence(of: token) {
      let two = syntax.word(token - 1) + " " + lemma
      if classes.isRole(two) { return two }
      if token > 1, syntax.word(token - 1) == "-", classes.isRole(syntax.word(token - 2) + "-" + lemma) {
        return syntax.word(token - 2) + "-" + lemma
      }
    }
    return classes.isRole(lemma) ? lemma : nil
  }

  // MARK: - Pronouns

  private mutating func pronoun(_ token: Int) -> [Reference] {
    let word = syntax.word(token)
    let mention = token..<token + 1
    switch word {
    case "who", "whom", "whose", "which", "that":
      guard let noun = relativeHead(token) else { return [] }
      return actors(of: noun).map { Reference(actor: $0.actor, mention: mention, head: token) }
    case "he", "him", "his", "himself", "she", "her", "hers", "herself":
      return antecedent(token, kinds: [.person]).map {
        [Reference(actor: $0, mention: mention, head: token)]
      } ?? []
    case "it", "its", "itself":
      return antecedent(token, kinds: [.state, .organisation, .unit, "Media"]).map {
        [Reference(actor: $0, mention: mention, head: token)]
      } ?? []
    case "they", "them", "their", "both", "all", "two", "three":
      return lastList(before: token, count: word == "both" ? 2 : nil).map {
        Reference(actor: $0.actor, mention: mention, head: token)
      }
    case "neither":
      return lastList(before: token, count: 2).map { Reference(actor: $0.actor, mention: mention, head: token) }
    default:
      return []
    }
  }

  /// The noun that a relative clause describes.
  func relativeHead(_ token: Int) -> Int? {
    for (child, above) in zip([token] + syntax.ancestors(of: token), syntax.ancestors(of: token)) {
      if syntax[child].relation == .relativeClause || syntax[child].relation == .acl { return above }
      if syntax[above].relation == .root { break }
    }
    // "It was he who proposed": the word before.
    guard token > syntax.sentenceRange(of: token).lowerBound else { return nil }
    let before = syntax.word(token - 1) == "," ? token - 2 : token - 1
    guard before >= syntax.sentenceRange(of: token).lowerBound,
      syntax[before].tag == .pronoun || table.actor(at: before) != nil
    else { return nil }
    return before
  }

  /// The actor that a pronoun most likely means: named before it, near, and a subject.
  private func antecedent(_ token: Int, kinds: [ActorKind]) -> Int? {
    let here = syntax.sentence(of: token)
    let verb = syntax[token].head
    var best: (score: Int, position: Int, actor: Int)?
    for (index, draft) in table.actors.enumerated() where kinds.contains(draft.kind) {
      for mention in draft.mentions where mention.lowerBound < token {
        let distance = here - syntax.sentence(of: mention.lowerBound)
        guard distance <= 3 else { continue }
        let head = head(of: mention)
        // "He dismissed him": subject and object of one verb are two people.
        if syntax[token].relation != .possessive, syntax[head].head == verb, distance == 0,
          syntax[head].relation != .conj, syntax[token].relation == .obj || syntax[token].relation == .obl
        { continue }
        if let name = table.name(at: mention.lowerBound), name.isDemonym { continue }
        var score = [8, 7, 3, 1][distance]
        switch syntax[head].relation {
        case .nsubj: score += 4
        case .passiveSubject: score += 3
        case .appos, .flat: score += isSubjectPhrase(head) ? 4 : 0
        case .obj: score += 1
        case .agent: score += 1
        default: break
        }
        if best.map({ (score, mention.lowerBound) > ($0.score, $0.position) }) ?? true {
          best = (score, mention.lowerBound, index)
        }
      }
    }
    return best?.actor
  }

  private func isSubjectPhrase(_ token: Int) -> Bool {
    guard let head = syntax[token].head else { return false }
    return syntax[head].relation == .nsubj || syntax[head].relation == .passiveSubject
  }

  private func head(of mention: Range<Int>) -> Int {
    for index in mention {
      guard let head = syntax[index].head, mention.contains(head) else { return index }
    }
    return mention.lowerBound
  }

  /// The person behind an instrument: whose decree it is, who signed it, else the one spoken of.
  mutating func author(of token: Int) -> [Reference] {
    guard Self.instruments.contains(syntax.lemma(token)) else { return [] }
    for child in syntax.children(of: token, .possessive) {
      let found = actors(of: child)
      if !found.isEmpty { return found }
    }
    for verb in syntax.children(of: token, .acl) {
      let found = Clause(verb, in: syntax).subjects.flatMap { actors(of: $0) }
      if !found.isEmpty { return found }
    }
    return antecedent(token, kinds: [.person]).map {
      [Reference(actor: $0, mention: token..<token + 1, head: token)]
    } ?? []
  }

  private static let instruments: Set<String> = ["decree", "order", "edict", "ukase", "directive"]

  // MARK: - Lists

  /// Notes every list of names joined by commas and "and".
  private mutating func noteLists() {
    for (number, sentence) in syntax.document.sentences.enumerated() {
      var run: [Reference] = []
      var last = -2
      for name in syntax.document.names where sentence.contains(name.tokens.lowerBound) && !name.isDemonym {
        guard let actor = table.actor(at: name.tokens.lowerBound) else { continue }
        let reference = Reference(actor: actor, mention: name.tokens, head: name.tokens.lowerBound)
        let isJoined = run.last.map { last in
          let gap = last.mention.upperBound..<name.tokens.lowerBound
          return table.actors[last.actor].kind == table.actors[actor].kind && gap.count <= 2 && !gap.isEmpty
            && gap.allSatisfy { [",", "and", "or", "&", "."].contains(syntax.word($0)) }
        } ?? false
        if isJoined {
          run.append(reference)
        } else {
          if run.count > 1 { lists.append((number, run)) }
          run = [reference]
        }
        last = name.tokens.upperBound
      }
      _ = last
      if run.count > 1 { lists.append((number, run)) }
    }
    joinBrokenLists()
  }

  /// A list that a stray full stop broke in two is one list again.
  private mutating func joinBrokenLists() {
    var joined: [(sentence: Int, actors: [Reference])] = []
    for list in lists {
      if let before = joined.last, before.sentence + 1 == list.sentence,
        let end = before.actors.last, let start = list.actors.first,
        start.mention.lowerBound - end.mention.upperBound == 1,
        table.actors[end.actor].kind == table.actors[start.actor].kind
      {
        joined[joined.count - 1].actors += list.actors
      } else {
        joined.append(list)
      }
    }
    lists = joined
  }

  private func isNumbered(_ token: Int) -> Bool {
    syntax.children(of: token, .nummod).contains { $0 < token } || ["both", "all"].contains { word in
      syntax.children(of: token, .det).contains { syntax.word($0) == word }
    } || syntax.children(of: token, .det).contains { syntax.word($0) == "neither" }
  }

  /// "seven countries", "all three", "five of the seven": a list of that many named near.
  func numbered(_ token: Int) -> [Reference] {
    var count: Int?
    for child in [token] + syntax.children(of: token, .nummod, .det) {
      if let number = Self.numbers[syntax.word(child)] ?? Int(syntax[child].text) { count = number }
      if ["both", "neither"].contains(syntax.word(child)) { count = 2 }
    }
    guard let count, count > 1, count < 40 else { return [] }
    let noun = classes.classes(of: syntax.lemma(token))
    let kind: ActorKind? = noun.contains(.state) || ["member", "newcomer", "neighbour"].contains(syntax.lemma(token))
      ? .state : noun.contains(.role) ? .person : nil
    return list(of: count, near: token, kind: kind)
  }

  /// The nearest list, at most three sentences away, that names so many actors of a kind.
  func list(of count: Int, near token: Int, kind: ActorKind?) -> [Reference] {
    let here = syntax.sentence(of: token)
    let fitting = lists.filter { list in
      list.actors.count == count && abs(list.sentence - here) <= 3
        && (kind == nil || list.actors.allSatisfy { table.actors[$0.actor].kind == kind })
    }
    let nearest = fitting.min { (abs($0.sentence - here), $0.sentence) < (abs($1.sentence - here), $1.sentence) }
    return nearest?.actors ?? []
  }

  private func lastList(before token: Int, count: Int?) -> [Reference] {
    let here = syntax.sentence(of: token)
    return lists.last {
      here - $0.sentence <= 2 && $0.sentence <= here && (count == nil || $0.actors.count == count)
        && ($0.actors.last?.mention.upperBound ?? 0) <= token
    }?.actors ?? []
  }

  private static let numbers = [
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "both": 2,
  ]

  /// "the latter", "the former": the last or first of the two named before.
  private func latter(_ token: Int, isFormer: Bool) -> [Reference] {
    let here = syntax.sentence(of: token)
    let before = syntax.document.names.filter {
      $0.tokens.upperBound <= token && here - syntax.sentence(of: $0.tokens.lowerBound) <= 1 && !$0.isDemonym
    }
    guard let last = before.last else { return [] }
    let sentence = syntax.sentence(of: last.tokens.lowerBound)
    let same = before.filter {
      syntax.sentence(of: $0.tokens.lowerBound) == sentence && $0.kind == last.kind
    }
    let chosen = isFormer ? same.dropLast().last : same.last
    guard let chosen, let actor = table.actor(at: chosen.tokens.lowerBound) else { return [] }
    return [Reference(actor: actor, mention: phrase(token), head: token)]
  }

  /// A noun with its determiner and the modifiers before it, as a token range.
  func phrase(_ token: Int) -> Range<Int> {
    let start = syntax.children(of: token).filter {
      $0 < token && [.det, .amod, .compound, .possessive, .nummod, .flat].contains(syntax[$0].relation)
    }.min() ?? token
    let sentence = syntax.sentenceRange(of: token)
    return max(start, sentence.lowerBound)..<token + 1
  }
}
