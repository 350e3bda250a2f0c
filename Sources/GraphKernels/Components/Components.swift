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
    var sizes: [Int] = []
    labels = Array(unsafeUninitializedCapacity: classes.count) { labels, count in
      for vertex in 0..<classes.count {
        let key = Int(classOf[vertex])
        if number[key] < 0 {
          number[key] = Int32(truncatingIfNeeded: sizes.count)
          sizes.append(0)
        }
        let label = number[key]
        labels[vertex] = label
        sizes[Int(label)] &+= 1
      }
      count = classes.count
    }
    self.sizes = sizes
  }
}
