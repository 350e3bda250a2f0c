import Dispatch
import Synchronization

extension Execution {
  /// Calls `body` with each chunk of `0..<count`, on all threads.
  ///
  /// Idle threads take the next chunk, whichever thread would have been its turn, so uneven chunks
  /// do not leave a thread waiting. Chunks always lie at the same places; which thread gets which is
  /// chance, and `body` must not let its results depend on that.
  ///
  /// - Parameters:
  ///   - count: how much there is to do.
  ///   - size: how much of it is one chunk.
  ///   - body: gets a range of `0..<count` and the number of the thread, below ``threads``.
  /// - Throws: ``Interrupted`` when the computation had to stop; some chunks were not done then.
  func forEachChunk(
    of count: Int, size: Int, _ body: @Sendable (Range<Int>, _ worker: Int) -> Void
  ) throws(Interrupted) {
    let size = max(1, size)
    let chunks = (count + size - 1) / size
    let workers = min(threads, chunks)
    if workers <= 1 {
      for chunk in 0..<max(0, chunks) {
        if let interruption { throw interruption }
        body(chunk * size..<min(count, (chunk + 1) * size), 0)
      }
      return
    }
    let next = Atomic<Int>(0)
    let stopped = Mutex<Interrupted?>(nil)
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      while true {
        let chunk = next.wrappingAdd(1, ordering: .relaxed).oldValue
        if chunk >= chunks { return }
        if let interruption {
          stopped.withLock { $0 = interruption }
          next.store(chunks, ordering: .relaxed)
          return
        }
        body(chunk * size..<min(count, (chunk + 1) * size), worker)
      }
    }
    if let interruption = stopped.withLock({ $0 }) { throw interruption }
  }

  /// The sum of what `body` returns for each chunk of `0..<count`, added in the order of chunks, so
  /// that rounding does not depend on threads.
  func sum(
    of count: Int, size: Int, _ body: @Sendable (Range<Int>) -> Double
  ) throws(Interrupted) -> Double {
    let size = max(1, size)
    let parts = Buffer<Double>(repeating: 0, count: (count + size - 1) / size)
    try forEachChunk(of: count, size: size) { range, _ in
      parts[range.lowerBound / size] = body(range)
    }
    return parts.reduce(0, +)
  }
}
