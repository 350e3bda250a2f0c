/// The features of the question whether a sentence ends between two tokens.
///
/// The words around the gap, how they are written, what stands in the gap, and what the sentence has
/// been so far: its length, its open quotes and brackets, whether it is a title.
package struct SentenceFeatures {
  private let tokens: [Token]
  private let words: [BoundaryWord]
  private let layout: LineLayout
  /// Bits of the words that the text also has in lower case, by their hashes.
  private var smallWords: [Bool]
  private var list = FeatureList()

  // The sentence so far.
  private var start = 0
  private var isQuoteOpen = false
  private var depth = 0
  private var isTitle = true

  package init(_ scalars: [Unicode.Scalar], _ tokens: [Token]) {
    self.tokens = tokens
    words = tokens.map { BoundaryWord($0.text) }
    layout = LineLayout(scalars)
    var size = 1024
    while size < tokens.count * 8 { size *= 2 }
    smallWords = [Bool](repeating: false, count: size)
    for word in words where word.kind == .small {
      smallWords[Int(truncatingIfNeeded: word.form) & (size - 1)] = true
    }
  }

  /// What stands after a token.
  func gap(after index: Int) -> (gap: LineLayout.Gap, length: Int) {
    guard index + 1 < tokens.count else { return (.paragraph, 0) }
    return layout.gap(tokens[index].range.upperBound..<tokens[index + 1].range.lowerBound)
  }

  /// Whether a blank line, or the end of the text, stands after a token.
  package func endsParagraph(_ index: Int) -> Bool { gap(after: index).gap == .paragraph }

  /// Whether the gap after a token can end a sentence at all: not before a word in lower case after
  /// another word, unless the line ends.
  package func isCandidate(_ index: Int) -> Bool {
    let here = word(index).kind
    let next = word(index + 1).kind
    if next != .small, next != .comma { return true }
    return BoundaryWord.isMark(here) || word(index).isShortForm
      || gap(after: index).gap.rawValue > 1
  }

  /// Whether nothing but a blank stands between two words after a token.
  func isBare(_ index: Int) -> Bool {
    !BoundaryWord.isMark(word(index).kind) && !word(index).isShortForm
      && !BoundaryWord.isMark(word(index + 1).kind) && gap(after: index).gap.rawValue < 2
  }

  /// Whether a token is the mark of an item or heading with something after it on its line.
  func opensLine(_ index: Int) -> Bool {
    let kind = word(index).kind
    return (kind == .bullet || kind == .dash) && gap(after: index).gap == .space
  }

  /// Starts a sentence at a token.
  package mutating func begin(at index: Int) {
    start = index
    (isQuoteOpen, depth, isTitle) = (false, 0, true)
  }

  /// Takes a token into the sentence.
  package mutating func take(_ index: Int) {
    switch words[index].kind {
    case .quote: isQuoteOpen.toggle()
    case .opening: depth += 1
    case .closing: depth = max(0, depth - 1)
    case .small:
      if tokens[index].text.utf8.count > 3 { isTitle = false }
    default: break
    }
  }

  private func word(_ index: Int) -> BoundaryWord {
    words.indices.contains(index) ? words[index] : .none
  }

  /// The features of the gap after a token that the sentence has taken in.
  package mutating func features(after index: Int) -> [UInt32] {
    let here = word(index)
    let next = word(index + 1)
    let (gap, lineLength) = gap(after: index)
    let before = word(index - 1)
    let after = word(index + 2)
    let hereKind = UInt64(here.kind.rawValue)
    let nextKind = UInt64(next.kind.rawValue)
    let beforeKind = UInt64(before.kind.rawValue)
    let afterKind = UInt64(after.kind.rawValue)
    let layout = UInt64(gap.rawValue) * 8 + Self.bucket(ofLine: lineLength)
    let length = Self.bucket(ofSentence: index + 1 - start)
    let pair = hereKind << 8 | nextKind
    let isKnownSmall: UInt64 =
      next.kind == .capitalised
        && smallWords[Int(truncatingIfNeeded: next.form) & (smallWords.count - 1)] ? 1 : 0
    let state =
      (isQuoteOpen ? 1 : 0) | UInt64(min(depth, 2)) << 1 | (isTitle ? 8 : 0) as UInt64
    let lines: UInt64 = self.layout.hasLines ? 1 : 0
    let abbreviation = here.isShortForm ? abbreviation(index) : 0
    let isStarter: UInt64 =
      here.isShortForm && next.kind == .capitalised && Self.starters.contains(next.form) ? 1 : 0
    let spaced: UInt64 = gap == .nothing ? 0 : 1

    list.restart(at: 0)
    list.add(layout, lines)
    list.add(layout, pair)
    list.add(layout, here.form)
    list.add(layout, next.form, nextKind)
    list.add(here.form, nextKind, spaced)
    list.add(hereKind, next.form, nextKind, isKnownSmall)
    list.add(here.form, next.form)
    list.add(before.form, here.form, nextKind)
    list.add(next.form, after.form, hereKind)
    list.add(beforeKind, pair, afterKind, spaced)
    list.add(length, pair)
    list.add(length, layout, nextKind)
    list.add(isKnownSmall, pair, spaced)
    list.add(state, pair, spaced)
    list.add(state, here.form, nextKind, length)
    list.add(word(start).form, length, nextKind)
    list.add(abbreviation, nextKind, next.form)
    list.add(abbreviation, nextKind, beforeKind)
    list.add(abbreviation, isKnownSmall, nextKind, isStarter)
    list.add(here.ending, nextKind, spaced)
    list.add(next.ending, nextKind, hereKind)
    list.add(before.form, pair)
    list.add(after.form, pair)
    list.add(lines, pair, length, state)
    list.add(afterKind, UInt64(word(index + 3).kind.rawValue), pair)
    list.add(beforeKind, UInt64(word(index - 2).kind.rawValue), pair)
    return list.hashes
  }

  /// Words that stand in names only seldom.
  private static let starters = Set(
    [
      "the", "a", "an", "in", "on", "at", "he", "she", "it", "they", "we", "i", "but", "and",
      "this",
      "that", "these", "those", "his", "her", "their", "its", "there", "when", "while", "after",
      "before", "as", "if", "for", "according", "meanwhile", "however", "later", "since", "some",
    ].map { FeatureHash.text($0.utf8) })

  /// What a short form is: 1 any, 2 one that ends sentences too, 3 one that a name follows.
  private func abbreviation(_ index: Int) -> UInt64 {
    let stem = String(tokens[index].text.dropLast())
    if Abbreviations.beforeNames.contains(stem) { return 3 }
    if stem.utf8.count == 1 { return 4 }
    return Abbreviations.others.contains(stem) ? 2 : 1
  }

  private static func bucket(ofLine length: Int) -> UInt64 {
    switch length {
    case 0: 0
    case ..<25: 1
    case ..<45: 2
    case ..<65: 3
    case ..<85: 4
    case ..<120: 5
    default: 6
    }
  }

  private static func bucket(ofSentence length: Int) -> UInt64 {
    switch length {
    case ..<4: UInt64(length)
    case ..<6: 4
    case ..<9: 5
    case ..<13: 6
    case ..<20: 7
    case ..<30: 8
    case ..<45: 9
    default: 10
    }
  }
}
