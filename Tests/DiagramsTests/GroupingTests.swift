import ActorGraph
import Testing

@testable import Diagrams

struct GroupingTests {
  private func grouping(_ graph: ActorGraph) throws -> Grouping {
    Grouping(graph.actors, graph.relations, ontology: try .standard())
  }

  @Test("States hold their leaders, citizens, bodies and places; bodies with staff stand inside")
  func states() throws {
    let grouping = try grouping(try SampleGraph.kazakhstan())
    #expect(grouping.groups.map(\.head) == ["kg", "kz", "odkb", "ru"])
    let kazakhstan = try #require(grouping.groups.first { $0.head == "kz" })
    #expect(kazakhstan.inner.map(\.head) == ["knb"])
    #expect(
      kazakhstan.inner.first?.members == ["ergozhin", "knb", "masimov", "osipov", "sagimbayev"])
    #expect(kazakhstan.members.contains("tokayev") && kazakhstan.members.contains("almaty"))
    let alliance = try #require(grouping.groups.first { $0.head == "odkb" })
    #expect(
      alliance.members == ["am", "by", "force", "odkb", "tj"], "states without people join it")
  }

  @Test("Every actor is in one place only")
  func partition() throws {
    let graph = try SampleGraph.kazakhstan()
    let grouping = try grouping(graph)
    let grouped = grouping.groups.flatMap { $0.members + $0.inner.flatMap(\.members) }
    #expect((grouped + grouping.ungrouped).sorted() == graph.actors.map(\.id))
  }

  @Test("Circles of belonging and denied ties do no harm")
  func circles() throws {
    var builder = GraphBuilder()
    for id in ["a", "b", "c", "d"] { builder.add(ActorID(id), .organisation, "Body \(id)") }
    try builder.relate("a", "part-of", "b")
    try builder.relate("b", "part-of", "c")
    try builder.relate("c", "part-of", "a")
    try builder.relate("d", "part-of", "a", .denied)
    try builder.relate("a", "part-of", "a")
    let grouping = try grouping(builder.graph)
    #expect(grouping.groups.count == 1)
    #expect(grouping.ungrouped == ["d"])
  }
}
