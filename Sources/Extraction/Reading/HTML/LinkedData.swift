import GraphFormats

/// What the JSON-LD of a page says about its article (schema.org).
struct LinkedData {
  private(set) var headline: String?
  private(set) var published: String?
  private(set) var url: String?

  /// Takes what a script holds; a broken one says nothing. The first that speaks of a thing counts.
  /// Complexity: O(bytes).
  mutating func add(_ script: [UInt8]) {
    guard let value = try? JSONParser.value(bytes: script, file: "JSON-LD") else { return }
    add(value)
  }

  private mutating func add(_ value: JSONValue) {
    switch value {
    case .array(let values): for value in values { add(value) }
    case .object(let members):
      // Lists of other articles and of comments stand deeper than the article itself.
      if let graph = members.first(where: { $0.name == "@graph" }) { add(graph.value) }
      guard isArticle(members) else { return }
      headline = headline ?? text(of: "headline", in: members)
      published = published ?? text(of: "datePublished", in: members)
      url = url ?? text(of: "url", in: members) ?? text(of: "mainEntityOfPage", in: members)
    default: return
    }
  }

  private func isArticle(_ members: [JSONMember]) -> Bool {
    guard let type = members.first(where: { $0.name == "@type" })?.value else { return false }
    let names = type.strings ?? [type.plainText ?? ""]
    return names.contains { name in
      ["Article", "Posting", "Report", "WebPage"].contains { name.hasSuffix($0) }
    }
  }

  private func text(of name: String, in members: [JSONMember]) -> String? {
    guard case .string(let text)? = members.first(where: { $0.name == name })?.value else {
      return nil
    }
    return text
  }
}
