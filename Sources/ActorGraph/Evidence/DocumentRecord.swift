/// What a graph remembers of a document it was read from. The text itself stays outside.
public struct DocumentRecord: Hashable, Sendable, Identifiable {
  /// Identifies the document; evidence and mentions refer to it.
  public let id: DocumentID
  /// What people call it: usually the file's name.
  public var name: String
  /// The headline, where the document has one.
  public var title: String?
  /// When it was published.
  public var published: PartialDate?
  /// Where it was published.
  public var url: String?

  /// Makes a record.
  public init(
    id: DocumentID, name: String, title: String? = nil, published: PartialDate? = nil,
    url: String? = nil
  ) {
    self.id = id
    self.name = name
    self.title = title
    self.published = published
    self.url = url
  }

  /// The same document as two graphs know it: of differing values the first in lexical order stays.
  /// Commutative, associative, idempotent.
  public func merged(with other: DocumentRecord) -> DocumentRecord {
    DocumentRecord(
      id: id, name: min(name, other.name), title: least(title, other.title),
      published: least(published, other.published), url: least(url, other.url))
  }
}

/// The smaller of two values, where nothing is larger than anything.
func least<Value: Comparable>(_ left: Value?, _ right: Value?) -> Value? {
  guard let left else { return right }
  guard let right else { return left }
  return min(left, right)
}
