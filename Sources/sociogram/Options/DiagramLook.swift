import ActorGraph
import ArgumentParser
import Diagrams

/// How a diagram looks.
struct DiagramLook: ParsableArguments {
  @Option(help: "light, dark, or a YAML file with a theme of your own.")
  var theme = "light"

  @Option(help: "The headline of the diagram.")
  var title: String?

  /// The options for the diagram.
  func options() throws -> DiagramOptions {
    DiagramOptions(theme: try chosenTheme(), title: title, host: .child())
  }

  /// The theme that is named.
  func chosenTheme() throws -> Theme {
    switch theme {
    case "light": try Theme.light()
    case "dark": try Theme.dark()
    case let name where !name.contains("."):
      throw UsageError("there is no theme '\(name)'; there are light and dark, or name a YAML file")
    default: try Theme(yaml: InputFile.yamlText(theme), file: theme)
    }
  }
}
