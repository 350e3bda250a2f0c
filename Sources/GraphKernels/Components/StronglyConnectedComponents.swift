extension Adjacency {
  /// The strongly connected components: the largest sets of vertices in which paths along edges lead
  /// from every vertex to every other.
  ///
  /// - Parameter execution: until when.
  /// - Returns: the component of each vertex. A vertex that no cycle passes is one of its own.
  ///
  /// Weights, parallel edges and loops make no difference. In an undirected graph they are the
  /// connected components. Complexity: O(vertices + edges), without recursion. Throws:
  /// ``Interrupted``. Source: R. Tarjan, "Depth-first search and linear graph algorithms", SIAM
  /// Journal on Computing 1(2), 1972, doi 10.1137/0201010, with one number a vertex as in D. J.
  /// Pearce, "A space-efficient algorithm for finding strongly connected components", Information
  /// Processing Letters 116(1), 2016, doi 10.1016/j.ipl.2015.08.010.
  ///
  /// ```swift
  /// // The cycle 0 -> 1 -> 0, and 1 -> 2
  /// let graph = try Adjacency(
  ///   vertexCount: 3, sources: [0, 1, 1], targets: [1, 0, 2], isDirected: true)
  /// try graph.stronglyConnectedComponents().labels  // [0, 0, 1]
  /// ```
  public func stronglyConnectedComponents(
    execution: Execution = .unlimited
  ) throws(Interrupted) -> Components {
    guard isDirected else { return try weaklyConnectedComponents(execution: execution) }
    let count = vertexCount
    // 0 before a vertex is entered; while its component is open, the smallest number of entry that
    // it is known to reach; then the number of its component. Entries count up from 1, components
    // down from the number of vertices, so closed components are always above open vertices.
    let indices = Buffer<Int32>(repeating: 0, count: count)
    // The path of the search from the front, open vertices that it has left from the back.
    let stack = Buffer<Int32>(uninitialized: count)
    let places = Buffer<Int>(uninitialized: count)
    // Whether a vertex of the path reaches nothing entered before itself.
    let roots = Buffer<Bool>(uninitialized: count)
    defer { withExtendedLifetime((indices, stack, places, roots)) {} }
    let (index, path, next, isRoot) = (
      indices.pointer, stack.pointer, places.pointer, roots.pointer
    )
    try outgoing.withPointers { rows throws(Interrupted) in
      var entry: Int32 = 1
      var component = Int32(truncatingIfNeeded: count)
      var left = count
      var work = 0
      for start in 0..<count where index[start] == 0 {
        var depth = 0
        path[0] = Int32(truncatingIfNeeded: start)
        next[0] = rows.offsets[start]
        isRoot[0] = true
        index[start] = entry
        entry &+= 1
        while depth >= 0 {
          let vertex = Int(path[depth])
          var lowest = index[vertex]
          var place = next[depth]
          let end = rows.offsets[vertex &+ 1]
          var child = -1
          while place < end {
            let neighbour = Int(rows.neighbours[place])
            let reached = index[neighbour]
            if reached == 0 {
              child = neighbour
              break
            }
            if reached < lowest {
              lowest = reached
              isRoot[depth] = false
            }
            place &+= 1
          }
          index[vertex] = lowest
          if child >= 0 {
            // The same place is read once more when the child is left.
            next[depth] = place
            depth &+= 1
            path[depth] = Int32(truncatingIfNeeded: child)
            next[depth] = rows.offsets[child]
            isRoot[depth] = true
            index[child] = entry
            entry &+= 1
            continue
          }
          if isRoot[depth] {
            entry &-= 1
            while left < count, index[Int(path[left])] >= lowest {
              index[Int(path[left])] = component
              left &+= 1
              entry &-= 1
            }
            index[vertex] = component
            component &-= 1
            depth &-= 1
          } else {
            depth &-= 1
            left &-= 1
            path[left] = Int32(truncatingIfNeeded: vertex)
          }
          work &+= 1
          if work & 0xfff == 0 { try execution.check() }
        }
      }
    }
    for vertex in 0..<count { index[vertex] &-= 1 }
    return Components(classes: indices)
  }
}
