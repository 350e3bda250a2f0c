/// Neighbours of all vertices, one row after the other, in memory of their own or of a mapped file.
struct AdjacencyRows: Sendable {
  let vertexCount: Int
  private let memory: RowMemory

  init(_ memory: RowMemory) {
    self.memory = memory
    vertexCount = memory.vertexCount
  }

  var arcCount: Int { memory.arcCount }
  var hasWeights: Bool { memory.weights != nil }

  func degree(of vertex: Int32) -> Int {
    withPointers { $0.row(vertex).count }
  }

  func neighbours(of vertex: Int32) -> [Int32] {
    withPointers { rows in rows.row(vertex).map { rows.neighbours[$0] } }
  }

  /// Lends the rows as pointers, which must not leave `body`. Inner loops run on these: no
  /// reference counting, no bounds checks.
  @inline(__always)
  func withPointers<Result: ~Copyable, Failure: Error>(
    _ body: (RowPointers) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    // The pointers are the memory's; it must outlive their use.
    defer { withExtendedLifetime(memory) {} }
    return try body(
      RowPointers(
        vertexCount: vertexCount, offsets: memory.offsets, neighbours: memory.neighbours,
        weights: memory.weights))
  }
}

/// The rows of an adjacency as plain pointers.
struct RowPointers: @unchecked Sendable {
  let vertexCount: Int
  /// Row `v` is `offsets[v]..<offsets[v + 1]`; 64 bits, as arcs may outnumber 32.
  let offsets: UnsafePointer<Int>
  let neighbours: UnsafePointer<Int32>
  let weights: UnsafePointer<Float>?

  @inline(__always)
  func row(_ vertex: Int32) -> Range<Int> {
    assert(vertex >= 0 && Int(vertex) < vertexCount)
    return Range(
      uncheckedBounds: (offsets[Int(vertex)], offsets[Int(vertex) &+ 1]))
  }

  @inline(__always)
  func degree(_ vertex: Int32) -> Int { offsets[Int(vertex) &+ 1] &- offsets[Int(vertex)] }

  /// The weight of the arc at a place; 1 where the graph has no weights.
  @inline(__always)
  func weight(_ place: Int) -> Float { weights?[place] ?? 1 }

  /// Whether a neighbour stands in a row, by binary search.
  func contains(_ neighbour: Int32, in row: Range<Int>) -> Bool {
    var low = row.lowerBound
    var high = row.upperBound
    while low < high {
      let middle = low + (high - low) / 2
      if neighbours[middle] < neighbour { low = middle + 1 } else { high = middle }
    }
    return low < row.upperBound && neighbours[low] == neighbour
  }
}

/// Who owns the numbers of rows.
class RowMemory: @unchecked Sendable {
  final let vertexCount: Int
  final let arcCount: Int
  final let offsets: UnsafePointer<Int>
  final let neighbours: UnsafePointer<Int32>
  final let weights: UnsafePointer<Float>?

  init(
    vertexCount: Int, arcCount: Int, offsets: UnsafePointer<Int>,
    neighbours: UnsafePointer<Int32>, weights: UnsafePointer<Float>?
  ) {
    self.vertexCount = vertexCount
    self.arcCount = arcCount
    self.offsets = offsets
    self.neighbours = neighbours
    self.weights = weights
  }
}

/// Rows in memory of their own.
final class AllocatedRows: RowMemory, @unchecked Sendable {
  private let buffers: [AnyObject]

  /// - Parameters:
  ///   - offsets: one more than vertices, ascending from 0 to the number of arcs.
  ///   - neighbours: of all arcs.
  init(offsets: Buffer<Int>, neighbours: Buffer<Int32>, weights: Buffer<Float>?) {
    buffers = [offsets, neighbours] + (weights.map { [$0] } ?? [])
    super.init(
      vertexCount: offsets.count - 1, arcCount: offsets[offsets.count - 1],
      offsets: UnsafePointer(offsets.pointer), neighbours: UnsafePointer(neighbours.pointer),
      weights: weights.map { UnsafePointer($0.pointer) })
  }
}
