/// What the properties of our files are called in one format, and how other facts keep out of their
/// way.
///
/// Attributes of a graph, an actor or a relation may be called anything. One whose name has a meaning
/// in the format is written as `fact-NAME`.
struct PropertyNames: Sendable {
  /// What an actor's name is called; `name` nearly everywhere.
  var actorName = "name"
  /// Whether a name means something to the format or to programs that read it.
  var isTaken: @Sendable (String, Property.Owner) -> Bool = { _, _ in false }

  /// Marks a file as ours; the value is the version of the format.
  static let marker = "sociogram"
  static let version = "1"
  static let prefix = "fact-"

  /// The name under which a further fact is written.
  func written(_ name: String, _ owner: Property.Owner) -> String {
    name.hasPrefix(Self.prefix) || isReserved(name, owner) ? Self.prefix + name : name
  }

  /// The name of a further fact that was written under `name`.
  func read(_ name: String, _ owner: Property.Owner) -> String {
    guard name.hasPrefix(Self.prefix) else { return name }
    let rest = String(name.dropFirst(Self.prefix.count))
    return written(rest, owner) == name ? rest : name
  }

  private func isReserved(_ name: String, _ owner: Property.Owner) -> Bool {
    if isTaken(name, owner) { return true }
    switch owner {
    case .graph:
      return name == Self.marker || name == "name" || Self.numbered(name, "document") != nil
    case .node: return Self.node.contains(name)
    case .edge: return Self.edge.contains(name) || Self.numbered(name, "evidence") != nil
    }
  }

  private static let node: Set<String> = [
    "label", "kind", "fullname", "name", "aliases", "mentions", "identifier",
  ]
  private static let edge: Set<String> = [
    "label", "type", "key", "date", "status", "confidence", "statedBy", "inferred",
  ]

  /// The names of the quote and of the place of a piece of evidence, counted from 1.
  static func evidence(_ number: Int) -> (quote: String, place: String) {
    if number <= firstEvidence.count { return firstEvidence[number - 1] }
    return ("evidence\(number)", "evidence\(number)_at")
  }

  private static let firstEvidence = (1...9).map { ("evidence\($0)", "evidence\($0)_at") }

  /// The number and the ending of names like `evidence12_at`; nil for other names.
  static func numbered(_ name: String, _ stem: String) -> (number: Int, ending: String)? {
    guard name.utf8.starts(with: stem.utf8) else { return nil }
    let rest = name.utf8.dropFirst(stem.utf8.count)
    let digits = rest.prefix { (48...57).contains($0) }
    guard let first = digits.first, first != UInt8(ascii: "0"), let number = Int(Substring(digits))
    else { return nil }
    let ending = rest[digits.endIndex...]
    guard ending.isEmpty || ending.first == UInt8(ascii: "_") else { return nil }
    return (number, String(Substring(ending)))
  }
}
