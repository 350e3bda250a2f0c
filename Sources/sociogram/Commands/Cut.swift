import ActorGraph
import ArgumentParser

/// `sociogram cut`: who must be left out to separate two actors.
struct Cut: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say which fewest actors would have to go for two others to be no longer tied.",
    usage: "sociogram cut <input> ... <actor> <actor> [-o <file>] [<options>]",
    discussion: """
      Examples:
        sociogram cut graph.json Masimov Putin
        sociogram cut *.json Masimov Putin --kinds Person -o cut.svg
      """)

  @OptionGroup var pair: PairArguments
  @OptionGroup var options: AnswerOptions

  func run() throws {
    try options.answer(pair.words, about: 2) { question, ends in
      let found = try question.computation.run { execution in
        try question.graph.separation(
          of: ends[0], and: ends[1], question.view, ontology: question.ontology,
          execution: execution)
      }
      guard !found.direct.isEmpty || !found.actors.isEmpty else {
        throw NothingFound(
          description: "\(question.name(ends[0])) and \(question.name(ends[1])) are not tied")
      }
      let graph = question.graph.graph
      return NetworkAnswer(
        text: found.text(in: graph, ontology: question.ontology),
        table: .separation(found, of: graph), part: found.subgraph(of: graph))
    }
  }
}
