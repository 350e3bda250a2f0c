import ActorGraph
import ArgumentParser

/// Which kinds of actors and types of relations there are.
struct OntologyOptions: ParsableArguments {
  @Option(
    name: .customLong("ontology"),
    help: ArgumentHelp(
      "A YAML file that adds kinds and relations to the standard ones, or redefines them.",
      valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var file: String?

  /// The standard ontology with the user's file added.
  func ontology() throws(InputError) -> Ontology {
    let standard = try InstalledResources.ontology()
    guard let file else { return standard }
    return try Ontology(yaml: InputFile.yamlText(file), file: file, extending: standard)
  }
}
