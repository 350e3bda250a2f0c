internal import ActorGraph

/// Writes a drawing of sentences as SVG.
struct SentenceWriter {
  private(set) var text = ""
  private let drawing: SentenceDrawing
  private let palette: [Theme.Color]

  private typealias Size = SentenceLayout.Size
  private static let margin = 24.0
  private static let levelHeight = 19.0
  private static let laneHeight = 19.0
  private static let rowGap = 22.0
  private static let sentenceGap = 20.0

  init(_ drawing: SentenceDrawing) {
    self.drawing = drawing
    palette = drawing.theme.families.sorted { $0.key < $1.key }.map(\.value.color)
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    let layouts = drawing.sentences.prefix(SentenceDrawing.maximumSentences).map {
      SentenceLayout($0, width: drawing.width)
    }
    let bounds = Self.bounds(of: layouts)
    let left = Self.margin + 22 - bounds.lowerBound
    var body = ""
    var y = Self.margin
    if let title = drawing.title {
      y += 16
      body += Self.label(
        title, x: Self.margin, y: y, size: 16, color: drawing.theme.page.title, anchor: "start")
      y += 18
    }
    for (number, layout) in layouts.enumerated() {
      body += sentence(layout, number: number, left: left, y: &y)
    }
    let hidden = drawing.sentences.count - layouts.count
    if hidden > 0 {
      y += 8
      body += caption(
        "\u{2026} " + DrawnText.count(hidden, "more sentence") + " not drawn", y: y)
      y += 10
    }
    let titleWidth = TextWidth.of(drawing.title ?? "", size: 16) * 1.1
    let width = max(
      left + bounds.upperBound + Self.margin, titleWidth + 2 * Self.margin, 200)
    text =
      head(width: width.rounded(.up), height: (y + Self.margin).rounded(.up)) + body + "</svg>\n"
  }

  /// From the leftmost to the rightmost of all that stands in rows.
  private static func bounds(of layouts: [SentenceLayout]) -> ClosedRange<Double> {
    var lower = 0.0
    var upper = 0.0
    for row in layouts.lazy.flatMap(\.rows) {
      for word in row.words { upper = max(upper, word.right) }
      for arc in row.arcs {
        lower = min(lower, arc.lower)
        upper = max(upper, arc.upper)
      }
    }
    return lower...upper
  }

