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

  @Test("A theme of the package is found by its name", arguments: Theme.names)
  func named(_ name: String) throws {
    let theme = try #require(try Theme.named(name))
    #expect(theme.name == name)
    #expect(theme.findings == [])
  }

  @Test("Other spellings are known, other names are not")
  func spellings() throws {
    for name in ["colour-blind", "color-blind", "colourblind"] {
      #expect(try Theme.named(name)?.name == "colorblind")
    }
    #expect(try Theme.named("sepia") == nil)
    #expect(try Theme.light().dark == Theme.dark())
    #expect(try Theme.dark().dark == nil)
  }

  @Test("Where the legend cannot show two shapes, it names them")
  func shapes() throws {
    let graph = try SampleGraph.kazakhstan()
    func texts(_ name: String) throws -> [String] {
      let options = DiagramOptions(theme: try #require(try Theme.named(name)), layoutTries: 1)
      return try ParsedSVG(Diagram(graph, ontology: try .standard(), options: options)).texts
    }
    let paper = try texts("print")
    #expect(paper.contains("place (oval)") && paper.contains("military unit (octagon)"))
    #expect(paper.contains("person") && paper.contains("organisation"))
    let colorful = try texts("colorblind")
    #expect(colorful.contains("place") && colorful.contains("military unit"))
  }

  @Test("What is hard to read or to tell apart is found, with its figures")
  func findings() throws {
    let pale = Self.minimal
      .replacingOccurrences(of: "title: \"#000000\", sub", with: "title: \"#999999\", sub")
      .replacingOccurrences(
        of: "  other:",
        with: """
            red: {color: "#B00000", arrowhead: normal, width: 1}
            green: {color: "#5B5B00", arrowhead: normal, width: 1}
            black: {color: "#000000", arrowhead: normal, width: 2}
            other:
          """)
    let findings = try Theme(yaml: pale, file: "my.yaml").findings.map(\.description)
    #expect(findings.count == 3, "\(findings)")
    #expect(
      findings.contains(
        "the title (#999999) on the page (#FFFFFF) has a contrast of 2.84:1, less than 4.5:1"))
    #expect(
      findings.contains(
        "the families 'black' and 'other' have the same colours and the same arrowhead"))
    #expect(findings.contains { $0.hasPrefix("the families 'green' and 'red' differ by") })
  }

  @Test("A minimal theme draws everything")
  func sound() throws {
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
