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
  /// Whether actors of several reports are joined, or every report keeps its own.
  var joinsActors = true
  /// The format of all reports, where the user says so.
  var format: ReportFormat?
  var limits = ReadingLimits()
  /// What the columns of tables mean.
  var columns = ColumnMapping()
  /// Patterns of the user's beside the standard ones.
  var patterns: PatternText?
  /// Whether reports are read for every mention of an actor; see `PatternExtractor`.
  var everyMention = false

  /// The graph of all inputs, their actors joined; one input alone stays as it is.
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
    let graphs = Graphs()
    let limits = limits
    let work = OrderedWork<GraphPart, Result<ActorGraph, InputError>>(
      threads: limits.threads,
      work: { part in Result { () throws(InputError) in try part.graph(limits) } },
      deliver: { graphs.add(try $0.get()) })
    var parts = GraphParts(reader: self, paths: paths)
    defer { parts.finish() }
    try work.run { try parts.next() }
    let all = graphs.all
    if joinsActors, all.count == 1 { return all[0] }
    let joiner = try ActorJoiner(ontology: ontology)
    return joinsActors ? joiner.joined(all) : joiner.apart(all)
  }

  /// The graphs read so far, in the order of the inputs.
  private final class Graphs: Sendable {
    private let graphs = Mutex<[ActorGraph]>([])
    var all: [ActorGraph] { graphs.withLock { $0 } }
    func add(_ graph: ActorGraph) { graphs.withLock { $0.append(graph) } }
  }
}
