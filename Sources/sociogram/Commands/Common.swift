import ActorGraph
import ArgumentParser

/// `sociogram common`: whom two actors share.
struct Common: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say whom two actors are both tied to, with the words each tie rests on.",
    usage: "sociogram common <input> ... <actor> <actor> [-o <file>] [<options>]",
    discussion: """
      Those tied to fewest others come first: whoever knows few people says more than whoever knows
      everybody.

      Examples:
        sociogram common graph.json Masimov Putin
        sociogram common *.json Masimov Putin --format csv
      """)

  @OptionGroup var pair: PairArguments
  @OptionGroup var options: AnswerOptions

  func run() throws {
    try options.answer(pair.words, about: 2) { question, ends in
      let found = try question.graph.commonNeighbours(
        of: ends[0], and: ends[1], question.view, ontology: question.ontology)
      guard !found.ties.isEmpty || !found.direct.isEmpty else {
        throw NothingFound(
          description: "\(question.name(ends[0])) and \(question.name(ends[1])) share no contact")
      }
      let graph = question.graph.graph
      return NetworkAnswer(
        text: found.text(in: graph, ontology: question.ontology),
        table: .common(found, of: graph), part: found.subgraph(of: graph))
    }
  }
}
