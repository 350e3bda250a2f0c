import ActorGraph
import ArgumentParser

/// `sociogram ontology show`: the ontology in force.
struct OntologyShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show the kinds of actors and the types of relations.",
    discussion: """
      The YAML is a file to start your own from.

      Examples:
        sociogram ontology show
        sociogram ontology show --ontology mine.yaml --format yaml -o whole.yaml
      """)

  @OptionGroup var ontologyOptions: OntologyOptions
  @OptionGroup var output: OutputOptions
  @Option(help: "table, yaml or json.") var format = OntologyFormat.table

  func run() throws {
    let destination = try output.destination(for: [ontologyOptions.file].compactMap(\.self))
    let ontology = try ontologyOptions.ontology()
    switch format {
    case .table: try destination.write(table: .definitions(of: ontology), format: .table)
    case .yaml: try destination.write(ontology.yaml)
    case .json: try destination.write(ontology.json)
    }
  }
}

/// How an ontology is printed.
enum OntologyFormat: String, CaseIterable, ExpressibleByArgument {
  case table
  case yaml
  case json
}
