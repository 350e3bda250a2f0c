/// The features of each word for the name tagger, as hashes numbered by template.
///
/// After Ratinov and Roth (2009): the word and its parts in a window, lists, the rules' own opinion,
/// the capitalised words around it, and what the document says of the word elsewhere.
package struct NameFeatures {
  let evidence: NameEvidence
  private let tags: [UInt64]
  private var list = FeatureList()

  /// Stretches of words that hold all names.
  package var segments: [Range<Int>] { evidence.segments }

  init(_ document: Document, _ evidence: NameEvidence) {
    self.evidence = evidence
    tags = document.tokens.map { Self.tag($0.tag) }
  }

  private static func tag(_ tag: PartOfSpeech) -> UInt64 {
    switch tag {
    case .adjective: 1
    case .adposition: 2
    case .adverb: 3
    case .auxiliary: 4
    case .coordinatingConjunction: 5
    case .determiner: 6
    case .interjection: 7
    case .noun: 8
    case .numeral: 9
    case .particle: 10
    case .pronoun: 11
    case .properNoun: 12
    case .punctuation: 13
    case .subordinatingConjunction: 14
    case .symbol: 15
    case .verb: 16
    case .other: 17
    }
  }

  /// The first template number, so that the name model shares no feature with others.
  private static let firstTemplate = 1_000

  /// The feature that a label stands after another.
  package static func transition(from label: Int) -> UInt32 {
    var hash = FeatureHash(template: firstTemplate - 1)
    hash.add(UInt64(label))
    return hash.value
  }

  /// What stands for words before the first and after the last of the document.
  private static let outside: UInt64 = 0x5bd1_e995

  /// The features of a word of a segment.
  package mutating func hashes(at index: Int) -> [UInt32] {
    collect(at: index)
    return list.hashes
  }

  @inline(__always)
  func lower(_ index: Int) -> UInt64 {
    evidence.words.indices.contains(index) ? evidence.words[index].lower : Self.outside
  }

  @inline(__always)
  private func shape(_ index: Int) -> UInt64 {
    evidence.words.indices.contains(index) ? evidence.words[index].shape : Self.outside
  }

  @inline(__always)
  private func tag(_ index: Int) -> UInt64 { tags.indices.contains(index) ? tags[index] : 0 }

  @inline(__always)
  private func value(_ values: [UInt8], _ index: Int) -> UInt64 {
    values.indices.contains(index) ? UInt64(values[index]) : 255
  }

  /// Fills the list with the features of a word.
  mutating func collect(at index: Int) {
    list.restart(at: Self.firstTemplate)
    let word = evidence.words[index]
    let isFirst: UInt64 = evidence.isFirst[index] ? 1 : 0
    let isShouted: UInt64 = evidence.isShouted[index] ? 2 : 0
    list.add(isFirst | isShouted)
    // The word and its neighbours
    list.add(word.lower)
    list.add(word.lower, word.isCapital ? 1 : 0)
    list.add(lower(index - 1))
    list.add(lower(index - 2))
    list.add(lower(index + 1))
    list.add(lower(index + 2))
    list.add(lower(index - 1), word.lower)
    list.add(word.lower, lower(index + 1))
    list.add(lower(index - 2), lower(index - 1))
    list.add(lower(index + 1), lower(index + 2))
    // Its parts
    list.add(word.suffix2)
    list.add(word.suffix3)
    list.add(word.suffix4)
    list.add(word.prefix2)
    list.add(word.prefix3)
    list.add(word.prefix4)
    list.add(word.shape, isFirst | isShouted)
    list.add(word.shape, shape(index + 1))
    list.add(shape(index - 1), word.shape)
    list.add(shape(index - 1), word.shape, shape(index + 1))
    if index + 1 < evidence.words.count {
      list.add(evidence.words[index + 1].suffix3)
    } else {
      list.add(0)
    }
    if index > 0 { list.add(evidence.words[index - 1].suffix3) } else { list.add(0) }
    // Tags
    list.add(tag(index), isFirst)
    list.add(tag(index - 1), tag(index))
    list.add(tag(index), tag(index + 1))
    list.add(tag(index - 1), tag(index), tag(index + 1))
    list.add(tag(index - 2), tag(index - 1))
    // Rules
    let rule = value(evidence.rule, index)
    list.add(rule)
    list.add(rule, value(evidence.rule, index - 1))
    list.add(rule, value(evidence.rule, index + 1))
    list.add(rule, word.shape)
    list.add(rule, tag(index))
    // Lists
    let listed = value(evidence.listed, index)
    list.add(listed)
    list.add(listed, value(evidence.listed, index - 1))
    list.add(listed, value(evidence.listed, index + 1))
    list.add(listed, rule)
    let person = value(evidence.person, index)
    list.add(person)
    list.add(person, value(evidence.person, index - 1))
    list.add(person, value(evidence.person, index + 1))
    list.add(value(evidence.person, index - 1), value(evidence.person, index - 2), person)
    list.add(listed, person, rule)
    let noun = value(evidence.noun, index)
    list.add(noun, word.isCapital ? 1 : 0)
    list.add(value(evidence.noun, index - 1), word.isCapital ? 1 : 0)
    list.add(value(evidence.noun, index + 1), word.isCapital ? 1 : 0)
    list.add(value(evidence.noun, index - 2), tag(index - 1))
    list.add(value(evidence.noun, index + 2), tag(index + 1))
    let sport = value(evidence.sport, index)
    list.add(sport, word.shape)
    list.add(sport, listed)
    list.add(sport, listed, tag(index - 1), tag(index + 1))
    collectRun(at: index, word)
    collectElsewhere(at: index, word, isFirst | isShouted)
  }

  /// Where the word stands among capitalised words, what ends them, what stands around them.
  private mutating func collectRun(at index: Int, _ word: NameWord) {
    let run = evidence.run[index]
    guard !run.isEmpty else {
      list.add(0)
      // A small word: the capitalised words on both sides decide.
      let (left, right) = (lastCapital(before: index), nextCapital(after: index))
      list.add(word.lower, value(evidence.noun, left))
      list.add(word.lower, lower(left))
      list.add(word.lower, value(evidence.noun, right))
      list.add(word.lower, value(evidence.rule, left), value(evidence.rule, right))
      list.add(word.lower, value(evidence.listed, left), value(evidence.listed, right))
      return
    }
    let (start, end) = (Int(run.lowerBound), Int(run.upperBound))
    let fromStart = UInt64(min(index - start, 3))
    let toEnd = UInt64(min(end - 1 - index, 3))
    list.skip(to: Self.firstTemplate + 80)
    list.add(fromStart, toEnd)
    list.add(fromStart, toEnd, value(evidence.rule, index))
    let (last, first) = (end - 1, start)
    list.add(lower(last), toEnd)
    list.add(value(evidence.noun, last), toEnd)
    list.add(value(evidence.noun, last), value(evidence.rule, index))
    list.add(value(evidence.noun, first), fromStart)
    list.add(lower(first), fromStart)
    list.add(lower(start - 1), fromStart)
    list.add(lower(end), toEnd)
    list.add(value(evidence.noun, start - 1), fromStart, toEnd)
    list.add(value(evidence.noun, end), toEnd)
    list.add(lower(start - 1), value(evidence.noun, last), value(evidence.listed, last))
    list.add(lower(start - 1), lower(end))
    list.add(lower(start - 1), lower(start - 2))
    list.add(lower(end), lower(end + 1))
    list.add(tag(start - 1), tag(end), fromStart, toEnd)
    list.add(value(evidence.person, start), value(evidence.person, last), fromStart, toEnd)
    list.add(lower(end), value(evidence.person, start), toEnd)
    let apposed = value(evidence.apposed, start)
    list.add(apposed, toEnd)
    list.add(apposed, value(evidence.person, start), value(evidence.noun, start - 1))
  }

  private func lastCapital(before index: Int) -> Int {
    var left = index - 1
    while left >= 0, left > index - 4, !evidence.words[left].isCapital { left -= 1 }
    return left
  }

  private func nextCapital(after index: Int) -> Int {
    var right = index + 1
    while right < evidence.words.count, right < index + 4, !evidence.words[right].isCapital {
      right += 1
    }
    return right
  }

  /// The features that tell the finer kind of a name.
  package mutating func hashes(ofKindOf name: Range<Int>) -> [UInt32] {
    collectKind(of: name)
    return list.hashes
  }

  /// Fills the list with the features of a name whose finer kind is asked for.
  mutating func collectKind(of name: Range<Int>) {
    let (first, last) = (name.lowerBound, name.upperBound - 1)
    let (before, after) = (first - 1, last + 1)
    list.restart(at: Self.firstTemplate + 200)
    list.add(UInt64(min(name.count, 4)))
    let listed = value(evidence.listed, first)
    let isWhole =
      value(evidence.listed, after) & 1 == 1 || value(evidence.listed, after) == 0 ? 1 : 0
    list.add(listed, UInt64(isWhole))
    list.add(value(evidence.rule, first))
    list.add(value(evidence.rule, first), listed)
    list.add(lower(last))
    list.add(lower(first))
    list.add(lower(first), lower(last), UInt64(name.count))
    list.add(value(evidence.noun, last))
    list.add(value(evidence.noun, first))
    list.add(value(evidence.noun, last), value(evidence.noun, first), listed)
    list.add(evidence.words[last].suffix3)
    list.add(evidence.words[last].suffix2)
    list.add(evidence.words[first].prefix3)
    list.add(evidence.words[last].isAllCapitals ? 1 : 0, UInt64(min(name.count, 2)))
    list.add(shape(last))
    list.add(lower(before), listed)
    list.add(lower(before))
    list.add(lower(after))
    list.add(lower(after), listed)
    list.add(tag(before), tag(after))
    list.add(tag(after), listed)
    list.add(value(evidence.noun, before))
    list.add(value(evidence.noun, after))
    list.add(value(evidence.noun, before - 1))
    list.add(value(evidence.noun, after + 1))
    list.add(lower(before - 1), lower(before))
    list.add(UInt64(evidence.elsewhere[first]) & 0xff)
    list.add(UInt64(evidence.isFirst[first] ? 1 : 0), listed, tag(after))
    list.add(tag(before), tag(after), listed)
    list.add(lower(before), tag(after), listed)
    list.add(value(evidence.noun, before), listed)
    let apposed = value(evidence.apposed, first)
    list.add(apposed)
    list.add(apposed, value(evidence.noun, before))
    // "Council of the Republic": what tells stands before the first small word.
    if let link = name.dropFirst().first(where: { !evidence.words[$0].isCapital }) {
      list.add(lower(link - 1))
      list.add(value(evidence.noun, link - 1), lower(link))
    }
    list.skip(to: Self.firstTemplate + 240)
    for index in name { list.repeated(lower(index), 1) }
    for index in name { list.repeated(value(evidence.noun, index), 2) }
  }

  private mutating func collectElsewhere(at index: Int, _ word: NameWord, _ place: UInt64) {
    list.skip(to: Self.firstTemplate + 110)
    let facts = UInt64(evidence.elsewhere[index])
    list.add(facts & 3, place)
    list.add(facts & 3, tag(index), place)
    list.add(facts)
    list.add(facts, value(evidence.rule, index))
    for bit in 2..<13 {
      let isSet = facts >> UInt64(bit) & 1
      list.add(isSet, word.shape)
    }
    let before = index > 0 ? UInt64(evidence.elsewhere[index - 1]) : 0
    let after = index + 1 < evidence.words.count ? UInt64(evidence.elsewhere[index + 1]) : 0
    list.add(before >> 2 & 15)
    list.add(after >> 2 & 15)
  }

  /// Features of the last word collected.
  var hashes: [UInt32] { list.hashes }
}
