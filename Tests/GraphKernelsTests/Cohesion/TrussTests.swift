import GraphKernels
import Testing

@Suite struct TrussTests {
  /// Truss numbers by taking the definition at its word.
  private func slowTrusses(_ plain: PlainGraph) -> [[Int32]: Int32] {
    var sets = plain.neighbourSets
    var numbers: [[Int32]: Int32] = [:]
    var k: Int32 = 2
    while sets.contains(where: { !$0.isEmpty }) {
      for (vertex, set) in sets.enumerated() {
        for other in set where other > vertex { numbers[[Int32(vertex), other]] = k }
      }
      k += 1
      var isChanged = true
      while isChanged {
        isChanged = false
        for vertex in sets.indices {
          for other in sets[vertex]
          where sets[vertex].intersection(sets[Int(other)]).count < Int(k) - 2 {
            sets[vertex].remove(other)
            sets[Int(other)].remove(Int32(vertex))
            isChanged = true
          }
        }
      }
    }
    return numbers
  }

  private func check(_ plain: PlainGraph) throws {
    let slow = slowTrusses(plain)
    for isDirected in [true, false] {
      let graph = try plain.adjacency(isDirected: isDirected)
      let (sources, targets, _) = graph.edgeColumns()
      let expected = zip(sources, targets).map { slow[[$0, $1].sorted()] ?? 0 }
      let execution = Execution(threads: isDirected ? 1 : 2)
      if try graph.trussNumbers(execution: execution) != expected { Issue.record("\(plain)") }
      for k in [-1, 2, 3, 4] {
        let truss = try graph.kTruss(k)
        let edges = expected.indices.filter { expected[$0] >= max(2, k) }
        let vertices = Set(edges.flatMap { [sources[$0], targets[$0]] }).sorted()
        if truss.vertices != vertices || truss.edges != edges { Issue.record("\(k), \(plain)") }
      }
    }
  }

  @Test func everySmallMultigraph() throws {
    try PlainGraph.forEach(vertexCount: 3, maxEdges: 4, check)
    try check(PlainGraph(vertexCount: 0, edges: []))
  }

  @Test func randomGraphs() throws {
    var generator = SeededGenerator(seed: 7)
    for edgeCount in [50, 150, 300, 600] {
      try check(.random(vertexCount: 40, edgeCount: edgeCount, using: &generator))
      try check(.skewed(vertexCount: 100, edgeCount: edgeCount, using: &generator))
    }
  }

  @Test func karateClub() throws {
    let graph = try PlainGraph.zacharyClub.adjacency(isDirected: false)
    #expect(try (2...6).map { try graph.kTruss($0).edges.count } == [78, 67, 25, 14, 0])
    #expect(throws: Interrupted.cancelled) { try graph.trussNumbers(execution: cancelled) }
  }
}
