import ActorGraph
import ArgumentParser
import GraphFormats

/// `sociogram extract`: from reports to a graph with its evidence.
struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read reports into a graph of actors and relations, with the words they rest on.",
    usage: "sociogram extract <input> ... [-o <file>] [<options>]",
    discussion: """
      Examples:
        sociogram extract report.txt
        sociogram extract monday.txt tuesday.txt --published 2022-01-10 -o graph.json
        sociogram extract a.txt b.txt --published a.txt=2022-01-08 --published b.txt=2022-01-10
        cat report.txt | sociogram extract - --format dot | dot -Tsvg > graph.svg
      """)

  @OptionGroup var inputs: Inputs
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var output: OutputOptions

  @Option(help: "json (node-link JSON) or dot; else by the name of the output file, else json.")
  var format: GraphFormat?

  func run() throws {
    let destination = try output.destination(for: inputs.paths)
    let (graph, ontology) = try reading.read(inputs.paths)
    let format = format ?? GraphFormat(fileName: output.file) ?? .json
    try destination.write(format.text(of: graph, ontology: ontology))
    guard graph.relationCount > 0 else {
      throw NothingFound(
        description: graph.isEmpty ? "no actor was found" : "actors were found, but no relation")
    }
  }
}
