import ActorGraph
import ArgumentParser
import Extraction

/// `sociogram patterns test`: whether a file of patterns reads what its examples say.
struct PatternTest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Read the examples of a file of patterns, and say where something else comes out.",
    discussion: """
      The file has 'frames' and 'roles' as the standard patterns.yaml, and 'examples'; a file with \
      examples alone tests the standard patterns. Relations of the types that the file names are \
      looked at: each that an example lists must be read, and no other.

        frames:
          - {relation: lobbied, verbs: [lobby], source: subject, target: object}
        examples:
          - sentence: Ann Lowe lobbied the Harbour Board.
            relations: [Ann Lowe -lobbied-> Harbour Board]
          - sentence: Ann Lowe will lobby the Harbour Board.
            relations: ["Ann Lowe -lobbied-> Harbour Board [planned]"]
          - sentence: Ann Lowe left the Harbour Board.
            relations: []

      Exit code: 0 where all is as expected, 1 where it is not.
      """)

  @Argument(help: "A YAML file.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @OptionGroup var ontologyOptions: OntologyOptions

  func run() throws {
    let ontology = try ontologyOptions.ontology()
    let yaml = try InputFile.yamlText(file)
    let own = try PatternExtractor.patterns(yaml, file: file, ontology: ontology)
    guard !own.examples.isEmpty else {
      throw InputError(
        file: file, reason: "there is no example in the file",
        suggestion: "write some under 'examples'; see 'sociogram patterns test --help'")
    }
    let extractor = try PatternExtractor(ontology: ontology, patterns: yaml, file: file)
    let types = own.types.union(own.examples.flatMap { $0.expected.map(\.type) })
    var failures = 0
    var lines = ""
    for example in own.examples {
      let report = Report(name: file, text: example.sentence, published: example.published)
      let differences = example.differences(
        in: try extractor.graph(of: report), of: types, ontology)
      guard !differences.isEmpty else { continue }
      failures += 1
      lines += "\(file):\(example.position): \(example.sentence)\n"
      for difference in differences { lines += "  \(difference)\n" }
    }
    let count = own.examples.count
    guard failures > 0 else {
      let examples = count == 1 ? "the example is" : "all \(count) examples are"
      return try Destination.standardOutput.write("\(file): \(examples) read as expected\n")
    }
    try Destination.standardOutput.write(Terminal.harmless(lines))
    throw NothingFound(
      description:
        "\(file): \(failures) of \(count) examples \(failures == 1 ? "is" : "are") not read as expected"
    )
  }
}
