import ActorGraph
import ArgumentParser
import Diagrams

/// How a diagram looks.
struct DiagramLook: ParsableArguments {
  @Option(
    help: "\(Theme.names.joined(separator: ", ")), or a YAML file with a theme of your own.")
  var theme = "light"

  @Option(help: "The headline of the diagram.")
  var title: String?

  /// The options for the diagram.
  func options() throws -> DiagramOptions {
    DiagramOptions(theme: try chosenTheme(), title: title, host: .child())
  }

  /// The theme that is named. What of a theme of the user's own is hard to read is said.
  func chosenTheme() throws -> Theme {
    if let shipped = try Theme.named(theme) { return shipped }
    guard theme.contains(".") else {
      let names = Theme.names.joined(separator: ", ")
      throw UsageError("there is no theme '\(theme)'; there are \(names), or name a YAML file")
    }
    let own = try Theme(yaml: InputFile.yamlText(theme), file: theme)
    for finding in own.findings { Diagnostics.say("warning: \(theme): \(finding)") }
    return own
  }
}
