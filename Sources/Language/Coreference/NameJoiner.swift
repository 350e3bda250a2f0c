import Foundation

/// Finds which names of a document name the same: "Tokayev" and "Kassym-Jomart Tokayev", an
/// organisation and its abbreviation, one state under several names.
///
/// Never joins two people with different forenames. Complexity: O(names), as only the latest eight
/// bearers of a word are compared.
struct NameJoiner {
  /// What names of one document name.
  struct Bearer {
    /// Different forms of the name, at most four.
    var forms: [NameWords]
    var kind: NameKind
    var isKindCertain: Bool
    var knownAs: String?
    var agreement: Agreement
    /// How many names of it were read.
    var count = 1
  }

  let document: Document
  private let nouns: ActorNouns
  private let gazetteer: Gazetteer
  private(set) var bearers: [Bearer] = []
  /// The bearers whose names have a word, latest last.
  private var byWord: [String: [Int]] = [:]
  private var byKnownName: [String: Int] = [:]
  private var byInitials: [String: Int] = [:]
  private var byAbbreviation: [String: Int] = [:]
  private var found: [Int] = []
  private let capitals: CapitalMetonymy

  init(_ document: Document, nouns: ActorNouns, gazetteer: Gazetteer) {
    self.document = document
    self.nouns = nouns
    self.gazetteer = gazetteer
    capitals = CapitalMetonymy(document: document, gazetteer: gazetteer)
  }

  /// For each name of the document the number of its bearer.
  mutating func join() -> [Int] {
    found.reserveCapacity(document.names.count)
    for number in document.names.indices { found.append(take(number)) }
    return found
  }

  private mutating func take(_ number: Int) -> Int {
    let name = document.names[number]
    let offsets = document.offsets(ofTokens: name.tokens)
    let words = NameWords(document.scalars[offsets])
    var candidate = Bearer(
      forms: [words], kind: name.kind, isKindCertain: name.isKindCertain, knownAs: name.knownAs,
      agreement: agreement(name, words))
    if let state = capitals.state(governedFrom: name) {
      (candidate.kind, candidate.knownAs) = (.state, state)
    } else if candidate.knownAs == nil, name.kind != .person {
      candidate.knownAs = shouted(offsets).flatMap { gazetteer.entry(for: $0)?.name }
    }
    if let found = bearer(of: candidate, number) {
      merge(candidate, into: found)
      return found
    }
    bearers.append(candidate)
    index(words, bearers.count - 1)
    if let known = candidate.knownAs {
      byKnownName[Self.key(known, candidate.kind)] = bearers.count - 1
    }
    return bearers.count - 1
  }

  private static func key(_ known: String, _ kind: NameKind) -> String {
    kind == .place ? known + "|place" : known
  }

  private mutating func index(_ words: NameWords, _ bearer: Int) {
    for word in words.words where word.utf8.count > 1 {
      var list = byWord[word] ?? []
      list.removeAll { $0 == bearer }
      list.append(bearer)
      if list.count > 8 { list.removeFirst() }
      byWord[word] = list
    }
    if words.words.count > 1 {
      for initials in [words.allInitials, words.initials] where initials.utf8.count >= 2 {
        byInitials[initials] = bearer
      }
    } else if words.isAbbreviation {
      byAbbreviation[words.words[0]] = bearer
    }
  }

  private mutating func merge(_ one: Bearer, into number: Int) {
    if !bearers[number].forms.contains(one.forms[0]), bearers[number].forms.count < 4 {
      bearers[number].forms.append(one.forms[0])
    }
    index(one.forms[0], number)
    bearers[number].count += 1
    if one.isKindCertain, !bearers[number].isKindCertain {
      bearers[number].kind = one.kind
      bearers[number].isKindCertain = true
    }
    if bearers[number].knownAs == nil { bearers[number].knownAs = one.knownAs }
    let common = bearers[number].agreement.intersection(one.agreement)
    if !common.isEmpty { bearers[number].agreement = common }
  }

  // MARK: Candidates

