internal import Foundation

/// Turns Graphviz's SVG into one that works by itself.
///
/// Graphviz writes one element a line and each node, edge and frame as
/// `<g id="…" class="…">` followed by `<title>…</title>`; this is all that is relied on. Comments,
/// the document type and its outside address go; titles become sentences; the picture gets a role,
/// a title and a description.
struct SVGDocument {
  let data: Data

  /// - Throws: ``DiagramError/renderingFailed(_:)`` when the bytes are not Graphviz's SVG.
  init(graphviz bytes: Data, annotations: SVGAnnotations) throws(DiagramError) {
    guard let text = String(data: bytes, encoding: .utf8), let start = text.range(of: "<svg ")
    else { throw .renderingFailed("Graphviz wrote no SVG") }
    var out = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n"
    var isInHead = true
    var isInComment = false
    var mark: SVGAnnotations.Mark?
    for line in text[start.lowerBound...].split(separator: "\n") {
      var line = String(line)
      if isInComment || line.hasPrefix("<!--") {
        isInComment = !line.hasSuffix("-->")
        continue
      }
      if line.hasPrefix("<svg ") {
        line.insert(
          contentsOf: " role=\"img\" aria-labelledby=\"title desc\"",
          at: line.index(line.startIndex, offsetBy: 4))
      }
      if let id = Self.groupIdentifier(line) {
        mark = annotations.marks[id]
        if let mark { line = Self.annotated(line, mark) }
      } else if line.hasPrefix("<title>") {
        // Groups without a mark keep no title: generated names say nothing.
        if let mark { out += "<title>\(DrawnText.markup(mark.title))</title>\n" }
        mark = nil
        continue
      } else {
        line = line.replacingOccurrences(of: "stroke=\"transparent\"", with: "stroke=\"none\"")
      }
      out += line + "\n"
      if isInHead, line.hasSuffix(">") {
        isInHead = false
        out += "<title id=\"title\">\(DrawnText.markup(annotations.title))</title>\n"
        out += "<desc id=\"desc\">\(DrawnText.markup(annotations.description))</desc>\n"
      }
    }
    data = Data(out.utf8)
  }

  /// The `id` of a line `<g id="n1" class="node">`.
  private static func groupIdentifier(_ line: String) -> String? {
    guard line.hasPrefix("<g id=\""), line.contains("\" class=\"") else { return nil }
    return line.dropFirst(7).split(separator: "\"", maxSplits: 1).first.map(String.init)
  }

  private static func annotated(_ line: String, _ mark: SVGAnnotations.Mark) -> String {
    guard line.hasSuffix(">") else { return line }
    let attributes = mark.attributes.map { " \($0.name)=\"\(DrawnText.markup($0.value))\"" }
    return line.dropLast() + attributes.joined() + ">"
  }
}
