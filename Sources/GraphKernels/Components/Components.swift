import Synchronization

/// A partition of the vertices of a graph into components.
///
/// Components are numbered by their smallest vertex: the one with vertex 0 is component 0.
public struct Components: Hashable, Sendable {
  /// The component of each vertex.
  public let labels: [Int32]
  /// How many vertices each component has.
  public let sizes: [Int]

  /// How many components there are.
  public var count: Int { sizes.count }

  /// The component with the most vertices, of several the first; nil where there are no vertices.
  /// Complexity: O(components).
  public var largest: Int32? {
    var best: Int?
    for (component, size) in sizes.enumerated() where best.map({ size > sizes[$0] }) ?? true {
      best = component
    }
    return best.map { Int32($0) }
  }

  /// The vertices of each component, ascending. Complexity: O(vertices).
  public var members: [[Int32]] {
    var members = sizes.map { size in
      var list: [Int32] = []
      list.reserveCapacity(size)
      return list
    }
    for (vertex, label) in labels.enumerated() { members[Int(label)].append(Int32(vertex)) }
    return members
  }

  /// Whether two vertices belong to the same component; false where one does not exist.
  public func areConnected(_ vertex: Int32, _ other: Int32) -> Bool {
    guard vertex >= 0, Int(vertex) < labels.count, other >= 0, Int(other) < labels.count else {
      return false
    }
    return labels[Int(vertex)] == labels[Int(other)]
  }

  /// - Parameter classes: a number below the number of vertices for each vertex, the same for those
  ///   that belong together.
  init(classes: Buffer<Int32>) {
    let numbers = Buffer<Int32>(repeating: -1, count: classes.count)
    defer { withExtendedLifetime((numbers, classes)) {} }
    let (number, classOf) = (numbers.pointer, classes.pointer)
    self.init(vertexCount: classes.count) { vertex, labels, count in
      let key = Int(classOf[vertex])
      if number[key] < 0 {
        number[key] = count
        count &+= 1
      }
      labels[vertex] = number[key]
    }
  }

  /// - Parameter smallest: the smallest vertex of the component of each vertex.
  init(smallest: Buffer<Int32>, _ execution: Execution) throws(Interrupted) {
    let count = smallest.count
    let chunk = 1 << 14
    let chunks = (count + chunk - 1) / chunk
    // How many components start in each chunk, and so the number of the first of them.
    let starts = Buffer<Int32>(repeating: 0, count: chunks + 1)
    try execution.forEachChunk(of: count, size: chunk) { range, _ in
      let first = smallest.pointer
      var found: Int32 = 0
      for vertex in range where Int(first[vertex]) == vertex { found &+= 1 }
      starts[range.lowerBound / chunk + 1] = found
    }
    for place in 0..<chunks { starts[place + 1] &+= starts[place] }
    let numbers = Buffer<Int32>(uninitialized: count)
    try execution.forEachChunk(of: count, size: chunk) { range, _ in
      let first = smallest.pointer
      var number = starts[range.lowerBound / chunk]
      for vertex in range where Int(first[vertex]) == vertex {
        numbers.pointer[vertex] = number
        number &+= 1
      }
    }
    let sizes = Buffer<Int>(repeating: 0, count: Int(starts[chunks]))
    let labels = Buffer<Int32>(uninitialized: count)
    try execution.forEachChunk(of: count, size: chunk) { range, _ in
      let (first, number, counts) = (smallest.pointer, numbers.pointer, sizes.atomic)
      // Runs of one label are added at once: most vertices are in the largest component.
      var (last, run): (Int32, Int) = (-1, 0)
      for vertex in range {
        let label = number[Int(first[vertex])]
        labels.pointer[vertex] = label
        if label == last {
          run &+= 1
        } else {
          if run > 0 { counts[Int(last)].wrappingAdd(run, ordering: .relaxed) }
          (last, run) = (label, 1)
        }
      }
      if run > 0 { counts[Int(last)].wrappingAdd(run, ordering: .relaxed) }
    }
    self.labels = labels.array
    self.sizes = sizes.array
  }

  /// - Parameter setLabel: writes the label of a vertex, and counts components that are new. Called
  ///   for each vertex in order.
  @inline(__always)
  private init(
    vertexCount: Int, setLabel: (Int, UnsafeMutablePointer<Int32>, inout Int32) -> Void
  ) {
    var componentCount: Int32 = 0
    labels = Array(unsafeUninitializedCapacity: vertexCount) { memory, count in
      guard let labels = memory.baseAddress else { return }
      for vertex in 0..<vertexCount { setLabel(vertex, labels, &componentCount) }
      count = vertexCount
    }
    var sizes = [Int](repeating: 0, count: Int(componentCount))
    labels.withUnsafeBufferPointer { labels in
      sizes.withUnsafeMutableBufferPointer { sizes in
        for label in labels { sizes[Int(label)] &+= 1 }
      }
    }
    self.sizes = sizes
  }
}
