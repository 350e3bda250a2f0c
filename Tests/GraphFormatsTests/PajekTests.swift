import ActorGraph
import GraphFormats
import Testing

@Suite("Pajek")
struct PajekTests {
  private static func read(
    _ text: String, warn: (InputError) -> Void = { Issue.record($0) }
  ) throws -> ActorGraph {
    try Pajek.read(bytes: Array(text.utf8), file: "x.net", warn: warn)
  }

  /// What a Pajek file can hold of a graph.
  ///
  /// - Parameter isProject: whether kinds and the value 1 are kept.
  private static func rest(of graph: ActorGraph, isProject: Bool) -> ActorGraph {
    let labels = LabelledGraph.labels(graph)
    var result = ActorGraph()
    let names = graph.attributes["name"].filter { !$0.isEmpty }
    if names.count == 1, graph.attributes["name"].count == 1 {
      result.attributes.insert(names[0], for: "name")
    }
    for actor in graph.actors {
      let label = labels[actor.id] ?? ""
      result.insert(
        Actor(id: ActorID(label), kind: isProject ? actor.kind : .actor, name: label))
    }
    var counts: [[String]: Int] = [:]
    for relation in graph.relations {
      let ends = [relation.source, relation.target].map { ActorID(labels[$0] ?? "") }
      let number = counts[ends.map(\.rawValue) + [relation.type.rawValue], default: 0] + 1
      counts[ends.map(\.rawValue) + [relation.type.rawValue]] = number
      try? result.insert(
        Relation(
          source: ends[0], type: relation.type, target: ends[1],
          discriminator: number == 1 ? "" : String(number)))
    }
    return result
  }

  @Test("what Pajek can hold comes back, from the project and from the network")
  func laws() throws {
    let ontology = try RoundTrip.standard.get()
    let project = FormatLaws(
      name: "Pajek project", write: { Pajek.write($0, ontology: ontology) },
      read: { try Pajek.read(bytes: $0.files[1].bytes, file: "x.paj") { Issue.record($0) } })
    try project.checkAll { Self.rest(of: $0, isProject: true) }
    let network = FormatLaws(
      name: "Pajek network",
      write: { WrittenGraph(Pajek.write($0, ontology: ontology).files[0].bytes) },
      read: { try Pajek.read(bytes: $0.files[0].bytes, file: "x.net") { Issue.record($0) } })
    try network.checkAll { Self.rest(of: $0, isProject: false) }
  }

  private static func sample() throws -> ActorGraph {
    var graph = try NodeLinkJSONTests.sample()
    graph.attributes = ["name": "Desk", "title": "x"]
    graph.insert(Actor(id: "x", kind: .state, name: "A \"b\" & c\\n &#x; é"))
    for weight in ["2.5", "1", "much"] {
      try graph.insert(
        Relation(
          source: "x", type: "met-with", target: "osipov", discriminator: weight,
          attributes: ["weight": weight]))
    }
    return graph
  }

