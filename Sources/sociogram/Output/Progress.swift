import Foundation

/// A line on standard error that says how far a long run has come; silent where it is no terminal,
/// and for the first second.
struct Progress {
  /// How many there are; nil where nobody knows.
  private let total: Int?
  private let start = ContinuousClock.now
  private let isVisible = isatty(STDERR_FILENO) == 1
  private var last = ContinuousClock.now
  private var done = 0
  private var hasPrinted = false

  init(total: Int?) { self.total = total }

  /// Says what is being read now.
  mutating func show(_ name: String) {
    defer { done += 1 }
    guard isVisible, total != 1, start.duration(to: .now) > .seconds(1) else { return }
    // A line ten times a second is as much as anybody sees.
    guard last.duration(to: .now) > .milliseconds(100) else { return }
    last = .now
    hasPrinted = true
    let place = total.map { "\(done + 1) of \($0): " } ?? ""
    say("\r\u{1b}[K\(place)\(Terminal.harmless(name).suffix(60))")
  }

  /// Removes the line.
  mutating func finish() {
    if hasPrinted { say("\r\u{1b}[K") }
    hasPrinted = false
  }

  private func say(_ text: String) {
    try? Destination.writeAll(Data(text.utf8), to: STDERR_FILENO, name: "standard error")
  }
}
