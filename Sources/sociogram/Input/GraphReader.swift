import ActorGraph
import Extraction
import GraphFormats

/// Turns inputs, reports and graphs alike, into one graph.
struct GraphReader {
  let ontology: Ontology
  let publications: [Publication]
  /// Whether actors of several reports are joined, or every report keeps its own.
  var joinsActors = true

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
    var extractor: PatternExtractor?
    var graphs: [ActorGraph] = []
    var progress = Progress(total: paths.count)
    defer { progress.finish() }
    for path in paths {
      progress.show(path)
      let file = try InputFile(path: path)
      switch file.kind {
      case .json: graphs.append(try NodeLinkJSON.read(file.graphText(), file: path))
      case .dot: graphs.append(try DOT.read(file.graphText(), file: path))
      case .report, .text, .treebank:
        let reader = try extractor ?? PatternExtractor(ontology: ontology)
        extractor = reader
        graphs.append(try reader.graph(of: report(in: file)))
      }
    }
    if joinsActors, graphs.count == 1 { return graphs[0] }
    let joiner = try ActorJoiner(ontology: ontology)
    return joinsActors ? joiner.joined(graphs) : joiner.apart(graphs)
  }

  private func report(in file: InputFile) throws(InputError) -> Report {
    let own = publications.last { $0.names(file.path) }
    let publication = own ?? publications.last { $0.report == nil }
    var report = try Report(bytes: file.bytes, name: file.path, published: publication?.date)
    // The same report in another folder is the same report: the graph keeps the bare name.
    report.name =
      file.path == "-"
      ? "standard input" : file.path.split(separator: "/").last.map(String.init) ?? file.path
    return report
  }
}
