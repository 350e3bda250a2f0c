/// Text in a cell of a Markdown table.
enum MarkdownText {
  /// A visible text in which nothing means anything to Markdown or HTML.
  static func encode(_ visible: String) -> String {
    var result = String.UnicodeScalarView()
    var last: (Unicode.Scalar, Unicode.Scalar) = (" ", " ")
    let scalars = visible.unicodeScalars
    for (index, scalar) in zip(scalars.indices, scalars) {
      let next = scalars.index(after: index)
      let isAddress =
        // `http://` and `www.` become links by themselves.
        scalar == ":" && next < scalars.endIndex && scalars[next] == "/"
        || scalar == "." && (last == ("w", "w") || last == ("W", "W"))
      if isAddress || isMarkup(scalar) {
        result.append(contentsOf: "&#\(scalar.value);".unicodeScalars)
      } else {
        result.append(scalar)
      }
      last = (last.1, scalar)
    }
    return String(result)
  }

  private static func isMarkup(_ scalar: Unicode.Scalar) -> Bool {
    "\\`*_[]<>&|~#$!^=".unicodeScalars.contains(scalar)
  }
}
