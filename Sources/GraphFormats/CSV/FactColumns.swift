import ActorGraph

/// Which further facts of actors or relations have columns of their own.
///
/// A column for every name would make a table of hundreds of millions of empty cells out of a graph
/// in which every actor has facts of its own; so the most frequent names have columns.
struct FactColumns {
  /// How many names may have columns.
  static let maximum = 200

  /// The names with columns, sorted.
  let names: [String]
  /// Whether there are other names.
  let hasRest: Bool
  private let known: Set<String>

  init(_ facts: some Sequence<Attributes>) {
    var counts: [String: Int] = [:]
    for attributes in facts { for name in attributes.names { counts[name, default: 0] += 1 } }
    let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    names = ranked.prefix(Self.maximum).map(\.key).sorted()
    hasRest = counts.count > Self.maximum
    known = Set(names)
  }

  /// The names of the columns.
  func header(_ owner: Property.Owner) -> [String] {
    let written = names.map { CSVColumn.cell([CSVColumn.names.written($0, owner)]) }
    return (hasRest ? [CSVColumn.restName] : []) + written
  }

  /// The cells of one row.
  func cells(_ facts: Attributes, _ owner: Property.Owner) -> [String] {
    if facts.isEmpty {
      return Array(repeating: "", count: names.count + (hasRest ? 1 : 0))
    }
    let cells = names.map { CSVColumn.cell(facts[$0]) }
    return (hasRest ? [rest(of: facts, owner)] : []) + cells
  }

  /// What has no column, as a JSON object; empty where there is nothing.
  private func rest(of facts: Attributes, _ owner: Property.Owner) -> String {
    let names = facts.names.filter { !known.contains($0) }
    if names.isEmpty { return "" }
    return JSONValue.object(
      names.map { name in
        JSONMember(
          name: CSVColumn.names.written(name, owner),
          value: .array(facts[name].map(JSONValue.string)))
      }
    ).text
  }
}

extension CSVColumn {
  /// Texts as one cell; none as an empty one. What stands where is described at ``CSV``.
  static func cell(_ values: [String]) -> String {
    if values.isEmpty { return "" }
    if values == [""] { return "[\"\"]" }
    return PropertyText.encode(values) { $0 != "\0" }
  }
}