  private func head(width: Double, height: Double) -> String {
    let size = "\(Self.number(width))\" height=\"\(Self.number(height))"
    let title = DrawnText.markup(drawing.title ?? "Sentences with their trees")
    let page = drawing.theme.page
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title" width="\(size)" \
      viewBox="0 0 \(Self.number(width)) \(Self.number(height))" \
      font-family="\(drawing.theme.font)">
      <title id="title">\(title)</title>
      <rect width="100%" height="100%" fill="\(page.background)"/>

      """
  }

  // MARK: - Sentences

  private func sentence(
    _ layout: SentenceLayout, number: Int, left: Double, y: inout Double
  ) -> String {
    var out = "<g class=\"sentence\">\n"
    for (index, row) in layout.rows.enumerated() {
      let words = y + Double(row.levels) * Self.levelHeight + 12 + Size.word
      if index == 0 {
        out += Self.label(
          String(number + 1), x: Self.margin, y: words, size: Size.label,
          color: drawing.theme.page.caption, anchor: "start")
      }
      out += self.row(row, of: drawing.sentences[number], left: left, y: words)
      y = words + 20 + Double(row.lanes) * Self.laneHeight + Self.rowGap
    }
    let hidden = drawing.sentences[number].words.count - layout.count
    if hidden > 0 {
      out += caption("\u{2026} " + DrawnText.count(hidden, "more word") + " not drawn", y: y - 8)
      y += 8
    }
    y += Self.sentenceGap - Self.rowGap
    return out + "</g>\n"
  }

  /// - Parameter y: where the words stand.
  private func row(
    _ row: SentenceLayout.Row, of sentence: SentenceDrawing.Sentence, left: Double, y: Double
  ) -> String {
    let page = drawing.theme.page
    var out = ""
    for mark in row.marks { out += box(mark, left: left, y: y) }
    for arc in row.arcs { out += line(arc, left: left, y: y) }
    for arc in row.arcs { out += sign(arc, left: left, y: y) }
    let inks = inks(of: row)
    for (offset, word) in row.words.enumerated() {
      out += Self.label(
        word.text, x: left + word.x, y: y, size: Size.word, color: inks[offset] ?? page.title)
      let tag = sentence.words[word.index].tag
      if !tag.isEmpty {
        out += Self.label(
          tag, x: left + word.x, y: y + 16, size: Size.tag, color: page.caption)
      }
    }
    for mark in row.marks { out += bar(mark, left: left, y: y + 22) }
    return out
  }

  /// The colours of words inside of boxes.
  private func inks(of row: SentenceLayout.Row) -> [Int: Theme.Color] {
    var inks: [Int: Theme.Color] = [:]
    for mark in row.marks where mark.lane == 0 {
      guard let kind = mark.kind else { continue }
      for (offset, word) in row.words.enumerated()
      where word.left >= mark.left - 0.1 && word.right <= mark.right + 0.1 {
        inks[offset] = style(kind).text
      }
    }
    return inks
  }

  private func style(_ kind: String) -> Theme.KindStyle {
    drawing.theme.kinds[ActorKind(rawValue: kind)] ?? drawing.theme.fallbackKind
  }

  private func caption(_ text: String, y: Double) -> String {
    Self.label(
      text, x: Self.margin, y: y, size: Size.label, color: drawing.theme.page.caption,
      anchor: "start")
  }

  // MARK: - Arcs

  private func height(_ arc: SentenceLayout.Arc, _ y: Double) -> Double {
    y - Size.word - 6 - Double(arc.level) * Self.levelHeight + 8
  }

  private func line(_ arc: SentenceLayout.Arc, left: Double, y: Double) -> String {
    let foot = y - Size.word - 1
    let top = height(arc, y)
    let color = drawing.theme.page.caption
    let n = Self.number
    var path: String
    let to = arc.isRoot ? left + (arc.from + arc.to) / 2 : left + arc.to
    if arc.isRoot {
      path = "M\(n(to)) \(n(top)) V\(n(foot - 3))"
    } else {
      let from = left + arc.from
      let turn = from < to ? 6.0 : -6.0
      path =
        arc.isStub
        ? "M\(n(from)) \(n(top))"
        : "M\(n(from)) \(n(foot)) V\(n(top + 6)) Q\(n(from)) \(n(top)) \(n(from + turn)) \(n(top))"
      path += " H\(n(to - turn)) Q\(n(to)) \(n(top)) \(n(to)) \(n(top + 6)) V\(n(foot - 3))"
    }
    let dashes = arc.isStub ? " stroke-dasharray=\"3 2\"" : ""
    return """
      <g class="arc"><title>\(DrawnText.markup(arc.title))</title>\
      <path d="\(path)" fill="none" stroke="\(color)"\(dashes)/>\
      <path d="M\(n(to)) \(n(foot + 1)) l-3 -6 h6 z" fill="\(color)"/></g>

      """
  }

  private func sign(_ arc: SentenceLayout.Arc, left: Double, y: Double) -> String {
    let top = height(arc, y)
    let width = TextWidth.of(arc.label, size: Size.label) + 4
    let x = left + (arc.from + arc.to) / 2
    let n = Self.number
    let page = drawing.theme.page
    return """
      <rect x="\(n(x - width / 2))" y="\(n(top - 7))" width="\(n(width))" height="13" \
      fill="\(page.background)"/>

      """ + Self.label(arc.label, x: x, y: top + 3.5, size: Size.label, color: page.text)
  }

  // MARK: - Marks

  /// The box behind the words of a name.
  private func box(_ mark: SentenceLayout.Mark, left: Double, y: Double) -> String {
    guard let kind = mark.kind, mark.lane == 0 else { return "" }
    let n = Self.number
    return """
      <rect class="name" x="\(n(left + mark.left))" y="\(n(y - Size.word))" \
      width="\(n(mark.right - mark.left))" height="\(n(Size.word + 6))" rx="4" \
      fill="\(style(kind).fill)"/>

      """
  }

  /// The line beneath the words with the kind of a name or the number of a cluster.
  private func bar(_ mark: SentenceLayout.Mark, left: Double, y: Double) -> String {
    let top = y + Double(mark.lane) * Self.laneHeight
    let n = Self.number
    let x = left + mark.left
    if let kind = mark.kind {
      let line = style(kind).border
      return """
        <rect x="\(n(x))" y="\(n(top))" width="\(n(mark.right - mark.left))" height="3" rx="1.5" \
        fill="\(line)"/>

        """
          + (mark.label.isEmpty
            ? ""
            : Self.label(
              mark.label, x: (x + left + mark.right) / 2, y: top + 13, size: Size.label,
              color: drawing.theme.page.text))
    }
    let color =
      palette.isEmpty
      ? drawing.theme.page.text : palette[Int((mark.cluster &- 1).magnitude % UInt(palette.count))]
    let width = TextWidth.of(mark.label, size: Size.label) + 8
    return """
      <path class="mention" d="M\(n(x)) \(n(top + 2)) v6 H\(n(left + mark.right)) v-6" fill="none" \
      stroke="\(color)" stroke-width="1.6"/>
      <rect x="\(n(x + 2))" y="\(n(top + 1))" width="\(n(width))" height="13" rx="6.5" \
      fill="\(color)"/>

      """
        + Self.label(
          mark.label, x: x + 2 + width / 2, y: top + 11, size: Size.label,
          color: drawing.theme.page.background)
  }

  // MARK: - Text

  private static func label(
    _ text: String, x: Double, y: Double, size: Double, color: Theme.Color,
    anchor: String = "middle"
  ) -> String {
    "<text x=\"\(number(x))\" y=\"\(number(y))\" font-size=\"\(number(size))\" "
      + "text-anchor=\"\(anchor)\" fill=\"\(color)\">\(DrawnText.markup(text))</text>\n"
  }

  private static func number(_ value: Double) -> String { DrawingText.number(value) }
}
