import ActorGraph
import Language

/// The actors of one report, and which of them each name means.
struct ActorTable: Sendable {
  private(set) var actors: [ActorDraft] = []
  /// The actor of each name of the document, by the name's position in `Document.names`.
  private(set) var actorOfName: [Int] = []
  private var nameAtToken: [Int: Int] = [:]
  private let sentenceOfToken: [Int]
  /// Who is mentioned in each sentence, so that looking back costs nothing proportional to the report.
  private var mentionsInSentence: [[(actor: Int, mention: Range<Int>)]]
  /// People named in full, by the last and by the first word of their names.
  private var surnames: [String: [Bearer]] = [:]
  private var givenNames: [String: [Bearer]] = [:]
  /// Somebody who is named in full.
  private struct Bearer {
    var actor: Int
    var firstMention: Int
    /// Whether the report brings them in as somebody's relative ("the premier's brother, Ivo Zec"):
    /// then the surname before it was the other's.
    var isRelative: Bool
  }
  /// Named actors by kind and folded name.
  private var bodies: [String: Int] = [:]
  /// Actors that are no names, by kind, owner and folded name.
  private var nominals: [String: Int] = [:]
  /// Dates that relations can end at, by their values.
  private var dates: [String: Int] = [:]
  let document: Document
  private let gazetteer: Gazetteer

  init(_ document: Document, gazetteer: Gazetteer) {
    self.document = document
    self.gazetteer = gazetteer
    var sentences = [Int](repeating: 0, count: document.tokens.count)
    for (number, sentence) in document.sentences.enumerated() {
      for token in sentence { sentences[token] = number }
    }
    sentenceOfToken = sentences
    mentionsInSentence = Array(repeating: [], count: document.sentences.count)
    actorOfName = [Int](repeating: -1, count: document.names.count)
    for (index, name) in document.names.enumerated() {
      for token in name.tokens { nameAtToken[token] = index }
    }
    assignKnownNames()
    assignFullNames()
    assignShortNames()
    joinAbbreviations()
    joinMissions()
    joinInitials()
    for (index, name) in document.names.enumerated() {
      let text = name.isDemonym ? nil : text(ownWords(name))
      add(mention: name.tokens, name: text, to: actorOfName[index])
      if let gender = gender(ofTitleBefore: name) {
        actors[actorOfName[index]].genders.insert(gender)
      }
    }
  }

  /// The gender that the title before or at the start of a person's name tells.
  private func gender(ofTitleBefore name: NameSpan) -> NameKnowledge.Gender? {
    guard name.kind == .person else { return nil }
    var before = name.tokens.lowerBound - 1
    if before > 0, document.tokens[before].text == "." { before -= 1 }
    let words = [before, name.tokens.lowerBound].filter { $0 >= 0 }.map {
      document.tokens[$0].text.lowercased().filter { $0 != "." }
    }
    return words.compactMap { Self.titles[$0] }.first
  }

  private static let titles: [String: NameKnowledge.Gender] = [
    "mr": .male, "sir": .male, "monsieur": .male, "herr": .male, "señor": .male, "mrs": .female,
    "ms": .female, "miss": .female, "lady": .female, "dame": .female, "madame": .female,
    "mme": .female, "frau": .female, "señora": .female, "daw": .female, "sheikha": .female,
  ]

