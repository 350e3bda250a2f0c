/// The words that a relation was read from.
public struct Evidence: Hashable, Comparable, Sendable {
  /// The document.
  public var document: DocumentID
  /// Offsets of the quote in the document, in Unicode scalars.
  public var range: Range<Int>
  /// The words at those offsets, exactly as they stand there.
  public var quote: String
  /// Where the relation's source is named, in Unicode scalars of the document.
  public var sourceSpan: Range<Int>?
  /// Where the relation's target is named, in Unicode scalars of the document.
  public var targetSpan: Range<Int>?

  /// Makes a piece of evidence.
  public init(
    document: DocumentID, range: Range<Int>, quote: String, sourceSpan: Range<Int>? = nil,
    targetSpan: Range<Int>? = nil
  ) {
    self.document = document
    self.range = range
    self.quote = quote
    self.sourceSpan = sourceSpan
    self.targetSpan = targetSpan
  }

  /// By document, place and quote, then by the spans.
  public static func < (left: Self, right: Self) -> Bool { left.order < right.order }

  private var order: ((DocumentID, Int, Int, String), (Int, Int, Int, Int)) {
    (
      (document, range.lowerBound, range.upperBound, quote),
      (
        sourceSpan?.lowerBound ?? -1, sourceSpan?.upperBound ?? -1, targetSpan?.lowerBound ?? -1,
        targetSpan?.upperBound ?? -1
      )
    )
  }
}

private func < (
  left: ((DocumentID, Int, Int, String), (Int, Int, Int, Int)),
  right: ((DocumentID, Int, Int, String), (Int, Int, Int, Int))
) -> Bool {
  left.0 == right.0 ? left.1 < right.1 : left.0 < right.0
}
