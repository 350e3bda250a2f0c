import ActorGraph
import ArgumentParser

/// What `--published` says: the date of all reports, or of one of them.
struct Publication: ExpressibleByArgument {
  /// The report's path or file name; nil for every report without a date of its own.
  var report: String?
  var date: PartialDate

  init?(argument: String) {
    // File names may hold '=', dates cannot.
    let mark = argument.lastIndex(of: "=")
    let text = mark.map { argument[argument.index(after: $0)...] } ?? argument[...]
    guard let date = PartialDate(String(text)) else { return nil }
    self.date = date
    report = mark.map { String(argument[..<$0]) }
  }

  /// Whether it names this input.
  func names(_ path: String) -> Bool {
    report == path || report == path.split(separator: "/").last.map(String.init)
  }
}
