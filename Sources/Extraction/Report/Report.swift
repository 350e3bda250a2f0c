public import ActorGraph

/// A report to read: its text and what is known about it from outside.
///
/// Offsets everywhere in the project count the Unicode scalars of `text`.
public struct Report: Sendable {
  /// What people call it: usually the file's name.
  public var name: String
  /// The text, without a byte order mark, otherwise exactly as it was read.
  public var text: String
  /// Its headline, where known.
  public var title: String?
  /// When it was published; relative dates ("on Saturday") count from here.
  public var published: PartialDate?
  /// Where it was published.
  public var url: String?

  /// Makes a report.
  public init(
    name: String, text: String, title: String? = nil, published: PartialDate? = nil,
    url: String? = nil
  ) {
    self.name = name
    self.text = text
    self.title = title
    self.published = published
    self.url = url
  }

  /// A hash of the text: copies of one text are one document. Complexity: O(length).
  public var id: DocumentID { DocumentID(text: text) }

  /// What the graph remembers of it.
  public var record: DocumentRecord {
    DocumentRecord(id: id, name: name, title: title, published: published, url: url)
  }
}
