/// Edges by weight, those that weigh the same in the order in which they were added.
///
/// Sorted by radix: the bits of a floating-point number, turned round where it is negative, have the
/// order of the numbers. Digits in which all agree are skipped, so small whole weights cost two or
/// three passes.
struct WeightOrder {
  private(set) var count = 0
  private var keys: Buffer<UInt64>
  private var edges: Buffer<Int32>

  init(capacity: Int) {
    keys = Buffer(uninitialized: capacity)
    edges = Buffer(uninitialized: capacity)
  }

  mutating func append(_ edge: Int32, _ weight: Double) {
    // Adding 0 turns -0 into 0, which is as large.
    let bits = (weight + 0).bitPattern
    keys[count] = bits >> 63 == 1 ? ~bits : bits | 1 << 63
    edges[count] = edge
    count += 1
  }

  /// The edges, lightest first.
  mutating func sorted(execution: Execution) throws(Interrupted) -> Buffer<Int32> {
    let (width, digits) = (UInt64(11), 6)
    let size = 1 << Int(width)
    let histogram = Buffer<Int>(repeating: 0, count: size * digits)
    let counts = histogram.pointer
    for index in 0..<count {
      var key = keys.pointer[index]
      for digit in 0..<digits {
        counts[digit &* size &+ Int(truncatingIfNeeded: key) & (size - 1)] &+= 1
        key >>= width
      }
    }
    var (otherKeys, otherEdges) = (
      Buffer<UInt64>(uninitialized: count), Buffer<Int32>(uninitialized: count)
    )
    for digit in 0..<digits {
      let next = counts + digit * size
      let shift = UInt64(digit) * width
      if count == 0 || next[Int(truncatingIfNeeded: keys[0] >> shift) & (size - 1)] == count {
        continue
      }
      try execution.check()
      var start = 0
      for value in 0..<size {
        let here = next[value]
        next[value] = start
        start &+= here
      }
      let (fromKeys, fromEdges) = (keys.pointer, edges.pointer)
      let (toKeys, toEdges) = (otherKeys.pointer, otherEdges.pointer)
      for index in 0..<count {
        let key = fromKeys[index]
        let value = Int(truncatingIfNeeded: key >> shift) & (size - 1)
        let place = next[value]
        next[value] = place &+ 1
        toKeys[place] = key
        toEdges[place] = fromEdges[index]
      }
      swap(&keys, &otherKeys)
      swap(&edges, &otherEdges)
    }
    withExtendedLifetime((histogram, keys, edges, otherKeys, otherEdges)) {}
    return edges
  }
}
