import Foundation

/// Wall-clock and processor seconds of calls.
struct Stopwatch {
  private(set) var seconds: [Double] = []
  /// Of all threads together: the figure to trust on a busy machine.
  private(set) var processorSeconds: [Double] = []

  /// Runs `body` and notes how long it took.
  mutating func measure<Result>(_ body: () throws -> Result) rethrows -> Result {
    let start = Self.now(CLOCK_MONOTONIC)
    let processorStart = Self.now(CLOCK_PROCESS_CPUTIME_ID)
    let result = try body()
    processorSeconds.append(Self.now(CLOCK_PROCESS_CPUTIME_ID) - processorStart)
    seconds.append(Self.now(CLOCK_MONOTONIC) - start)
    return result
  }

  /// All seconds so far.
  var total: Double { seconds.reduce(0, +) }

  static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return 0 }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  static func percentile(_ values: [Double], _ percent: Double) -> Double {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return 0 }
    let place = (percent / 100 * Double(sorted.count - 1)).rounded(.toNearestOrEven)
    return sorted[min(sorted.count - 1, Int(place))]
  }

  private static func now(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// How much memory this process uses.
enum Memory {
  /// Bytes in use now; 0 where the system does not say.
  static var resident: Int { field("VmRSS:") }
  /// The most that was ever in use.
  static var peak: Int { field("VmHWM:") }

  private static func field(_ name: String) -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix(name) }
    let words = (line ?? "").split { $0 == " " || $0 == "\t" }
    return words.count > 1 ? (Int(words[1]) ?? 0) * 1024 : 0
  }
}
