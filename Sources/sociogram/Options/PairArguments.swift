import ArgumentParser

/// Inputs and then two actors.
struct PairArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Reports or graphs ('-' is standard input), then the two actors.",
      valueName: "input> ... <actor> <actor"))
  var words: [String]

  func validate() throws {
    guard words.count > 2 else {
      throw ValidationError("name at least one report or graph, and then the two actors")
    }
  }
}
