/// What is known of the words of a document before its names are: forms, list entries, what the rules
/// take for names, and what the same word is like elsewhere in the document.
///
/// Complexity: O(tokens).
struct NameEvidence {
  let words: [NameWord]
  /// The name that the rules see a word in: 0 for none, else kind and whether the name begins there.
  private(set) var rule: [UInt8]
  /// The same for the longest listed name.
  private(set) var listed: [UInt8]
  /// Given and family names.
  private(set) var person: [UInt8]
  /// Classes of nouns.
  private(set) var noun: [UInt8]
  /// What the same word is like elsewhere in the document: see `Elsewhere`.
  private(set) var elsewhere: [UInt16]
  /// The stretch of capitalised words that a word stands in; empty for other words.
  private(set) var run: [Range<Int32>]
  /// Whether a word is the first of its sentence.
  private(set) var isFirst: [Bool]
  /// Whether a sentence is a headline in capitals.
  private(set) var isShouted: [Bool]
  /// The classes of the noun that says what the name before a comma is: "X, the Dutch lender".
  private(set) var apposed: [UInt8]
  /// How much of sport there is in the document, and in the sentence.
  private(set) var sport: [UInt8]
  /// Where names can be: stretches of words beyond which no name goes, in order.
  private(set) var segments: [Range<Int>] = []

  /// Facts about the other places where a word stands, as bits.
  enum Elsewhere {
    static let small: UInt16 = 1
    static let capitalInside: UInt16 = 2
    static let afterTitle: UInt16 = 4
    static let inPerson: UInt16 = 8
    static let inOrganisation: UInt16 = 16
    static let inPlace: UInt16 = 32
    static let beforeSpeech: UInt16 = 64
    static let afterIn: UInt16 = 128
    /// It is the abbreviation of a longer name, or stands in brackets after one.
    static let abbreviation: UInt16 = 256
    static let withGivenName: UInt16 = 512
    /// A common noun beside it says that it is a body, or a place, or a medium.
    static let calledBody: UInt16 = 1024
    static let calledPlace: UInt16 = 2048
    static let calledMedium: UInt16 = 4096
  }

  init(_ document: Document, rules: [NameSpan], _ lexicon: NameLexicon) {
    let tokens = document.tokens
    words = tokens.map { NameWord($0.text) }
    rule = [UInt8](repeating: 0, count: tokens.count)
    listed = rule
    elsewhere = [UInt16](repeating: 0, count: tokens.count)
    isFirst = [Bool](repeating: false, count: tokens.count)
    isShouted = isFirst
    apposed = rule
    sport = rule
    run = [Range<Int32>](repeating: 0..<0, count: tokens.count)
    person = words.map { $0.isCapital ? lexicon.people[$0.lower] : 0 }
    noun = words.map { $0.hasLetter ? lexicon.noun($0.lower) : 0 }
    for name in rules {
      let code = Self.code(name.kind, isDemonym: name.isDemonym, name.isKindCertain)
      for index in name.tokens {
        rule[index] = code * 2 + (index == name.tokens.lowerBound ? 1 : 0)
      }
    }
    for sentence in document.sentences {
      isFirst[sentence.lowerBound] = true
      noteForms(sentence, tokens)
      noteListed(sentence, tokens, lexicon.gazetteer)
    }
    noteSport(document.sentences)
    noteElsewhere(document)
  }

  private static func code(_ kind: NameKind, isDemonym: Bool, _ isCertain: Bool) -> UInt8 {
    let number: UInt8 =
      switch kind {
      case .person: 1
      case .organisation: 2
      case .media: 3
      case .state: isDemonym ? 4 : 5
      case .place: 6
      case .unit: 7
      case .group: 8
      default: 9
      }
    return number * 2 + (isCertain ? 1 : 0)
  }

  // MARK: - Forms

