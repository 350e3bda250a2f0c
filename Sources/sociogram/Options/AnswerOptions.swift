import ActorGraph
import ArgumentParser

/// How an answer about part of a network is written: options of every subcommand that gives one.
struct AnswerOptions: ParsableArguments {
  @OptionGroup(title: "What counts") var view: ViewOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var look: DiagramLook

  @Option(
    help: ArgumentHelp(
      "text, json, csv, dot, or svg, png, pdf, html for a picture of what the answer rests on; "
        + "else by the output file, else text."))
  var format: AnswerFormat?

  /// The same for a command line that names inputs and then so many actors.
  func answer(
    _ arguments: [String], about count: Int,
    _ body: (Question, [ActorID]) throws -> NetworkAnswer
  ) throws {
    try answer(Array(arguments.dropLast(count))) { question in
      try body(question, arguments.suffix(count).map { try question.names.resolve($0) })
    }
  }

  /// Reads the inputs, has `body` answer, and writes the answer.
  func answer(_ inputs: [String], _ body: (Question) throws -> NetworkAnswer) throws {
    let destination = try output.destination(for: inputs)
    let format = try format ?? AnswerFormat.named(by: output.file) ?? .text
    try format.requirePlace(destination)
    let question = try Question(inputs, reading, view)
    let answer = try body(question)
    try destination.write(answer.bytes(as: format, ontology: question.ontology, look: look))
  }
}
