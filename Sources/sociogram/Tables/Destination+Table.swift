extension Destination {
  /// Writes a table, for people as wide as their terminal.
  func write(table: Table, format: TableFormat) throws(OutputError) {
    let terminal =
      isTerminal ? Terminal.standardOutput : Terminal(width: nil, allowsStyle: false)
    try write(format.text(of: table, for: terminal), isStyled: terminal.allowsStyle)
  }
}
