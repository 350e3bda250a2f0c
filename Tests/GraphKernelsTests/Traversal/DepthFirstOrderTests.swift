import GraphKernels
import Testing

@Suite struct DepthFirstOrderTests {
  @Test(arguments: [true, false])
  func everySmallMultigraph(isDirected: Bool) throws {
    try PlainGraph.forEach(vertexCount: 4, maxEdges: 4) { plain in
      for direction in Direction.allCases { try check(plain, isDirected, direction) }
    }
  }

  @Test(arguments: 0..<30)
  func randomMultigraphs(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let plain = PlainGraph.random(
      vertexCount: Int.random(in: 1...40, using: &generator),
      edgeCount: Int.random(in: 0...90, using: &generator), using: &generator)
    for direction in Direction.allCases { try check(plain, seed % 2 == 0, direction) }
  }

  private func check(
    _ plain: PlainGraph, _ isDirected: Bool, _ direction: Direction
  ) throws {
    let graph = try plain.adjacency(isDirected: isDirected)
    func search(_ roots: [Int32]) -> DepthFirstOrder {
      var order = DepthFirstOrder(
        preorder: [], postorder: [],
        parents: Array(repeating: -1, count: plain.vertexCount))
      func enter(_ vertex: Int32, from parent: Int32) {
        if order.preorder.contains(vertex) { return }
        order.preorder.append(vertex)
        order.parents[Int(vertex)] = parent
        for neighbour in graph.neighbours(of: vertex, direction).sorted() {
          enter(neighbour, from: vertex)
        }
        order.postorder.append(vertex)
      }
      for root in roots { enter(root, from: -1) }
      return order
    }
    let all = Array(0..<Int32(plain.vertexCount))
    if try graph.depthFirstOrder(direction) != search(all) {
      Issue.record("\(plain), \(direction)")
    }
    for root in all.prefix(4) {
      if try graph.depthFirstOrder(from: root, direction) != search([root]) {
        Issue.record("\(plain), \(direction), from \(root)")
      }
    }
  }

  @Test func theTextbookExample() throws {
    // Cormen et al., Introduction to Algorithms, depth-first search: u v w x y z.
    let graph = try Adjacency(
      vertexCount: 6, sources: [0, 0, 1, 2, 2, 3, 4, 5], targets: [1, 3, 4, 4, 5, 1, 3, 5],
      isDirected: true)
    let order = try graph.depthFirstOrder()
    #expect(order.preorder == [0, 1, 4, 3, 2, 5])
    #expect(order.postorder == [3, 4, 1, 0, 5, 2])
    #expect(order.parents == [-1, 0, -1, 4, 1, 2])
  }

  @Test func longChainsEmptyGraphsAndWhoStopsTheSearch() throws {
    let chain = try PlainGraph.chain(200_000).adjacency(isDirected: false)
    #expect(try chain.depthFirstOrder(from: 0).postorder.first == 199_999)
    #expect(try chain.depthFirstOrder(from: -1).preorder.isEmpty)
    #expect(try chain.depthFirstOrder(from: .max).preorder.isEmpty)
    let empty = try Adjacency(vertexCount: 0, sources: [], targets: [], isDirected: true)
    #expect(try empty.depthFirstOrder().preorder.isEmpty)
    #expect(throws: Interrupted.cancelled) {
      try chain.depthFirstOrder(execution: Execution(isCancelled: { true }))
    }
  }
}
