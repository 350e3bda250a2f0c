public import ActorGraph

/// Something that reads reports.
///
/// Reading one report is stateless: it knows nothing of other reports, so reports can be read
/// anywhere and in any order. Joining the actors of several reports is a stage of its own.
public protocol Extractor: Sendable {
  /// The actors and relations of one report, with evidence.
  ///
  /// - Throws: `InputError` when the report cannot be read at all. A report without any relation
  ///   gives a graph without relations, not an error.
  func graph(of report: Report) throws(InputError) -> ActorGraph
}
