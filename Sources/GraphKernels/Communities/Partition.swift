/// Vertices in communities, each in exactly one.
///
/// Communities are numbered `0..<count` by their smallest vertex, so two partitions are equal where
/// they group alike, whatever their makers called the groups.
///
/// ```swift
/// let partition = Partition(labels: ["north", "south", "north"])
/// partition.communities  // [0, 1, 0]
/// partition.members(of: 0)  // [0, 2]
/// ```
public struct Partition: Hashable, Sendable {
  /// The number of the community of every vertex.
  public let communities: [Int32]
  /// How many communities there are; none is empty.
  public let count: Int

  /// Groups vertices that bear the same label.
  ///
  /// - Parameter labels: one for every vertex.
  /// Complexity: O(vertices), expected.
  public init(labels: some Sequence<some Hashable>) {
    self.init(labels, numbers: [:])
  }

  private init<Label: Hashable>(
    _ labels: some Sequence<Label>, numbers: consuming [Label: Int32]
  ) {
    var communities: [Int32] = []
    for label in labels {
      let next = Int32(truncatingIfNeeded: numbers.count)
      let number = numbers[label] ?? next
      if number == next { numbers[label] = next }
      communities.append(number)
    }
    self.communities = communities
    count = numbers.count
  }

  /// Groups vertices by numbers of which none is negative and none exceeds how many there are.
  init(numbers: Buffer<Int32>) {
    let names = Buffer<Int32>(repeating: -1, count: numbers.count)
    var count: Int32 = 0
    communities = Array(unsafeUninitializedCapacity: numbers.count) { result, used in
      for vertex in 0..<numbers.count {
        let number = Int(numbers[vertex])
        if names[number] < 0 {
          names[number] = count
          count &+= 1
        }
        result[vertex] = names[number]
      }
      used = numbers.count
    }
    self.count = Int(count)
  }

  /// How many vertices there are.
  public var vertexCount: Int { communities.count }

  /// How many vertices each community has. Complexity: O(vertices).
  public var sizes: [Int] {
    var sizes = [Int](repeating: 0, count: count)
    for community in communities { sizes[Int(community)] += 1 }
    return sizes
  }

  /// The vertices of each community, ascending. Complexity: O(vertices).
  public var members: [[Int32]] {
    var members = [[Int32]](repeating: [], count: count)
    for (vertex, community) in communities.enumerated() {
      members[Int(community)].append(Int32(truncatingIfNeeded: vertex))
    }
    return members
  }

  /// The community of a vertex; nil for a vertex that does not exist.
  public func community(of vertex: Int32) -> Int32? {
    communities.indices.contains(Int(vertex)) ? communities[Int(vertex)] : nil
  }

  /// The vertices of one community, ascending; none for a community that does not exist.
  /// Complexity: O(vertices).
  public func members(of community: Int32) -> [Int32] {
    communities.indices.filter { communities[$0] == community }
      .map { Int32(truncatingIfNeeded: $0) }
  }
}
