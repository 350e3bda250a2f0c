/// The lines of a text, and whether a line end is the work of a typesetter or of the writer.
///
/// Text that is wrapped has lines about as long as each other: a line ends where the next word would
/// not have fitted any more. A line that ends although the next word would have fitted was ended on
/// purpose: a headline, a heading, an item, a paragraph.
///
/// Complexity: O(length) to make, O(log lines) to ask.
struct LineLayout {
  /// What stands between two tokens.
  enum Gap: UInt8 {
    case nothing, space
    /// One line end; the next word would not have fitted into the line.
    case wrapped
    /// One line end; the next word would have fitted into the line.
    case short
    /// A blank line, or the end of a paragraph.
    case paragraph
  }

  private let scalars: [Unicode.Scalar]
  /// The offset after each line's last character.
  private var ends: [Int] = []
  /// How many characters each line has.
  private var lengths: [Int] = []
  /// The longest line between the blank lines around each line.
  private var widths: [Int] = []

  /// The characters that a paragraph has at most, on average.
  private static let longestParagraph = 1500
  /// Longest word that is looked at to see whether it would have fitted.
  private static let longestWord = 40

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    var start = 0
    var blockStart = 0
    for index in 0...scalars.count where index == scalars.count || scalars[index].isLineBreak {
      ends.append(index)
      lengths.append(index - start)
      start = index + 1
      if lengths[lengths.count - 1] == 0 || index == scalars.count {
        close(blockStart..<lengths.count)
        blockStart = lengths.count
      }
    }
  }

  /// Whether line ends tell paragraphs: where lines are long, they may only part documents.
  var hasLines: Bool { ends.count - 1 > scalars.count / Self.longestParagraph }

  private mutating func close(_ block: Range<Int>) {
    let width = lengths[block].max() ?? 0
    for _ in block { widths.append(width) }
  }

  /// What stands in the gap between two tokens, and how long the line is that ends there (0 where
  /// none ends).
  func gap(_ range: Range<Int>) -> (gap: Gap, length: Int) {
    if range.isEmpty { return (.nothing, 0) }
    var breaks = 0
    for index in range where scalars[index].isLineBreak {
      if scalars[index] == "\n", index > 0, scalars[index - 1] == "\r" { continue }
      breaks += scalars[index] == "\u{2029}" ? 2 : 1
    }
    if breaks == 0 { return (.space, 0) }
    let line = self.line(endingFrom: range.lowerBound)
    if breaks > 1 { return (.paragraph, lengths[line]) }
    var next = range.upperBound
    let limit = min(scalars.count, next + Self.longestWord)
    while next < limit, !scalars[next].isBetweenTokens { next += 1 }
    let needed = lengths[line] + 1 + next - range.upperBound
    return (needed > widths[line] ? .wrapped : .short, lengths[line])
  }

  /// The line whose end is the first at or after an offset.
  private func line(endingFrom offset: Int) -> Int {
    var (low, high) = (0, ends.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if ends[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
