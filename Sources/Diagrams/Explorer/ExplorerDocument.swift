internal import Foundation

/// A picture as one HTML file that needs nothing else: the SVG, what is known about everything in
/// it as JSON, and the style sheet and script that let a reader explore both.
///
/// The file refers to no outside address but those of the documents, as links to follow. Nothing
/// from the data becomes markup: the SVG is escaped already, the JSON has no character that could
/// end its element, and the script only makes text of it. A content security policy lets no other
/// script run, and nothing be loaded or sent.
struct ExplorerDocument {
  let data: Data

  /// - Parameters:
  ///   - svg: what ``SVGDocument`` wrote.
  ///   - title: of the picture.
  ///   - content: what is known about it.
  /// - Throws: ``DiagramError/renderingFailed(_:)`` when the SVG is none, or a resource is missing.
  init(svg: Data, title: String, content: ExplorerData) throws(DiagramError) {
    let resources = try ExplorerResources.read()
    let picture = try Self.inline(svg)
    let json = try Self.json(content)
    let heading = DrawnText.markup(DrawnText.shortened(title, to: 300))
    data = Data(
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(resources.policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <title>\(heading)</title>
      <style>
      \(resources.styleSheet)</style>
      </head>
      <body>
      \(resources.panel)<main class="explorer-picture">
      \(picture)</main>
      <script type="application/json" id="explorer-data">\(json)</script>
      <script>\(resources.script)</script>
      </body>
      </html>

      """.utf8)
  }

  /// The SVG as an element of HTML: without the XML declaration and the names of its languages,
  /// which HTML knows.
  private static func inline(_ svg: Data) throws(DiagramError) -> String {
    guard let text = String(data: svg, encoding: .utf8), let start = text.range(of: "<svg "),
      let end = text[start.upperBound...].firstIndex(of: ">")
    else { throw .renderingFailed("there is no SVG for the page") }
    var head = String(text[start.lowerBound..<end])
    for name in ["xmlns:xlink", "xmlns"] {
      guard let attribute = head.range(of: " \(name)=\""),
        let close = head[attribute.upperBound...].firstIndex(of: "\"")
      else { continue }
      head.removeSubrange(attribute.lowerBound...close)
    }
    return head + text[end...]
  }

  /// The content as JSON, safe inside an element `script`: what could end it or start a comment is
  /// escaped, and so are the line separators that older scripts do not know.
  private static func json(_ content: ExplorerData) throws(DiagramError) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let bytes = try? encoder.encode(content) else {
      throw .renderingFailed("what is known about the picture cannot be written")
    }
    var result = String.UnicodeScalarView()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      // Outside of strings JSON has none of these.
      switch scalar {
      case "<": result.append(contentsOf: "\\u003c".unicodeScalars)
      case ">": result.append(contentsOf: "\\u003e".unicodeScalars)
      case "&": result.append(contentsOf: "\\u0026".unicodeScalars)
      case "\u{2028}": result.append(contentsOf: "\\u2028".unicodeScalars)
      case "\u{2029}": result.append(contentsOf: "\\u2029".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
