import ActorGraph
import Testing

@testable import Diagrams

struct TimelineTests {
  private let ontology: Ontology
  private let options: DiagramOptions

  init() throws {
    ontology = try .standard()
    options = DiagramOptions(theme: try .light())
  }

  private func diagram(_ graph: ActorGraph) -> Diagram {
    Diagram(timelineOf: graph, ontology: ontology, options: options)
  }

  private func placed(_ diagram: Diagram) throws -> PlacedDiagram {
    try GraphvizHost.inProcess.place(diagram.dot, engine: diagram.engine)
  }

  @Test("Events stand in the order of their dates, each between the lanes of its two actors")
  func order() throws {
    let diagram = diagram(try SampleGraph.kazakhstan())
    let placed = try placed(diagram)
    let lanes = Dictionary(uniqueKeysWithValues: placed.nodes.map { ($0.name, $0.box) })
    let svg = try ParsedSVG(diagram)
    #expect(svg.fault == nil)
    var places: [(date: String, x: Double)] = []
    for group in svg.groups("edge") where group.attributes["data-type"] == "dismissed-by" {
      let line = try #require(placed.lines.first { $0.id == group.attributes["id"] })
      let bounds = try #require(line.bounds)
      #expect(bounds.width < 1)
      let ends = [line.tail, line.head].compactMap { lanes[$0]?.centre.y }.sorted()
      #expect(abs(bounds.low.y - ends[0]) < 20 && abs(bounds.high.y - ends[1]) < 20)
      places.append((group.attributes["data-date"] ?? "", bounds.low.x))
      #expect(group.title.contains("Kassym-Jomart Tokayev dismissed"))
    }
    places.sort { $0.x < $1.x }
    #expect(places.map(\.date) == ["2022-01-05", "2022-01-09", "2022-01-09"])
    #expect(svg.words.contains("relations without a date are not drawn"))
  }

  @Test("A state is a bar in one lane for as long as it holds, whatever is open")
  func bars() throws {
    var builder = GraphBuilder(published: "2022-01-10")
    builder.add("ann", .person, "Ann Berg")
    builder.add("bob", .person, "Bob Dahl")
    builder.add("firm", .organisation, "Nordsee")
    try builder.relate("ann", "leads", "firm", .former, date: "../2022-01-05")
    try builder.relate("bob", "leads", "firm", .current, date: "2022-01-05/..")
    try builder.relate("ann", "met-with", "bob", nil, date: "2022-01-03")
    try builder.relate("ann", "met-with", "bob", nil, date: "2022-01-09")
    let diagram = diagram(builder.graph)
    let placed = try placed(diagram)
    let svg = try ParsedSVG(diagram)
    func bar(_ date: String) throws -> Box {
      let group = try #require(svg.groups("edge").first { $0.attributes["data-date"] == date })
      return try #require(placed.lines.first { $0.id == group.attributes["id"] }?.bounds)
    }
    let (old, new) = (try bar("../2022-01-05"), try bar("2022-01-05/.."))
    #expect(old.height < 1 && new.height < 1)
    #expect(old.low.x < new.low.x && old.high.x < new.high.x && old.high.x > new.low.x)
    #expect(svg.texts.contains("leads Nordsee"))
    #expect(svg.groups("node").count == 2)
  }

  @Test("No words hide words or nodes, and no line strikes them", arguments: [6, 40, 130])
  func clear(_ relations: Int) throws {
    let graph = try RandomGraph.graph(actors: 18, relations: relations * 3)
    let placed = try placed(diagram(graph))
    let score = LayoutScore(placed)
    #expect(score.overlaps == 0)
    #expect(score.strikes == 0)
    #expect(score.intrusions == 0)
  }

  @Test("Of many dated relations events come first, and the rule is stated")
  func tooMany() throws {
    let graph = try RandomGraph.graph(actors: 30, relations: 300)
    let svg = try ParsedSVG(diagram(graph))
    #expect(svg.groups("edge").count == 60)
    #expect(svg.words.contains("Drawn are 60 of 100 dated relations: events first"))
  }

  @Test(
    "The axis names days, weeks, months or years, by its length",
    arguments: [
      (0, "2 Jan 2021"), (10, "3 Jan"), (60, "11 Jan"), (400, "Mar 2021"), (4_000, "2023"),
      (40_000, "from 2030"), (1_000_000, "from 3000"),
    ])
  func axis(_ length: Int, _ label: String) throws {
    let start = try #require(PartialDate("2021-01-02")).earliestDay
    let axis = TimeAxis(covering: start...(start + length))
    #expect(axis.cells.map(\.label).contains(label))
    #expect(axis.cells.count <= 28)
    #expect(axis.days.contains(start) && axis.days.contains(start + length))
    for (cell, next) in zip(axis.cells, axis.cells.dropFirst()) {
      #expect(cell.days.upperBound == next.days.lowerBound)
    }
  }

  @Test("Days are found from their numbers over the whole calendar")
  func calendar() throws {
    for text in [
      "0001-01-01", "0004-02-29", "1600-02-29", "1900-02-28", "1900-03-01", "1999-12-31",
      "2000-02-29", "2024-12-31", "9999-12-31",
    ] {
      let date = try #require(PartialDate(text))
      let found = CalendarDay.date(date.earliestDay)
      #expect(found == (date.year, date.month ?? 0, date.day ?? 0))
    }
    #expect(PartialDate("9999-12-31")?.latestDay == CalendarDay.last)
  }

  @Test("Extreme dates are drawn")
  func extremes() throws {
    var builder = GraphBuilder()
    builder.add("ann", .person, "Ann Berg")
    builder.add("bob", .person, "Bob Dahl")
    for date in ["0001", "9999-12-31", "0001-01-01/9999", "../0002", "9998/.."] {
      try builder.relate("ann", "met-with", "bob", nil, date: date)
      try builder.relate("ann", "leads", "bob", .current, date: date)
    }
    let svg = try ParsedSVG(diagram(builder.graph))
    #expect(svg.groups("edge").count == 10)
  }

  @Test("Without dates the picture and its twin say so")
  func undated() throws {
    var builder = GraphBuilder()
    builder.add("ann", .person, "Ann Berg")
    builder.add("bob", .person, "Bob Dahl")
    try builder.relate("ann", "met-with", "bob")
    let diagram = diagram(builder.graph)
    let svg = try ParsedSVG(diagram)
    #expect(svg.words.contains("no relation has a date"))
    #expect(diagram.textTwin.contains("no relation has a date"))
    #expect(diagram.textTwin.contains("1 relation without a date is not drawn"))
  }
}
