import ActorGraph
import Diagrams
import Foundation
import Testing

/// The HTML form: one file that has everything and trusts nothing.
struct ExplorerTests {
  private let ontology: Ontology
  private let options: DiagramOptions

  init() throws {
    ontology = try .standard()
    options = DiagramOptions(theme: try .light(), layoutTries: 1)
  }

  private func page(_ graph: ActorGraph) throws -> String {
    String(
      decoding: try Diagram(graph, ontology: ontology, options: options).render(.html),
      as: UTF8.self)
  }

  /// What stands between two texts.
  private func part(of page: String, from start: String, to end: String) throws -> String {
    let first = try #require(page.range(of: start))
    let last = try #require(page.range(of: end, range: first.upperBound..<page.endIndex))
    return String(page[first.upperBound..<last.lowerBound])
  }

  private func content(of page: String) throws -> Content {
    let json = try part(of: page, from: "id=\"explorer-data\">", to: "</script>")
    return try JSONDecoder().decode(Content.self, from: Data(json.utf8))
  }

  @Test("One file: no outside address, the whole picture and everything known about it")
  func complete() throws {
    let graph = try SampleGraph.kazakhstan()
    let page = try page(graph)
    #expect(page.hasPrefix("<!DOCTYPE html>"))
    #expect(!page.contains("://") && !page.contains("@import") && !page.contains(" src="))
    #expect(page.contains("default-src 'none'"))

    let content = try content(of: page)
    #expect(content.actors.count == graph.actorCount)
    #expect(content.relations.count == graph.relationCount)
    for name in content.actors.flatMap(\.nodes) + content.relations.flatMap(\.lines) {
      #expect(page.contains("<g id=\"\(name)\" "))
    }
    let alliance = try #require(content.actors.first { $0.id == "odkb" })
    #expect(alliance.name == "ODKB" && alliance.kind == "organisation")
    #expect(alliance.aliases == ["Collective Security Treaty Organization"])
    let summit = try #require(content.relations.first { $0.type == "proposed-to" })
    #expect(content.actors[summit.subject].id == "putin")
    #expect(content.actors[summit.object].id == "tokayev")
    #expect(summit.sentence.contains("Vladimir Putin") && summit.date == "8 January 2022")
    #expect(summit.family == "proposal" && summit.status == "event")
    let quote = try #require(summit.quotes.first)
    #expect(quote.text == "Putin put the idea of a summit to Tokayev by telephone")
    #expect(quote.end - quote.start == quote.text.count)
    #expect(content.documents[quote.document].name == SampleGraph.report)
    #expect(content.documents[quote.document].date == "10 January 2022")
    // Dates to filter by, as far as they are known.
    let force = try #require(content.relations.first { $0.type == "deployed-in" })
    #expect(force.firstDay == "2022-01-01" && force.lastDay == "2022-01-31")
    let chief = try #require(content.relations.first { $0.date == "to 6 January 2022" })
    #expect(chief.firstDay == nil && chief.lastDay == "2022-01-06")
    #expect(Set(content.families.map(\.name)) == Set(content.relations.map(\.family)))
    #expect(content.statuses.contains("denied") && content.statuses.contains("claimed"))
  }

  @Test("An arrow says who acts, even where the relation is stored the other way round")
  func direction() throws {
    let content = try content(of: page(try SampleGraph.kazakhstan()))
    let dismissals = content.relations.filter { $0.type == "dismissed-by" }
    #expect(dismissals.count == 3)
    #expect(dismissals.allSatisfy { content.actors[$0.subject].id == "tokayev" })
  }

