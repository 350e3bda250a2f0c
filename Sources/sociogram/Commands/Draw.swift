import ActorGraph
import ArgumentParser
import Diagrams
import Foundation

/// `sociogram draw`: a diagram.
struct Draw: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draw a graph as a network, a timeline, a matrix or a comparison.",
    usage: "sociogram draw <input> ... [-o <file>] [<options>]",
    discussion: """
      Without options everything is drawn: up to \(SelectionLimits().labelled) relations with their \
      words, up to \(SelectionLimits().ranked) with words on events only, more as an overview. \
      Planned and denied relations are drawn too, unless --status leaves them out, but no path \
      leads through them. The last line of the picture says what was left out.

      Examples:
        sociogram draw report.txt -o diagram.svg
        sociogram draw graph.json --theme dark --title "January 2022" -o diagram.png
        sociogram draw graph.json --focus Masimov --around 2 -o masimov.html
        sociogram draw graph.json --path Masimov Putin -o path.svg
        sociogram draw graph.json --as-of 2022-01-08 --relations office,member-of -o then.svg
        sociogram draw graph.json --group-by community --size slide -o slide.png
        sociogram draw graph.json --view timeline -o timeline.pdf
        sociogram draw tuesday.json --compare monday.json -o changes.svg --with-text
      """)

  /// What kind of picture.
  enum View: String, CaseIterable, ExpressibleByArgument {
    case network, timeline, matrix
  }

  @OptionGroup var inputs: Inputs

  @Option(
    name: .customLong("view"),
    help: ArgumentHelp(
      "network (default), timeline (relations along their dates) or matrix (who is tied to whom).",
      valueName: "view"))
  var kind = View.network

  @Option(
    help: ArgumentHelp(
      "An earlier graph or report: what was added, ended or changed since is marked.",
      valueName: "input"))
  var compare: String?

  @OptionGroup(title: "What is drawn") var part: DrawnPart
  @OptionGroup(title: "What counts") var view: ViewOptions
  @OptionGroup(title: "How it is drawn") var look: DiagramLook
  @OptionGroup(title: "How it is drawn") var page: PageOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var output: OutputOptions

  @Option(
    help: ArgumentHelp(
      "svg, png, pdf, html (to explore in a browser), dot, mermaid or text (the diagram in words); "
        + "else by the output file, else svg."))
  var format: DrawingFormat?

  @Flag(help: "Write the diagram in words as well: diagram.txt beside diagram.svg.")
  var withText = false

  func validate() throws {
    if kind != .network, !part.path.isEmpty {
      throw ValidationError("--path is lit in a network; leave out --view")
    }
    if compare != nil, kind != .network || !part.path.isEmpty || !part.focus.isEmpty {
      throw ValidationError("--compare draws whole networks; leave out --view, --focus and --path")
    }
  }

  func run() throws {
    let everyInput = inputs.paths + (compare.map { [$0] } ?? [])
    let destination = try output.destination(for: everyInput)
    let format = try format ?? DrawingFormat.named(by: output.file) ?? .svg
    try format.requirePlace(destination)
    let twin = withText ? try output.destinationBeside(for: everyInput, ending: "txt") : nil
    var options = try look.options()
    page.apply(to: &options)
    // What draws gets ready while the input is read.
    options.host.prepare()
    let question = try Question(inputs.paths, reading, view)
    let diagram = try diagram(question, options: options)
    try destination.write(format.bytes(of: diagram))
    try twin?.write(diagram.textTwin)
  }

  private func diagram(_ question: Question, options: DiagramOptions) throws -> Diagram {
    let ontology = question.ontology
    let selection = try part.selection(for: question)
    let graph = question.graph.graph
    if let compare {
      let earlier = try Question([compare], reading, view)
      let before = try Selection(
        earlier.graph, part.options(for: earlier), ontology: earlier.ontology
      ).part(of: earlier.graph.graph)
      return Diagram(
        comparing: before, with: selection.part(of: graph), ontology: ontology, options: options)
    }
    switch kind {
    case .network:
      return Diagram(selection, of: graph, ontology: ontology, options: options)
    case .timeline:
      return Diagram(
        timelineOf: selection.part(of: graph), ontology: ontology, options: options)
    case .matrix:
      return Diagram(matrixOf: selection.part(of: graph), ontology: ontology, options: options)
    }
  }
}
