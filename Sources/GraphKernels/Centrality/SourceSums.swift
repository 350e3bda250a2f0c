import Synchronization

extension Execution {
  /// Sums over many sources, each of which gives every vertex a share.
  ///
  /// Sources are cut into blocks, whose number depends on the graph alone; each block has sums of
  /// its own, which are added in the order of blocks. So rounding does not depend on threads.
  ///
  /// - Parameters:
  ///   - count: how many sources there are.
  ///   - width: how many sums there are.
  ///   - makeState: makes the working memory of a thread.
  ///   - add: adds the shares of a source to the sums; returns false where it was interrupted.
  func sums<State: AnyObject & Sendable>(
    ofSources count: Int, width: Int, makeState: () -> State,
    _ add: @Sendable (State, Int, UnsafeMutablePointer<Double>) -> Bool
  ) throws(Interrupted) -> Buffer<Double> {
    let total = Buffer<Double>(repeating: 0, count: width)
    let blocks = min(count, max(4, min(64, (1 << 24) / max(1, width))))
    guard blocks > 0 else { return total }
    let states = (0..<min(threads, blocks)).map { _ in makeState() }
    let parts = Buffer<Double>(uninitialized: blocks * width)
    let isComplete = Buffer<Bool>(repeating: false, count: blocks)
    let finished = Atomic<Int>(0)
    try forEachChunk(of: blocks, size: 1) { range, worker in
      let block = range.lowerBound
      let sums = parts.pointer + block * width
      sums.initialize(repeating: 0, count: width)
      for source in block * count / blocks..<(block + 1) * count / blocks {
        guard interruption == nil, add(states[worker], source, sums) else { return }
        report(Double(finished.wrappingAdd(1, ordering: .relaxed).newValue) / Double(count))
      }
      isComplete[block] = true
    }
    guard isComplete.reduce(true, { $0 && $1 }) else { throw interruption ?? .cancelled }
    for block in 0..<blocks {
      let sums = parts.pointer + block * width
      for index in 0..<width { total.pointer[index] += sums[index] }
    }
    withExtendedLifetime(parts) {}
    return total
  }
}
