import ActorGraph
import Testing

@testable import Diagrams

/// Actors that only their names tell apart become one node.
struct MergedActorsTests {
  private let ontology: Ontology
  private let options: DiagramOptions

  init() throws {
    ontology = try .standard()
    options = DiagramOptions(theme: try .light(), layoutTries: 1)
  }

  /// An alliance of states: two kinds of members, and one with a tie of its own.
  private func alliance() throws -> ActorGraph {
    var builder = GraphBuilder()
    builder.add("pact", .organisation, "Northern Pact")
    for name in ["Arvia", "Borland", "Cesta", "Dorn", "Elvia", "Fenmark"] {
      builder.add(ActorID(name.lowercased()), .state, name)
    }
    builder.add("guild", .organisation, "Guild of Ports")
    for id in ["arvia", "borland", "cesta"] {
      try builder.relate(ActorID(id), "member-of", "pact", .current)
    }
    try builder.relate("dorn", "member-of", "pact", .former)
    try builder.relate("elvia", "member-of", "pact", .current)
    try builder.relate("elvia", "supports", "arvia")
    try builder.relate("fenmark", "member-of", "pact", .current, date: "2020")
    try builder.relate("guild", "member-of", "pact", .current)
    return builder.graph
  }

  @Test("Only who has exactly the same relations is merged: type, direction, end, status, date")
  func same() throws {
    let graph = try alliance()
    let merging = LeafMerging(actors: graph.actors, relations: graph.relations, except: [])
    #expect(merging.groups == [["borland", "cesta"]])
    #expect(merging.savedLines == 1)
    let exempt = LeafMerging(actors: graph.actors, relations: graph.relations, except: ["cesta"])
    #expect(exempt.groups.isEmpty)
  }

  @Test("The node lists its actors, its line stands for all their relations")
  func node() throws {
    let graph = try alliance()
    let selection = try Selection(
      FrozenActorGraph(graph), SelectionOptions(mergesLeaves: true), ontology: ontology)
    let diagram = Diagram(selection, of: graph, ontology: ontology, options: options)
    let svg = try ParsedSVG(diagram)
    #expect(svg.fault == nil)
    let nodes = svg.groups("node").filter { $0.title.contains("Borland") }
    let node = try #require(nodes.first)
    #expect(nodes.count == 1)
    #expect(node.texts == ["Borland, Cesta", "2 states"])
    #expect(node.title == "2 states: Borland, Cesta")
    #expect(node.attributes["data-actors"] == "borland cesta")
    let line = try #require(
      svg.groups("edge").first { $0.attributes["data-tail"] == node.attributes["id"] })
    #expect(line.texts == ["member of"])
    #expect(line.attributes["data-relation"]?.split(separator: " ").count == 2)
    for name in ["Borland", "Cesta"] {
      #expect(diagram.textTwin.contains("\(name) is a member of Northern Pact"))
    }
    #expect(svg.words.contains("2 actors with the same ties are merged into 1 node."))
    let plain = try ParsedSVG(Diagram(graph, ontology: ontology, options: options))
    #expect(plain.groups("node").count == graph.actorCount, "few are not merged by themselves")
  }

  @Test("Above 80 relations leaves are merged; words stay where that is enough")
  func rule() throws {
    var builder = GraphBuilder()
    builder.add("pact", .organisation, "Northern Pact")
    for index in 0..<120 {
      let id = ActorID("s\(100 + index)")
      builder.add(id, index < 100 ? .state : .person, "Member \(index)")
      try builder.relate(id, index < 100 ? "member-of" : "supports", "pact", .current)
    }
    let selection = Selection(builder.graph)
    #expect(selection.merged.map(\.count) == [100, 20])
    let svg = try ParsedSVG(
      Diagram(selection, of: builder.graph, ontology: ontology, options: options))
    #expect(svg.groups("node").count == 3)
    #expect(svg.groups("edge").allSatisfy { !$0.texts.isEmpty })
    let states = try #require(svg.groups("node").first { $0.texts.contains("100 states") })
    #expect(states.texts.count <= 4)
    #expect(states.texts.contains { $0.hasSuffix("more") })
    #expect(states.title.contains("Member 99"), "the title lists all")
  }

  @Test("Hostile names in a list stay text")
  func hostile() throws {
    var builder = GraphBuilder()
    builder.add("pact", .organisation, "Pact")
    builder.add("a", .state, "</title><script>x()</script>")
    builder.add("b", .state, "\"];} digraph {<B>&amp;\u{202E}")
    for id: ActorID in ["a", "b"] { try builder.relate(id, "member-of", "pact", .current) }
    let selection = try Selection(
      FrozenActorGraph(builder.graph), SelectionOptions(focus: ["pact"], mergesLeaves: true),
      ontology: ontology)
    let diagram = Diagram(selection, of: builder.graph, ontology: ontology, options: options)
    let svg = try ParsedSVG(diagram)
    #expect(svg.fault == nil)
    #expect(svg.groups("node").count == 2)
    #expect(svg.groups("node").contains { $0.title.contains("<script>x()</script>") })
  }
}
