import Diagrams
import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// An SVG as a strict XML parser sees it.
final class ParsedSVG: NSObject, XMLParserDelegate {
  /// A group of class node, edge or cluster.
  struct Group {
    var attributes: [String: String]
    var title = ""
    var texts: [String] = []
    /// The line styles and arrowheads: attributes of the shapes inside.
    var shapes: [(element: String, attributes: [String: String])] = []

    var text: String { texts.joined(separator: " ") }
    var isDashed: Bool { shapes.contains { $0.attributes["stroke-dasharray"] == "5,2" } }
    var isDotted: Bool { shapes.contains { $0.attributes["stroke-dasharray"] == "1,5" } }
    var hasArrowhead: Bool { shapes.contains { $0.element != "path" } }
  }

  private(set) var root: [String: String] = [:]
  private(set) var title = ""
  private(set) var summary = ""
  private(set) var texts: [String] = []
  private(set) var groups: [Group] = []
  private(set) var elements: Set<String> = []
  private(set) var attributeNames: Set<String> = []
  /// Shapes and texts in the order of drawing.
  private(set) var drawn: [(element: String, attributes: [String: String])] = []
  /// Where links lead.
  private(set) var addresses: [String] = []
  /// The style sheet.
  private(set) var style = ""
  private(set) var fault: String?
  private var open: [Int?] = []
  private var path: [String] = []
  private var characters = ""

  init(_ data: Data) {
    super.init()
    let parser = XMLParser(data: data)
    parser.delegate = self
    if !parser.parse() { fault = parser.parserError.map { "\($0)" } ?? "not well-formed" }
  }

  convenience init(_ diagram: Diagram) throws {
    self.init(try diagram.render(.svg))
  }

  /// All text with single spaces.
  var words: String {
    texts.joined(separator: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  func groups(_ kind: String) -> [Group] { groups.filter { $0.attributes["class"] == kind } }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    if path.isEmpty { root = attributes }
    elements.insert(element)
    attributeNames.formUnion(attributes.keys)
    if let address = attributes["xlink:href"] ?? attributes["href"] { addresses.append(address) }
    if ["path", "polygon", "ellipse", "polyline", "text"].contains(element) {
      drawn.append((element, attributes))
    }
    path.append(element)
    characters = ""
    if element == "g", let kind = attributes["class"], kind != "graph" {
      groups.append(Group(attributes: attributes))
      open.append(groups.count - 1)
    } else {
      open.append(open.last ?? nil)
      if let index = open.last ?? nil, ["path", "polygon", "ellipse", "polyline"].contains(element)
      {
        groups[index].shapes.append((element, attributes))
      }
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { characters += string }

  func parser(
    _ parser: XMLParser, didEndElement element: String, namespaceURI: String?,
    qualifiedName: String?
  ) {
    let group = open.popLast() ?? nil
    path.removeLast()
    switch element {
    case "text":
      let text = characters.replacingOccurrences(of: "\u{A0}", with: " ")
      texts.append(text)
      if let group { groups[group].texts.append(text) }
    case "title":
      if let group { groups[group].title = characters } else { title = characters }
    case "style": style = characters
    case "desc": summary = characters
    default: break
    }
    characters = ""
  }
}
