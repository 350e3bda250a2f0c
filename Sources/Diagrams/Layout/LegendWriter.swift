/// The rows beneath a picture: kinds and statuses, families, the last line.
struct LegendWriter {
  let legend: Legend?
  let caption: String
  let theme: Theme
  /// How many characters a row holds.
  let width: Int

  private static let size = 10.5

  /// Rows of a table.
  var rows: [String] {
    var rows: [String] = []
    if let legend {
      let kinds = legend.kinds.map { Entry(width: $0.label.count + 4, cell: kindCell($0)) }
      let statuses = legend.statuses.map {
        Entry(width: $0.label.count + 6, cell: textCell($0.sign + " " + $0.label))
      }
      let notes = legend.notes.map { Entry(width: $0.count + 2, cell: textCell($0)) }
      let families = legend.families.map {
        Entry(width: $0.label.count + 6, cell: familyCell($0))
      }
      rows +=
        section("Actors", kinds) + section("Relations", families)
        + section("Lines", statuses + notes)
    }
    if !caption.isEmpty {
      let lines = DrawnText.lines(of: caption, width: width, limit: 4)
      rows.append(
        DrawingText.cell(
          DrawingText.table(
            lines.map {
              DrawingText.cell(DrawingText.font($0, size: 10, color: theme.page.caption))
            }), " CELLPADDING=\"6\""))
    }
    return rows
  }

  private struct Entry {
    var width: Int
    var cell: String
  }

  /// Breaks a section into rows that are not wider than the picture.
  private func section(_ name: String, _ entries: [Entry]) -> [String] {
    guard !entries.isEmpty else { return [] }
    var rows: [[String]] = [[]]
    var used = 0
    for entry in entries {
      if used > 0, used + entry.width > width - 12 {
        rows.append([])
        used = 0
      }
      rows[rows.count - 1].append(entry.cell)
      used += entry.width
    }
    return rows.enumerated().map { index, cells in
      let head = DrawingText.font(
        index == 0 ? name : " ", size: Self.size, color: theme.page.text, isBold: true)
      let row = DrawingText.cell(head, " WIDTH=\"62\"") + cells.joined()
      return DrawingText.cell(DrawingText.table([row], spacing: 5, padding: 3))
    }
  }

  private func kindCell(_ entry: Legend.KindEntry) -> String {
    let rounded = entry.style.isRounded || entry.style.shape == .ellipse
    let text = DrawingText.font(entry.label, size: Self.size, color: entry.style.text)
    return "<TD BORDER=\"1\" BGCOLOR=\"\(entry.style.fill)\" COLOR=\"\(entry.style.border)\""
      + "\(rounded ? " STYLE=\"rounded\"" : "")>&#160;\(text)&#160;</TD>"
  }

  private func familyCell(_ entry: Legend.FamilyEntry) -> String {
    let sign = "\u{2501}\u{2501}" + (entry.isDirected ? entry.style.arrowhead : .none).sign
    let color = entry.style.color
    return "<TD>" + DrawingText.font(sign, size: Self.size, color: color, isBold: true)
      + " " + DrawingText.font(entry.label, size: Self.size, color: color) + "</TD>"
  }

  private func textCell(_ text: String) -> String {
    "<TD>" + DrawingText.font(text, size: Self.size, color: theme.page.text) + "</TD>"
  }
}
