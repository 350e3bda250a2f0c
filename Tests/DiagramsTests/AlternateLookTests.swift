import ActorGraph
import Foundation
import Testing

@testable import Diagrams

/// One SVG for light and dark screens and for paper.
struct AlternateLookTests {
  private func svg(_ theme: Theme, dark: Theme?) throws -> ParsedSVG {
    var options = DiagramOptions(theme: theme, layoutTries: 1)
    options.darkTheme = dark
    return try ParsedSVG(
      Diagram(try SampleGraph.kazakhstan(), ontology: try .standard(), options: options))
  }

  /// The colours of what is drawn when the rules of a medium hold.
  private func colors(_ svg: ParsedSVG, medium: String) -> [[String]] {
    var rules: [String: String] = [:]
    let block = svg.style.components(separatedBy: "@media ").first { $0.hasPrefix(medium) } ?? ""
    for rule in block.components(separatedBy: ".sg-").dropFirst() {
      let parts = rule.split { "{}:".contains($0) }.map(String.init)
      rules["sg-\(parts[0])"] = "\(parts[1])=\(parts[2].lowercased())"
    }
    return svg.drawn.map { element in
      let classes = (element.attributes["class"] ?? "").split(separator: " ").map(String.init)
      let changed = classes.compactMap { rules[$0] }
      return ["fill", "stroke"].map { name in
        changed.first { $0.hasPrefix(name) }
          ?? "\(name)=\(element.attributes[name]?.lowercased() ?? "")"
      }
    }
  }

  @Test("On a dark screen the light picture is the dark one")
  func dark() throws {
    let light = try svg(.light(), dark: .dark())
    let dark = try svg(.dark(), dark: nil)
    #expect(light.style.contains("@media screen and (prefers-color-scheme: dark)"))
    let turned = colors(light, medium: "screen")
    let expected = colors(dark, medium: "none")
    #expect(turned.count == expected.count)
    for (first, second) in zip(turned, expected) { #expect(first == second) }
  }

  @Test("The attributes are those of the light theme, so old viewers show it")
  func attributes() throws {
    let plain = try svg(.light(), dark: nil)
    let adaptive = try svg(.light(), dark: .dark())
    #expect(plain.style.isEmpty)
    #expect(colors(plain, medium: "none") == colors(adaptive, medium: "none"))
    #expect(DiagramOptions(theme: try .light()).darkTheme == (try .dark()))
    #expect(DiagramOptions(theme: try #require(try .named("print"))).darkTheme == nil)
  }

  @Test("On paper a dark picture is black on white")
  func paper() throws {
    let dark = try svg(.dark(), dark: nil)
    let printed = colors(dark, medium: "print")
    #expect(printed.first?.first == "fill=#ffffff")
    let texts = zip(dark.drawn, printed).filter { $0.0.element == "text" }.map(\.1[0])
    #expect(
      texts.allSatisfy {
        ["fill=#000000", "fill=#333333", "fill=#222222", "fill=#ffffff"].contains($0)
      })
  }

  @Test("A tint or a blend that no theme names stays as near to the page as it was")
  func blends() throws {
    let look = try #require(AlternateLook.looks(of: .light(), dark: .dark()).first)
    let dark = try Theme.dark().page
    func turned(_ text: String) throws -> Theme.Color {
      look.color(for: try #require(Theme.Color(text)), in: .page, isText: false)
    }
    #expect(try turned("#FEFEFE").contrast(on: dark.background) < 1.1)
    #expect(try turned("#EAF2FB").contrast(on: dark.background) < 1.5)
    #expect(try turned("#0A0A0A").contrast(on: dark.background) > 12)
  }
}
