import Dispatch
import Synchronization

/// Places a composition in layers from left to right, by our own search instead of Graphviz's.
///
/// Nodes stand in columns, the words of lines in columns between them, and long lines have a slot
/// in every column they pass: so nothing overlaps and no line runs through a node or through words,
/// whatever the graph. What is searched for are few crossings, short lines and a page of a pleasant
/// shape (``LayerSearch``). The same composition gives the same placement.
struct LayeredLayout {
  let composition: Composition
  let measures: Measures
  /// How many arrangements are looked at; a few are enough for a decent picture.
  var effort = 4_000
  /// Width by height of the page; nil for what reads well.
  var aspect: Double?

  /// A frame that is left out costs as much as so many crossings.
  private static let frameWorth = 2.5

  /// The best placement found; nil where there is nothing to place.
  func place() -> PlacedDiagram? {
    guard !composition.nodes.isEmpty else { return nil }
    let all = problem(levels: 2)
    let hasFrames = !all.frames.isEmpty
    let hasInner = all.frames.contains { $0.parent >= 0 }
    let levels = hasInner ? [2, 1, 0] : hasFrames ? [1, 0] : [0]
    // Each level has its own random numbers, so threads change nothing.
    let found = Mutex([Found?](repeating: nil, count: levels.count))
    DispatchQueue.concurrentPerform(iterations: levels.count) { index in
      let problem = levels[index] == 2 ? all : problem(levels: levels[index])
      let best = best(
        problem, dropped: all.frames.count - problem.frames.count, effort: effort / levels.count)
      found.withLock { $0[index] = best }
    }
    return Self.least(found.withLock { $0 }.compactMap { $0 })?.placed
  }

  private struct Found: Sendable {
    var placed: PlacedDiagram
    var penalty: Double
  }

  /// The first of those with the least penalty.
  private static func least(_ found: [Found]) -> Found? {
    found.min { $0.penalty < $1.penalty }
  }

  private func best(_ problem: LayerProblem, dropped: Int, effort: Int) -> Found? {
    var search = LayerSearch(problem, effort: effort, seed: 20_220_110)
    let candidates = search.candidates(most: self.effort < 60 ? 1 : 4)
    let found = candidates.compactMap { candidate -> Found? in
      guard let placed = place(candidate, problem) else { return nil }
      let lost = Double(dropped + problem.frames.count - placed.frames.count) * Self.frameWorth
      let score = LayoutScore(
        placed, page: problem.page, margins: LayerProblem.margins, aspects: problem.aspect)
      return Found(placed: placed, penalty: score.penalty + lost * 12)
    }
    return Self.least(found)
  }

  private func problem(levels: Int) -> LayerProblem {
    var problem = LayerProblem(composition, measures, levels: levels)
    if let aspect { problem.aspect = (aspect * 0.93)...(aspect * 1.07) }
    return problem
  }

  /// Coordinates and lines for an arrangement, with gaps that give the page its shape.
  private func place(_ candidate: LayerSearch.Candidate, _ problem: LayerProblem) -> PlacedDiagram?
  {
    let slots = LayerSlots(
      problem, layers: candidate.layers, columns: candidate.columns, sides: candidate.sides)
    var order = LayerOrder(slots, places: candidate.places)
    order.improve(sweeps: 8)
    var (loose, wide, pull) = (1.0, 1.0, 0.004)
    var result: LineRouter?
    for _ in 0..<5 {
      let coordinates = LayerCoordinates(
        slots, order: order.order, loose: loose, wide: wide, pull: pull)
      let router = LineRouter(problem, coordinates)
      result = router
      let bounds = router.placed().bounds
      let width = max(bounds.width, problem.page.width)
      let aspect =
        (width + LayerProblem.margins) / max(1, bounds.height + problem.page.height)
      if width > LayerCoordinates.widest, wide > 0.5 {
        wide = max(0.5, wide * 0.8)
      } else if aspect < problem.aspect.lowerBound, width >= LayerCoordinates.widest - 60,
        loose > 0.75
      {
        loose = loose * 0.86
        pull = pull * 3
      } else if aspect < problem.aspect.lowerBound, width < LayerCoordinates.widest - 20 {
        let wanted = min(
          LayerCoordinates.widest, (bounds.height + problem.page.height) * problem.aspect.lowerBound
        )
        let gaps = Double(max(1, 2 * candidate.columns - 2)) * 34
        wide = min(2.6, wide * (1 + (wanted - bounds.width + 10) / max(60, gaps)))
      } else if aspect > problem.aspect.upperBound {
        let wanted = width / problem.aspect.upperBound - problem.page.height
        loose = min(2.2, loose * max(1.05, wanted / max(40, bounds.height)) * 1.03)
      } else {
        break
      }
    }
    guard var router = result else { return nil }
    _ = router.placeTitles()
    router.straighten(rounds: problem.edges.count > 120 ? 1 : 3)
    _ = router.placeTitles()
    return router.placed()
  }
}
