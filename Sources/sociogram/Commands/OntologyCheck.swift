import ActorGraph
import ArgumentParser

/// `sociogram ontology check`: whether a file of the user's can be used.
struct OntologyCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check an ontology of your own; says what is wrong, by line and column.",
    discussion: """
      The file may refer to the standard kinds, families and relations; its definitions win.

      Example:
        sociogram ontology check mine.yaml && sociogram draw report.txt --ontology mine.yaml -o d.svg
      """)

  @Argument(help: "A YAML file.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  func run() throws {
    let text = try InputFile.yamlText(file)
    let standard = try InstalledResources.ontology()
    let whole = try Ontology(yaml: text, file: file, extending: standard)
    try Destination.standardOutput.write(
      """
      \(file): fine; with it there are \(whole.kinds.count) kinds of actors, \
      \(whole.families.count) families and \(whole.relations.count) types of relations

      """)
  }
}
