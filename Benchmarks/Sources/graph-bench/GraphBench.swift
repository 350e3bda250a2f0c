import ArgumentParser

/// Measures graph kernels, and prints what they compute.
@main
struct GraphBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph-bench", abstract: "Measure graph kernels, and compare them with others.",
    subcommands: [Run.self, Compare.self, Values.self, Generate.self, Convert.self])
}

/// A benchmark that could not be run.
struct Failure: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) { self.description = description }
}
