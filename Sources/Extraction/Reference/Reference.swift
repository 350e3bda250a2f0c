/// What a noun phrase of the text stands for: an actor, and the words that say so.
struct Reference: Hashable, Sendable {
  /// The actor's position in the table of the report.
  var actor: Int
  /// The words, as a range of token indices.
  var mention: Range<Int>
  /// The words' head.
  var head: Int
}
