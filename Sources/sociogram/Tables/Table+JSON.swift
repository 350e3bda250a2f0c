extension Table {
  /// A JSON array with one object per row, named by the headings.
  var json: String {
    JSONText.of(
      rows.map { row in
        Dictionary(zip(columns.map(\.name), row)) { first, _ in first }
      })
  }
}

extension Table.Cell: Encodable {
  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    case .decimal(let number), .bar(let number): try container.encode(number)
    case .list(let items): try container.encode(items)
    case .none: try container.encodeNil()
    }
  }
}
