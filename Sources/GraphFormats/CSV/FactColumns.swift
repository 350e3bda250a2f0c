import ActorGraph

/// Which further facts of actors or relations have columns of their own.
///
/// A column for every name would make a table of hundreds of millions of empty cells out of a graph
/// in which every actor has facts of its own; so the most frequent names have columns. Names count
/// as different where their bytes differ.
struct FactColumns {
  /// How many names may have columns.
  static let maximum = 200

  private let owner: Property.Owner
  /// Whether there are names without columns.
  private let hasRest: Bool
  /// The names with columns, sorted.
  private let names: [String]
  /// The places of their columns.
  private let places: [ExactText: Int]

  init(_ owner: Property.Owner, _ facts: some Sequence<Attributes>) {
    var counts: [ExactText: Int] = [:]
    for attributes in facts {
      for name in attributes.names { counts[ExactText(name), default: 0] += 1 }
    }
    let frequent = counts.sorted {
      $0.value != $1.value ? $0.value > $1.value : Self.precedes($0.key.text, $1.key.text)
    }.prefix(Self.maximum)
    let hasRest = counts.count > Self.maximum
    let names = frequent.map(\.key.text).sorted(by: Self.precedes)
    var places: [ExactText: Int] = [:]
    for (index, name) in names.enumerated() {
      places[ExactText(name)] = index + (hasRest ? 1 : 0)
    }
    self.owner = owner
    self.hasRest = hasRest
    self.names = names
    self.places = places
  }

  private static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  /// The names of the columns.
  var header: [String] {
    let written = names.map { CSVColumn.cell([CSVColumn.names.written($0, owner)]) }
    return (hasRest ? [CSVColumn.restName] : []) + written
  }

  /// The cells of one row.
  func cells(_ facts: Attributes) -> [String] {
    var cells = Array(repeating: "", count: names.count + (hasRest ? 1 : 0))
    var rest: [JSONMember] = []
    for name in facts.names {
      if let place = places[ExactText(name)] {
        cells[place] = CSVColumn.cell(facts[name])
      } else {
        let texts = facts[name].map(JSONValue.string)
        rest.append(
          JSONMember(name: CSVColumn.names.written(name, owner), value: .array(texts)))
      }
    }
    if !rest.isEmpty { cells[0] = JSONValue.object(rest).text }
    return cells
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
