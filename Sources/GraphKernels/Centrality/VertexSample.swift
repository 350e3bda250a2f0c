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
    var state = seed
    let size = max(0, min(size, count))
    for index in 0..<size {
      // SplitMix64, then the high half of a product: even enough for any count of vertices.
      state &+= 0x9e37_79b9_7f4a_7c15
      var mixed = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
      mixed ^= mixed >> 31
      let offset = Int(mixed.multipliedFullWidth(by: UInt64(count - index)).high)
      pool.swapAt(index, index + offset)
    }
    vertices = pool[..<size].sorted()
  }
}
