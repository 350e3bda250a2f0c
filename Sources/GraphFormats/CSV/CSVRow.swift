import ActorGraph

/// One row of a table, its fields sorted by what they hold.
struct CSVRow {
  /// Where it starts, in bytes.
  let place: Int
  var id: String?
  var source: String?
  var target: String?
  var sourceKind: String?
  var targetKind: String?
  var label: Property?
  var key: String?
  var isDirected = false
  var quotes: Property?
  var places: Property?
  private(set) var properties: [Property] = []

  init(place: Int) {
    self.place = place
  }

  /// Whether it says nothing: spreadsheets end with such rows.
  var isEmpty: Bool {
    id == nil && source == nil && target == nil && label == nil && key == nil && !isDirected
      && sourceKind == nil && targetKind == nil && properties.isEmpty
  }

  /// Adds a property; columns of the same name make one property of several texts.
  ///
  /// - Parameter isRepeated: whether there can be such columns.
  mutating func add(
    _ name: String, _ values: [String], _ place: Int, isRepeated: Bool = false
  ) {
    if isRepeated, let index = properties.firstIndex(where: { $0.name == name }) {
      properties[index].values += values
    } else {
      properties.append(Property(name, values, place: place))
    }
  }

  /// Puts quotes and their places together.
  mutating func joinEvidence(_ file: SourceText) throws(InputError) {
    guard let quotes = self.quotes ?? places else { return }
    guard let places, self.quotes != nil, places.values.count == quotes.values.count else {
      throw file.error(
        at: quotes.place,
        "there are \(self.quotes?.values.count ?? 0) quotes but \(places?.values.count ?? 0) places",
        "give as many texts in 'evidence' as in 'evidence_at'")
    }
    for (index, (quote, position)) in zip(quotes.values, places.values).enumerated() {
      add("evidence\(index + 1)", [quote], quotes.place)
      add("evidence\(index + 1)_at", [position], places.place)
    }
  }
}
