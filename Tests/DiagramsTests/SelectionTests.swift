import ActorGraph
import Testing

@testable import Diagrams

/// What is drawn can be chosen, and the last line says how.
struct SelectionTests {
  private let ontology: Ontology
  private let options: DiagramOptions
  private let graph: ActorGraph

  init() throws {
    ontology = try .standard()
    options = DiagramOptions(theme: try .light(), layoutTries: 1)
    graph = try SampleGraph.kazakhstan()
  }

  private func selection(_ wanted: SelectionOptions) throws -> Selection {
    try Selection(FrozenActorGraph(graph), wanted, ontology: ontology)
  }

  private func ids(_ selection: Selection) -> [String] { selection.actors.map(\.id.rawValue) }

  @Test("Without a wish everything is drawn, also what is planned or denied")
  func everything() throws {
    let all = try selection(SelectionOptions())
    #expect(all == Selection(graph))
    #expect(all.relations.count == graph.relationCount)
    #expect(all.omissions.isEmpty)
  }

  @Test("Around an actor: everybody within so many steps, and all relations among them")
  func focus() throws {
    let one = try selection(SelectionOptions(focus: ["putin"]))
    #expect(ids(one) == ["interfax", "putin", "ru", "tokayev"])
    #expect(one.relations.contains { $0.source == "interfax" && $0.target == "ru" })
    #expect(one.omissions == ["Shown: 1 step around Vladimir Putin; 4 of 41 relations."])
    let two = try selection(SelectionOptions(focus: ["putin"], steps: 2))
    #expect(Set(ids(one)).isStrictSubset(of: ids(two)))
    let both = try selection(SelectionOptions(focus: ["putin", "ru", "japarov"], steps: 0))
    #expect(ids(both) == ["japarov", "putin", "ru"], "Japarov is named, though tied to neither")
    let svg = try ParsedSVG(Diagram(both, of: graph, ontology: ontology, options: options))
    #expect(svg.texts.contains("Around Vladimir Putin and 2 others"))
  }

  @Test("As of a date: no longer what had ended, not yet what was to begin, always the undated")
  func date() throws {
    var wanted = SelectionOptions()
    wanted.view.asOf = PartialDate("2022-01-04")
    let before = try selection(wanted)
    func has(_ selection: Selection, _ source: ActorID, _ type: RelationType) -> Bool {
      selection.relations.contains { $0.source == source && $0.type == type }
    }
    #expect(has(before, "mamin", "leads") && !has(before, "sagimbayev", "leads"))
    wanted.view.asOf = PartialDate("2022-01-08")
    let after = try selection(wanted)
    #expect(!has(after, "mamin", "leads") && has(after, "sagimbayev", "leads"))
    #expect(has(before, "almaty", "located-in") && has(after, "almaty", "located-in"))
    let undated = after.relations.count { $0.date == nil }
    #expect(
      after.omissions.first
        == "Shown: as of 8 January 2022, with \(undated) relations without a date; "
        + "\(after.relations.count) of 41 relations.")
  }

  @Test("Types, kinds with the kinds beneath them, statuses, certainty; every rule is said")
  func filters() throws {
    var wanted = SelectionOptions(minimumConfidence: 0.5)
    wanted.view.kinds = [.person, .organisation]
    wanted.view.statuses = [nil, .former]
    wanted.view.relations = ["leads", "dismissed-by", "supports"]
    let found = try selection(wanted)
    #expect(!found.relations.isEmpty)
    #expect(found.relations.allSatisfy { $0.status == nil || $0.status == .former })
    #expect(found.actors.allSatisfy { $0.kind == .person || $0.kind == .organisation })
    #expect(!found.relations.contains { $0.source == "protesters" })
    let caption = try #require(found.omissions.first)
    for words in [
      "only relations", "\u{2018}leads\u{2019}", "of the kind organisation or person",
      "only former relations and events", "confidence at least 0.5", "of 41 relations",
    ] {
      #expect(caption.contains(words), "\(words) is missing in \(caption)")
    }
    wanted.view.relations = ["membr-of"]
    #expect(throws: QueryError.self) { try selection(wanted) }
    #expect(throws: QueryError.self) { try selection(SelectionOptions(focus: ["nobody"])) }
  }

  @Test("All shortest paths are lit in the network, or stand alone")
  func path() throws {
    let path = SelectionOptions.Path(from: "osipov", to: "ergozhin")
    let lit = try selection(SelectionOptions(path: path))
    #expect(lit.paths?.paths.count == 2, "by the KNB and by Tokayev")
    #expect(lit.relations.count == graph.relationCount)
    var alone = path
    alone.surroundings = .hidden
    let hidden = try selection(SelectionOptions(path: alone))
    #expect(ids(hidden) == ["ergozhin", "knb", "osipov", "tokayev"])
    let svg = try ParsedSVG(Diagram(hidden, of: graph, ontology: ontology, options: options))
    #expect(svg.texts.contains("How is Marat Osipov tied to Daulet Ergozhin?"))
    #expect(svg.words.contains("all shortest paths between Marat Osipov and Daulet Ergozhin"))
  }

  @Test("A denied tie is drawn but leads nowhere")
  func deniedPath() throws {
    let path = SelectionOptions.Path(from: "protesters", to: "nazarbayev")
    let lit = try selection(SelectionOptions(path: path))
    #expect(lit.paths?.paths.first?.length ?? 0 > 1)
    #expect(lit.relations.contains { $0.status == .denied })
  }
}
