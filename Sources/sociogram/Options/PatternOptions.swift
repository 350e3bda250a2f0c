import ActorGraph
import ArgumentParser
import Extraction

/// How relations are worded.
struct PatternOptions: ParsableArguments {
  @Option(
    name: .customLong("patterns"),
    help: ArgumentHelp(
      "A YAML file with frames and roles of your own, beside the standard ones.",
      valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var file: String?

  /// The user's patterns; nil where there are none.
  func text() throws(InputError) -> PatternText? {
    guard let file else { return nil }
    return PatternText(file: file, yaml: try InputFile.yamlText(file))
  }
}
