public import ActorGraph
import Foundation

/// Reads JSON Lines: one report a line, see `JSONRecord`. Empty lines are passed over.
///
/// For files that fit into memory; streams of any length are read line by line.
public struct JSONLinesReader: ReportReader {
  /// Makes a reader.
  public init() {}

  /// The reports, named by their `id`, else by their line.
  ///
  /// - Throws: `InputError` with line and column at the first line that is no report, and for a file
  ///   without any. Complexity: O(bytes).
  public func reports(in source: ReportSource) throws(InputError) -> [Report] {
    var reports: [Report] = []
    var number = 0
    for line in source.bytes.split(separator: 0x0a, omittingEmptySubsequences: false) {
      number += 1
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0d }) { continue }
      try Report.checkSize(line.count, of: "\(source.path):\(number)")
      reports.append(try JSONRecord(Array(line), number: number, file: source.path).report())
    }
    guard !reports.isEmpty else {
      throw InputError(
        file: source.path, reason: "there is no report in the file",
        suggestion: "write one report a line: {\"id\": \"...\", \"text\": \"...\"}")
    }
    return reports
  }
}