  private func bearer(of name: Bearer, _ number: Int) -> Int? {
    if let known = name.knownAs, let found = byKnownName[Self.key(known, name.kind)] {
      return found
    }
    let words = name.forms[0]
    if let other = renamed(number) { return found[other] }
    if let found = abbreviated(words, number) ?? spelledOut(words) { return found }
    var best: Match?
    var seen: [Int] = []
    for word in words.words {
      for other in byWord[word] ?? [] where !seen.contains(other) {
        seen.append(other)
        consider(other, name, &best)
      }
    }
    if best == nil, words.words.count <= 3, name.kind == .person || !name.isKindCertain {
      considerSpellings(name, number, &best)
    }
    return best?.number
  }

  private func consider(
    _ other: Int, _ name: Bearer, _ best: inout Match?
  ) {
    let score = likeness(name, bearers[other])
    guard score > 0 else { return }
    let match = Match(score: score, bearer: bearers[other], number: other)
    if best.map({ $0 < match }) ?? true { best = match }
  }

  /// A bearer that may have a name. Where several are alike, it is the one named most so far, as a
  /// report calls the people that it is about by their surnames, else the one named first.
  private struct Match: Comparable {
    let score: Int
    let count: Int
    let number: Int

    init(score: Int, bearer: Bearer, number: Int) {
      self.score = score
      count = bearer.count
      self.number = number
    }

    static func < (one: Match, other: Match) -> Bool {
      (one.score, one.count, other.number) < (other.score, other.count, one.number)
    }
  }

  /// The body whose abbreviation a name is, or the other way round.
  private func abbreviated(_ words: NameWords, _ number: Int) -> Int? {
    guard words.isAbbreviation else { return nil }
    let first = document.names[number].tokens.lowerBound
    // "the Union of Examples (UOE)" is joined whatever the letters are.
    let end = document.names[number].tokens.upperBound
    if number > 0, first > 0, document.tokens[first - 1].text == "(",
      document.names[number - 1].tokens.upperBound == first - 1,
      end < document.tokens.count, document.tokens[end].text == ")"
    {
      let before = document.names[number - 1]
      if before.tokens.count > 1, before.kind != .person || !before.isKindCertain {
        return found[number - 1]
      }
    }
    guard let found = byInitials[words.words[0]],
      bearers[found].kind != .person || words.words[0].utf8.count > 2
    else { return nil }
    return found
  }

  /// The body whose abbreviation was named before a long name whose first letters it is.
  private func spelledOut(_ words: NameWords) -> Int? {
    guard words.words.count > 2 else { return nil }
    let found = byAbbreviation[words.initials] ?? byAbbreviation[words.allInitials]
    return found.flatMap { bearers[$0].forms.count == 1 ? $0 : nil }
  }

  private func considerSpellings(
    _ name: Bearer, _ number: Int, _ best: inout Match?
  ) {
    guard let last = name.forms[0].words.last, last.utf8.count >= 6 else { return }
    for other in bearers.indices.suffix(24) where isPersonal(bearers[other]) {
      let isSpelling = bearers[other].forms.contains { form in
        guard let otherLast = form.words.last, NameWords.isSpelling(last, otherLast) else {
          return false
        }
        let (mine, theirs) = (name.forms[0].words, form.words)
        if mine.count == 1 || theirs.count == 1 { return true }
        return NameWords.matches(mine[0], theirs[0])
      }
      if isSpelling, !name.agreement.isDisjoint(with: bearers[other].agreement) {
        best = Match(score: 1, bearer: bearers[other], number: other)
      }
    }
  }

  private func isPersonal(_ bearer: Bearer) -> Bool {
    bearer.kind == .person || !bearer.isKindCertain
  }

  /// How like a name is to those of a bearer; 0 where they cannot be the same.
  private func likeness(_ name: Bearer, _ bearer: Bearer) -> Int {
    let words = name.forms[0]
    let isPerson = isPersonal(name) && isPersonal(bearer)
    if name.isKindCertain, bearer.isKindCertain,
      (name.kind == .person) != (bearer.kind == .person)
    {
      return 0
    }
    if let one = name.knownAs, let other = bearer.knownAs, one != other { return 0 }
    if bearer.forms.contains(where: { $0.words == words.words }) {
      return isPerson && name.agreement.isDisjoint(with: bearer.agreement) ? 0 : 5
    }
    guard name.agreement.isDisjoint(with: bearer.agreement) == false else { return 0 }
    var score = 0
    for form in bearer.forms {
      score = max(
        score,
        isPerson && (name.kind == .person || bearer.kind == .person)
          ? personLikeness(words, form) : bodyLikeness(name, words, bearer, form))
    }
    // One form that contradicts tells two people of one surname apart.
    if score > 0, isPerson, words.words.count > 1,
      bearer.forms.contains(where: { $0.words.count > 1 && personLikeness(words, $0) == 0 })
    {
      return 0
    }
    return score
  }

