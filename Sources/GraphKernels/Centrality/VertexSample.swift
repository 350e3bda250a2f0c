/// Vertices drawn at random, all different, in ascending order.
///
/// The same count, size and seed give the same vertices everywhere.
struct VertexSample {
  let vertices: [Int32]

  /// - Parameters:
  ///   - size: how many to draw; fewer than 0 counts as none, more than there are as all.
  ///   - count: from how many vertices.
  init(size: Int, of count: Int, seed: UInt64) {
    var pool = (0..<Int32(count)).map { $0 }
    var random = SplitMix(seed: seed)
    let size = max(0, min(size, count))
    for index in 0..<size { pool.swapAt(index, index + random.next(below: count - index)) }
    vertices = pool[..<size].sorted()
  }
}
