/// How a long computation runs: on how many threads, until when, and who may stop it.
///
/// No result depends on the number of threads. A computation asks now and then whether it is to go
/// on, so stopping takes some milliseconds.
///
/// ```swift
/// let execution = Execution(threads: 2, timeLimit: .seconds(10))
/// let ranks = try graph.pageRank(execution: execution)
/// ```
public struct Execution: Sendable {
  /// How many threads may work at a time; at least 1.
  public let threads: Int
  /// When to give up; nil for never.
  public let deadline: ContinuousClock.Instant?
  private let isCancelled: (@Sendable () -> Bool)?
  private let progress: (@Sendable (Double) -> Void)?

  /// Makes an execution.
  ///
  /// - Parameters:
  ///   - threads: how many threads may work at a time; fewer than 1 counts as 1.
  ///   - timeLimit: how long computations may take, from now on; nil for no limit.
  ///   - isCancelled: asked now and then, from any thread; true ends the computation.
  ///   - progress: told now and then which share of the work is done, 0...1, from any thread. Only
  ///     computations that can tell call it.
  public init(
    threads: Int = 1, timeLimit: Duration? = nil, isCancelled: (@Sendable () -> Bool)? = nil,
    progress: (@Sendable (Double) -> Void)? = nil
  ) {
    self.threads = max(1, threads)
    deadline = timeLimit.map { ContinuousClock.now.advanced(by: $0) }
    self.isCancelled = isCancelled
    self.progress = progress
  }

  /// One thread, no limit.
  public static let unlimited = Execution()

  /// Why the computation has to stop; nil while it may go on.
  var interruption: Interrupted? {
    if let isCancelled, isCancelled() { return .cancelled }
    if let deadline, ContinuousClock.now > deadline { return .timeLimit }
    return nil
  }

  /// Throws when the computation has to stop.
  func check() throws(Interrupted) {
    if let interruption { throw interruption }
  }

  /// Reports a share of the work as done.
  func report(_ share: Double) { progress?(share) }
}

/// Why a computation ended before it was done. Nothing is returned then, and nothing was changed.
public enum Interrupted: Error, Hashable, Sendable {
  /// Whoever started it asked it to stop.
  case cancelled
  /// The time that it was given is over.
  case timeLimit
}
