import ActorGraph
import ArgumentParser
import Diagrams
import Foundation
import GraphFormats

/// The forms of an answer about part of a network.
enum AnswerFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case json
  case csv
  case dot
  case svg
  case png
  case pdf
  case html

  /// The format that a file's name asks for; nil where there is no file.
  static func named(by fileName: String?) throws(UsageError) -> AnswerFormat? {
    for (ending, format) in [(".json", AnswerFormat.json), (".csv", .csv)]
    where fileName?.lowercased().hasSuffix(ending) == true {
      return format
    }
    return try DrawingFormat.named(by: fileName).flatMap { AnswerFormat(rawValue: $0.rawValue) }
  }

  /// Keeps pictures off the screen.
  func requirePlace(_ destination: Destination) throws(UsageError) {
    try DrawingFormat(rawValue: rawValue)?.requirePlace(destination)
  }
}

/// An answer about part of a network, in everything it can be written as.
struct NetworkAnswer {
  /// Sentences with quotes.
  var text: String
  /// Rows for programs.
  var table: Table
  /// The part of the graph that the answer rests on.
  var part: ActorGraph

  /// The answer in a format; DOT and pictures show the part.
  func bytes(as format: AnswerFormat, ontology: Ontology, look: DiagramLook) throws -> Data {
    switch format {
    case .text: Data(text.utf8)
    case .json: Data(table.json.utf8)
    case .csv: Data(table.csv.utf8)
    case .dot: Data(DOT.write(part, ontology: ontology).utf8)
    case .svg: try picture(.svg, ontology, look)
    case .png: try picture(.png, ontology, look)
    case .pdf: try picture(.pdf, ontology, look)
    case .html: try picture(.html, ontology, look)
    }
  }

  private func picture(_ format: PictureFormat, _ ontology: Ontology, _ look: DiagramLook) throws
    -> Data
  {
    try Diagram(part, ontology: ontology, options: look.options()).rendered(format)
  }
}
