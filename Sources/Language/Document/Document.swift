/// A text with its analysis. The document owns the text; tokens and sentences are ranges into it.
///
/// Offsets count Unicode scalars. Everything is a value: analysing copies nothing but what it adds.
public struct Document: Sendable {
  /// The text.
  public let text: String
  /// Its Unicode scalars; offsets are indices into this array.
  public let scalars: [Unicode.Scalar]
  /// Words and punctuation in the order of the text.
  public internal(set) var tokens: [Token] = []
  /// Sentences as ranges of token indices, in the order of the text, covering every token once.
  public internal(set) var sentences: [Range<Int>] = []
  /// Names in the order of the text, without overlaps.
  public internal(set) var names: [NameSpan] = []
  /// Names that lie inside others or around them, in the order of the text, outer before inner: offices
  /// with what they belong to (`Zenda Region Police Chief`), places and states in the names of bodies.
  public internal(set) var nestedNames: [NameSpan] = []
  /// Dates in the order of the text, without overlaps.
  public internal(set) var times: [TimeExpression] = []
  /// Words that mean actors, in the order of the text, outer before inner.
  public internal(set) var mentions: [Mention] = []
  /// The stages that it has been through: what is empty without its stage was not looked for.
  public internal(set) var stages: [Stage] = []

  /// Takes a text, not analysed yet. Complexity: O(length).
  public init(text: String) {
    self.text = text
    scalars = Array(text.unicodeScalars)
  }

  /// What mentions mean the same: for each cluster the indices of its mentions, in their order.
  ///
  /// Clusters are in the order of their first mentions; what is mentioned once is one too.
  /// Complexity: O(mentions).
  public var clusters: [[Int]] {
    var clusters: [[Int]] = []
    for (index, mention) in mentions.enumerated() {
      while clusters.count <= mention.cluster { clusters.append([]) }
      clusters[mention.cluster].append(index)
    }
    return clusters
  }

  /// The characters of a range of offsets. Complexity: O(length of the range).
  public func substring(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range.clamped(to: 0..<scalars.count)])
    return String(view)
  }

  /// The offsets from the start of the first token of a range to the end of its last.
  public func offsets(ofTokens range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last, tokens.indices.contains(first),
      tokens.indices.contains(last)
    else { return 0..<0 }
    return tokens[first].range.lowerBound..<tokens[last].range.upperBound
  }
}
