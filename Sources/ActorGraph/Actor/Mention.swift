/// One place in a document where an actor is named, described or meant by a pronoun.
public struct Mention: Hashable, Comparable, Sendable {
  /// The document's identifier.
  public var document: DocumentID
  /// Offsets of the mention in the document, in Unicode scalars.
  public var range: Range<Int>

  /// Makes a mention.
  public init(document: DocumentID, range: Range<Int>) {
    self.document = document
    self.range = range
  }

  /// By document, then by place.
  public static func < (left: Self, right: Self) -> Bool {
    (left.document, left.range.lowerBound, left.range.upperBound)
      < (right.document, right.range.lowerBound, right.range.upperBound)
  }
}
