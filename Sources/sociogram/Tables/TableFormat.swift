import ArgumentParser

/// How a table is printed.
enum TableFormat: String, CaseIterable, ExpressibleByArgument {
  case table
  case json
  case csv

  /// The table in this format.
  func text(of table: Table, for terminal: Terminal) -> String {
    switch self {
    case .table: table.plain(for: terminal)
    case .json: table.json
    case .csv: table.csv
    }
  }
}
