import ArgumentParser
import Extraction
import Foundation

/// What one report or computation may cost, and how much is done at once.
struct LimitOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How many threads read reports or compute; the result never depends on it.", valueName: "n"))
  var threads = max(1, ProcessInfo.processInfo.activeProcessorCount)

  @Option(
    help: ArgumentHelp(
      "The largest report: bytes, or 500k, 32M.", valueName: "size"))
  var maxSize: ByteCount?

  @Option(
    help: ArgumentHelp(
      "The seconds that one report, or a computation, may take; without it there is no limit.",
      valueName: "seconds"))
  var timeLimit: Double?

  func validate() throws {
    guard (1...256).contains(threads) else { throw ValidationError("--threads must be 1 to 256") }
    if let timeLimit, !(timeLimit > 0 && timeLimit < 1e9) {
      throw ValidationError("--time-limit must be more than 0 seconds")
    }
    guard limits.size <= Report.maximumSize else {
      throw ValidationError("--max-size can be at most \(Report.maximumSize / 1_000_000)M")
    }
  }

  /// The limits that the options set.
  var limits: ReadingLimits {
    ReadingLimits(threads: threads, size: maxSize?.count ?? Report.maximumSize, time: timeLimit)
  }
}

extension LimitOptions {
  /// The same limits for what is computed on a graph.
  var computation: Computation { Computation(threads: threads, timeLimit: timeLimit) }
}
