/// The words above a community: `Ministry of Health, A. Okoye and 14 more`.
struct CommunityTitle: Hashable, Sendable {
  let lines: [String]
  let size: Size

  static let textSize = 12.0
  private static let lineHeight = 15.0

  /// - Parameters:
  ///   - names: the best known members.
  ///   - others: how many more there are.
  ///   - width: titles wider than this take two lines.
  init(names: [String], others: Int, width: Double) {
    let names = names.map { DrawnText.shortened(DrawnText.visible($0), to: 30) }
    let rest = others > 0 ? "and \(DrawnText.number(others)) more" : ""
    let whole = names.joined(separator: ", ") + (rest.isEmpty ? "" : " " + rest)
    var lines = [whole]
    if Self.width(whole) > width, names.count > 1 {
      lines = [names[0] + ",", names.dropFirst().joined(separator: ", ") + " " + rest]
    }
    self.init(lines: lines)
  }

  /// Words of our own.
  init(lines: [String]) {
    self.lines = lines
    size = Size(
      width: lines.map(Self.width).max() ?? 0, height: Double(lines.count) * Self.lineHeight)
  }

  /// How wide a line is in bold letters.
  private static func width(_ line: String) -> Double {
    TextWidth.of(line, size: textSize) * 1.08
  }

  /// The words in a box of ``size``.
  func decorations(in box: Box, color: Theme.Color) -> [Decoration] {
    lines.enumerated().map { index, line in
      .text(
        line,
        at: Point(
          x: box.centre.x, y: box.high.y - Double(index) * Self.lineHeight - Self.textSize * 0.9),
        size: Self.textSize, color: color, alignment: .centre, isBold: true)
    }
  }
}
