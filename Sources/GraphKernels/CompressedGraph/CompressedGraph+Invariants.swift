extension CompressedGraph {
  /// What is wrong with the rows; empty for every graph. Meant for tests.
  ///
  /// Checked: rows are complete, sorted by neighbour and edge, and agree with the ends of the edges.
  /// Complexity: O(vertices + edges).
  package func violatedInvariants() -> [String] {
    var faults: [String] = []
    for (name, rows, owners, others) in [
      ("outgoing", outgoing, sources, targets), ("incoming", incoming, targets, sources),
    ] {
      if rows.offsets.count != vertexCount + 1 || rows.offsets.last != edgeCount {
        faults.append("\(name): \(rows.offsets.count) offsets for \(vertexCount) vertices")
        continue
      }
      for vertex in 0..<Int32(vertexCount) {
        let row = rows.row(vertex)
        for place in row {
          let edge = Int(rows.entries[place].edge)
          if owners[edge] != vertex || others[edge] != rows.entries[place].neighbour {
            faults.append("\(name): edge \(edge) does not belong to the row of \(vertex)")
          }
          if place > row.lowerBound,
            (rows.entries[place - 1].neighbour, rows.entries[place - 1].edge)
              >= (rows.entries[place].neighbour, rows.entries[place].edge)
          {
            faults.append("\(name): the row of \(vertex) is not sorted")
          }
        }
      }
    }
    return faults
  }
}
