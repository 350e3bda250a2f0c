import ArgumentParser

/// `sociogram patterns`: how relations are worded.
struct PatternCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "patterns",
    abstract: "Test how relations are worded: patterns of your own, or the standard ones.",
    subcommands: [PatternTest.self])
}
