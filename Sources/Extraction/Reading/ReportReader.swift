public import ActorGraph

/// Turns the bytes of one file format into reports.
///
/// The seam between formats and everything after them: a format is one reader, and what a reader
/// gives is text, with whatever the file says about title, date and address. Evidence counts the
/// Unicode scalars of that text, not of the file.
public protocol ReportReader: Sendable {
  /// The reports of a file, in the file's order.
  ///
  /// - Throws: `InputError` where the file is not of the format, or holds no word.
  func reports(in source: ReportSource) throws(InputError) -> [Report]
}
