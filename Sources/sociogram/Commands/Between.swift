import ActorGraph
import ArgumentParser

/// `sociogram between`: who stands between two actors.
struct Between: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say who stands on the shortest paths between two actors, and on how many.",
    usage: "sociogram between <input> ... <actor> <actor> [-o <file>] [<options>]",
    discussion: """
      Examples:
        sociogram between graph.json Masimov Putin
        sociogram between *.json Masimov Putin -o between.svg
      """)

  @OptionGroup var pair: PairArguments
  @OptionGroup var options: AnswerOptions

  func run() throws {
    try options.answer(pair.words, about: 2) { question, ends in
      let found = try question.graph.actorsBetween(
        ends[0], and: ends[1], question.view, ontology: question.ontology)
      guard found.length != nil else {
        throw NothingFound(
          description: "nothing ties \(question.name(ends[0])) to \(question.name(ends[1]))")
      }
      let graph = question.graph.graph
      return NetworkAnswer(
        text: found.text(in: graph, ontology: question.ontology),
        table: .between(found, of: graph), part: found.subgraph(of: graph))
    }
  }
}
