import ActorGraph
import ArgumentParser
import GraphFormats

/// The files that hold a graph with all it knows.
enum GraphFormat: String, CaseIterable, ExpressibleByArgument {
  case json
  case dot

  /// The format that a file's name asks for.
  init?(fileName: String?) {
    switch fileName?.split(separator: ".").last?.lowercased() {
    case "json": self = .json
    case "dot", "gv": self = .dot
    default: return nil
    }
  }

  /// The graph in this format.
  func text(of graph: ActorGraph, ontology: Ontology) -> String {
    switch self {
    case .json: NodeLinkJSON.write(graph)
    case .dot: DOT.write(graph, ontology: ontology)
    }
  }
}
