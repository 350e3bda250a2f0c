import ActorGraph
import Extraction

/// What one report may cost, and how many are read at once.
struct ReadingLimits: Sendable {
  var threads = 1
  /// In bytes.
  var size = Report.maximumSize
  /// In seconds; nil where there is no limit.
  var time: Double?

  /// What happened where a report gave no graph in time.
  var timeMessage: String {
    "the report takes longer than \(time.map { "\($0)" } ?? "no") seconds"
  }

  /// The graph of a report; nil where the time is up first.
  ///
  /// The clock is asked between the stages of reading and between sentences (there is no other
  /// thread that would interrupt it), so a report ends a little later than its limit.
  func graph(
    of report: Report, by extractor: PatternExtractor,
    since start: ContinuousClock.Instant = .now
  ) throws(InputError) -> ActorGraph? {
    guard let time else { return try extractor.graph(of: report) }
    return try extractor.graph(of: report, deadline: start.advanced(by: .seconds(time)))
  }
}
