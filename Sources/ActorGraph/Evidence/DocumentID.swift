/// What identifies a document: by default a hash of its text, so that copies are the same document.
public struct DocumentID: Hashable, Comparable, Sendable, RawRepresentable,
  ExpressibleByStringLiteral, CustomStringConvertible
{
  /// The identifier's text.
  public let rawValue: String

  /// Takes an identifier as it stands.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// Takes an identifier as it stands.
  public init(_ text: String) { rawValue = text }
  /// Takes the text as it stands.
  public init(stringLiteral value: String) { rawValue = value }

  /// Derives the identifier of a document from its text.
  public init(text: String) { rawValue = StableHash.hexadecimal(of: text) }

  /// The text itself.
  public var description: String { rawValue }
  /// In lexical order.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
