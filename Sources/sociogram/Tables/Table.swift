/// Rows under headings, to be shown to people or passed on to programs.
struct Table {
  /// One column.
  struct Column {
    /// The heading; in JSON the name of the field.
    var name: String
    /// Whether values line up on the right.
    var isNumeric = false
  }

  /// One value.
  enum Cell: Equatable {
    case text(String)
    case number(Int)
    case decimal(Double)
    case list([String])
    /// A share of the longest bar, 0...1.
    case bar(Double)
    case none

    init(_ text: String?) { self = text.map { .text($0) } ?? .none }
    init(_ number: Double?) { self = number.map { .decimal($0) } ?? .none }

    /// The value in one line of plain text.
    var plain: String {
      switch self {
      case .text(let text): text
      case .number(let number): String(number)
      case .decimal(let number): String(number)
      case .list(let items): items.joined(separator: "; ")
      case .bar(let share): Self.bar(share)
      case .none: ""
      }
    }
  }

  var columns: [Column]
  var rows: [[Cell]]
}

extension Table.Cell {
  /// At most twenty characters, in eighths of one.
  fileprivate static func bar(_ share: Double) -> String {
    guard share > 0 else { return "" }
    let eighths = max(1, Int((min(share, 1) * 160).rounded()))
    let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    return String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
  }
}
