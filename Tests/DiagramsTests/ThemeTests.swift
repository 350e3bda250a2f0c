import ActorGraph
import Diagrams
import Foundation
import Testing

struct ThemeTests {
  private static let minimal = """
    name: plain
    font: Helvetica
    page: {background: "#FFFFFF", title: "#000000", subtitle: "#000000", text: "#000000", caption: "#000000"}
    groups:
      outer: {fill: "#FFFFFF", border: "#000000"}
      inner: {fill: "#FFFFFF", border: "#000000"}
      title: "#000000"
    quotes: {fill: "#FFFFFF", text: "#000000", source: "#000000"}
    kinds:
      Actor: {shape: box, fill: "#FFFFFF", border: "#000000", text: "#000000", detail: "#000000"}
    families:
      other: {color: "#000000", arrowhead: normal, width: 1}
    """

  @Test("Both themes of the package are sound, and a minimal one draws everything")
  func sound() throws {
    #expect(try Theme.light().name == "light")
    #expect(try Theme.dark().name == "dark")
    let theme = try Theme(yaml: Self.minimal, file: "plain.yaml")
    let diagram = Diagram(
      try SampleGraph.kazakhstan(), ontology: try .standard(),
      options: DiagramOptions(theme: theme, layoutTries: 1))
    #expect(try ParsedSVG(diagram).fault == nil)
  }

  @Test(
    "What is wrong is named with its line and column",
    arguments: [
      ("name: plain", "name: plain\nicon: x", 2, 1, "no field 'icon'"),
      ("font: Helvetica", "font: 'A\" onload=\"x'", 2, 7, "is not a font"),
      ("title: \"#000000\"\nquotes", "title: red\nquotes", 7, 10, "'red' is not a colour"),
      ("shape: box", "shape: record", 10, 18, "'record' is no shape"),
      ("arrowhead: normal", "arrowhead: skull", 12, 40, "'skull' is no arrowhead"),
      ("width: 1", "width: 99", 12, 55, "'99' is not a width"),
      ("  Actor:", "  Person:", 10, 3, "'kinds' has no 'Actor'"),
      ("  other:", "  office:", 12, 3, "'families' has no 'other'"),
      ("kinds:", "kinds: [", 11, 1, "not valid YAML"),
    ])
  func faults(_ old: String, new: String, line: Int, column: Int, reason: String) throws {
    let yaml = Self.minimal.replacingOccurrences(of: old, with: new)
    let error = try #require(throws: InputError.self) {
      try Theme(yaml: yaml, file: "my.yaml")
    }
    #expect("\(error)".contains(reason), "\(error)")
    #expect("\(error)".hasPrefix("my.yaml:\(line):"), "\(error)")
    if !reason.contains("YAML") { #expect(error.position?.column == column, "\(error)") }
  }
}
