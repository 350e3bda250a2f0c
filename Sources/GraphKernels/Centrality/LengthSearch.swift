/// Dijkstra's search over edge lengths from one vertex, with memory that serves many searches.
///
/// Source: E. W. Dijkstra, Numerische Mathematik 1, 1959, doi 10.1007/BF01386390, with a heap
/// of four children whose entries move up when a shorter way is found.
final class LengthSearch: @unchecked Sendable {
  /// The vertices reached, nearest first.
  private(set) var reached = 0
  let order: Buffer<Int32>
  /// Infinite where the search has not been. Sums of `Float` lengths in `Double`, so mostly exact.
  let distance: Buffer<Double>
  /// A vertex and its distance, side by side as the heap compares mostly these.
  private struct Entry: BitwiseCopyable {
    var distance: Double
    var vertex: Int32
  }

  private let heap: Buffer<Entry>
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
    moveUp(Entry(distance: 0, vertex: source), from: 0)
    size = 1
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
        var at = Int(place[Int(neighbour)])
        if at < 0 {
          at = size
          size += 1
        }
        moveUp(Entry(distance: reach, vertex: neighbour), from: at)
      }
    }
    return isComplete
  }

  /// Puts an entry at a place of the heap, or above it where it is nearer than what is there.
  @inline(__always)
  private func moveUp(_ entry: Entry, from start: Int) {
    let (heap, place) = (heap.pointer, place.pointer)
    var at = start
    while at > 0 {
      let parent = (at &- 1) >> 2
      let other = heap[parent]
      if other.distance <= entry.distance { break }
      heap[at] = other
      place[Int(other.vertex)] = Int32(truncatingIfNeeded: at)
      at = parent
    }
    heap[at] = entry
    place[Int(entry.vertex)] = Int32(truncatingIfNeeded: at)
  }

  /// Takes the nearest vertex out of the heap.
  @inline(__always)
  private func pop(_ size: inout Int) -> Int32 {
    let (heap, place) = (heap.pointer, place.pointer)
    let first = heap[0].vertex
    place[Int(first)] = -1
    size &-= 1
    if size == 0 { return first }
    let last = heap[size]
    var at = 0
    while true {
      let firstChild = 4 &* at &+ 1
      if firstChild >= size { break }
      var child = firstChild
      var least = heap[child].distance
      for other in firstChild &+ 1..<max(firstChild &+ 1, min(firstChild &+ 4, size)) {
        let distance = heap[other].distance
        if distance < least {
          least = distance
          child = other
        }
      }
      if last.distance <= least { break }
      heap[at] = heap[child]
      place[Int(heap[at].vertex)] = Int32(truncatingIfNeeded: at)
      at = child
    }
    heap[at] = last
    place[Int(last.vertex)] = Int32(truncatingIfNeeded: at)
    return first
  }
}
