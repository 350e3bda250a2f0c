internal import CGraphviz
internal import Foundation

/// How an exchange with a helper can go wrong.
enum GraphvizFault: Error, Hashable, Sendable {
  /// No answer in time.
  case late
  /// The helper closed its end.
  case ended
  /// What came is no answer; why.
  case garbled(String)
}

/// How a helper ended.
struct GraphvizEnd: Hashable, Sendable {
  /// The signal that ended it; nil where it left by itself, or nobody knows.
  var signal: Int32?
  /// What it left with.
  var code: Int32?
  /// Kilobytes of memory in use at the worst moment; 0 where nobody knows.
  var peak = 0
  /// Its last words on standard error.
  var words = ""

  /// Reads what `wait4` says.
  init(status: Int32, usage: rusage) {
    // As WIFSIGNALED, WTERMSIG and WEXITSTATUS do, which are macros.
    let low = status & 0x7f
    if low == 0 { code = (status >> 8) & 0xff } else { signal = low }
    // A process counts what the one that started it had in use at that moment as its own (Linux:
    // `ru_maxrss` outlives `execve`), so only more than that is known to be the helper's.
    if usage.ru_maxrss > sociogram_peak_memory() { peak = Int(usage.ru_maxrss) }
  }

  init() {}

  /// The error that a caller sees.
  func error(after fault: GraphvizFault, limits: GraphvizLimits) -> DiagramError {
    switch fault {
    case .late: return .timedOut(seconds: limits.seconds)
    case .garbled(let reason): return .helperFailed(reason)
    case .ended: break
    }
    if signal == SIGXCPU { return .timedOut(seconds: limits.seconds) }
    let isShort = ["out of memory", "memory exhausted", "failed to allocate", "bad_alloc"]
      .contains { words.lowercased().contains($0) }
    if isShort || peak >= limits.memory / 1_024 / 4 * 3 {
      return .outOfMemory(megabytes: max(1, limits.memory >> 20))
    }
    if let signal { return .crashed(signal: signal) }
    let reason = code.map { "it left with code \($0)" } ?? "it went away"
    let last = words.split(whereSeparator: \.isNewline).last.map { ": \($0)" } ?? ""
    return .helperFailed(reason + DrawnText.shortened(DrawnText.visible(last), to: 200))
  }
}
