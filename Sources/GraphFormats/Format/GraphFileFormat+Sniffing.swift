extension GraphFileFormat {
  /// The format that a file's first bytes tell; nil where they could be anything.
  ///
  /// Told apart are the formats that share endings or come through pipes: those in JSON by the names
  /// that stand near the start, those in XML by their root element.
  ///
  /// - Parameter head: the first bytes; some thousand are enough.
  public init?(sniffing head: [UInt8]) {
    let text = String(decoding: head.prefix(8_192), as: UTF8.self)
    let start = text.drop { $0.isWhitespace || $0 == "\u{feff}" }
    guard let first = start.first else { return nil }
    let found: GraphFileFormat? =
      switch first {
      case "<": Self.root(of: start)
      case "{", "[": Self.shape(of: start)
      default: nil
      }
    guard let found else { return nil }
    self = found
  }

  private static func root(of text: Substring) -> GraphFileFormat? {
    let known: [(String, GraphFileFormat)] = [("graphml", .graphml), ("gexf", .gexf)]
    for (name, format) in known {
      guard let place = text.firstRange(of: "<" + name) else { continue }
      let next = text[place.upperBound...].first
      if next.map({ $0.isWhitespace || $0 == ">" }) ?? true { return format }
    }
    return nil
  }

  /// By the members that only one format has.
  private static func shape(of text: Substring) -> GraphFileFormat? {
    let names = memberNames(in: text)
    if names.contains("spec_version") || names.contains("objects") { return .stix }
    if names.contains("elements") { return .cytoscape }
    if names.contains("schema"), names.contains("properties") { return .ftm }
    if names.contains("directed") || names.contains("multigraph") || names.contains("links") {
      // JSON Graph Format says `directed` inside of `graph`.
      let graph = text.firstRange(of: "\"graph\"")
      let directed = text.firstRange(of: "\"directed\"")
      if let graph, let directed, graph.lowerBound < directed.lowerBound,
        !names.contains("multigraph")
      {
        return .jgf
      }
      return .json
    }
    if names.contains("graph") || names.contains("graphs") {
      // A list of nodes beside `graph` is node-link, an object of nodes inside is the other.
      if let nodes = text.firstRange(of: "\"nodes\"") {
        let after = text[nodes.upperBound...].drop { $0.isWhitespace || $0 == ":" }
        return after.first == "{" ? .jgf : .json
      }
      return .jgf
    }
    return names.contains("nodes") ? .json : nil
  }

  /// The strings that a colon follows.
  private static func memberNames(in text: Substring) -> Set<String> {
    var names: Set<String> = []
    var name: [UInt8]?
    var last: [UInt8]?
    var isEscaped = false
    for byte in text.utf8 {
      if name != nil {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          last = name
          name = nil
          continue
        }
        name?.append(byte)
      } else if byte == UInt8(ascii: "\"") {
        name = []
      } else if byte == UInt8(ascii: ":"), let found = last {
        names.insert(String(decoding: found, as: UTF8.self))
        last = nil
      } else if byte > 0x20 {
        last = nil
      }
    }
    return names
  }
}
