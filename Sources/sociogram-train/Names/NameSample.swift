import Language

/// A document with the names that people marked in it.
struct NameSample: Sendable {
  /// A name that people marked.
  struct Name: Hashable, Sendable {
    let tokens: Range<Int>
    let family: NameLabels.Family
    /// The finer kind, where the data tells it.
    let kind: String?
  }

  /// Where documents come from.
  enum Source: String, Sendable, CaseIterable {
    case gum, ewt, wikigold, politics, relations, tweets, conflict, corpus
  }

  let id: String
  let source: Source
  let document: Document
  let names: [Name]
  /// The words that are learned from; nil for all.
  var part: Range<Int>?

  /// The gold label of each word.
  var labels: [Int] {
    var labels = [Int](repeating: 0, count: document.tokens.count)
    for name in names { NameLabels.mark(name.tokens, as: name.family, in: &labels) }
    return labels
  }
}
