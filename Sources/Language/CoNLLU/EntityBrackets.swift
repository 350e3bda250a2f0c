/// Mentions in the bracket notation of CorefUD: `(e1-person-2` opens a mention of cluster 1 whose
/// head is its second word, `e1)` closes it, `(e1-person-1)` does both.
///
/// The notation: M. Popel et al., "CorefUD 1.0", https://ufal.mff.cuni.cz/corefud.
struct EntityBrackets {
  /// What `# global.Entity` says of the fields.
  static let declaration = "# global.Entity = eid-etype-head"

  /// What the tokens have in `Entity=`.
  private var values: [Int: String] = [:]

  /// A mention, whatever says what it is.
  struct Span {
    var tokens: Range<Int>
    /// The cluster, counted from 1.
    var cluster: Int
    /// Letters only.
    var type: String
    /// The index of its head among the document's tokens.
    var head: Int
  }

  /// - Parameter spans: mentions in order, outer before inner. What crosses one before it, or a
  ///   bound of sentences, cannot be written in brackets and is left out.
  init(_ spans: [Span], sentences: [Range<Int>]) {
    var open: [Span] = []
    var sentence = 0
    var closings: [Int: String] = [:]
    var openings: [Int: String] = [:]
    var previous = 0
    for span in spans {
      guard !span.tokens.isEmpty, span.tokens.lowerBound >= previous else { continue }
      while sentence < sentences.count,
        sentences[sentence].upperBound <= span.tokens.lowerBound
      { sentence += 1 }
      guard sentence < sentences.count,
        span.tokens.upperBound <= sentences[sentence].upperBound
      else { continue }
      while let last = open.last, last.tokens.upperBound <= span.tokens.lowerBound {
        open.removeLast()
      }
      if let last = open.last, last.tokens.upperBound < span.tokens.upperBound { continue }
      previous = span.tokens.lowerBound
      open.append(span)
      let head = span.tokens.contains(span.head) ? span.head - span.tokens.lowerBound + 1 : 1
      let bracket = "(e\(span.cluster)-\(span.type)-\(head)"
      if span.tokens.count == 1 {
        openings[span.tokens.lowerBound, default: ""] += bracket + ")"
      } else {
        openings[span.tokens.lowerBound, default: ""] += bracket
        let last = span.tokens.upperBound - 1
        // Inner mentions come later and close first.
        closings[last] = "e\(span.cluster))" + (closings[last] ?? "")
      }
    }
    values = openings.merging(closings) { $0 + $1 }
  }

  /// What a token has in `Entity=`; nil where it bounds no mention.
  func value(at token: Int) -> String? { values[token] }
}
