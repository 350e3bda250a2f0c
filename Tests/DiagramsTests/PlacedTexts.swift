import Foundation

@testable import Diagrams

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The texts of an SVG with the boxes they fill.
final class PlacedTexts: NSObject, XMLParserDelegate {
  struct Text {
    var text: String
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double
  }

  private(set) var texts: [Text] = []
  private(set) var elements: Set<String> = []
  private(set) var fault: String?
  private var size = (width: 0.0, height: 0.0)
  private var open: [String: String]?
  private var characters = ""

  init(_ data: Data) {
    super.init()
    let parser = XMLParser(data: data)
    parser.delegate = self
    if !parser.parse() { fault = parser.parserError.map { "\($0)" } ?? "not well-formed" }
  }

  /// Pairs of texts of which one hides part of the other.
  var overlaps: [String] {
    var found: [String] = []
    let sorted = texts.sorted { $0.top < $1.top }
    for (index, text) in sorted.enumerated() {
      for other in sorted[(index + 1)...] {
        if other.top >= text.bottom { break }
        if text.left < other.right, other.left < text.right { found.append("\(text) \(other)") }
      }
    }
    return found
  }

  /// Texts that the picture cuts.
  var outside: [String] {
    texts.filter { $0.left < 0 || $0.right > size.width || $0.top < 0 || $0.bottom > size.height }
      .map { "\($0)" }
  }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    elements.insert(element)
    if element == "svg" {
      size = (Double(attributes["width"] ?? "") ?? 0, Double(attributes["height"] ?? "") ?? 0)
    }
    open = element == "text" ? attributes : nil
    characters = ""
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { characters += string }

  func parser(
    _ parser: XMLParser, didEndElement element: String, namespaceURI: String?,
    qualifiedName: String?
  ) {
    guard element == "text", let open, let x = Double(open["x"] ?? ""),
      let y = Double(open["y"] ?? ""),
      let size = Double(open["font-size"] ?? "")
    else { return }
    let width = TextWidth.of(characters, size: size)
    let left = open["text-anchor"] == "start" ? x : x - width / 2
    texts.append(
      Text(
        text: characters, left: left, right: left + width, top: y - size * 0.75,
        bottom: y + size * 0.15))
  }
}