  private func personLikeness(_ one: NameWords, _ other: NameWords) -> Int {
    let (short, long) = one.words.count <= other.words.count ? (one, other) : (other, one)
    guard let last = short.words.last, short.isPart(of: long) else {
      // "Joseph K. Ankrah" and "Joseph Arthur Ankrah" differ; "J. Ankrah" is either.
      return 0
    }
    if short.words.count == 1 {
      guard last.utf8.count > 1 else { return 0 }
      if long.words.last == last { return 4 }
      return long.words.first == last ? 3 : 2
    }
    return 4
  }

  private func bodyLikeness(
    _ name: Bearer, _ one: NameWords, _ bearer: Bearer, _ other: NameWords
  ) -> Int {
    for kind in [name.kind, bearer.kind] where kind == .state || kind == .place { return 0 }
    if name.knownAs != nil, bearer.knownAs != nil { return 0 }
    let isFirstShorter = one.words.count <= other.words.count
    let (short, long) = isFirstShorter ? (one.words, other.words) : (other.words, one.words)
    // What is known by its short name is that, not what a longer name starts with.
    guard (isFirstShorter ? name : bearer).knownAs == nil else { return 0 }
    guard let last = short.last, last.utf8.count > 2 else { return 0 }
    if long.starts(with: short) {
      // "National" is no short form of "National Bank".
      return short.count > 1 || nouns.noun(short[0]) != nil || !Self.common.contains(short[0])
        ? 3 : 0
    }
    if Array(long.suffix(short.count)) == short {
      return short.count > 1 || nouns.noun(short[0]) != nil ? 2 : 0
    }
    return 0
  }

  private static let common: Set<String> = [
    "national", "united", "new", "international", "central", "general", "people's", "people",
    "democratic", "social", "federal", "royal", "state", "first", "south", "north", "east", "west",
    "southern", "northern", "eastern", "western", "supreme", "high", "free", "popular", "islamic",
    "revolutionary", "patriotic", "radio", "bank", "university", "ministry", "house", "saint",
  ]

  // MARK: Gender

  /// What agrees with a name: by its kind, the title before it, and a person's forename.
  private func agreement(_ name: NameSpan, _ words: NameWords) -> Agreement {
    guard name.kind == .person || !name.isKindCertain else { return Agreement(name.kind) }
    let base = name.isKindCertain ? Agreement.person : [.he, .she, .it, .they]
    let start = name.tokens.lowerBound
    if start > 0 {
      var before = start - 1
      if document.tokens[before].text == ".", before > 0 { before -= 1 }
      let title = document.tokens[before].text.lowercased()
      if let gender = Self.titles[title] { return gender }
      if document.tokens[before].tag == .noun || document.tokens[before].tag == .properNoun,
        let noun = nouns.noun(title), noun.agreement == .he || noun.agreement == .she
      {
        return noun.agreement
      }
    }
    guard let first = words.words.first else { return base }
    if let gender = Self.titles[first] { return gender }
    if words.words.count > 1, let gender = nouns.gender(ofForename: first) { return gender }
    return base
  }

  private static let titles: [String: Agreement] = [
    "mr": .he, "mr.": .he, "mrs": .she, "mrs.": .she, "ms": .she, "ms.": .she, "miss": .she,
    "sir": .he, "lord": .he, "lady": .she, "dame": .she, "king": .he, "queen": .she,
    "prince": .he, "princess": .she, "sheikh": .he, "sheikha": .she, "emperor": .he,
    "empress": .she, "pope": .he, "sultan": .he, "emir": .he, "señor": .he, "señora": .she,
    "herr": .he, "frau": .she, "monsieur": .he, "madame": .she, "don": .he, "doña": .she,
    "daw": .she, "chairman": .he, "chairwoman": .she, "spokesman": .he, "spokeswoman": .she,
    "begum": .she, "ayatollah": .he, "imam": .he,
  ]
}
