import ActorGraph
import ArgumentParser
import GraphFormats

/// `sociogram merge`: the union of graphs.
struct Merge: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Unite graphs by the identifiers of their actors, and report what contradicts.",
    usage: "sociogram merge <graph> ... [-o <file>] [--to <format>] [<options>]",
    discussion: """
      Actors with the same identifier, relations that say the same and documents with the same \
      identifier become one; everything else stays beside each other. The order of the graphs \
      makes no difference. Conflicts are said on standard error: an actor with two kinds, a \
      document with two dates, a relation that one graph states and another denies. To join \
      actors by their names instead, use 'sociogram export'.

      Examples:
        sociogram merge monday.json tuesday.json -o week.json
        sociogram merge *.graphml --to dot
      """)

  @Argument(help: ArgumentHelp("Graphs in any format that is read.", valueName: "graph"))
  var paths: [String]

  @OptionGroup var output: OutputOptions
  @Option(
    help: ArgumentHelp(
      "The format, as for 'sociogram convert'; else by the output file, else json.",
      valueName: "format"))
  var to: GraphFileFormat?
  @Flag(help: "End with exit code 3, and write nothing, where there is a conflict.")
  var strict = false
  @OptionGroup var ontologyOptions: OntologyOptions

  func validate() throws {
    guard paths.count > 1 else { throw ValidationError("name two graphs or more") }
    guard paths.count(where: { $0 == "-" }) <= 1 else {
      throw ValidationError("standard input ('-') can be read only once")
    }
  }

  func run() throws {
    let destination = try GraphDestination(
      output, format: to ?? GraphFileFormat(fileName: output.file ?? "") ?? .json, inputs: paths)
    let ontology = try ontologyOptions.ontology()
    var graph = ActorGraph()
    var conflicts = 0
    for path in paths {
      let next = try GraphSource(path, format: nil).read()
      for conflict in graph.conflicts(with: next) {
        conflicts += 1
        Diagnostics.say("\(path): \(conflict)")
      }
      graph.formUnion(next)
    }
    if strict, conflicts > 0 {
      throw InputError(
        file: paths.last ?? "", reason: "the graphs contradict each other in \(conflicts) places",
        suggestion: "correct them, or leave out --strict")
    }
    try destination.write(graph, ontology: ontology)
    if graph.isEmpty { throw NothingFound(description: "the graph is empty") }
    Outcome.succeed(holding: graph)
  }
}
