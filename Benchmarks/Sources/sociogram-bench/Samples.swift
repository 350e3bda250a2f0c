import Foundation

/// Durations of repeated runs.
struct Samples {
  /// Seconds, ascending.
  private(set) var seconds: [Double] = []

  /// Runs `body` and notes how long it took.
  mutating func measure<Result>(_ body: () throws -> Result) rethrows -> Result {
    let clock = ContinuousClock()
    let start = clock.now
    let result = try body()
    let duration = start.duration(to: clock.now)
    seconds.append(duration / .seconds(1))
    seconds.sort()
    return result
  }

  /// Runs `body` and notes how much processor time it took.
  mutating func measureProcessor<Result>(_ body: () throws -> Result) rethrows -> Result {
    let start = Self.processorTime
    let result = try body()
    add(Self.processorTime - start)
    return result
  }

  private static var processorTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Notes a duration that was measured elsewhere.
  mutating func add(_ duration: Double) {
    seconds.append(duration)
    seconds.sort()
  }

  /// The nearest-rank quantile, for instance 0.5 for the median.
  func quantile(_ share: Double) -> Double {
    guard !seconds.isEmpty else { return .nan }
    let rank = Int((share * Double(seconds.count)).rounded(.up)) - 1
    return seconds[min(max(rank, 0), seconds.count - 1)]
  }

  /// Minimum, median and maximum in milliseconds.
  var milliseconds: String {
    [quantile(0), quantile(0.5), quantile(1)].map { Self.fixed($0 * 1000, digits: 1) }
      .joined(separator: " / ") + " ms"
  }

  static func fixed(_ number: Double, digits: Int) -> String {
    String(format: "%.\(digits)f", number)
  }
}
