import ActorGraph
import Diagrams
import Foundation
import Testing

/// The network picture as its readers meet it: in the SVG.
struct NetworkPictureTests {
  private let ontology: Ontology
  private let options: DiagramOptions

  init() throws {
    ontology = try .standard()
    options = DiagramOptions(theme: try .light(), layoutTries: 2)
  }

  private func picture(_ build: (inout GraphBuilder) throws -> Void) throws -> ParsedSVG {
    var builder = GraphBuilder(published: "2022-01-10")
    builder.add("anna", .person, "Anna Lind")
    builder.add("bert", .person, "Bert Holm", role: "minister")
    builder.add("party", .organisation, "Green Party")
    try build(&builder)
    return try ParsedSVG(Diagram(builder.graph, ontology: ontology, options: options))
  }

  @Test("Every actor and relation is there, with a title and identifiers")
  func everythingIsThere() throws {
    let graph = try SampleGraph.kazakhstan()
    let svg = try ParsedSVG(Diagram(graph, ontology: ontology, options: options))
    #expect(svg.fault == nil)
    #expect(svg.root["role"] == "graphics-document document")
    #expect(svg.root["lang"] == "en")
    #expect(svg.title == "Who is tied to whom in the Kazakhstan crisis")
    #expect(svg.summary.contains("28 actors"))
    let nodes = svg.groups("node")
    let edges = svg.groups("edge")
    #expect(
      Set(nodes.compactMap { $0.attributes["data-actor"] }) == Set(graph.actors.map(\.id.rawValue)))
    #expect(
      Set(edges.compactMap { $0.attributes["data-relation"] }) == Set(graph.relations.map(\.key)))
    #expect(nodes.allSatisfy { !$0.title.isEmpty } && edges.allSatisfy { !$0.title.isEmpty })
    for group in nodes + edges {
      #expect(group.attributes["role"] == "img")
      #expect(group.title.hasPrefix(group.attributes["aria-label"] ?? "nothing"))
    }
    #expect(edges.allSatisfy { $0.attributes["data-family"] != nil })
    let ends = Set(nodes.compactMap { $0.attributes["data-id"] })
    for edge in edges {
      #expect(ends.contains(edge.attributes["data-tail"] ?? "none"))
      #expect(ends.contains(edge.attributes["data-head"] ?? "none"))
    }
    #expect(svg.groups("cluster").map(\.title).contains("Group: Kazakhstan"))
    #expect(svg.texts.contains("28 actors, 41 relations from report.txt, 10 January 2022."))
  }

  @Test("The picture holds nothing that runs, loads or leads anywhere")
  func nothingActive() throws {
    let svg = try ParsedSVG(
      Diagram(try SampleGraph.kazakhstan(), ontology: ontology, options: options))
    #expect(
      svg.elements.isSubset(of: [
        "svg", "g", "title", "desc", "path", "polygon", "polyline", "ellipse", "text",
        "style",
      ]))
    #expect(!svg.style.contains("url(") && !svg.style.contains("@import"))
    #expect(!svg.attributeNames.contains { $0.hasPrefix("on") || $0.contains("href") })
  }

  @Test("The arrow starts at the one who acts, whatever the stored direction")
  func activeVoice() throws {
    let svg = try picture {
      try $0.relate(
        "anna", "dismissed-by", "bert", nil, date: "2022-01-08", quote: "Bert sacked Anna")
      try $0.relate("anna", "met-with", "bert", nil)
    }
    let bert = try #require(svg.groups("node").first { $0.attributes["data-actor"] == "bert" })
    let edges = svg.groups("edge")
    let dismissal = try #require(edges.first { $0.attributes["data-type"] == "dismissed-by" })
    #expect(dismissal.attributes["data-tail"] == bert.attributes["data-id"])
    #expect(dismissal.text == "dismissed 8 Jan")
    #expect(dismissal.title.hasPrefix("Bert Holm dismissed Anna Lind (8 January 2022)."))
    #expect(
      dismissal.title.contains(
        "\u{201C}Bert sacked Anna\u{201D} \u{2014} report.txt, 10 January 2022"))
    #expect(dismissal.hasArrowhead)
    let meeting = try #require(edges.first { $0.attributes["data-type"] == "met-with" })
    #expect(!meeting.hasArrowhead, "a meeting has no direction")
  }

  @Test(
    "The line and the label tell the status",
    arguments: [
      (RelationStatus?.none, nil, "solid", "member of"),
      (.current, nil, "solid", "member of"),
      (.former, nil, "dashed", "member of"),
      (.claimed, nil, "dotted", "member of"),
      (.planned, nil, "dotted", "member of planned"),
      (.denied, nil, "dotted", "denied: member of"),
      (.current, 0.3, "dotted", "member of ?"),
      (.former, 0.9, "dashed", "member of"),
    ] as [(RelationStatus?, Double?, String, String)])
  func status(_ status: RelationStatus?, confidence: Double?, line: String, label: String) throws {
    let svg = try picture {
      try $0.relate("anna", "member-of", "party", status, confidence: confidence)
    }
    let edge = try #require(svg.groups("edge").first)
    let drawn = edge.isDotted ? "dotted" : edge.isDashed ? "dashed" : "solid"
    #expect(drawn == line)
    #expect(edge.text == label)
    #expect(edge.attributes["data-status"] == status?.rawValue ?? "event")
  }

  @Test("The legend explains what occurs and nothing else")
  func legend() throws {
    let svg = try picture { try $0.relate("anna", "member-of", "party", .former) }
    for word in ["person", "organisation", "belongs to"] {
      #expect(svg.texts.contains { $0.contains(word) }, "\(word) is missing")
    }
    #expect(svg.texts.contains { $0.hasSuffix("former") })
    for word in ["state", "military", "place", "reporting", "claimed", "current", "doubtful"] {
      #expect(!svg.texts.contains { $0.contains(word) }, "\(word) does not occur")
    }
    var bare = options
    bare.showsLegend = false
    var builder = GraphBuilder()
    builder.add("x", .person, "Xenia")
    let plain = try ParsedSVG(Diagram(builder.graph, ontology: ontology, options: bare))
    #expect(!plain.texts.contains { $0.contains("person") })
  }

  @Test("Up to three relations of a pair are lines of their own; more become one with a count")
  func parallelRelations() throws {
    let types: [RelationType] = ["supports", "opposes", "met-with", "spouse", "sibling"]
    let three = try picture { builder in
      for type in types.prefix(3) { try builder.relate("anna", type, "bert") }
    }
    #expect(three.groups("edge").count == 3)
    let five = try picture { builder in
      for type in types { try builder.relate("anna", type, "bert") }
    }
    let edges = five.groups("edge")
    #expect(edges.count == 1)
    #expect(edges.first?.text.hasPrefix("5 relations:") == true)
    #expect(edges.first?.attributes["data-relation"]?.split(separator: " ").count == 5)
  }

  @Test("A company looks like an organisation and a news outlet like itself")
  func kinds() throws {
    let svg = try picture {
      $0.add("firm", "Company", "Nordic Steel")
      $0.add("daily", "Media", "Daily News")
      $0.add("thing", "Spacecraft", "Voyager")
      try $0.relate("anna", "employed-by", "firm", .current)
      try $0.relate("anna", "employed-by", "party", .current)
      try $0.relate("daily", "reported-on", "firm")
      try $0.relate("thing", "supports", "firm")
    }
    func fill(_ actor: String) -> String? {
      svg.groups("node").first { $0.attributes["data-actor"] == actor }?
        .shapes.first?.attributes["fill"]
    }
    #expect(fill("firm") == fill("party"))
    #expect(fill("daily") != fill("party"))
    #expect(fill("thing") != nil)
    #expect(svg.texts.contains { $0.contains("news outlet") })
    #expect(!svg.texts.contains { $0.contains("company") }, "companies look like organisations")
  }

  @Test("Actors without relations are counted instead of drawn")
  func unrelatedActors() throws {
    let svg = try picture { try $0.relate("anna", "member-of", "party", .current) }
    #expect(svg.groups("node").count == 2)
    #expect(svg.words.contains("1 actor without relations is not drawn."))
  }

  @Test("A graph without relations shows its actors; an empty one says so")
  func nothingToDraw() throws {
    let svg = try picture { _ in }
    #expect(svg.groups("node").count == 3)
    let empty = Diagram(ActorGraph(), ontology: ontology, options: options)
    let parsed = try ParsedSVG(empty)
    #expect(parsed.fault == nil)
    #expect(parsed.texts.contains { $0.contains("Nothing to draw") })
    #expect(empty.textTwin.contains("Nothing to draw"))
    for format in [PictureFormat.png, .pdf] { #expect(try !empty.render(format).isEmpty) }
  }

  @Test("The text twin lists the relations in the order of drawing")
  func textTwin() throws {
    let graph = try SampleGraph.kazakhstan()
    let diagram = Diagram(graph, ontology: ontology, options: options)
    let lines = diagram.textTwin.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("41. ") })
    let svg = try ParsedSVG(diagram)
    let number = { (group: ParsedSVG.Group) in
      Int(group.attributes["id"]?.dropFirst() ?? "") ?? 0
    }
    let edges = svg.groups("edge").sorted { number($0) < number($1) }
    for (index, edge) in edges.enumerated() {
      let sentence = edge.title.split(separator: "\n").first ?? ""
      #expect(lines.contains { $0 == "\(index + 1). \(sentence)" })
    }
  }
}
