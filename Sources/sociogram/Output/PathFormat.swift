import ActorGraph
import ArgumentParser
import Diagrams
import Foundation
import GraphFormats

/// The forms of a path answer.
enum PathFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case json
  case dot
  case svg
  case png
  case pdf
  case html

  /// The format that a file's name asks for; nil where there is no file.
  static func named(by fileName: String?) throws(UsageError) -> PathFormat? {
    if fileName?.lowercased().hasSuffix(".json") == true { return .json }
    return try DrawingFormat.named(by: fileName).flatMap { PathFormat(rawValue: $0.rawValue) }
  }

  /// Keeps pictures off the screen.
  func requirePlace(_ destination: Destination) throws(UsageError) {
    try DrawingFormat(rawValue: rawValue)?.requirePlace(destination)
  }

  /// The answer in this form. DOT is the part of the graph that the paths use, with all it knows.
  func bytes(
    of answer: PathAnswer, in graph: ActorGraph, ontology: Ontology, options: DiagramOptions
  ) throws(DiagramError) -> Data {
    switch self {
    case .text: Data(answer.text(in: graph, ontology: ontology).utf8)
    case .json: Data(PathAnswerJSON.write(answer, documents: graph.documents).utf8)
    case .dot: Data(DOT.write(answer.subgraph(of: graph), ontology: ontology).utf8)
    case .svg: try picture(.svg, of: answer, in: graph, ontology: ontology, options: options)
    case .png: try picture(.png, of: answer, in: graph, ontology: ontology, options: options)
    case .pdf: try picture(.pdf, of: answer, in: graph, ontology: ontology, options: options)
    case .html: try picture(.html, of: answer, in: graph, ontology: ontology, options: options)
    }
  }

  private func picture(
    _ format: PictureFormat, of answer: PathAnswer, in graph: ActorGraph, ontology: Ontology,
    options: DiagramOptions
  ) throws(DiagramError) -> Data {
    try Diagram(answer, in: graph, ontology: ontology, options: options).rendered(format)
  }
}
