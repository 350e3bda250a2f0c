/// Numbers for the edges of a simple undirected graph, in the order of
/// ``Adjacency/edgeColumns()``.
struct EdgeNumbering: Sendable {
  let edgeCount: Int
  /// The edge at each place of the rows.
  let edges: Buffer<Int32>
  /// Its smaller end.
  let sources: Buffer<Int32>
  /// Its larger end.
  let targets: Buffer<Int32>

  init(_ graph: Adjacency) {
    assert(graph.isSimple && !graph.isDirected)
    edgeCount = graph.edgeCount
    edges = Buffer(uninitialized: 2 * edgeCount)
    sources = Buffer(uninitialized: edgeCount)
    targets = Buffer(uninitialized: edgeCount)
    // Rows are sorted: smaller neighbours come first in a row, in the order in which their own rows
    // reach it.
    let next = Buffer<Int>(uninitialized: graph.vertexCount)
    graph.rows(.outgoing).withPointers { rows in
      next.pointer.update(from: rows.offsets, count: rows.vertexCount)
      var number: Int32 = 0
      for vertex in 0..<Int32(rows.vertexCount) {
        for place in rows.row(vertex) {
          let neighbour = rows.neighbours[place]
          if neighbour < vertex { continue }
          edges[place] = number
          edges[next[Int(neighbour)]] = number
          next[Int(neighbour)] += 1
          sources[Int(number)] = vertex
          targets[Int(number)] = neighbour
          number += 1
        }
      }
    }
  }
}
