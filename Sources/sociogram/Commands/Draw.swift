import ActorGraph
import ArgumentParser
import Diagrams
import Foundation

/// `sociogram draw`: a network diagram.
struct Draw: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draw a graph as a network diagram.",
    usage: "sociogram draw <input> ... [-o <file>] [<options>]",
    discussion: """
      Examples:
        sociogram draw report.txt -o diagram.svg
        sociogram draw graph.json --theme dark --title "January 2022" -o diagram.png
        sociogram draw monday.txt tuesday.txt --format text
      """)

  @OptionGroup var inputs: Inputs
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var look: DiagramLook

  @Option(
    help: ArgumentHelp(
      "svg, png, pdf, html (to explore in a browser), dot or text (the diagram in words); else by "
        + "the output file, else svg."))
  var format: DrawingFormat?

  func run() throws {
    let destination = try output.destination(for: inputs.paths)
    let format = try format ?? DrawingFormat.named(by: output.file) ?? .svg
    try format.requirePlace(destination)
    let options = try look.options()
    // What draws gets ready while the input is read.
    options.host.prepare()
    let (graph, ontology) = try reading.read(inputs.paths)
    guard graph.relationCount > 0 else {
      throw NothingFound(description: "there is nothing to draw: no relation was found")
    }
    let diagram = Diagram(graph, ontology: ontology, options: options)
    try destination.write(format.bytes(of: diagram))
  }
}
