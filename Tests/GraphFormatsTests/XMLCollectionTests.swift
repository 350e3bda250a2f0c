import ActorGraph
import Foundation
import GraphFormats
import Testing

@Suite(
  "GraphML and GEXF: the shared collection",
  .disabled(if: SharedData.isMissing, "no ../shared"))
struct XMLCollectionTests {
  /// What the table of the collection wants, in the words of this test.
  private struct Entry {
    var file: String
    var expected: String

    func number(_ name: String) -> Int? {
      guard let range = expected.range(of: "\(name)=") else { return nil }
      return Int(expected[range.upperBound...].prefix { $0.isNumber })
    }
  }

  private static func entries() throws -> [Entry] {
    let table = try #require(SharedData.files("xml", endings: ["tsv"]).first)
    return String(decoding: try SharedData.bytes(table), as: UTF8.self).split(separator: "\n")
      .dropFirst().map { line in
        let fields = line.split(separator: "\t")
        return Entry(file: String(fields[0]), expected: String(fields[1]))
      }
  }

  private static func read(_ name: String, warnings: inout Int) throws -> ActorGraph {
    let file = try #require(
      SharedData.files("xml", endings: ["graphml", "gexf"]).first { $0.lastPathComponent == name })
    let bytes = try SharedData.bytes(file)
    var count = 0
    defer { warnings = count }
    return file.pathExtension == "gexf"
      ? try GEXF.read(bytes: bytes, file: name) { _ in count += 1 }
      : try GraphML.read(bytes: bytes, file: name) { _ in count += 1 }
  }

  @Test("every file is answered as the table says")
  func answers() throws {
    let entries = try Self.entries()
    #expect(entries.count > 30)
    for entry in entries {
      let answersFreely = entry.expected.hasPrefix("answer") || entry.expected.contains("accept or")
      var warnings = 0
      do {
        let graph = try Self.read(entry.file, warnings: &warnings)
        let mustFail =
          entry.expected.hasPrefix("error") && !entry.expected.contains("warning")
          && !entry.expected.contains(" or ") && !answersFreely
        #expect(!mustFail && !entry.expected.hasPrefix("error with"), "\(entry.file) was accepted")
        if let nodes = entry.number("nodes") { #expect(graph.actorCount == nodes, "\(entry.file)") }
        if let edges = entry.number("edges") {
          #expect(graph.relationCount == edges, "\(entry.file)")
        }
        if entry.expected.contains("warning") { #expect(warnings > 0, "\(entry.file)") }
      } catch let error as InputError {
        let mayFail = entry.expected.contains("error") || answersFreely
        #expect(mayFail, "\(entry.file): \(error)")
        if entry.expected.contains("line number") {
          #expect(error.position != nil, "\(entry.file): \(error)")
        }
      }
    }
  }

  @Test("values and defaults")
  func values() throws {
    var warnings = 0
    let typed = try Self.read("ok-typed-keys-defaults.graphml", warnings: &warnings)
    #expect(typed.actor("b")?.attributes["alive"] == ["false"])
    #expect(typed.relations.first?.attributes["weight"] == ["2.5"])
    let gexf = try Self.read("ok-attvalues.gexf", warnings: &warnings)
    #expect(gexf.actor("1")?.attributes["type"] == ["thing"])
    let latin = try Self.read("ok-latin1.graphml", warnings: &warnings)
    #expect(latin.actors.map(\.id) == ["Tok\u{e1}yev"])
    let mixed = try Self.read("ok-mixed-direction.graphml", warnings: &warnings)
    #expect(mixed.relations.filter { $0.attributes["directed"] == ["false"] }.count == 1)
    let kinds = try Self.read("ok-parallel-kinds.gexf", warnings: &warnings)
    #expect(kinds.relations.map(\.type) == ["dismissed-by", "member-of"])
    let markup = try Self.read("ok-cdata-script.graphml", warnings: &warnings)
    #expect(markup.actors.map(\.name) == ["<script>alert(1)</script>"])
    #expect(warnings == 0)
  }
}
