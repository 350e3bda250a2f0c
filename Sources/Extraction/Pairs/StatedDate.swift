import ActorGraph
import Language

/// A day, month or year that a sentence names.
struct StatedDate {
  /// Its words, as a range of token indices.
  var tokens: Range<Int>
  /// In ISO 8601, as precise as the text.
  var value: String

  /// The dates that a time expression names: one, or the two ends of an interval.
  static func dates(of time: TimeExpression, _ syntax: Syntax) -> [StatedDate] {
    guard time.kind == .date else { return [] }
    let ends = time.value.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let known = ends.filter { PartialDate($0) != nil }
    if known.count == 1 { return [StatedDate(tokens: time.tokens, value: known[0])] }
    // "1920–1945", "from 1920 to 1945": a date before the word in the middle and one after it. "The
    // summer of 1920" is an interval too, but of one name.
    guard ends.count == 2, known.count == 2,
      let middle = time.tokens.dropFirst().dropLast().first(where: {
        separators.contains(syntax.word($0))
      })
    else { return [] }
    return [
      StatedDate(tokens: time.tokens.lowerBound..<middle, value: known[0]),
      StatedDate(tokens: middle + 1..<time.tokens.upperBound, value: known[1]),
    ]
  }

  private static let separators: Set<String> = [
    "-", "\u{2013}", "\u{2014}", "to", "until", "till", "and",
  ]
}
