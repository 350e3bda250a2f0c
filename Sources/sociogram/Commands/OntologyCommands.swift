import ArgumentParser

/// `sociogram ontology`: what kinds and relations there are.
struct OntologyCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ontology",
    abstract: "Show which kinds of actors and types of relations there are, or check your own.",
    subcommands: [OntologyShow.self, OntologyCheck.self])
}
