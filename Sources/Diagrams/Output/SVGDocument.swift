internal import Foundation

/// Turns Graphviz's SVG into one that works by itself.
///
/// Graphviz writes one element a line and each node, edge and frame as
/// `<g id="…" class="…">` followed by `<title>…</title>`; this is all that is relied on. Comments,
/// the document type and its outside address go; titles become sentences; the picture, its nodes
/// and edges get roles, labels and descriptions; texts whose width another font may change stay in
/// the middle of their nodes; a style sheet has the colours of other looks.
struct SVGDocument {
  private(set) var data: Data
  private let annotations: SVGAnnotations
  private let showsLinks: Bool
  private var sheet: SVGStyleSheet
  private var body = ""
  private var group = Group()

  /// What is known of the group that is being read.
  private struct Group {
    var mark: SVGAnnotations.Mark?
    var kind = ""
    var place = AlternateLook.Place.page
    /// Where the texts of a node stand.
    var middle: Double?
    var hasShape = false
    var isLinked = false
  }

  /// - Parameters:
  ///   - bytes: what Graphviz wrote.
  ///   - looks: the themes it turns to by itself.
  ///   - showsLinks: whether a click on a line opens the document it was read from.
  /// - Throws: ``DiagramError/renderingFailed(_:)`` when the bytes are not Graphviz's SVG.
  init(
    graphviz bytes: Data, annotations: SVGAnnotations, looks: [AlternateLook] = [],
    showsLinks: Bool = false
  ) throws(DiagramError) {
    guard let text = String(data: bytes, encoding: .utf8), let start = text.range(of: "<svg ")
    else { throw .renderingFailed("Graphviz wrote no SVG") }
    data = Data()
    self.annotations = annotations
    self.showsLinks = showsLinks
    sheet = SVGStyleSheet(looks: looks)
    var head = ""
    var isInHead = true
    var isInComment = false
    for line in text[start.lowerBound...].split(separator: "\n").map(String.init) {
      if isInComment || line.hasPrefix("<!--") {
        isInComment = !line.hasSuffix("-->")
      } else if isInHead {
        head += line + "\n"
        isInHead = !line.hasSuffix(">")
      } else {
        append(line)
      }
    }
    head.insert(
      contentsOf: "role=\"graphics-document document\" aria-labelledby=\"title desc\" lang=\"en\" ",
      at: head.index(head.startIndex, offsetBy: 5))
    let words =
      "<title id=\"title\">\(DrawnText.markup(annotations.title))</title>\n"
      + "<desc id=\"desc\">\(DrawnText.markup(annotations.description))</desc>\n"
    data = Data(
      ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n" + head + words
        + sheet.element + body).utf8)
  }

  private mutating func append(_ line: String) {
    if line.hasPrefix("<title>") {
      // Groups without a mark keep no title: generated names say nothing.
      guard let mark = group.mark else { return }
      body += "<title>\(DrawnText.markup(mark.title))</title>\n"
      if showsLinks, let link = mark.link {
        let address = DrawnText.markup(link.address)
        body += "<a xlink:href=\"\(address)\" target=\"_blank\" rel=\"noopener noreferrer\">\n"
        group.isLinked = true
      }
    } else if line == "</g>" {
      body += (group.isLinked ? "</a>\n" : "") + line + "\n"
      group = Group()
    } else if var element = SVGElement(line) {
      if element.name == "g" { open(&element) } else { look(at: &element) }
      body += element.text + "\n"
    } else {
      body += line + "\n"
    }
  }

  private mutating func open(_ element: inout SVGElement) {
    group = Group()
    guard let id = element["id"], let kind = element["class"] else { return }
    group.kind = kind
    group.mark = annotations.marks[id]
    group.place = kind == "edge" ? .edge : .page
    guard let mark = group.mark else { return }
    for attribute in mark.attributes {
      element[attribute.name] = DrawnText.markup(attribute.value)
    }
    if let label = mark.label { element["aria-label"] = DrawnText.markup(label) }
  }

  private mutating func look(at element: inout SVGElement) {
    for attribute in ["fill", "stroke"] where element[attribute] == "transparent" {
      element[attribute] = "none"
    }
    let isText = element.name == "text"
    if isText {
      if let font = element["font-family"], !font.hasSuffix("sans-serif") {
        element["font-family"] = font + ",sans-serif"
      }
      element.isolateDirection()
      if let middle = group.middle, element["text-anchor"] == "start" {
        element["text-anchor"] = "middle"
        element["x"] = DrawingText.number(middle)
      }
    } else if !group.hasShape, group.kind == "node" || group.kind == "cluster" {
      group.hasShape = true
      let fill = element.color("fill")
      group.place =
        group.kind == "cluster"
        ? .frame(fill: fill) : .node(fill: fill, border: element.color("stroke"))
      if group.mark?.isCentred == true { group.middle = element.middle }
    }
    let names = ["fill", "stroke"].compactMap { attribute in
      element.color(attribute).flatMap {
        sheet.className(attribute, $0, in: group.place, isText: isText)
      }
    }
    if !names.isEmpty { element["class"] = names.joined(separator: " ") }
  }
}
