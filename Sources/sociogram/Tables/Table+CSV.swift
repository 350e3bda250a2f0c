extension Table {
  /// Comma-separated values after RFC 4180, but with line feeds; several values of one cell are
  /// joined by semicolons.
  var csv: String {
    var lines = [columns.map { Self.quoted($0.name) }]
    lines += rows.map { $0.map { Self.quoted($0.plain) } }
    return lines.map { $0.joined(separator: ",") + "\n" }.joined()
  }

  private static func quoted(_ value: String) -> String {
    let needsQuotes = value.utf8.contains { [0x22, 0x2c, 0x0a, 0x0d].contains($0) }
    guard needsQuotes else { return value }
    return "\""
      + value.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
