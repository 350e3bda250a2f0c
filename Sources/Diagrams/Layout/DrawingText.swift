/// Writes DOT for drawing: attributes in order, values quoted.
///
/// Names are generated (`n1`, `e1`), so data only ever stands inside HTML-like labels, where
/// ``DrawnText/label(_:)`` has escaped it.
struct DrawingText {
  private(set) var text = ""

  /// Adds a line as it stands.
  mutating func line(_ line: String) { text += line + "\n" }

  /// `[a="1" label=<...>]`: values that start with `<` are labels, everything else is quoted.
  static func attributes(_ attributes: [(String, String)]) -> String {
    let parts = attributes.map { name, value in
      value.hasPrefix("<") ? "\(name)=\(value)" : "\(name)=\"\(value)\""
    }
    return "[" + parts.joined(separator: " ") + "]"
  }

  /// A value as it stands between quotes.
  static func quotable(_ value: String) -> String {
    value.replacing("\"", with: "\\\"")
  }

  /// Text in one size and colour.
  static func font(
    _ text: String, size: Double? = nil, color: Theme.Color? = nil, isBold: Bool = false
  ) -> String {
    let label = DrawnText.label(text)
    // Graphviz refuses an element without content.
    let content = label.isEmpty ? "&#160;" : isBold ? "<B>\(label)</B>" : label
    var attributes = ""
    if let color { attributes += " COLOR=\"\(color)\"" }
    if let size { attributes += " POINT-SIZE=\"\(number(size))\"" }
    return attributes.isEmpty ? content : "<FONT\(attributes)>\(content)</FONT>"
  }

  /// A number without needless digits.
  static func number(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let sign = hundredths < 0 ? "-" : ""
    let whole = abs(hundredths) / 100
    let rest = abs(hundredths) % 100
    if rest == 0 { return "\(sign)\(whole)" }
    return rest % 10 == 0
      ? "\(sign)\(whole).\(rest / 10)" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// A table without lines.
  static func table(_ rows: [String], spacing: Int = 0, padding: Int = 1, more: String = "")
    -> String
  {
    "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"\(spacing)\" CELLPADDING=\"\(padding)\""
      + "\(more)>" + rows.map { "<TR>\($0)</TR>" }.joined() + "</TABLE>"
  }

  /// A cell whose text starts at the left.
  static func cell(_ content: String, _ attributes: String = "") -> String {
    "<TD ALIGN=\"LEFT\"\(attributes)>\(content)</TD>"
  }
}
