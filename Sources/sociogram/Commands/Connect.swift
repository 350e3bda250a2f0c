import ActorGraph
import ArgumentParser
import Foundation

/// `sociogram connect`: the smallest network that ties several actors.
struct Connect: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find the smallest network that ties several actors together.",
    usage: "sociogram connect <input> ... --actors <actor> <actor> ... [-o <file>] [<options>]",
    discussion: """
      Examples:
        sociogram connect graph.json --actors Masimov Putin Armenia
        sociogram connect *.json --actors Masimov Putin Armenia -o network.svg
      """)

  @OptionGroup var inputs: Inputs
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("The actors to tie, two or more.", valueName: "actor"))
  var actors: [String]
  @OptionGroup var options: AnswerOptions

  func validate() throws {
    if actors.count < 2 { throw ValidationError("name two actors or more after --actors") }
  }

  func run() throws {
    try options.answer(inputs.paths) { question in
      let terminals = try actors.map { try question.names.resolve($0) }
      let found = try question.computation.run { execution in
        try question.graph.connection(
          of: terminals, question.view, ontology: question.ontology, execution: execution)
      }
      guard !found.relations.isEmpty else {
        throw NothingFound(description: "nothing ties these actors to each other")
      }
      let graph = question.graph.graph
      let part = found.subgraph(of: graph)
      return NetworkAnswer(
        text: found.text(in: graph, ontology: question.ontology), table: .relations(of: part),
        part: part)
    }
  }
}
