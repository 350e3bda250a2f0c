import ArgumentParser

@main
struct Sociogram: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "sociogram")
}
