import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What a picture says, without where it says it: titles, and the groups (nodes, edges, frames)
/// with their attributes.
struct SVGStructure {
  /// One line for each title and group, in lexical order.
  private(set) var lines: [String]

  init(_ svg: String) throws {
    let collector = Collector()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = collector
    guard parser.parse() else { throw NotXML(line: parser.lineNumber) }
    lines = collector.lines.sorted()
  }

  /// What only one of the two says, marked with - (the other) and + (this one).
  func difference(from other: SVGStructure) -> [String] {
    lines.difference(from: other.lines).map { change in
      switch change {
      case .insert(_, let line, _): "+ \(line)"
      case .remove(_, let line, _): "- \(line)"
      }
    }
  }

  private struct NotXML: Error { var line: Int }

  private final class Collector: NSObject, XMLParserDelegate {
    var lines: [String] = []
    private var open: [String] = []
    private var characters = ""

    func parser(
      _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      characters = ""
      guard element == "g" else { return }
      open.append(
        attributes.filter { $0.key != "transform" }.map { "\($0.key)=\"\($0.value)\"" }.sorted()
          .joined(separator: " "))
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { characters += string }

    func parser(
      _ parser: XMLParser, didEndElement element: String, namespaceURI: String?,
      qualifiedName: String?
    ) {
      if element == "title" || element == "desc" {
        lines.append("\(open.last ?? "") \(element): \(characters)")
      } else if element == "g" {
        lines.append(open.popLast() ?? "")
      }
    }
  }
}
