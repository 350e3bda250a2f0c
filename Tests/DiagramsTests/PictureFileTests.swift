import ActorGraph
import Foundation
import Testing

@testable import Diagrams

/// What the files of a picture say about themselves.
struct PictureFileTests {
  private func diagram(resolution: Int = 110, title: String? = nil) throws -> Diagram {
    var builder = GraphBuilder(published: "2022-01-10")
    builder.add("anna", .person, "Anna Lind")
    builder.add("bert", .person, "Bert Holm")
    try builder.relate("anna", "met-with", "bert", nil)
    return Diagram(
      builder.graph, ontology: try .standard(),
      options: DiagramOptions(
        theme: try .light(), title: title, layoutTries: 1, resolution: resolution))
  }

  @Test("A bitmap states its resolution and has as many pixels", arguments: [36, 96, 300, 600])
  func resolution(_ dotsPerInch: Int) throws {
    let bytes = [UInt8](try diagram(resolution: dotsPerInch).render(.png))
    func number(_ index: Int) -> Int { bytes[index..<(index + 4)].reduce(0) { $0 << 8 | Int($1) } }
    let svg = try ParsedSVG(diagram())
    let points = Double(svg.root["width"]?.dropLast(2) ?? "") ?? 0
    let scale = Double(dotsPerInch) / 72
    #expect(abs(Double(number(16)) - points * scale) < 1 + scale)
    #expect(String(decoding: bytes[37..<41], as: UTF8.self) == "pHYs")
    #expect(number(41) == Int((Double(dotsPerInch) / 0.0254).rounded()))
    #expect(number(45) == number(41) && bytes[49] == 1)
  }

  @Test("A PDF has a title and no time of day, and its table of offsets is right")
  func title() throws {
    let data = try diagram(title: "Who met (whom)? \u{4E60}").render(.pdf)
    let text = String(decoding: data, as: Unicode.ASCII.self)
    #expect(text.contains("/Title <FEFF00570068006F0020006D0065007400200028"))
    #expect(text.contains("4E60>"))
    #expect(
      !text.contains("/CreationDate (D:2") || text.contains("/CreationDate (D:20000101000000"))
    func bytes(at offset: Int) -> String {
      String(decoding: data.dropFirst(offset).prefix(12), as: UTF8.self)
    }
    let start = try #require(text.range(of: "startxref\n", options: .backwards))
    let table = try #require(Int(text[start.upperBound...].prefix(while: \.isNumber)))
    #expect(bytes(at: table).hasPrefix("xref"))
    let lines = String(decoding: data.dropFirst(table), as: UTF8.self).split(separator: "\n")
    let object = try #require(lines.dropFirst(3).first?.split(separator: " ").first)
    let place = try #require(
      lines.dropFirst(4).first?.split(separator: " ").first.flatMap { Int($0) })
    #expect(bytes(at: place).hasPrefix("\(object) 0 obj"))
  }

  @Test("Characters that no font here has are named once, with the package, for bitmaps and PDF")
  func fonts() throws {
    var builder = GraphBuilder()
    builder.add("x", .person, "A\u{10A60}\u{10A61}")
    builder.add("y", .person, "Bert")
    try builder.relate("x", "met-with", "y", nil)
    let diagram = Diagram(
      builder.graph, ontology: try .standard(), options: DiagramOptions(theme: try .light()))
    #expect(try diagram.renderWithWarnings(.svg).warnings == [])
    let isMissing = !FontCoverage.missing(in: "\u{10A60}").isEmpty
    for format in [PictureFormat.png, .pdf] {
      let warnings = try diagram.renderWithWarnings(format).warnings
      #expect(warnings.count == (isMissing ? 1 : 0))
      #expect(warnings.allSatisfy { $0.contains("fonts-noto-core") && $0.contains("\u{10A61}") })
    }
    #expect(FontCoverage.missing(in: "Anna \u{416} \u{200D}") == [])
  }

  @Test(
    "Names of all scripts stay inside their boxes",
    arguments: [
      "Владимир Владимирович", "Βασίλης Παπαδόπουλος", "محمد بن سلمان", "בנימין נתניהו",
      "習近平國家主席閣下", "대한민국 국방부", "नरेन्द्र मोदी", "WWWWWWWWWWWWWWWWWWWWWWWWWW",
    ])
  func widths(_ name: String) throws {
    var builder = GraphBuilder()
    for (index, kind) in [ActorKind.person, .organisation, .unit, .place, "Media"].enumerated() {
      builder.add(ActorID("x\(index)"), kind, name)
      if index > 0 { try builder.relate("x0", "met-with", ActorID("x\(index)"), nil) }
    }
    let svg = try ParsedSVG(
      Diagram(builder.graph, ontology: try .standard(), options: DiagramOptions(theme: .light())))
    for node in svg.groups("node") {
      let shape = try #require(node.shapes.first)
      let element = shape.attributes
      let extent = [element["points"], element["d"]].compactMap(\.self).first.map { text in
        let numbers = text.split { !($0.isNumber || $0 == "." || $0 == "-") }.compactMap {
          Double($0)
        }
        let across = stride(from: 0, to: numbers.count, by: 2).map { numbers[$0] }
        return (across.max() ?? 0) - (across.min() ?? 0)
      }
      let width = extent ?? 2 * (Double(element["rx"] ?? "") ?? 0)
      // The estimate is generous for letters other than those of English and of East Asia.
      for text in node.texts { #expect(TextWidth.of(text, size: 12.5) * 0.85 < width) }
    }
  }
}
