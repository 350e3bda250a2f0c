internal import ActorGraph

/// An address that a picture may lead to: where a document was published.
struct DocumentLink: Hashable, Sendable {
  let address: String

  /// The longest address that is taken.
  private static let mostBytes = 2_000

  /// Takes an address of the web or of mail that is written in full and without anything that
  /// would need escaping; nil for everything else, so that a click never runs a script or opens a
  /// file (`javascript:`, `data:`, `file:`).
  init?(_ text: String) {
    let bytes = text.utf8
    guard bytes.count <= Self.mostBytes,
      bytes.allSatisfy({ (0x21...0x7e).contains($0) && !Self.refused.contains($0) })
    else { return nil }
    let lowered = text.lowercased()
    guard
      let prefix = ["https://", "http://", "mailto:"].first(where: lowered.hasPrefix),
      lowered.utf8.count > prefix.utf8.count,
      let first = lowered.dropFirst(prefix.count).first, first.isLetter || first.isNumber
    else { return nil }
    address = text
  }

  private static let refused = Set("\"'<>\\^`{|}".utf8)

  /// The first quoted document of some relations that has such an address.
  init?(_ relations: [Relation], in graph: ActorGraph) {
    for evidence in relations.lazy.flatMap(\.evidence) {
      guard let url = graph.document(evidence.document)?.url, let link = DocumentLink(url)
      else { continue }
      self = link
      return
    }
    return nil
  }
}
