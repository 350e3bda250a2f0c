import ActorGraph
import Extraction
import GraphFormats

/// A piece of input that can be turned into a graph on any thread.
enum GraphPart: Sendable {
  /// A file with a graph.
  case graph(InputFile, GraphFileFormat, ColumnMapping)
  /// A file with one report.
  case file(ReportSource, ReportFormat, PartialDate?, PatternExtractor)
  /// A line of a file with many.
  case line([UInt8], number: Int, path: String, PartialDate?, PatternExtractor)

  /// The piece's graph.
  ///
  /// - Throws: `InputError` where it cannot be read, or takes longer than it may.
  func graph(_ limits: ReadingLimits) throws(InputError) -> ActorGraph {
    switch self {
    case .graph(let file, let format, let columns):
      return try file.graph(format, columns: columns)
    case .file(let source, let format, let published, let extractor):
      var graph = ActorGraph()
      for report in try format.reports(in: source, published: published) {
        graph.formUnion(try Self.graph(of: report, extractor, limits, path: source.path))
      }
      return graph
    case .line(let line, let number, let path, let published, let extractor):
      let record = try JSONRecord(line, number: number, file: path)
      var report = try record.report(published: published)
      if record.id == .null { report.name = "\(InputFile.name(of: path)), line \(number)" }
      return try Self.graph(of: report, extractor, limits, path: path)
    }
  }

  private static func graph(
    of report: Report, _ extractor: PatternExtractor, _ limits: ReadingLimits, path: String
  ) throws(InputError) -> ActorGraph {
    if let graph = try limits.graph(of: report, by: extractor) { return graph }
    throw InputError(
      file: path, reason: limits.timeMessage, suggestion: "split it, or raise --time-limit")
  }
}
