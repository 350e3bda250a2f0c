/// The longest run of capitalised words that starts at a token, with what holds names together.
struct CapitalRun {
  let range: Range<Int>

  private static let calendar: Set<String> = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
    "Sunday", "Jan.", "Feb.", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.",
  ]
  private static let particles: Set<String> = [
    "de", "del", "della", "da", "di", "du", "des", "dos", "das", "van", "von", "der", "den", "ter",
    "zu", "bin", "ibn", "bint", "al", "el", "ul", "ould", "ag", "y", "e", "ni", "la", "le", "los",
    "las", "af", "av", "na",
  ]
  private static let neverStart: Set<String> = [
    "former", "acting", "new", "late", "interim", "outgoing", "incoming", "then", "ex", "both", "i",
    "another", "other", "some", "many", "most", "several", "all", "no", "not", "yes", "however",
  ]

  /// - Returns: nil where no name starts at `start`.
  init?(
    _ tokens: [Token], from start: Int, in sentence: Range<Int>, _ classes: WordClasses,
    _ gazetteer: Gazetteer
  ) {
    guard Self.isCapitalised(tokens[start]), !Self.calendar.contains(tokens[start].text) else {
      return nil
    }
    let isListed = gazetteer.match(in: tokens, at: start, before: sentence.upperBound) != nil
    var end = start + 1
    scan: while end < sentence.upperBound {
      let token = tokens[end]
      if Self.isCapitalised(token), !Self.isFunctionWord(token), !Self.calendar.contains(token.text) {
        end += 1
        continue
      }
      let last = tokens[end - 1].text
      if let next = Self.afterParticles(tokens, end, sentence) {
        end = next
        continue
      }
      switch token.text {
      case "of", "for", "on", "against":
        // "Ministry of the Interior", but "President of the Republic" is an office.
        var next = end + 1
        if next < sentence.upperBound, tokens[next].text == "the" { next += 1 }
        guard next < sentence.upperBound, Self.isCapitalised(tokens[next]),
          !Self.isFunctionWord(tokens[next]), !Self.calendar.contains(tokens[next].text),
          Self.isBody(last.lowercased(), classes), token.text != "on" || last == "Committee"
            || last == "Commission" || last == "Council" || last == "Conference"
        else { break scan }
        end = next + 1
      case "and":
        // "Ministry of Trade and Industry": only inside the name of a body.
        guard tokens[start..<end].contains(where: { $0.text == "of" || $0.text == "for" }),
          end + 1 < sentence.upperBound, Self.isCapitalised(tokens[end + 1]),
          !classes.isRole(tokens[end + 1].text.lowercased()),
          gazetteer.match(in: tokens, at: end + 1, before: sentence.upperBound) == nil,
          end - start <= 6
        else { break scan }
        end += 2
      case "&":
        guard end + 1 < sentence.upperBound, Self.isCapitalised(tokens[end + 1]) else { break scan }
        end += 2
      case "'s", "\u{2019}s":
        guard ["People", "Workers", "Women", "Lord", "Nations", "Children"].contains(last),
          end + 1 < sentence.upperBound, Self.isCapitalised(tokens[end + 1])
        else { break scan }
        end += 2
      case "\"", "\u{201C}":
        // A nickname between first name and surname.
        guard end + 3 < sentence.upperBound, Self.isCapitalised(tokens[end + 1]),
          tokens[end + 2].text == "\"" || tokens[end + 2].text == "\u{201D}",
          Self.isCapitalised(tokens[end + 3])
        else { break scan }
        end += 4
      case "(":
        // A faction in brackets: "Pakistan Muslim League (N)".
        guard end + 2 < sentence.upperBound, tokens[end + 2].text == ")",
          tokens[end + 1].text.count == 1, Self.isCapitalised(tokens[end + 1]), end - start > 1
        else { break scan }
        end += 3
        break scan
      default:
        break scan
      }
    }
    if Self.isFirst(start, tokens, sentence), !isListed {
      let word = tokens[start].text.lowercased()
      if Self.neverStart.contains(word) || Self.isFunctionWord(tokens[start]) { return nil }
      let tag = tokens[start].tag
      if end == start + 1, tag != .properNoun { return nil }
      if tag != .properNoun, tag != .noun, tag != .adjective, tag != .other { return nil }
    }
    guard isListed || !Self.isFunctionWord(tokens[start]) else { return nil }
    if end == start + 1, !isListed, tokens[start].tag == .adjective || tokens[start].tag == .adverb
      || tokens[start].tag == .verb || tokens[start].tag == .auxiliary
    {
      return nil
    }
    // A title alone names nobody, and neither does a single letter.
    if end == start + 1, !isListed, classes.isRole(tokens[start].text.lowercased()) { return nil }
    if end == start + 1, tokens[start].text.count == 1 { return nil }
    if end == start + 1, !isListed, Self.isModelNumber(tokens[start].text) { return nil }
    range = start..<end
  }

  private static func isBody(_ word: String, _ classes: WordClasses) -> Bool {
    let found = classes.classes(of: word)
    return found.contains(.organisation) || found.contains(.unit) || found.contains(.media)
      || ["republic", "kingdom", "state", "states", "university", "bank", "strait", "gulf", "republics"].contains(word)
  }

  private static func afterParticles(_ tokens: [Token], _ start: Int, _ sentence: Range<Int>) -> Int? {
    var index = start
    while index < sentence.upperBound, index < start + 2, particles.contains(tokens[index].text) {
      index += 1
    }
    guard index > start, index < sentence.upperBound, isCapitalised(tokens[index]) else { return nil }
    return index + 1
  }

  /// "F-16", "T72": a type of weapon or vehicle.
  static func isModelNumber(_ text: String) -> Bool {
    let letters = text.unicodeScalars.count { $0.properties.isAlphabetic }
    return letters <= 2 && text.unicodeScalars.contains { $0.properties.numericType != nil }
  }

  static func isCapitalised(_ token: Token) -> Bool {
    guard let first = token.text.unicodeScalars.first else { return false }
    if first.properties.isUppercase { return true }
    // "al-Kadhimi": the capital stands after the hyphen.
    guard let hyphen = token.text.unicodeScalars.firstIndex(of: "-") else { return false }
    let after = token.text.unicodeScalars.index(after: hyphen)
    return after < token.text.unicodeScalars.endIndex
      && token.text.unicodeScalars[after].properties.isUppercase && first.properties.isAlphabetic
  }

  private static func isFunctionWord(_ token: Token) -> Bool {
    switch token.tag {
    case .determiner, .pronoun, .adposition, .coordinatingConjunction, .subordinatingConjunction,
      .auxiliary, .interjection, .punctuation:
      // Words that are always small elsewhere; a name mistaken for one stays a name.
      return FunctionWords.all.contains(token.text.lowercased())
    default:
      return FunctionWords.closed.contains(token.text.lowercased())
    }
  }

  private static func isFirst(_ index: Int, _ tokens: [Token], _ sentence: Range<Int>) -> Bool {
    if index == sentence.lowerBound { return true }
    let before = tokens[index - 1].text
    return ["\"", "\u{201C}", "\u{2018}", ":", "(", "-", "–", "—", "*", "#", "##"].contains(before)
  }
}

/// Small words that are no part of a name unless they stand inside it.
enum FunctionWords {
  /// Words that are never names.
  static let closed: Set<String> = [
    "the", "a", "an", "he", "she", "it", "they", "we", "you", "his", "her", "its", "their", "our", "this",
    "that", "these", "those", "who", "which", "what", "when", "where", "while", "after", "before", "since",
    "until", "because", "although", "though", "if", "as", "but", "and", "or", "nor", "yet", "so", "in", "on",
    "at", "by", "for", "from", "with", "without", "under", "over", "during", "between", "among", "against",
    "about", "into", "of", "to", "also", "only", "even", "just", "later", "earlier", "meanwhile", "there",
    "here", "now", "today", "yesterday", "tomorrow", "once", "despite", "according", "both", "neither",
    "either", "each", "every", "such", "not", "asked", "speaking", "addressing", "within", "alongside",
    "following", "amid", "across", "whether", "how", "why",
  ]
  /// `closed`, and words that are names only where the tagger says so.
  static let all: Set<String> = closed.union([
    "may", "will", "can", "one", "two", "three", "some", "any", "all", "most", "many", "few", "us", "up",
    "down", "off", "out",
  ])
}
