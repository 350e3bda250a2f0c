import ActorGraph
import ArgumentParser
import GraphKernels

/// How a list that is computed on a network is written: options of every subcommand that gives one.
struct ListOptions: ParsableArguments {
  @OptionGroup(title: "What counts") var view: ViewOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var output: OutputOptions
  @Option(help: "table, json or csv.") var format = TableFormat.table

  /// Reads the inputs, has `body` compute the list, and writes it.
  ///
  /// - Parameter nothing: what to say where the list is empty.
  func list(
    _ inputs: [String], nothing: String, _ body: (Question, Execution) throws -> Table
  ) throws {
    let destination = try output.destination(for: inputs)
    let question = try Question(inputs, reading, view)
    let table = try question.computation.run { try body(question, $0) }
    try destination.write(table: table, format: format)
    if table.rows.isEmpty { throw NothingFound(description: nothing) }
  }
}
