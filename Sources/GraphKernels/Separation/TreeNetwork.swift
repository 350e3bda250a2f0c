private import HeapModule

/// A graph as trees see it: without direction, with weights.
struct TreeNetwork<Filter: TraversalFilter> {
  let graph: CompressedGraph
  let weights: [Double]?
  let filter: Filter
  /// Ascending, each once, all of the graph.
  let terminals: [Int32]
  private let isTerminal: [Bool]

  init(
    _ graph: CompressedGraph, weights: [Double]?, filter: Filter, terminals: [Int32]
  ) {
    self.graph = graph
    self.weights = weights
    self.filter = filter
    self.terminals = terminals
    var isTerminal = [Bool](repeating: false, count: graph.vertexCount)
    for terminal in terminals { isTerminal[Int(terminal)] = true }
    self.isTerminal = isTerminal
  }

  /// What an edge weighs; nil where it is not to be used.
  @inline(__always)
  func weight(_ edge: Int32) -> Double? {
    guard filter.allowsEdge(edge, isForward: true) || filter.allowsEdge(edge, isForward: false)
    else { return nil }
    guard let weights else { return 1 }
    guard Int(edge) < weights.count else { return nil }
    let weight = weights[Int(edge)]
    return weight >= 0 && weight < .infinity ? weight : nil
  }

  /// The weight of edges in ascending order.
  func weight(of edges: [Int32]) -> Double { edges.reduce(0) { $0 + (weight($1) ?? 0) } }

  @inline(__always)
  func otherEnd(of edge: Int32, _ vertex: Int32) -> Int32 {
    graph.sources[Int(edge)] == vertex ? graph.targets[Int(edge)] : graph.sources[Int(edge)]
  }

  /// Lowers costs to what they are over edges from vertices that have a cost (Dijkstra 1959).
  ///
  /// - Parameters:
  ///   - costs: `infinity` where there is none yet.
  ///   - via: gets the last edge of the way where a cost was lowered.
  ///   - isWithin: whether a vertex at this cost may be part of the solution.
  func spread(
    _ costs: UnsafeMutablePointer<Double>, _ via: UnsafeMutablePointer<Int32>, seeds: [Int32],
    _ execution: Execution, isWithin: (Int32, Double) -> Bool = { _, _ in true }
  ) throws(Interrupted) {
    var heap = Heap<Reached>(seeds.map { Reached(cost: costs[Int($0)], vertex: $0) })
    var work = 0
    while let reached = heap.popMin() {
      let vertex = reached.vertex
      if reached.cost > costs[Int(vertex)] { continue }
      if !isTerminal[Int(vertex)], !filter.allowsVertex(vertex) { continue }
      work += graph.degree(of: vertex, .both) + 1
      if work > 1 << 16 {
        work = 0
        try execution.check()
      }
      graph.forEachStep(from: vertex, .both) { neighbour, edge, _ in
        // Most steps end here, and weights never are below 0.
        guard reached.cost < costs[Int(neighbour)], let weight = weight(edge) else { return }
        let cost = reached.cost + weight
        guard cost < costs[Int(neighbour)], isWithin(neighbour, cost) else { return }
        costs[Int(neighbour)] = cost
        via[Int(neighbour)] = edge
        heap.insert(Reached(cost: cost, vertex: neighbour))
      }
    }
  }

  private struct Reached: Comparable {
    var cost: Double
    var vertex: Int32

    @inline(__always)
    static func < (left: Self, right: Self) -> Bool {
      left.cost != right.cost ? left.cost < right.cost : left.vertex < right.vertex
    }
  }

  /// The edges of the tree that contains a vertex, out of those of a forest.
  func part(of edges: [Int32], containing vertex: Int32) -> [Int32] {
    var sets = DisjointSets(
      vertices: edges.flatMap { [graph.sources[Int($0)], graph.targets[Int($0)]] } + [vertex])
    for edge in edges { sets.join(graph.sources[Int(edge)], graph.targets[Int(edge)]) }
    let root = sets.root(of: vertex)
    return edges.filter { sets.root(of: graph.sources[Int($0)]) == root }
  }

  /// The lightest forest over the vertices that edges touch, without ends that are no terminals: as
  /// light as the edges given, or lighter.
  func improved(_ edges: [Int32], _ execution: Execution) throws(Interrupted) -> [Int32] {
    try execution.check()
    var isInside = [Bool](repeating: false, count: graph.vertexCount)
    for edge in edges {
      isInside[Int(graph.sources[Int(edge)])] = true
      isInside[Int(graph.targets[Int(edge)])] = true
    }
    var candidates: [(weight: Double, edge: Int32)] = []
    for edge in 0..<Int32(graph.edgeCount) {
      let source = graph.sources[Int(edge)]
      let target = graph.targets[Int(edge)]
      guard isInside[Int(source)], isInside[Int(target)], source != target,
        let weight = weight(edge)
      else { continue }
      candidates.append((weight, edge))
    }
    candidates.sort { $0 < $1 }
    var sets = DisjointSets(
      vertices: edges.flatMap { [graph.sources[Int($0)], graph.targets[Int($0)]] })
    let chosen = candidates.map(\.edge).filter {
      sets.join(graph.sources[Int($0)], graph.targets[Int($0)])
    }
    return withoutDeadEnds(chosen).sorted()
  }

  private func withoutDeadEnds(_ edges: [Int32]) -> [Int32] {
    let ends = edges.flatMap { [graph.sources[Int($0)], graph.targets[Int($0)]] }
    var incident: [Int32: Set<Int32>] = [:]
    for (index, vertex) in ends.enumerated() {
      incident[vertex, default: []].insert(edges[index / 2])
    }
    var removed: Set<Int32> = []
    var open = incident.filter { $0.value.count == 1 && !isTerminal[Int($0.key)] }.map(\.key)
    while let vertex = open.popLast() {
      guard let edge = incident[vertex]?.first else { continue }
      removed.insert(edge)
      incident[vertex] = nil
      let other = otherEnd(of: edge, vertex)
      incident[other]?.remove(edge)
      if incident[other]?.count == 1, !isTerminal[Int(other)] { open.append(other) }
    }
    return edges.filter { !removed.contains($0) }
  }
}

/// Which of some vertices belong together.
struct DisjointSets {
  private let vertices: [Int32]
  private var parents: [Int]

  /// Every vertex by itself.
  init(vertices: [Int32]) {
    self.vertices = Set(vertices).sorted()
    parents = Array(self.vertices.indices)
  }

  /// The number of a vertex's set; the vertices themselves must be among those given.
  mutating func root(of vertex: Int32) -> Int {
    var low = 0
    var high = vertices.count
    while low < high {
      let middle = (low + high) / 2
      if vertices[middle] < vertex { low = middle + 1 } else { high = middle }
    }
    while parents[low] != low {
      parents[low] = parents[parents[low]]
      low = parents[low]
    }
    return low
  }

  /// Puts the sets of two vertices together; false where they already are.
  @discardableResult
  mutating func join(_ left: Int32, _ right: Int32) -> Bool {
    let (first, second) = (root(of: left), root(of: right))
    parents[max(first, second)] = min(first, second)
    return first != second
  }
}
