/// Tries several arrangements of a composition and keeps the one that is easiest to read.
///
/// The arrangements are a fixed list, so the same composition always gives the same text.
enum LayoutSearch {
  /// The time of a layout grows about with the square of its lines: 20 tries for 40 of them.
  private static let work = 32_000

  /// The drawing text of the best of some arrangements; of equals the first. An arrangement that
  /// cannot be laid out is passed over.
  static func bestText(for composition: Composition, tries: Int, host: GraphvizHost) -> String {
    let plain = CompositionWriter(
      composition: composition, arrangement: Arrangement(number: 0)
    ).write()
    let affordable = min(tries, work / max(1, composition.edges.count * composition.edges.count))
    guard composition.detail == .full, composition.edges.count > 2, affordable > 1 else {
      return plain
    }
    var best: (text: String, penalty: Double)?
    for number in 0..<affordable {
      let text =
        number == 0
        ? plain
        : CompositionWriter(
          composition: composition, arrangement: Arrangement(number: number)
        ).write()
      let placed: PlacedDiagram
      do throws(DiagramError) {
        placed = try host.place(text, engine: .dot)
      } catch {
        // What took all the time there is would take it again.
        if error.isOverload { break }
        continue
      }
      let score = LayoutScore(placed)
      if score.penalty < best?.penalty ?? .infinity { best = (text, score.penalty) }
      if score.isClear(lines: composition.edges.count) { break }
    }
    return best?.text ?? plain
  }

  /// Where the best of some arrangements puts everything; nil where Graphviz cannot say.
  static func bestPlaces(for composition: Composition, tries: Int, host: GraphvizHost)
    -> PlacedDiagram?
  {
    let text = bestText(for: composition, tries: tries, host: host)
    guard var placed = try? host.place(text, engine: .dot) else { return nil }
    // The frame of the page is drawn anew, around what it holds without heading and legend.
    let ids = Set(composition.frames.flatMap(\.everyIdentifier))
    placed.frames.removeAll { !ids.contains($0.id) }
    let boxes =
      placed.nodes.map(\.box) + placed.frames.map(\.box) + placed.lines.compactMap(\.label)
      + placed.lines.compactMap(\.bounds)
    guard let bounds = Box(around: boxes.flatMap { [$0.low, $0.high] }) else { return nil }
    placed.bounds = bounds.inset(by: -4)
    return placed
  }
}

extension Composition.Frame {
  /// Its own identifier and those of the frames inside.
  fileprivate var everyIdentifier: [String] { [id] + inner.flatMap(\.everyIdentifier) }
}
