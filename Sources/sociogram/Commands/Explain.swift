import ActorGraph
import ArgumentParser
import Extraction

/// `sociogram explain`: why names are one actor, and what a relation rests on.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say why names were taken for one actor, or what a relation rests on.",
    usage: """
      sociogram explain <input> ... <actor> [-o <file>] [<options>]
      sociogram explain <input> ... --relation <source> <type> <target> [-o <file>] [<options>]
      """,
    discussion: """
      Examples:
        sociogram explain graph.json Tokayev
        sociogram explain monday.txt tuesday.txt "K. Masimov"
        sociogram explain graph.json --relation Masimov dismissed-by Tokayev
      """)

  @Argument(
    help: ArgumentHelp(
      "Reports or graphs ('-' is standard input), then the actor.", valueName: "input> ... <actor"))
  var arguments: [String]

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "A relation instead of an actor: its source, its type and its target.",
      valueName: "source> <type> <target"))
  var relation: [String] = []

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard relation.isEmpty || relation.count == 3 else {
      throw ValidationError(
        "--relation takes three words: the source, the type and the target")
    }
    guard !relation.isEmpty || arguments.count >= 2 else {
      throw ValidationError("name at least one report or graph, and then the actor")
    }
  }

  func run() throws {
    let inputs = relation.isEmpty ? Array(arguments.dropLast()) : arguments
    let destination = try output.destination(for: inputs)
    let (graph, ontology) = try reading.read(inputs)
    let names = NameIndex(graph)
    guard relation.isEmpty else {
      let explanation = RelationExplanation(
        from: try names.resolve(relation[0]), RelationType(relation[1]),
        to: try names.resolve(relation[2]), in: graph, ontology: ontology)
      guard !explanation.relations.isEmpty else {
        throw NothingFound(
          description: "there is no relation '\(relation[1])' from \(relation[0]) to \(relation[2])"
        )
      }
      return try destination.write(explanation.text(in: graph, ontology: ontology))
    }
    let id = try names.resolve(arguments[arguments.count - 1])
    guard let actor = graph.actor(id) else { return }
    let joiner = try ActorJoiner(ontology: ontology)
    try destination.write(joiner.explanation(of: actor).text(in: graph))
  }
}
