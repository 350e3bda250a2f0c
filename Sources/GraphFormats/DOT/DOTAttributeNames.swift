/// The names that DOT attributes of our files have, and how other names keep out of their way.
///
/// Attributes of a graph, an actor or a relation may be called anything. One whose name (or name and
/// value) would be taken for something else is written as `fact-NAME`.
enum DOTAttributeNames {
  /// What an attribute belongs to.
  enum Owner {
    case graph, node, edge
  }

  /// Marks a file as ours; the value is the version of the format.
  static let marker = "sociogram"
  static let version = "1"
  static let prefix = "fact-"

  /// What we write for drawing alone, the same in every file.
  static func drawing(_ owner: Owner) -> [(name: String, values: [String])] {
    switch owner {
    case .graph: [("rankdir", ["LR"])]
    case .node:
      [("shape", ["box"]), ("style", ["rounded"]), ("fontname", [font]), ("fontsize", ["12"])]
    case .edge:
      [
        ("fontname", [font]), ("fontsize", ["10"]), ("style", ["dashed", "dotted"]),
        ("dir", ["none"]),
      ]
    }
  }

  static let font = "Helvetica,Arial,sans-serif"

  /// Whether we write this for drawing alone.
  static func isDrawing(_ owner: Owner, name: String, value: String) -> Bool {
    drawing(owner).contains { $0.name == name && $0.values.contains(value) }
  }

  /// The name under which a further fact is written.
  static func written(_ name: String, value: String, _ owner: Owner) -> String {
    name.hasPrefix(prefix) || isReserved(name, owner)
      || isDrawing(owner, name: name, value: value) ? prefix + name : name
  }

  /// The name of a further fact that was written under `name`.
  static func read(_ name: String, value: String, _ owner: Owner) -> String {
    guard name.hasPrefix(prefix) else { return name }
    let rest = String(name.dropFirst(prefix.count))
    return written(rest, value: value, owner) == name ? rest : name
  }

  private static func isReserved(_ name: String, _ owner: Owner) -> Bool {
    if opening.contains(name) || name.hasSuffix("URL") || name.hasSuffix("href") { return true }
    switch owner {
    case .graph: return name == marker || name == "name" || numbered(name, "document") != nil
    case .node: return nodeNames.contains(name)
    case .edge: return edgeNames.contains(name) || numbered(name, "evidence") != nil
    }
  }

  private static let nodeNames: Set<String> = [
    "label", "kind", "fullname", "name", "aliases", "mentions", "identifier",
  ]
  private static let edgeNames: Set<String> = [
    "label", "type", "key", "date", "status", "confidence", "statedBy", "inferred",
  ]
  /// Attributes by which Graphviz would open a file, run another layout or read other bytes.
  private static let opening: Set<String> = [
    "charset", "image", "imagepath", "shapefile", "fontpath", "stylesheet", "_background", "layout",
  ]

  /// The number and the ending of names like `evidence12_at`; nil for other names.
  static func numbered(_ name: String, _ stem: String) -> (number: Int, ending: String)? {
    guard name.hasPrefix(stem) else { return nil }
    let rest = name.dropFirst(stem.count)
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits), number > 0, String(number) == digits else { return nil }
    let ending = rest.dropFirst(digits.count)
    return ending.isEmpty || ending.hasPrefix("_") ? (number, String(ending)) : nil
  }
}
