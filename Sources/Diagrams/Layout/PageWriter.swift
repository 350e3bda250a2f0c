/// What stands above and beneath a network picture.
struct PageWriter {
  let composition: Composition

  private var theme: Theme { composition.theme }

  /// A table of title and subtitle.
  var heading: String {
    let title = DrawnText.lines(of: composition.title, width: 70, limit: 3)
    let subtitle = DrawnText.lines(ofVisible: composition.subtitle, width: 110, limit: 2)
    let rows =
      title.map {
        DrawingText.cell(DrawingText.font($0, size: 20, color: theme.page.title, isBold: true))
      }
      + subtitle.filter { !$0.isEmpty }.map {
        DrawingText.cell(DrawingText.font($0, size: 12, color: theme.page.subtitle))
      }
    return DrawingText.table(rows)
  }

  /// Rows of a table: the legend and the last line.
  var footer: [String] {
    LegendWriter(
      legend: composition.legend, caption: composition.caption, theme: theme,
      width: composition.edges.count > 14 ? 150 : 84
    ).rows
  }

  /// The footer as a label; empty where there is nothing to say.
  var footerLabel: String {
    footer.isEmpty ? "" : "<" + DrawingText.table(footer) + ">"
  }
}
