/// Dijkstra's search over edge lengths from one vertex, with memory that serves many searches.
///
/// Source: E. W. Dijkstra, Numerische Mathematik 1, 1959, doi 10.1007/BF01386390, with a binary
/// heap whose entries move up when a shorter way is found.
final class LengthSearch: @unchecked Sendable {
  /// The vertices reached, nearest first.
  private(set) var reached = 0
  let order: Buffer<Int32>
  /// Infinite where the search has not been. Sums of `Float` lengths in `Double`, so mostly exact.
  let distance: Buffer<Double>
  private let heap: Buffer<Int32>
  /// Where a vertex stands in the heap; -1 before it enters and after it leaves.
  private let place: Buffer<Int32>

  init(vertexCount: Int) {
    order = Buffer(uninitialized: vertexCount)
    distance = Buffer(repeating: .infinity, count: vertexCount)
    heap = Buffer(uninitialized: vertexCount)
    place = Buffer(repeating: -1, count: vertexCount)
  }

  /// Finds the distances from a vertex.
  ///
  /// - Parameters:
  ///   - usesWeights: whether lengths are weights; otherwise 1.
  ///   - skipsZero: whether edges of length 0 are left out.
  /// - Returns: false where the execution was interrupted.
  func run(
    from source: Int32, _ rows: RowPointers, usesWeights: Bool, skipsZero: Bool,
    _ execution: Execution
  ) -> Bool {
    let (distance, order, place) = (distance.pointer, order.pointer, place.pointer)
    for index in 0..<reached { distance[Int(order[index])] = .infinity }
    reached = 0
    var size = 0
    distance[Int(source)] = 0
    push(source, &size)
    var untilCheck = 1 << 16
    var isComplete = true
    while size > 0 {
      let vertex = pop(&size)
      order[reached] = vertex
      reached += 1
      if !isComplete { continue }
      let row = rows.row(vertex)
      untilCheck -= row.count + 1
      if untilCheck < 0 {
        untilCheck = 1 << 16
        // What is in the heap is still taken out, so that the next search finds all as it expects.
        isComplete = execution.interruption == nil
      }
      let start = distance[Int(vertex)]
      for arc in row {
        let length = usesWeights ? Double(rows.weight(arc)) : 1
        if skipsZero, length == 0 { continue }
        let neighbour = rows.neighbours[arc]
        let reach = start + length
        guard reach < distance[Int(neighbour)] else { continue }
        distance[Int(neighbour)] = reach
        if place[Int(neighbour)] < 0 { push(neighbour, &size) } else { moveUp(neighbour) }
      }
    }
    return isComplete
  }

  @inline(__always)
  private func push(_ vertex: Int32, _ size: inout Int) {
    place.pointer[Int(vertex)] = Int32(truncatingIfNeeded: size)
    heap.pointer[size] = vertex
    size += 1
    moveUp(vertex)
  }

  @inline(__always)
  private func moveUp(_ vertex: Int32) {
    let (heap, place, distance) = (heap.pointer, place.pointer, distance.pointer)
    var at = Int(place[Int(vertex)])
    let own = distance[Int(vertex)]
    while at > 0 {
      let parent = (at - 1) >> 1
      let other = heap[parent]
      if distance[Int(other)] <= own { break }
      heap[at] = other
      place[Int(other)] = Int32(truncatingIfNeeded: at)
      at = parent
    }
    heap[at] = vertex
    place[Int(vertex)] = Int32(truncatingIfNeeded: at)
  }

  @inline(__always)
  private func pop(_ size: inout Int) -> Int32 {
    let (heap, place, distance) = (heap.pointer, place.pointer, distance.pointer)
    let first = heap[0]
    place[Int(first)] = -1
    size -= 1
    if size == 0 { return first }
    let last = heap[size]
    let own = distance[Int(last)]
    var at = 0
    while true {
      var child = 2 * at + 1
      if child >= size { break }
      if child + 1 < size, distance[Int(heap[child + 1])] < distance[Int(heap[child])] {
        child += 1
      }
      let other = heap[child]
      if own <= distance[Int(other)] { break }
      heap[at] = other
      place[Int(other)] = Int32(truncatingIfNeeded: at)
      at = child
    }
    heap[at] = last
    place[Int(last)] = Int32(truncatingIfNeeded: at)
    return first
  }
}
