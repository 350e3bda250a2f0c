import ActorGraph
import GraphFormats
import Testing

@Suite("Mermaid and PlantUML")
struct DiagramTextTests {
  /// Actors with and without facts; arrows of every look.
  private func graph() throws -> ActorGraph {
    var graph = try NodeLinkJSONTests.sample()
    graph.attributes = ["title": "A \"day\""]
    graph.insert(Actor(id: "zeta", kind: "Odd kind", name: "100 % <b>Zeta</b>"))
    try graph.insert(
      Relation(
        source: "osipov", type: "met-with", target: "zeta", date: TimeExtent("2021/.."),
        status: .claimed, statedBy: "an aide"))
    try graph.insert(
      Relation(source: "zeta", type: "odd-type", target: "osipov", status: .denied))
    return graph
  }

  @Test("Mermaid: boxes, arrows, classes")
  func mermaid() throws {
    let written = try TextFormats.write(try graph(), "mmd")
    #expect(
      written.files[0].text == #"""
        ---
        title: "A \x22day\x22"
        ---
        flowchart LR
          a1["Osipov"]
          a2["Tokayev<br/>president"]
          a3["100 #37; #60;b#62;Zeta#60;/b#62;"]
          a1 -->|"dismissed by<br/>5 January 2022, confidence 0.9"| a2
          a1 -.-|"met<br/>since 2021, claimed, according to an aide"| a3
          a3 -.->|"odd type<br/>denied"| a1
          %% Odd kind
          class a3 kind1
          %% Person
          class a1,a2 kind2

        """#)
    #expect(
      written.losses.map(\.description) == [
        "3 identifiers of actors: a flowchart has no place for them",
        "1 other names: a flowchart has no place for them",
        "1 mentions: a flowchart has no place for them",
        "1 further facts about actors: a flowchart has no place for them",
        "3 keys of relations: a flowchart has no place for them",
        "1 quotes: a flowchart has no place for them",
        "1 documents: a flowchart has no place for them",
        "1 facts about the graph as a whole: a flowchart has no place for them",
      ])
  }

  @Test("PlantUML: objects with their facts, arrows")
  func plantUML() throws {
    let written = try TextFormats.write(try graph(), "puml")
    #expect(
      written.files[0].text == #"""
        @startuml
        title A <U+0022>day<U+0022>
        object "Osipov" as a1 <<Person>> {
          also called = the minister
        }
        object "Tokayev" as a2 <<Person>> {
          role = president
        }
        object "100 <U+0025> <U+003C>b<U+003E>Zeta<U+003C><U+002F>b<U+003E>" as a3 <<Odd kind>>
        a1 --> a2 : dismissed by\n5 January 2022, confidence 0.9
        a1 .. a3 : met\nsince 2021, claimed, according to an aide
        a3 ..> a1 : odd type\ndenied
        @enduml

        """#)
    #expect(
      written.losses.map(\.description).contains(
        "1 quotes: an object diagram has no place for them"))
  }

  @Test("Mermaid: no text is more than text", arguments: GraphGenerator.hostileNames)
  func hostileMermaid(_ name: String) throws {
    let lines = try TextFormats.write(RoundTripTests.graph(of: name), "mmd").files[0].text
      .unicodeScalars.split(separator: "\n")
    // A head of three lines where the title is visible at all, boxes, arrows, kinds.
    let first = try #require(lines.firstIndex { $0.elementsEqual("flowchart LR".unicodeScalars) })
    #expect(first == 0 || first == 3)
    for line in lines[(first + 1)...] {
      let quotes = line.count { $0 == "\"" }
      #expect(quotes == 0 || quotes == 2)
      let label = line.split(separator: "\"", omittingEmptySubsequences: false).dropFirst().first
      for part in (label ?? line.dropFirst(4)).split(separator: "<br/>".unicodeScalars) {
        #expect(!part.contains { "\"<>&`\\{}[]|%$*_~\0\r".unicodeScalars.contains($0) })
      }
    }
  }

  @Test("PlantUML: no text is more than text", arguments: GraphGenerator.hostileNames)
  func hostilePlantUML(_ name: String) throws {
    let text = try TextFormats.write(RoundTripTests.graph(of: name), "puml").files[0].text
    let lines = text.unicodeScalars.split(separator: "\n")
    #expect(lines.first.map { $0.elementsEqual("@startuml".unicodeScalars) } == true)
    #expect(lines.last.map { $0.elementsEqual("@enduml".unicodeScalars) } == true)
    for line in lines.dropFirst().dropLast() {
      #expect(!line.contains { "%!~*/'@&$`|[]^;?_#\0\r".unicodeScalars.contains($0) })
      let backslashes = line.count { $0 == "\\" }
      #expect(backslashes <= 1)
    }
  }

  @Test("more edges than Mermaid draws by itself: a word about its configuration")
  func manyEdges() throws {
    var graph = ActorGraph()
    graph.insert(Actor(id: "a", kind: .person, name: "x"))
    for number in 0..<501 {
      try graph.insert(
        Relation(source: "a", type: "knows", target: "a", discriminator: String(number)))
    }
    #expect(try TextFormats.write(graph, "mmd").files[0].text.contains("%% Set maxEdges"))
  }
}
