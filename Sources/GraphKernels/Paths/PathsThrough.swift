/// Why a path search was refused.
public enum PathSearchError: Error, Hashable, Sendable {
  /// More vertices are to be passed than the search can handle.
  case tooManyRequiredVertices(Int, limit: Int)
}

extension CompressedGraph {
  /// Which paths through required vertices to look for.
  public enum Extent: Hashable, Sendable {
    /// Those of the least length.
    case shortest
    /// All, shorter ones first.
    case all
  }

  /// Simple paths between two vertices that pass through others, in whatever order.
  ///
  /// Finding even one such path is NP-hard in general, so the work is limited: a search that
  /// exhausts its budget returns what it has found and says that it was cut.
  ///
  /// - Parameters:
  ///   - start: the first vertex.
  ///   - end: the last vertex.
  ///   - required: vertices to pass, at most 10; the ends may be among them. The filter is
  ///     not asked whether these may be entered.
  ///   - direction: which way edges may be taken.
  ///   - extent: whether longer paths than the shortest are wanted.
  ///   - maxLength: how many edges a path may have.
  ///   - maxCount: how many paths to return.
  ///   - budget: how many steps to look at.
  ///   - filter: which edges and which vertices a path may use.
  /// - Returns: paths in the order of ``GraphPath``, parallel edges giving parallel paths; those
  ///   returned are always the first ones. None where a vertex does not exist.
  /// - Throws: ``PathSearchError`` when too many vertices are required.
  ///
  /// Complexity: O(required x (vertices + edges)) for the bounds, then at most `budget` steps.
  /// Source: iterative deepening, R. E. Korf, "Depth-first iterative-deepening", Artificial
  /// Intelligence 27, 1985, doi 10.1016/0004-3702(85)90084-0; its lower bound is the shortest tour
  /// over the vertices that remain (M. Held and R. M. Karp, 1962, doi 10.1137/0110015) by distances
  /// that ignore that a path must be simple.
  public func paths(
    from start: Int32, to end: Int32, through required: [Int32], _ direction: Direction,
    extent: Extent, maxLength: Int, maxCount: Int, budget: Int = 5_000_000,
    filter: some TraversalFilter
  ) throws(PathSearchError) -> GraphPathList {
    let between = Set(required).subtracting([start, end]).sorted()
    guard between.count <= RequiredVertices.limit else {
      throw .tooManyRequiredVertices(between.count, limit: RequiredVertices.limit)
    }
    var result = GraphPathList(paths: [], isTruncated: false)
    guard maxCount > 0, maxLength >= 0, contains(start), contains(end),
      between.allSatisfy(contains)
    else { return result }
    if start == end {
      if between.isEmpty { result.paths = [GraphPath(vertices: [start], edges: [])] }
      return result
    }
    let maxLength = min(maxLength, vertexCount - 1)
    var search = PathsThroughSearch(
      graph: self, start: start, end: end, direction: direction, filter: filter,
      required: RequiredVertices(
        between, to: end, self, direction, maxLength: maxLength, filter: filter),
      maxCount: maxCount, budget: budget, result: result)
    var length = Int(search.required.least(from: start, over: search.required.all))
    while length <= maxLength {
      let next = search.findPaths(ofLength: length)
      result = search.result
      if result.isTruncated || (extent == .shortest && !result.paths.isEmpty) { break }
      length = next
    }
    return result
  }
}

/// One deepening search.
private struct PathsThroughSearch<Filter: TraversalFilter> {
  let graph: CompressedGraph
  let start: Int32
  let end: Int32
  let direction: Direction
  let filter: Filter
  let required: RequiredVertices
  let maxCount: Int
  var budget: Int
  var result: GraphPathList

  /// Adds every path of exactly this length; returns the least length that longer ones can have.
  mutating func findPaths(ofLength length: Int) -> Int {
    var next = Int.max
    var path = GraphPath(vertices: [start], edges: [])
    var isOnPath: Set<Int32> = [start]
    var remaining = [required.all]
    var open = [graph.steps(from: start, direction)]
    while !open.isEmpty {
      guard let step = open[open.count - 1].next() else {
        open.removeLast()
        remaining.removeLast()
        isOnPath.remove(path.vertices.removeLast())
        if !path.edges.isEmpty { path.edges.removeLast() }
        continue
      }
      budget -= 1
      if budget < 0 {
        result.isTruncated = true
        return next
      }
      let rest = required.removing(step.vertex, from: remaining[remaining.count - 1])
      // The end closes the path, so nothing may remain to be passed.
      if step.vertex == end, rest != 0 { continue }
      let bound = required.least(from: step.vertex, over: rest)
      if bound == .max || isOnPath.contains(step.vertex) { continue }
      guard filter.allowsEdge(step.edge, isForward: step.isForward),
        step.vertex == end || required.contains(step.vertex) || filter.allowsVertex(step.vertex)
      else { continue }
      let total = path.length + 1 + Int(bound)
      if total > length {
        next = min(next, total)
        continue
      }
      path.vertices.append(step.vertex)
      path.edges.append(step.edge)
      if step.vertex == end {
        if path.length == length { result.paths.append(path) }
        path.vertices.removeLast()
        path.edges.removeLast()
        if result.paths.count > maxCount {
          result.paths.removeLast()
          result.isTruncated = true
          return next
        }
      } else {
        isOnPath.insert(step.vertex)
        remaining.append(rest)
        open.append(graph.steps(from: step.vertex, direction))
      }
    }
    return next
  }
}
