import GraphKernels

/// Keeps out some edges, some edges in one direction, and some vertices.
struct SampleFilter: TraversalFilter {
  var edges: Set<Int32> = []
  var backwardEdges: Set<Int32> = []
  var vertices: Set<Int32> = []

  func allowsEdge(_ edge: Int32, isForward: Bool) -> Bool {
    !edges.contains(edge) && (isForward || !backwardEdges.contains(edge))
  }

  func allowsVertex(_ vertex: Int32) -> Bool { !vertices.contains(vertex) }
}
