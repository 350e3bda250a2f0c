/// Vertices by distance, then by the number of edges of their path: a heap with four children to
/// each parent, whose entries fit one line of the processor's cache.
struct DistanceQueue: Sendable {
  struct Entry: BitwiseCopyable, Sendable {
    var distance: Double
    /// How many edges the path to the vertex has.
    var length: Int32
    var vertex: Int32

    /// The vertex decides last, so that the order never depends on that of insertion.
    @inline(__always)
    static func < (left: Self, right: Self) -> Bool {
      if left.distance != right.distance { return left.distance < right.distance }
      return (left.length, left.vertex) < (right.length, right.vertex)
    }
  }

  private var entries: [Entry] = []

  var first: Entry? { entries.first }

  mutating func removeAll() { entries.removeAll(keepingCapacity: true) }

  @inline(__always)
  mutating func insert(_ entry: Entry) {
    entries.append(entry)
    entries.withUnsafeMutableBufferPointer { entries in
      var place = entries.count &- 1
      while place > 0 {
        let parent = (place &- 1) &>> 2
        if !(entry < entries[parent]) { break }
        entries[place] = entries[parent]
        place = parent
      }
      entries[place] = entry
    }
  }

  @inline(__always)
  mutating func removeFirst() -> Entry? {
    guard let first = entries.first, let last = entries.popLast() else { return nil }
    entries.withUnsafeMutableBufferPointer { entries in
      let count = entries.count
      if count == 0 { return }
      var place = 0
      while true {
        let child = place &<< 2 &+ 1
        if child >= count { break }
        var least = child
        for other in child &+ 1..<min(child &+ 4, count) where entries[other] < entries[least] {
          least = other
        }
        if !(entries[least] < last) { break }
        entries[place] = entries[least]
        place = least
      }
      entries[place] = last
    }
    return first
  }
}
