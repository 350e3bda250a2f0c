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
      Without options everything is drawn: up to \(SelectionLimits().labelled) relations with their \
      words, up to \(SelectionLimits().ranked) with words on events only, more as an overview. The \
      last line of the picture says what was left out.

      Examples:
        sociogram draw report.txt -o diagram.svg
        sociogram draw graph.json --theme dark --title "January 2022" -o diagram.png
        sociogram draw graph.json --focus Masimov --around 2 -o masimov.svg
        sociogram draw graph.json --path Masimov Putin -o path.svg
        sociogram draw graph.json --as-of 2022-01-08 --relations office,member-of -o then.svg
        sociogram draw graph.json --group-by community --size slide -o slide.png
        sociogram draw monday.txt tuesday.txt -o week.svg --with-text
      """)

  @OptionGroup var inputs: Inputs
  @OptionGroup(title: "What is drawn") var part: DrawnPart
  @OptionGroup(title: "What counts") var view: ViewOptions
  @OptionGroup(title: "How it is drawn") var look: DiagramLook
  @OptionGroup(title: "How it is drawn") var page: PageOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var output: OutputOptions

  @Option(
    help: ArgumentHelp(
      "svg, png, pdf, html (to explore in a browser), dot or text (the diagram in words); else by "
        + "the output file, else svg."))
  var format: DrawingFormat?

  @Flag(help: "Write the diagram in words as well: diagram.txt beside diagram.svg.")
  var withText = false

  func run() throws {
    let destination = try output.destination(for: inputs.paths)
    let format = try format ?? DrawingFormat.named(by: output.file) ?? .svg
    try format.requirePlace(destination)
    let twin = withText ? try output.destinationBeside(for: inputs.paths, ending: "txt") : nil
    var options = try look.options()
    page.apply(to: &options)
    // What draws gets ready while the input is read.
    options.host.prepare()
    let question = try Question(inputs.paths, reading, view)
    let diagram = Diagram(
      try part.selection(for: question), of: question.graph.graph, ontology: question.ontology,
      options: options)
    try destination.write(format.bytes(of: diagram))
    try twin?.write(diagram.textTwin)
  }
}
