import ActorGraph
import Testing

@testable import Diagrams

/// The words of nodes, lines and the legend.
struct CompositionWordsTests {
  private let ontology: Ontology
  private let theme: Theme

  init() throws {
    ontology = try .standard()
    theme = try .light()
  }

  @Test(
    "The second line never repeats what name and shape say",
    arguments: [
      ("Askar Mamin", ActorKind.person, "prime minister", "prime minister"),
      ("Ministry of Ports", .organisation, "the ministry", nil),
      ("Selvania", .state, "a state", nil),
      ("Daily News", "Media", "news outlet", nil),
      ("Daily News", "Media", "evening newspaper", "evening newspaper"),
    ] as [(String, ActorKind, String, String?)])
  func roles(name: String, kind: ActorKind, role: String, shown: String?) {
    let actor = Actor(kind: kind, name: name, attributes: ["role": role])
    #expect(ActorWords.detail(actor, ontology: ontology) == shown)
  }

  @Test("Long words on lines take two lines, short ones one")
  func labels() {
    let style = EdgeStyle(ontology: ontology, theme: theme, dates: DateWords())
    func lines(_ role: String) -> [String] {
      style.lines(
        of: Relation(
          source: "a", type: "leads", target: "b", status: .current,
          attributes: ["role": role]))
    }
    #expect(lines("head") == ["head of"])
    #expect(lines("first deputy chairman") == ["first deputy", "chairman of"])
    #expect(lines("Unaussprechlichkeiten") == ["Unaussprechlichkeiten", "of"])
  }

  @Test("The legend leaves out what a line for several relations does not show")
  func legend() throws {
    var builder = GraphBuilder()
    builder.add("anna", .person, "Anna")
    builder.add("bert", .person, "Bert")
    for type: RelationType in ["supports", "met-with", "spouse", "sibling"] {
      try builder.relate("anna", type, "bert", type == "spouse" ? .former : nil)
    }
    let svg = try ParsedSVG(
      Diagram(
        builder.graph, ontology: ontology, options: DiagramOptions(theme: theme, layoutTries: 1)))
    #expect(svg.groups("edge").count == 1)
    #expect(svg.words.contains("of several kinds"))
    #expect(!svg.words.contains("family, life"))
    #expect(!svg.words.contains("former"))
  }

  @Test("Frames by organisation, by community, or none")
  func frames() throws {
    let graph = try SampleGraph.kazakhstan()
    func groups(_ grouping: ActorGrouping) -> Grouping {
      Grouping(graph.actors, graph.relations, by: grouping, ontology: ontology)
    }
    let organisations = groups(.organisation)
    #expect(organisations.groups.map(\.head).contains("knb"))
    let states = Set(graph.actors.filter { $0.kind == .state }.map(\.id))
    #expect(organisations.groups.allSatisfy { !states.contains($0.head) })
    let communities = groups(.community)
    #expect(communities.groups.count > 1)
    #expect(communities.groups.allSatisfy { $0.alsoNamed.count == 1 && $0.members.count > 2 })
    #expect(groups(.none).groups.isEmpty)
    for grouping in [organisations, communities, groups(.none)] {
      let everybody = grouping.groups.flatMap { $0.members + $0.inner.flatMap(\.members) }
      #expect((everybody + grouping.ungrouped).sorted() == graph.actors.map(\.id))
    }
  }

  @Test("The page gets near the shape that is wanted, a bitmap fits its frame")
  func page() throws {
    let graph = try SampleGraph.kazakhstan()
    var options = DiagramOptions(theme: theme, layoutTries: 4)
    var aspects: [Double] = []
    for aspect in [0.8, 2] {
      options.aspect = aspect
      options.bitmap = BitmapSize(width: 900, height: 600)
      let diagram = Diagram(graph, ontology: ontology, options: options)
      let svg = try diagram.render(.svg)
      let size = try #require(SVGSize(svg: String(decoding: svg, as: UTF8.self)))
      aspects.append(size.width / size.height)
      let png = try diagram.render(.png)
      func number(at place: Int) -> Int {
        png.dropFirst(place).prefix(4).reduce(0) { $0 << 8 | Int($1) }
      }
      let (width, height) = (number(at: 16), number(at: 20))
      #expect(width <= 900 && height <= 600)
      #expect(width > 850 || height > 560)
    }
    #expect(aspects[0] < 1.1 && aspects[1] > 1.4)
  }

  @Test("Other ways to place a network draw the same actors and relations")
  func layouts() throws {
    let graph = try SampleGraph.kazakhstan()
    for layout in DiagramLayout.allCases {
      var options = DiagramOptions(theme: theme, layoutTries: 1)
      options.layout = layout
      let svg = try ParsedSVG(Diagram(graph, ontology: ontology, options: options))
      #expect(svg.groups("node").count == graph.actorCount)
      #expect(svg.groups("edge").count == graph.relationCount)
      #expect(svg.groups("edge").allSatisfy { !$0.texts.isEmpty })
    }
  }
}
