/// What identifies an actor inside a graph.
///
/// Identifiers read from a file are kept as they are. Identifiers made here are a readable stem and
/// a hash of kind and name (`vladimir-putin-3f2a9c1e77aa01bc`), so the same actor gets the same
/// identifier on any machine and in any order of documents.
public struct ActorID: Hashable, Comparable, Sendable, RawRepresentable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  /// The identifier's text.
  public let rawValue: String

  /// Takes an identifier as it stands.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// Takes an identifier as it stands.
  public init(_ text: String) { rawValue = text }
  /// Takes the text as it stands.
  public init(stringLiteral value: String) { rawValue = value }

  /// Derives the identifier of an actor from its content.
  ///
  /// - Parameters:
  ///   - kind: the actor's kind.
  ///   - name: the actor's main name; spelling matters, so keep one spelling per actor.
  ///   - scope: separates actors that share kind and name but are known to be different,
  ///     for instance the document that names them. Empty for the ordinary case.
  public init(kind: ActorKind, name: String, scope: String = "") {
    let hash = StableHash.hexadecimal(of: kind.rawValue, name, scope)
    var stem = ""
    for word in FoldedName(name).words where stem.unicodeScalars.count < 40 {
      let ascii = word.unicodeScalars.filter { $0.isASCII }
      if ascii.isEmpty { continue }
      if !stem.isEmpty { stem += "-" }
      stem.unicodeScalars.append(contentsOf: ascii.prefix(40))
    }
    rawValue = stem.isEmpty ? hash : stem + "-" + hash
  }

  /// The text itself.
  public var description: String { rawValue }
  /// In lexical order.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