  /// Finds shouted sentences, runs of capitalised words and segments.
  private mutating func noteForms(_ sentence: Range<Int>, _ tokens: [Token]) {
    var capitals = 0
    var small = 0
    for index in sentence where words[index].hasLetter {
      if words[index].isAllCapitals { capitals += 1 } else if !words[index].isCapital { small += 1 }
    }
    if capitals >= 2, small == 0 { for index in sentence { isShouted[index] = true } }
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard words[index].isCapital else {
        index += 1
        continue
      }
      var end = index + 1
      while end < sentence.upperBound, words[end].isCapital { end += 1 }
      for inside in index..<end { run[inside] = Int32(index)..<Int32(end) }
      let classes = nounApposed(at: end, in: sentence, tokens)
      if classes != 0 { for inside in index..<end { apposed[inside] = classes } }
      addSegment(index..<end, in: sentence, tokens)
      index = end
    }
  }

  /// The classes of the noun after a comma and an article; 0 where there is none.
  private func nounApposed(at comma: Int, in sentence: Range<Int>, _ tokens: [Token]) -> UInt8 {
    guard comma + 2 < sentence.upperBound, tokens[comma].text == ",",
      tokens[comma + 1].tag == .determiner
    else { return 0 }
    var classes: UInt8 = 0
    for index in comma + 2..<min(comma + 9, sentence.upperBound) {
      switch tokens[index].tag {
      case .noun: classes = noun[index] | 128
      case .adjective, .numeral, .properNoun, .adverb:
        if classes != 0 { return classes }
      case .punctuation where tokens[index].text == "-": break
      default: return classes
      }
    }
    return classes
  }

  /// Marks what stands in reports of sport.
  private mutating func noteSport(_ sentences: [Range<Int>]) {
    var total = 0
    let counts = sentences.map { sentence in
      let count = sentence.count { noun[$0] & NameLexicon.sport != 0 }
      total += count
      return count
    }
    guard total > 1 else { return }
    let isSport = total > 4 && total * 60 > words.count
    for (index, sentence) in sentences.enumerated() {
      let near =
        counts[index] * 2 + (index > 0 ? counts[index - 1] : 0)
        + (index + 1 < counts.count ? counts[index + 1] : 0)
      let degree: UInt8 = (isSport ? 3 : 0) + UInt8(min(near / 2, 2))
      for token in sentence { sport[token] = degree }
    }
  }

  /// Words that a name may hold between its capitalised words.
  private static let longestGap = 3

  private mutating func addSegment(
    _ capitals: Range<Int>, in sentence: Range<Int>, _ tokens: [Token]
  ) {
    var start = capitals.lowerBound
    // "3rd Brigade", "17 November"; "du Motel"
    if start > sentence.lowerBound,
      words[start - 1].startsWithDigit || Self.particles.contains(tokens[start - 1].text)
    {
      start -= 1
    }
    var end = capitals.upperBound
    // "Chung-hee" in three tokens
    while end + 1 < sentence.upperBound, tokens[end].text == "-", !tokens[end].followsSpace,
      !tokens[end + 1].followsSpace, words[end + 1].hasLetter
    {
      end += 2
    }
    if end < sentence.upperBound, words[end].startsWithDigit { end += 1 }
    if let last = segments.last, last.upperBound > sentence.lowerBound,
      start - last.upperBound <= Self.longestGap
    {
      segments[segments.count - 1] = last.lowerBound..<max(end, last.upperBound)
    } else {
      segments.append(start..<end)
    }
  }

  private static let particles: Set<String> = [
    "de", "du", "da", "di", "van", "von", "al", "el", "bin", "ibn", "ul", "le", "la", "dos",
  ]

  private mutating func noteListed(
    _ sentence: Range<Int>, _ tokens: [Token], _ gazetteer: Gazetteer
  ) {
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard words[index].isCapital,
        let (entry, range) =
          isShouted[index]
          ? gazetteer.matchShouted(in: tokens, at: index, before: sentence.upperBound)
          : gazetteer.match(in: tokens, at: index, before: sentence.upperBound)
      else {
        index += 1
        continue
      }
      let code =
        Self.code(entry.kind, isDemonym: entry.isDemonym, range.count > 1)
        + (entry.isCapital ? 20 : 0)
      for inside in range { listed[inside] = code * 2 + (inside == range.lowerBound ? 1 : 0) }
      index = range.upperBound
    }
  }

  // MARK: - Elsewhere in the document

  /// How often each fact was seen of a word.
  private struct Counts {
    var facts: SIMD16<UInt16> = .zero

    mutating func add(_ bits: UInt16) {
      for bit in 0..<16 where bits & (1 << bit) != 0 { facts[bit] &+= 1 }
    }

    /// The facts that were seen more often than these say.
    func bits(without own: UInt16) -> UInt16 {
      var result: UInt16 = 0
      for bit in 0..<16 where facts[bit] > (own & (1 << bit) != 0 ? 1 : 0) { result |= 1 << bit }
      return result
    }
  }

  private mutating func noteElsewhere(_ document: Document) {
    let tokens = document.tokens
    var own = [UInt16](repeating: 0, count: tokens.count)
    var counts: [UInt64: Counts] = [:]
    for segment in segments {
      for index in segment where words[index].isCapital { counts[words[index].lower] = Counts() }
    }
    for index in tokens.indices where words[index].hasLetter {
      guard counts[words[index].lower] != nil else { continue }
      own[index] = facts(at: index, tokens)
      counts[words[index].lower]?.add(own[index])
    }
    for segment in segments {
      for index in segment where words[index].isCapital {
        elsewhere[index] = counts[words[index].lower]?.bits(without: own[index]) ?? 0
      }
    }
  }

  private func facts(at index: Int, _ tokens: [Token]) -> UInt16 {
    let word = words[index]
    guard word.isCapital else { return Elsewhere.small }
    if isShouted[index] { return 0 }
    var facts: UInt16 = isFirst[index] ? 0 : Elsewhere.capitalInside
    if index > 0, !isFirst[index] {
      if noun[index - 1] & 1 != 0 { facts |= Elsewhere.afterTitle }
      if Self.locations.contains(tokens[index - 1].text) { facts |= Elsewhere.afterIn }
      if person[index - 1] & PersonLists.given != 0 { facts |= Elsewhere.withGivenName }
      if tokens[index - 1].text == "(", word.isAllCapitals { facts |= Elsewhere.abbreviation }
    }
    let classes =
      apposed[index] | (index > 0 && tokens[index - 1].tag == .noun ? noun[index - 1] : 0)
    if classes & 2 != 0 { facts |= Elsewhere.calledBody }
    if classes & 16 != 0 { facts |= Elsewhere.calledPlace }
    if classes & 4 != 0 { facts |= Elsewhere.calledMedium }
    if index + 1 < tokens.count, Self.speech.contains(tokens[index + 1].text) {
      facts |= Elsewhere.beforeSpeech
    }
    let code = rule[index] / 2
    // Names of one word say little that the word itself does not.
    let isLong = run[index].count > 1
    switch code / 2 {
    case 1 where isLong: facts |= Elsewhere.inPerson
    case 2, 3, 7: if code & 1 == 1 { facts |= Elsewhere.inOrganisation }
    case 5, 6: if code & 1 == 1 { facts |= Elsewhere.inPlace }
    default: break
    }
    return facts
  }

  private static let locations: Set<String> = ["in", "near", "outside", "across", "In"]
  private static let speech: Set<String> = [
    "said", "says", "told", "added", "warned", "announced", "denied", "insisted", "who", "resigned",
    "replied", "himself", "herself", "argued", "wrote", "went", "was", "has", "had",
  ]
}
