/// Whether two names can be one organisation's or unit's.
///
/// Names are compared by their words, never by a share of them: `Onda Trade Commission` and
/// `Onda National Commission on Trade` have three words in common and are two bodies. Longer
/// names are the same body where what they have more is the state it belongs to, or the further
/// duties of a ministry.
struct BodyLikeness {
  /// Complexity: O(words squared).
  func likeness(_ one: BodyForm, _ other: BodyForm) -> NameLikeness {
    if one.words.isEmpty || other.words.isEmpty { return .unrelated }
    if !one.states.isEmpty, !other.states.isEmpty, one.states.isDisjoint(with: other.states) {
      return .contradictory
    }
    if one.words == other.words {
      return .like(.sameName, Self.isGeneric(one) ? 2.6 : 5)
    }
    if one.words.count == other.words.count, one.words.count > 1,
      Set(one.words) == Set(other.words)
    {
      return .like(.sameWords, Self.isGeneric(one) ? 2.6 : 4.5)
    }
    if let quality = spelling(one, other) { return .like(.otherSpelling, quality) }
    if one.isAbbreviation, let reason = abbreviation(one, other) { return .like(reason) }
    if other.isAbbreviation, let reason = abbreviation(other, one) { return .like(reason) }
    let (short, long) =
      one.words.count <= other.words.count ? (one, other) : (other, one)
    return longer(short, long).map { .like($0) } ?? .unrelated
  }

  /// All words the same but for other spellings of long ones.
  private func spelling(_ one: BodyForm, _ other: BodyForm) -> Double? {
    guard one.words.count == other.words.count, !one.isAbbreviation, !other.isAbbreviation else {
      return nil
    }
    var least = 1.0
    for (word, second) in zip(one.words, other.words) where word != second {
      guard min(word.utf8.count, second.utf8.count) >= 5,
        let quality = NameWord(word).likeness(NameWord(second))
      else { return nil }
      least = min(least, quality)
    }
    return (Self.isGeneric(one) ? 2.6 : 4.2) * least
  }

  // MARK: - Abbreviations

  private func abbreviation(_ short: BodyForm, _ long: BodyForm) -> JoinReason? {
    if expands(short, long, 0, 0) {
      let letters = short.words.reduce(0) { $0 + $1.utf8.count }
      return JoinReason(.abbreviation, letters >= 3 ? 4 : 3)
    }
    guard long.isAbbreviation else { return nil }
    let (first, second) = (short.words, long.words)
    if first.count == 1, second.count > 1, !short.isGeographic[0] {
      // "DPMNE" is the end of one party's abbreviation; its beginning may be two parties'.
      if first[0] == second[second.count - 1], first[0].utf8.count > 3 {
        return JoinReason(.abbreviationPart, 2.2)
      }
      if first[0] == second[0], first[0].utf8.count > 2 {
        return JoinReason(.abbreviationPart, 1.6)
      }
    }
    if first.count == second.count, first.count > 1 {
      let differing = zip(first, second).filter { $0 != $1 }
      if differing.count == 1, let pair = differing.first, pair.0.utf8.count >= 3,
        pair.0.utf8.count == pair.1.utf8.count,
        zip(pair.0.utf8, pair.1.utf8).count(where: { $0 != $1 }) == 1
      {
        return JoinReason(.otherAbbreviation, 2.4)
      }
    }
    return nil
  }

  /// Whether each piece of an abbreviation stands for words of a name, all of them used up:
  /// `GFU-O` for `Green Farmers Union-Onda` and for `GFU-Onda`.
  private func expands(_ short: BodyForm, _ long: BodyForm, _ piece: Int, _ word: Int) -> Bool {
    if piece == short.words.count { return word == long.words.count }
    guard word < long.words.count else { return false }
    let text = short.words[piece]
    if short.words.count > 1, text == long.words[word], expands(short, long, piece + 1, word + 1) {
      return true
    }
    if text.utf8.count == 1, long.words[word].hasPrefix(text), piece > 0,
      expands(short, long, piece + 1, word + 1)
    {
      return true
    }
    // First letters, with and without those of small words.
    var (plain, all) = ("", "")
    for end in word..<long.words.count where !long.isCapitals[end] || long.words.count == 1 {
      plain += long.leads[end].suffix(1)
      all += long.leads[end]
      if plain.utf8.count > text.utf8.count { break }
      if plain.utf8.count > 1, plain == text || all == text,
        expands(short, long, piece + 1, end + 1)
      {
        return true
      }
    }
    return false
  }

