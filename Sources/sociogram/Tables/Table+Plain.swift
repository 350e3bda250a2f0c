extension Table {
  /// Columns of text, two spaces apart.
  ///
  /// On a terminal the last column is cut to the width, so that rows stay rows; elsewhere nothing
  /// is lost. Line breaks inside values become spaces.
  func plain(for terminal: Terminal) -> String {
    let cells = rows.map { $0.map { Self.oneLine($0.plain) } }
    var widths = columns.map { $0.name.displayWidth }
    for row in cells {
      for (index, cell) in row.enumerated() {
        widths[index] = max(widths[index], cell.displayWidth)
      }
    }
    var lines = [line(columns.map(\.name), widths: widths, limit: terminal.width)]
    if terminal.allowsStyle { lines[0] = "\u{1b}[1m\(lines[0])\u{1b}[0m" }
    lines += cells.map { line($0, widths: widths, limit: terminal.width) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ cells: [String], widths: [Int], limit: Int?) -> String {
    var line = ""
    var used = 0
    for (index, cell) in cells.enumerated() {
      let isLast = index == cells.count - 1
      let gap = String(repeating: " ", count: widths[index] - cell.displayWidth)
      if columns[index].isNumeric {
        line += gap + cell
      } else if isLast, let limit {
        line += cell.cut(toDisplayWidth: max(limit - used, 12))
      } else {
        line += cell + (isLast ? "" : gap)
      }
      if !isLast { line += "  " }
      used += widths[index] + 2
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  private static func oneLine(_ text: String) -> String {
    let words = text.split(omittingEmptySubsequences: true) { $0.isWhitespace || $0.isNewline }
    return Terminal.harmless(words.joined(separator: " "))
  }
}