  /// The characters of a token range.
  func text(_ tokens: Range<Int>) -> String {
    document.substring(document.offsets(ofTokens: tokens))
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether a token opens a bracket.
  func isOpeningBracket(_ token: Int) -> Bool { ["(", "["].contains(document.tokens[token].text) }

  /// The words of a name that are its own: in "the member of the Assembly for Zenda" the seat is not.
  private func ownWords(_ name: NameSpan) -> Range<Int> {
    let start = name.tokens.lowerBound
    // "Her Harbour Party lost": the pronoun is none of the name.
    if name.kind == .organisation, name.tokens.count > 2,
      ["His", "Her", "Its", "Their"].contains(document.tokens[start].text)
    {
      return start + 1..<name.tokens.upperBound
    }
    guard name.kind == .organisation, start > 2,
      let seat = name.tokens.dropFirst().first(where: { document.tokens[$0].text == "for" }),
      document.tokens[start - 2].text == "of",
      ["member", "members", "deputy", "mp"].contains(document.tokens[start - 3].text.lowercased())
    else { return name.tokens }
    return start..<seat
  }

  /// The number of the sentence that a token stands in.
  func sentence(of token: Int) -> Int { sentenceOfToken[token] }

  /// The name that a token belongs to.
  func name(at token: Int) -> NameSpan? { nameAtToken[token].map { document.names[$0] } }

  /// The actor whose name a token belongs to.
  func actor(at token: Int) -> Int? { nameAtToken[token].map { actorOfName[$0] } }

  /// Changes an actor.
  mutating func update(_ actor: Int, _ change: (inout ActorDraft) -> Void) {
    change(&actors[actor])
  }

  /// Notes a mention of an actor, and the name it goes by there, if it does.
  mutating func add(mention: Range<Int>, name: String?, to actor: Int) {
    guard actors[actor].add(mention: mention, name: name),
      sentenceOfToken.indices.contains(mention.lowerBound)
    else { return }
    mentionsInSentence[sentenceOfToken[mention.lowerBound]].append((actor, mention))
  }

  /// The actors of some kinds that are mentioned in the sentences up to a token's, with the mentions
  /// before the token, by actor.
  ///
  /// - Parameter sentences: how many sentences to look back. Complexity: O(mentions in them).
  func recent(_ kinds: [ActorKind], before token: Int, sentences: Int = 40)
    -> [(actor: Int, mentions: [Range<Int>])]
  {
    let here = sentenceOfToken[token]
    var found: [Int: [Range<Int>]] = [:]
    for sentence in max(0, here - sentences)...here {
      for (actor, mention) in mentionsInSentence[sentence]
      where mention.lowerBound < token && kinds.contains(actors[actor].kind) {
        found[actor, default: []].append(mention)
      }
    }
    return found.keys.sorted().map { ($0, found[$0] ?? []) }
  }

  /// The actor that a description or pronoun at a token means.
  func actor(mentionedAt token: Int) -> Int? {
    mentionsInSentence[sentenceOfToken[token]].first { $0.mention.contains(token) }?.actor
  }

  /// The actor with a name and kind that is no name in the text ("Russian troops"), made if needed.
  mutating func nominal(_ kind: ActorKind, named name: String, owner: Int?) -> Int {
    let key = "\(kind) \(owner ?? -1) \(FoldedName(name).text)"
    if let known = nominals[key] { return known }
    if owner == nil, let known = bodies["\(kind) \(FoldedName(name).text)"] {
      nominals[key] = known
      return known
    }
    var draft = ActorDraft(kind: kind, name: name)
    draft.owner = owner
    actors.append(draft)
    nominals[key] = actors.count - 1
    return actors.count - 1
  }

  /// A new actor that the report only describes.
  mutating func describe(_ kind: ActorKind, as text: String) -> Int {
    actors.append(ActorDraft(kind: kind, name: text))
    return actors.count - 1
  }

  /// The state that a capital or a state's own name stands for.
  mutating func state(named name: String) -> Int {
    if let index = actors.firstIndex(where: { $0.kind == .state && $0.knownAs == name }) {
      return index
    }
    actors.append(ActorDraft(kind: .state, name: name, knownAs: name))
    return actors.count - 1
  }

  /// The date with an ISO 8601 value, as something that relations can end at.
  mutating func date(_ value: String) -> Int {
    if let known = dates[value] { return known }
    actors.append(ActorDraft(kind: .date, name: value))
    dates[value] = actors.count - 1
    return actors.count - 1
  }

  // MARK: - Names to actors

  private mutating func assignKnownNames() {
    var known: [String: Int] = [:]
    for (index, name) in document.names.enumerated() {
      guard let main = name.knownAs else { continue }
      if let province = province(name) {
        let key = "province " + province
        if known[key] == nil {
          known[key] = actors.count
          actors.append(ActorDraft(kind: .place, name: province))
        }
        actorOfName[index] = known[key] ?? -1
        continue
      }
      if known[main] == nil {
        known[main] = actors.count
        actors.append(ActorDraft(kind: ActorKind(name.kind.rawValue), name: main, knownAs: main))
      }
      actorOfName[index] = known[main] ?? -1
    }
    // The report's own spelling is shown, the fullest of those that are no adjective.
    for (actor, draft) in actors.enumerated() {
      let own = document.names.enumerated()
        .filter { actorOfName[$0.offset] == actor && !$0.element.isDemonym }
        .map { text(ownWords($0.element)) }
      if draft.kind != .state, let longest = own.max(by: { ($0.count, $1) < ($1.count, $0) }) {
        actors[actor].name = longest
      }
    }
  }

  /// The name of a part of one state that has another state's name ("its own province of Luxembourg").
  private func province(_ name: NameSpan) -> String? {
    let start = name.tokens.lowerBound
    guard name.kind == .state, !name.isDemonym, start > 1,
      document.tokens[start - 1].text.lowercased() == "of",
      Self.provinces.contains(document.tokens[start - 2].text.lowercased())
    else { return nil }
    return text(name.tokens)
  }

  private static let provinces: Set<String> = [
    "province", "region", "district", "county", "department", "canton", "governorate",
  ]

  /// Names of several words; equal names are one actor, so are transliterations of one another.
  private mutating func assignFullNames() {
    var byVariant: [String: Int] = [:]
    // Names that can be one another's longer form end alike.
    var byLastWord: [String: [Int]] = [:]
    for (index, actor) in actors.enumerated() {
      let last = NameVariant(actor.name).words.last ?? ""
      byLastWord["\(actor.kind) \(last)", default: []].append(index)
    }
    for (index, name) in document.names.enumerated()
    where actorOfName[index] < 0 && name.tokens.count > 1 {
      let text = text(ownWords(name))
      let words = NameVariant(text).words
      let key = name.kind.rawValue + " " + words.joined(separator: " ")
      let end = "\(name.kind.rawValue) \(words.last ?? "")"
      if let actor = byVariant[key] ?? longerName(text, name.kind, among: byLastWord[end] ?? []) {
        actorOfName[index] = actor
        byVariant[key] = actor
      } else {
        byVariant[key] = actors.count
        byLastWord[end, default: []].append(actors.count)
        actorOfName[index] = actors.count
        actors.append(ActorDraft(kind: ActorKind(name.kind.rawValue), name: text))
      }
      let actor = actorOfName[index]
      if text.count > actors[actor].name.count, actors[actor].knownAs == nil {
        actors[actor].name = text
      }
    }
  }

  /// A person whose name holds all words of a shorter full name in order, and ends alike
  /// ("van Rijn" for "Jan van Rijn"); a body whose name is the same but for a state's adjective before it.
  private func longerName(_ text: String, _ kind: NameKind, among actors: [Int]) -> Int? {
    let words = NameVariant(text).words
    // A crowd of namesakes settles nothing, and must not cost a search each.
    guard actors.count <= 20 else { return nil }
    let candidates = actors.filter { index in
      let other = NameVariant(self.actors[index].name).words
      if kind == .person {
        return words.last == other.last
          && (isSubsequence(words, of: other) || isSubsequence(other, of: words))
      }
      return withoutAdjective(text).map { NameVariant($0).words == other } == true
        || withoutAdjective(self.actors[index].name).map { NameVariant($0).words == words } == true
    }
    return candidates.count == 1 ? candidates[0] : nil
  }

  private func isSubsequence(_ short: [String], of long: [String]) -> Bool {
    var rest = long[...]
    for word in short {
      guard
        let found = rest.firstIndex(where: { $0 == word || (word.count == 1 && $0.hasPrefix(word)) }
        )
      else { return false }
      rest = rest[(found + 1)...]
    }
    return true
  }

  private func withoutAdjective(_ name: String) -> String? {
    let words = name.split(separator: " ")
    guard words.count > 2, gazetteer.entry(for: String(words[0]))?.isDemonym == true else {
      return nil
    }
    return words.dropFirst().joined(separator: " ")
  }

  /// Names of one word: a surname or given name of somebody named in full, else an actor of its own.
  private mutating func assignShortNames() {
    var alone: [String: Int] = [:]
    indexFullNames()
    for (index, name) in document.names.enumerated() where actorOfName[index] < 0 {
      let text = text(name.tokens)
      let word = NameVariant(text).words.joined(separator: " ")
      if name.kind == .person, let person = person(called: word, before: name.tokens.lowerBound) {
        actorOfName[index] = person
        continue
      }
      if let actor = alone[word] {
        actorOfName[index] = actor
        continue
      }
      if name.kind != .person,
        let body = bodies["\(ActorKind(name.kind.rawValue)) \(FoldedName(text).text)"]
      {
        actorOfName[index] = body
      } else {
        actorOfName[index] = actors.count
        actors.append(ActorDraft(kind: ActorKind(name.kind.rawValue), name: text))
      }
      alone[word] = actorOfName[index]
    }
  }

  private mutating func indexFullNames() {
    for (index, name) in document.names.enumerated()
    where name.kind == .person && name.tokens.count > 1 && actorOfName[index] >= 0 {
      let words = NameVariant(text(name.tokens)).words
      let entry = Bearer(
        actor: actorOfName[index], firstMention: name.tokens.lowerBound,
        isRelative: isRelative(name))
      if let last = words.last { Self.note(entry, last, in: &surnames) }
      if let first = words.first { Self.note(entry, first, in: &givenNames) }
    }
    for (index, actor) in actors.enumerated() {
      let key = "\(actor.kind) \(FoldedName(actor.name).text)"
      if bodies[key] == nil { bodies[key] = index }
    }
  }

  private static func note(
    _ entry: Bearer, _ word: String, in index: inout [String: [Bearer]]
  ) {
    if index[word]?.contains(where: { $0.actor == entry.actor }) == true { return }
    index[word, default: []].append(entry)
  }

  /// The person whose surname, or else given name, is a word: of several the first named before,
  /// then the first in the report.
  private func person(called word: String, before token: Int) -> Int? {
    for index in [surnames, givenNames] {
      guard let found = index[word] else { continue }
      let bearer = found.first { $0.firstMention < token } ?? found.first { !$0.isRelative }
      if let bearer { return bearer.actor }
    }
    return nil
  }

  /// Whether a noun of kinship with an owner stands right before a name.
  private func isRelative(_ name: NameSpan) -> Bool {
    var token = name.tokens.lowerBound - 1
    if token > 0, document.tokens[token].text == "," { token -= 1 }
    guard token > 0, Self.kin.contains(document.tokens[token].text.lowercased()) else {
      return false
    }
    let before = document.tokens[max(0, token - 2)..<token]
    return before.contains { $0.detailedTag == "POS" || $0.detailedTag == "PRP$" }
  }

  private static let kin: Set<String> = [
    "brother", "sister", "son", "daughter", "wife", "husband", "father", "mother", "cousin",
    "uncle", "aunt", "nephew", "niece", "grandson", "granddaughter", "grandfather", "widow",
    "half-brother", "half-sister", "son-in-law", "brother-in-law", "father-in-law",
  ]

  /// "Name (ABBR)" and "Name, ABBR,": the abbreviation is a name of the same actor.
  private mutating func joinAbbreviations() {
    for index in document.names.indices.dropLast() {
      let name = document.names[index]
      let next = document.names[index + 1]
      guard !name.isDemonym, next.tokens.count == 1, actorOfName[index] != actorOfName[index + 1],
        next.tokens.lowerBound == name.tokens.upperBound + 1
      else { continue }
      let mark = document.tokens[name.tokens.upperBound].text
      let short = document.tokens[next.tokens.lowerBound].text
      let isCapitals = short.unicodeScalars.count(where: { $0.properties.isUppercase }) >= 2
      guard isCapitals, mark == "(" || (mark == "," && abbreviates(short, text(name.tokens))) else {
        continue
      }
      merge(actorOfName[index + 1], into: actorOfName[index])
    }
  }

  /// "the Harbour Workers Union ... the HWU": an abbreviation that the first letters of exactly one
  /// body of the report make is a name of it, though no brackets say so.
  private mutating func joinInitials() {
    var bodies: [String: Set<Int>] = [:]
    for (index, name) in document.names.enumerated()
    where !name.isDemonym && name.tokens.count > 2 && name.kind != .person {
      for initials in initials(of: name) {
        bodies[initials, default: []].insert(actorOfName[index])
      }
    }
    guard !bodies.isEmpty else { return }
    for index in document.names.indices where document.names[index].tokens.count == 1 {
      let short = text(document.names[index].tokens)
      guard short.utf8.count > 2, let found = bodies[short], found.count == 1,
        let body = found.first, body != actorOfName[index]
      else { continue }
      // Whom the word lists call so elsewhere does not matter where the report spells it out.
      let known = actors[body].knownAs
      merge(actorOfName[index], into: body)
      actors[body].knownAs = known
    }
  }

  /// The first letters of a name's words, with and without those of small words, where there are
  /// three or more.
  private func initials(of name: NameSpan) -> Set<String> {
    let words = text(name.tokens).split { $0 == " " || $0 == "-" }
    let large = words.filter { $0.first?.isUppercase == true }
    return Set(
      [words, large].map { words in words.compactMap(\.first).map { $0.uppercased() }.joined() }
    ).filter { $0.count > 2 }
  }

  private func abbreviates(_ short: String, _ name: String) -> Bool {
    let initials = FoldedName(name).words.compactMap(\.first).map { $0 }
    var rest = initials[...]
    var matched = 0
    for letter in short.lowercased() where letter.isLetter {
      if let found = rest.firstIndex(of: letter) {
        rest = rest[(found + 1)...]
        matched += 1
      }
    }
    return matched >= 2 && matched * 2 >= initials.count
  }

  /// Makes two actors one.
  mutating func merge(_ from: Int, into target: Int) {
    guard from != target else { return }
    for index in actorOfName.indices where actorOfName[index] == from {
      actorOfName[index] = target
    }
    for (name, count) in actors[from].names { actors[target].names[name, default: 0] += count }
    actors[target].genders.formUnion(actors[from].genders)
    actors[target].sorts.formUnion(actors[from].sorts)
    for mention in actors[from].mentions { add(mention: mention, name: nil, to: target) }
    if actors[target].knownAs == nil { actors[target].knownAs = actors[from].knownAs }
    actors[from].empty()
  }
}

/// Missions whose name was taken to end before the place in it.
extension ActorTable {
  /// "the International Force for Ruritania (INTRUR)": the place belongs to the name, and the
  /// abbreviation is a name of the force.
  private mutating func joinMissions() {
    for index in document.names.indices.dropLast() {
      let (name, place) = (document.names[index], document.names[index + 1])
      let end = name.tokens.upperBound
      guard !name.isDemonym, name.tokens.count > 1, name.kind != .person, name.kind != .place,
        ["Force", "Mission", "Operation"].contains(document.tokens[end - 1].text),
        end < place.tokens.lowerBound, place.tokens.lowerBound <= end + 2,
        [.state, .place].contains(place.kind), !place.isDemonym,
        document.tokens[end..<place.tokens.lowerBound].allSatisfy({
          ["for", "in", "the", "to"].contains($0.text)
        })
      else { continue }
      let mission = actorOfName[index]
      actors[mission].names[text(name.tokens.lowerBound..<place.tokens.upperBound), default: 0] += 1
      guard index + 2 < document.names.count else { continue }
      let short = document.names[index + 2]
      if short.tokens.count == 1, short.tokens.lowerBound == place.tokens.upperBound + 1,
        document.tokens[place.tokens.upperBound].text == "(",
        document.tokens[short.tokens.lowerBound].text.allSatisfy({ $0.isUppercase || $0 == "-" }),
        actorOfName[index + 2] != mission
      {
        merge(actorOfName[index + 2], into: mission)
      }
    }
  }
}