  // MARK: - Longer names

  private func longer(_ short: BodyForm, _ long: BodyForm) -> JoinReason? {
    let (few, many) = (short.words, long.words)
    if few.count < many.count, many.starts(with: few) {
      let rest = few.count..<many.count
      // "-Kenya" after a hyphen makes another party of it.
      if rest.contains(where: { long.isHyphenated[$0] }) { return nil }
      if rest.allSatisfy({ long.isGeographic[$0] }) {
        return JoinReason(.namedState, few.count > 1 ? 3.2 : 2)
      }
      if long.isSeparated[few.count], few.count > 1 { return JoinReason(.longerTitle, 2.6) }
      return few.count > 1 ? JoinReason(.longerTitle, 1.4) : one(few[0])
    }
    if few.count < many.count, Array(many.suffix(few.count)) == few {
      let rest = 0..<(many.count - few.count)
      if rest.contains(where: { long.isHyphenated[$0 + 1] }) { return nil }
      if rest.allSatisfy({ long.isGeographic[$0] }) {
        return JoinReason(.namedState, few.count > 1 ? 3.2 : 2)
      }
      if rest.allSatisfy({ long.isGeographic[$0] || Self.additions.contains(many[$0]) }) {
        return JoinReason(.shortTitle, few.count > 1 ? 2.6 : 1.6)
      }
      return few.count > 1 ? JoinReason(.shortTitle, 1.5) : one(few[0])
    }
    // The state stands before one name and behind the other.
    if few.count == many.count - 1 {
      for place in many.indices where long.isGeographic[place] {
        var rest = many
        rest.remove(at: place)
        if Set(rest) == Set(few), rest.count > 1 { return JoinReason(.namedState, 3) }
      }
    }
    if few.count > 1, few.count <= many.count,
      zip(few, many).allSatisfy({ Self.haveOneStem($0, $1) })
    {
      return JoinReason(.likeWords, 2.1)
    }
    return nil
  }

  private func one(_ word: String) -> JoinReason {
    JoinReason(.shortTitle, Self.generic.contains(word) ? 1.3 : 1.6)
  }

  private static func haveOneStem(_ one: String, _ other: String) -> Bool {
    let common = zip(one.utf8, other.utf8).prefix { $0 == $1 }.count
    return common >= 5 && common + 4 >= max(one.utf8.count, other.utf8.count)
  }

  /// What is put before a body's name without making another body of it.
  private static let additions: Set<String> = [
    "royal", "federal", "state", "ruling", "opposition", "islamic", "government", "official",
    "independent", "elite", "special", "supreme", "military",
  ]

  /// Whether each country may have a body of that name ("Supreme Court", "National Party").
  static func isGeneric(_ form: BodyForm) -> Bool {
    !form.isAbbreviation && form.states.isEmpty
      && form.words.allSatisfy { generic.contains($0) || common.contains($0) }
  }

  /// What bodies of all countries have in their names.
  private static let common: Set<String> = [
    "supreme", "high", "constitutional", "central", "national", "electoral", "federal", "royal",
    "general", "public", "special", "popular", "people", "social", "democratic", "democrat",
    "labour", "liberal", "conservative", "communist", "socialist", "republican", "christian",
    "green", "revolutionary", "military", "armed", "foreign", "interior", "defence", "finance",
    "justice", "health", "education", "air", "intelligence", "first", "second", "liberation",
    "freedom", "independence", "worker", "united", "unity", "progressive", "international",
    "human", "right", "chief", "staff", "affair", "economy", "trade", "commerce", "industry",
    "criminal", "appeal", "prosecutor", "election", "local", "civil", "civic", "patriotic", "new",
    "presidential", "guard", "monitoring", "transitional", "provisional", "reform", "radical",
    "agriculture", "transport", "environment", "energy", "development", "planning", "culture",
  ]

  /// What is left of many names when they are shortened.
  static let generic: Set<String> = [
    "party", "movement", "alliance", "union", "front", "coalition", "league", "congress", "council",
    "committee", "commission", "assembly", "parliament", "senate", "house", "court", "tribunal",
    "ministry", "government", "cabinet", "agency", "office", "bureau", "authority", "army",
    "police",
    "force", "navy", "guard", "bank", "company", "group", "foundation", "institute", "association",
    "organisation", "university", "church", "opposition", "junta", "bloc", "community", "mission",
    "team", "board", "presidency", "state", "administration", "department", "security", "service",
    "military", "treasury", "secretariat", "legislature", "chamber", "diet", "duma", "rebel",
  ]
}
