import ActorGraph
import ArgumentParser
import Diagrams
import Foundation
import GraphFormats

/// `sociogram diff`: what changed between two graphs.
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what was added, ended or changed between two graphs or reports.",
    usage: "sociogram diff <before> <after> [-o <file>] [<options>]",
    discussion: """
      Actors are the same where their identifiers are, else where their kinds and names are. \
      Relations are the same where they tie the same actors in the same way; other quotes or \
      another confidence are no change. Ends with exit code 1 where nothing is different.

      Examples:
        sociogram diff monday.json tuesday.json
        sociogram diff monday.json tuesday.json --format json -o changes.json
        sociogram diff monday.json tuesday.json -o changes.svg
      """)

  @Argument(help: ArgumentHelp("The earlier graph or report.", valueName: "before"))
  var before: String
  @Argument(help: ArgumentHelp("The later graph or report.", valueName: "after"))
  var after: String

  @OptionGroup(title: "What counts") var view: ViewOptions
  @OptionGroup(title: "How it is drawn") var look: DiagramLook
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var output: OutputOptions

  @Option(
    help: ArgumentHelp(
      "text, json, or svg, png, pdf, html, dot, mermaid for a picture of the comparison; else by the "
        + "output file, else text."))
  var format: ChangesFormat?

  func run() throws {
    let destination = try output.destination(for: [before, after])
    let format = try format ?? ChangesFormat.named(by: output.file) ?? .text
    try format.drawing?.requirePlace(destination)
    let (earlier, later) = (
      try Question([before], reading, view), try Question([after], reading, view)
    )
    let graphs = (try part(of: earlier), try part(of: later))
    let ontology = later.ontology
    let changes = graphs.0.changes(to: graphs.1, ontology: ontology)
    switch format {
    case .text:
      try destination.write(changes.text(from: graphs.0, to: graphs.1, ontology: ontology))
    case .json: try destination.write(GraphChangesJSON.write(changes))
    default:
      guard let drawing = format.drawing else { break }
      let diagram = Diagram(
        comparing: graphs.0, with: graphs.1, ontology: ontology, options: try look.options())
      try destination.write(drawing.bytes(of: diagram))
    }
    if changes.isEmpty { throw NothingFound(description: "nothing is different") }
  }

  private func part(of question: Question) throws -> ActorGraph {
    let graph = question.graph.graph
    if question.view == GraphView() { return graph }
    let part = try question.graph.visible(in: question.view, ontology: question.ontology)
    return graph.part(
      actors: Set(part.actors.map(\.id)), relations: part.relations.map(\.identity))
  }
}

/// The forms of a comparison.
enum ChangesFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, svg, png, pdf, html, dot, mermaid

  /// The picture that it is; nil for words.
  var drawing: DrawingFormat? { self == .text ? nil : DrawingFormat(rawValue: rawValue) }

  /// The format that a file's name asks for; nil where there is no file.
  static func named(by fileName: String?) throws(UsageError) -> ChangesFormat? {
    if fileName?.lowercased().hasSuffix(".json") == true { return .json }
    return try DrawingFormat.named(by: fileName).flatMap { ChangesFormat(rawValue: $0.rawValue) }
  }
}