  @Test("Hostile texts stay text", arguments: HostileTextTests.names)
  func hostile(_ name: String) throws {
    var graph = ActorGraph()
    graph.attributes.insert(name, for: "title")
    graph.insert(DocumentRecord(id: "d", name: name, title: name, url: "javascript:alert(1)"))
    graph.insert(Actor(id: "a", kind: .person, name: name, aliases: [name + "x"]))
    graph.insert(Actor(id: "b", kind: ActorKind(name), name: name))
    let evidence = Evidence(document: "d", range: 0..<name.unicodeScalars.count, quote: name)
    try graph.insert(
      Relation(
        source: "a", type: RelationType(name), target: "b", statedBy: name, evidence: [evidence]))
    let page = try page(graph)
    // The data and the script, nothing else; of the hostile ones no tag is left.
    #expect(page.components(separatedBy: "<script").count == 3)
    #expect(page.components(separatedBy: "</script").count == 3)
    #expect(!page.contains("<B>") && !page.contains("<![CDATA[") && !page.contains("<?"))
    let json = try part(of: page, from: "id=\"explorer-data\">", to: "</script>")
    #expect(!json.contains { "<>&\u{2028}\u{2029}\u{202E}".contains($0) })
    let content = try content(of: page)
    #expect(content.relations.count == 1 && content.documents.first?.url == nil)
    if name.allSatisfy({ $0.isASCII && !$0.isWhitespace || $0 == " " }), name.count < 9_000,
      name == name.trimmingCharacters(in: .whitespaces),
      !name.unicodeScalars.contains(where: { $0.value < 32 || $0.value == 127 })
    {
      #expect(content.actors.map(\.name) == [name, name])
      #expect(content.relations[0].quotes[0].text == name)
    }
  }

  @Test("Documents are linked where they are on the web")
  func links() throws {
    var graph = try SampleGraph.kazakhstan()
    let address = "https://example.org/a?b=1"
    graph.insert(DocumentRecord(id: "d1", name: SampleGraph.report, url: address))
    #expect(try content(of: page(graph)).documents.first?.url == address)
  }

  @Test("A path is explored like a network; who stands in two paths is one actor")
  func path() throws {
    let graph = try SampleGraph.kazakhstan()
    let query = PathQuery(from: "serdyukov", to: "kz", search: .kShortest(3))
    let answer = try FrozenActorGraph(graph).paths(query, ontology: ontology)
    let diagram = Diagram(answer, in: graph, ontology: ontology, options: options)
    let content = try content(of: String(decoding: diagram.render(.html), as: UTF8.self))
    #expect(Set(content.actors.map(\.id)).count == content.actors.count)
    #expect(content.relations.count >= 2)
    let count = answer.paths.prefix(3).reduce(0) { $0 + $1.actors.count }
    #expect(content.actors.flatMap(\.nodes).count == count)
  }

  @Test("The policy lets just our script run", .enabled(if: Checksum.isAvailable))
  func policy() throws {
    let page = try page(try SampleGraph.kazakhstan())
    let script = try part(of: page, from: "<script>", to: "</script>")
    let hash = try Checksum.sha256(script).base64EncodedString()
    #expect(
      page.contains("script-src 'sha256-\(hash)'"),
      "write \(hash) into Resources/explorer/script.sha256")
  }

  /// The parts of the content that a reader is shown.
  private struct Content: Decodable {
    struct Actor: Decodable {
      var id: String
      var name: String
      var kind: String
      var aliases: [String]
      var nodes: [String]
    }
    struct Quote: Decodable {
      var text: String
      var document: Int
      var start: Int
      var end: Int
    }
    struct Relation: Decodable {
      var subject: Int
      var object: Int
      var sentence: String
      var type: String
      var family: String
      var status: String
      var date: String?
      var firstDay: String?
      var lastDay: String?
      var quotes: [Quote]
      var lines: [String]
    }
    struct Document: Decodable {
      var name: String
      var date: String?
      var url: String?
    }
    struct Family: Decodable {
      var name: String
    }
    var actors: [Actor]
    var relations: [Relation]
    var documents: [Document]
    var families: [Family]
    var statuses: [String]
  }
}

/// The system's program for checksums.
private enum Checksum {
  private static let program = "/usr/bin/sha256sum"

  static var isAvailable: Bool { FileManager.default.isExecutableFile(atPath: program) }

  static func sha256(_ text: String) throws -> Data {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = [file.path]
    process.standardOutput = output
    try process.run()
    let line = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let digits = Array(String(decoding: line.prefix(64), as: UTF8.self))
    return Data(
      stride(from: 0, to: digits.count - 1, by: 2).compactMap {
        UInt8(String(digits[$0...($0 + 1)]), radix: 16)
      })
  }
}
