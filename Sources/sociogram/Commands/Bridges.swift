import ActorGraph
import ArgumentParser

/// `sociogram bridges`: where a network falls apart.
struct Bridges: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find the actors and the relations that alone hold parts of a network together.",
    usage: "sociogram bridges <input> ... [-o <file>] [<options>]",
    discussion: """
      Examples:
        sociogram bridges graph.json
        sociogram bridges *.json --status current --format csv
      """)

  @OptionGroup var inputs: Inputs
  @OptionGroup var options: AnswerOptions

  func run() throws {
    try options.answer(inputs.paths) { question in
      let found = try question.graph.weakPoints(question.view, ontology: question.ontology)
      guard !found.bridges.isEmpty || !found.actors.isEmpty else {
        throw NothingFound(description: "no single actor or relation holds parts together")
      }
      let graph = question.graph.graph
      return NetworkAnswer(
        text: found.text(in: graph, ontology: question.ontology),
        table: .weakPoints(found, of: graph),
        part: graph.part(
          actors: Set(found.actors.map(\.actor)), relations: found.bridges.map(\.relation.identity))
      )
    }
  }
}