  @Test("the two files, line by line")
  func shape() throws {
    let ontology = try RoundTrip.standard.get()
    let written = Pajek.write(try Self.sample(), ontology: ontology)
    #expect(written.files.map(\.fileExtension) == [nil, "paj"])
    #expect(
      written.files.map(\.text) == [
        """
        % sociogram 1
        *Network Desk
        *Vertices 3
        1 "A &#34;b&#34; & c&#92;n &#38;#x; é"
        2 "Osipov"
        3 "Tokayev"
        *Arcs
        2 3 1 l "dismissed-by"
        1 2 1 l "met-with"
        1 2 1 l "met-with"
        1 2 2.5 l "met-with"

        """,
        """
        \u{feff}% sociogram 1
        *Network Desk
        *Vertices 3
        1 "A &#34;b&#34; & c&#92;n &#38;#x; é"
        2 "Osipov"
        3 "Tokayev"
        *Arcs :1 "dismissed-by"
        2 3
        *Edges :2 "met-with"
        1 2
        1 2 1
        1 2 2.5
        *Partition kinds 1 "Person" 2 "State"
        *Vertices 3
        2
        1
        1

        """,
      ])
    let read = try Self.read(written.files[1].text)
    #expect(read.attributes == ["name": "Desk"])
    #expect(read.relations.map { $0.attributes["weight"] } == [[], ["1"], ["2.5"], []])
    #expect(read.actors.first?.name == "A \"b\" & c\\n &#x; é")
  }

  @Test("what is lost is said")
  func losses() throws {
    let ontology = try RoundTrip.standard.get()
    let losses = Pajek.write(try Self.sample(), ontology: ontology).losses
    #expect(
      losses.map { "\($0.count) \($0.what)" } == [
        "3 identifiers of actors", "3 kinds of actors", "1 other names of actors",
        "1 mentions of actors", "1 further facts of actors", "4 keys of relations",
        "1 dates of relations", "1 confidences of relations", "1 quotes",
        "1 further facts of relations", "1 documents", "1 facts of the graph as a whole",
      ])
    #expect(Pajek.write(ActorGraph(), ontology: ontology).losses.isEmpty)
  }

  @Test("foreign files: coordinates, shapes, parameters, times, lists, relations in front of lines")
  func foreign() throws {
    let graph = try Self.read(
      """
      *network   Trade routes
      *Vertices 5
      % a comment
      1 "Aida" 0.1 0.2 0.5 box ic Red [1-3]
      2 Bek
      3 "Bek"
      4 "" 1 2
      *Arcs
      1 2 2.50 w 3 l "pays a lot"
      1 2
      2: 1 2
      *Arcs :3 "Is Member of"
      2 1
      *Edges
      4 5 -1
      *Arcslist
      1 4 5

      *Edgeslist
      2 3
      *Partition Region
      *Vertices 5
      1
      1
      2
      2
      9

      """)
    #expect(graph.attributes == ["name": "Trade routes"])
    #expect(graph.actors.map(\.id) == ["4", "5", "Aida", "Bek (2)", "Bek (3)"])
    #expect(graph.actors.map(\.name) == ["4", "5", "Aida", "Bek", "Bek"])
    #expect(
      graph.actor("Aida")?.attributes == [
        "x": "0.1", "y": "0.2", "z": "0.5", "shape": "box", "ic": "Red", "time": "[1-3]",
        "Region": "1",
      ])
    #expect(
      graph.relations.map { "\($0.source) \($0.type) \($0.target)" } == [
        "4 related-to 5", "Aida related-to 4", "Aida related-to 5", "Aida pays-a-lot Bek (2)",
        "Aida related-to Bek (2)", "Aida related-to Bek (2)", "Bek (2) is-member-of Aida",
        "Bek (2) related-to Bek (3)",
      ])
    #expect(graph.relations[0].attributes == ["weight": "-1", "directed": "false"])
    #expect(graph.relations[3].attributes == ["weight": "2.50", "w": "3"])
    #expect(graph.relations[5].attributes == ["relation": "2"])
    #expect(graph.relations[6].attributes == ["relation": "Is Member of"])
    #expect(graph.relations[7].attributes == ["directed": "false"])
  }

  @Test("a matrix, also of two modes, and a network without arcs")
  func matrix() throws {
    let square = try Self.read("*Vertices 2\n1 \"a\"\n2 \"b\"\n*Matrix\n0 1.5\n1 0\n")
    #expect(square.relations.map { "\($0.source)\($0.target)" } == ["ab", "ba"])
    #expect(square.relations[0].attributes == ["weight": "1.5"])
    let modes = try Self.read("*Vertices 3 1\n*Matrix\n0 2\n")
    #expect(modes.relations.map { "\($0.source)\($0.target)" } == ["13"])
    #expect(modes.actors.map { $0.attributes["mode"] } == [["1"], ["2"], ["2"]])
    let edges = try Self.read("*Vertices 2\n*Edges\n1 2\n")
    #expect(edges.attributes == ["directed": "false"])
    #expect(edges.relations.map(\.attributes) == [[:]])
  }

  @Test("sections without a place are skipped with a warning")
  func skipped() throws {
    var warnings: [String] = []
    let graph = try Self.read("*Vertices 1\n*Cluster x\n*Vertices 1\n1\n*Arcs\n1 1\n") {
      warnings.append($0.reason)
    }
    #expect(warnings == ["the section '*Cluster' is skipped"])
    #expect(graph.relationCount == 1)
  }

  @Test(
    "broken files: what and where",
    arguments: [
      ("", "1:1: there is no section '*Vertices' in the file"),
      ("1 2\n", "1:1: expected a section like '*Vertices', found other text"),
      ("*Vertices x", "1:11: expected how many vertices there are, found 'x'"),
      ("*Vertices", "1:1: expected how many vertices there are"),
      ("*Vertices -1", "1:11: expected how many vertices there are, found '-1'"),
      (
        "*Vertices 9223372036854775807",
        "1:1: the file counts 9223372036854775807 vertices but describes 0 of them"
      ),
      ("*Vertices 1\n1 \"a\n", "2:3: the label that starts here has no end"),
      ("*Vertices 1\n2 \"a\"\n", "2:1: there is no vertex '2' among the 1 of the file"),
      ("*Vertices 1\n1 \"a\"\n1 \"b\"\n", "3:1: vertex 1 is described twice"),
      ("*Vertices 1\n*Arcs\n1\n", "3:1: expected the numbers of two vertices"),
      ("*Vertices 1\n*Arcs\n1 0\n", "3:3: there is no vertex '0' among the 1 of the file"),
      ("*Arcs\n1 0\n", "1:1: the lines stand before the vertices"),
      ("*Vertices 1\n*Arcs :x\n", "2:7: expected the number of a relation after ':'"),
      (
        "*Vertices 2\n*Matrix\n0 1 2\n",
        "3:1: expected a matrix of 2 rows with 2 numbers, found a row with 3 as number 1"
      ),
      ("*Vertices 1\n*Matrix\nx\n", "3:1: expected a number, found 'x'"),
      ("*Vertices 1\n*Partition p\n1\n", "2:1: expected '*Vertices' after the partition"),
      (
        "*Vertices 2\n*Partition p\n*Vertices 2\n1\n",
        "2:1: the partition has 1 values for 2 vertices"
      ),
      (
        "*Network a\n*Vertices 1\n*Network b\n",
        "3:1: a second network starts here, but one file is one graph"
      ),
      (
        "% sociogram 2\n*Vertices 1\n",
        "1:1: the file has version '2' of the format; this program reads version 1"
      ),
    ])
  func errors(_ text: String, _ message: String) throws {
    let error = #expect(throws: InputError.self) { try Self.read(text) }
    let first = error?.description.split(separator: "\n").first.map(String.init)
    #expect(first == "x.net:\(message)")
  }
}
