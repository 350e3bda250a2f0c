import GraphKernels
import Synchronization

/// Lends working memory to searches, one piece to each search that runs at a time.
final class SearchStatePool: Sendable {
  private let free = Mutex<[SearchState]>([])

  /// Runs a search with a state that nobody else uses.
  func withState<Result, Failure: Error>(
    _ body: (inout SearchState) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    var state = free.withLock { $0.popLast() } ?? SearchState()
    defer { free.withLock { $0.append(state) } }
    return try body(&state)
  }
}
