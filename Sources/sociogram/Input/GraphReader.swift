import ActorGraph
import Extraction
import Foundation
import GraphFormats
import Synchronization

/// Turns inputs, reports and graphs alike, into one graph.
///
/// Inputs are read on several threads; the graph is the same as if they were read one after the
/// other, and so is the error, if there is one.
struct GraphReader {
  let ontology: Ontology
  let publications: [Publication]
  /// The format of all reports, where the user says so.
  var format: ReportFormat?
  var limits = ReadingLimits()

  /// The union of all inputs.
  ///
  /// - Throws: `InputError` at the first input that cannot be read; `UsageError` where
  ///   `--published` names no input, or standard input is named twice.
  func graph(of paths: [String]) throws -> ActorGraph {
    for publication in publications {
      guard let report = publication.report else { continue }
      guard paths.contains(where: publication.names) else {
        throw UsageError("--published: there is no input called '\(report)'")
      }
    }
    guard paths.count(where: { $0 == "-" }) <= 1 else {
      throw UsageError("standard input ('-') can be read only once")
    }
    let union = Union()
    let limits = limits
    let work = OrderedWork<GraphPart, Result<ActorGraph, InputError>>(
      threads: limits.threads,
      work: { part in Result { () throws(InputError) in try part.graph(limits) } },
      deliver: { union.add(try $0.get()) })
    var parts = GraphParts(reader: self, paths: paths)
    defer { parts.finish() }
    try work.run { try parts.next() }
    return union.graph
  }

  private final class Union: Sendable {
    private let union = Mutex(ActorGraph())
    var graph: ActorGraph { union.withLock { $0 } }
    func add(_ graph: ActorGraph) { union.withLock { $0.formUnion(graph) } }
  }
}
