extension PlacedDiagram {
  /// A picture that only says something.
  static func words(_ text: String, theme: Theme) -> PlacedDiagram {
    let width = TextWidth.of(text, size: 14)
    return PlacedDiagram(
      bounds: Box(centre: Point(x: width / 2, y: 0), width: width, height: 40), nodes: [],
      lines: [], frames: [],
      decorations: [.text(text, at: Point(x: 0, y: -5), size: 14, color: theme.page.text)])
  }
}
