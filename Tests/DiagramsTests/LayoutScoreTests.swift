import Testing

@testable import Diagrams

struct LayoutScoreTests {
  private func line(_ tail: String, _ head: String, _ points: [Point], label: Box? = nil)
    -> PlacedDiagram.Line
  {
    PlacedDiagram.Line(
      id: "\(tail)-\(head)", tail: tail, head: head, curve: Bezier.straight(points), label: label)
  }

  private let corners = [("a", 0.0, 0.0), ("b", 200, 100), ("c", 0, 100), ("d", 200, 0)].map {
    PlacedDiagram.Node(
      name: $0, box: Box(centre: Point(x: $1, y: $2), width: 20, height: 20))
  }

  private func score(_ lines: [PlacedDiagram.Line], titles: [Box] = []) -> LayoutScore {
    LayoutScore(
      PlacedDiagram(
        bounds: Box(centre: Point(x: 100, y: 50), width: 240, height: 140), nodes: corners,
        lines: lines,
        frames: titles.map { PlacedDiagram.Frame(id: "f", box: $0, title: $0) }))
  }

  @Test("Crossings, struck labels and lines through nodes are counted")
  func counts() {
    let up = line("a", "b", [Point(x: 10, y: 5), Point(x: 190, y: 95)])
    let down = line("c", "d", [Point(x: 10, y: 95), Point(x: 190, y: 5)])
    #expect(score([up, down]).crossings == 1)
    #expect(score([up]).crossings == 0)
    let title = Box(centre: Point(x: 100, y: 50), width: 40, height: 12)
    #expect(score([up], titles: [title]).strikes == 1)
    let detour = line("a", "b", [Point(x: 0, y: 10), Point(x: 0, y: 120), Point(x: 190, y: 105)])
    #expect(score([detour]).intrusions == 1)
    let labelled = line(
      "a", "d", [Point(x: 10, y: 0), Point(x: 190, y: 0)],
      label: Box(centre: Point(x: 0, y: 100), width: 30, height: 12))
    #expect(score([labelled]).overlaps == 1)
    #expect(score([up]).penalty < score([up, down]).penalty)
  }

  @Test("Lines that meet at a shared node do not cross there")
  func sharedEnd() {
    let one = line("a", "b", [Point(x: 0, y: 0), Point(x: 190, y: 95)])
    let two = line("a", "d", [Point(x: 1, y: 8), Point(x: 5, y: -3), Point(x: 190, y: 0)])
    #expect(score([one, two]).crossings == 0)
  }
}
