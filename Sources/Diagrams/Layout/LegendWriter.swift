/// The rows beneath a picture: kinds and statuses, families, the last line.
struct LegendWriter {
  let legend: Legend?
  let caption: String
  let theme: Theme
  /// How many characters a row holds.
  let width: Int

  private static let size = 10.0

  /// Rows of a table.
  var rows: [String] {
    var lines: [Line] = []
    if let legend {
      let notes = legend.notes.map { Entry(width: letters($0), cell: textCell($0)) }
      lines += section("Actors", legend.kinds.map(entry))
      lines += section("Relations", legend.families.map(entry))
      lines += section("Lines", legend.statuses.map(entry) + notes)
    }
    let captions =
      caption.isEmpty ? [] : DrawnText.lines(ofVisible: caption, width: width, limit: 4)
    // Graphviz stretches the cells of short rows until all rows are equally long, unless an empty
    // cell takes up what is missing.
    let longest = max(lines.map(\.width).max() ?? 0, captions.map(letters).max() ?? 0)
    let rows = lines.map { line in
      let missing = longest - line.width - Self.gap
      let filler = missing > 0 ? "<TD WIDTH=\"\(missing)\"></TD>" : ""
      return DrawingText.cell(
        DrawingText.table([line.cells + filler], spacing: Self.gap, padding: 3))
    }
    return rows
      + captions.map {
        DrawingText.cell(
          "&#160;&#160;" + DrawingText.font($0, size: 10, color: theme.page.caption),
          " CELLPADDING=\"3\"")
      }
  }

  /// An entry; widths are estimates in points.
  private struct Entry {
    var width: Int
    var cell: String
  }

  private struct Line {
    var width: Int
    var cells: String
  }

  private static let gap = 5
  private static let headWidth = 62

  /// About how wide a text in the size of the legend is, padding included.
  private func letters(_ text: String) -> Int { text.count * 5 + 6 }

  /// Breaks a section into rows that are not wider than the picture.
  private func section(_ name: String, _ entries: [Entry]) -> [Line] {
    var lines: [Line] = []
    for entry in entries {
      if lines.isEmpty || lines[lines.count - 1].width + entry.width > width * 7 {
        let head = DrawingText.font(
          lines.isEmpty ? name : "", size: Self.size, color: theme.page.text, isBold: true)
        let cell = DrawingText.cell(head, " WIDTH=\"\(Self.headWidth)\"")
        lines.append(Line(width: Self.headWidth + 2 * Self.gap, cells: cell))
      }
      lines[lines.count - 1].width += entry.width + Self.gap
      lines[lines.count - 1].cells += entry.cell
    }
    return lines
  }

  private func entry(_ kind: Legend.KindEntry) -> Entry {
    var kind = kind
    if let shape = kind.style.shape.word, looksLikeAnother(kind) { kind.label += " (\(shape))" }
    return Entry(width: letters(kind.label) + 4, cell: kindCell(kind))
  }

  /// A cell has the colours of a kind, but not all of its shapes.
  private func looksLikeAnother(_ kind: Legend.KindEntry) -> Bool {
    legend?.kinds.contains {
      $0.label != kind.label && $0.style.fill == kind.style.fill
        && $0.style.border == kind.style.border && isRound($0.style) == isRound(kind.style)
    } ?? false
  }

  private func isRound(_ style: Theme.KindStyle) -> Bool {
    style.isRounded || style.shape == .ellipse
  }

  private func entry(_ family: Legend.FamilyEntry) -> Entry {
    Entry(width: letters(family.label) + 28, cell: familyCell(family))
  }

  private func entry(_ status: Legend.StatusEntry) -> Entry {
    // The sign apart from its words: where another font has it, the words stay in theirs.
    let parts = [status.sign, status.label].map {
      DrawingText.font($0, size: Self.size, color: theme.page.text)
    }
    return Entry(
      width: letters(status.label) + 34, cell: "<TD>\(parts.joined(separator: " "))</TD>")
  }

  private func kindCell(_ entry: Legend.KindEntry) -> String {
    let text = DrawingText.font(
      entry.label, size: Self.size, color: entry.style.text)
    return "<TD BORDER=\"1\" BGCOLOR=\"\(entry.style.fill)\" COLOR=\"\(entry.style.border)\""
      + " CELLPADDING=\"4\"\(isRound(entry.style) ? " STYLE=\"rounded\"" : "")>\(text)</TD>"
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
