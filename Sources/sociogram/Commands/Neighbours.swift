import ActorGraph
import ArgumentParser

/// `sociogram neighbours`: who is near.
struct Neighbours: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say who is tied to an actor, with the words each tie rests on.",
    usage: "sociogram neighbours <input> ... <actor> [--within <n>] [-o <file>] [<options>]",
    discussion: """
      Examples:
        sociogram neighbours graph.json Tokayev
        sociogram neighbours *.json Masimov --within 2 --relations leads,member-of
        sociogram neighbours graph.json Masimov -o masimov.svg
      """)

  @Argument(
    help: ArgumentHelp(
      "Reports or graphs ('-' is standard input), then the actor.", valueName: "input> ... <actor"))
  var arguments: [String]
  @Option(help: ArgumentHelp("How many steps away at most.", valueName: "n")) var within = 1
  @OptionGroup var options: AnswerOptions

  func validate() throws {
    guard arguments.count > 1 else {
      throw ValidationError("name at least one report or graph, and then the actor")
    }
    if within < 1 { throw ValidationError("--within must be at least 1") }
  }

  func run() throws {
    try options.answer(arguments, about: 1) { question, actors in
      let found = try question.graph.neighbourhood(
        of: actors[0], within: within, question.view, ontology: question.ontology)
      guard !found.neighbours.isEmpty else {
        throw NothingFound(description: "nobody is tied to \(question.name(actors[0]))")
      }
      let graph = question.graph.graph
      return NetworkAnswer(
        text: found.text(in: graph, ontology: question.ontology),
        table: .neighbours(found, of: graph), part: found.subgraph(of: graph))
    }
  }
}
