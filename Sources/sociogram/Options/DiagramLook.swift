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
  func options() throws(InputError) -> DiagramOptions {
    DiagramOptions(title: title, theme: try chosenTheme())
  }

  private func chosenTheme() throws(InputError) -> Theme {
    switch theme {
    case "light": try Theme.light()
    case "dark": try Theme.dark()
    default: try Theme(yaml: InputFile.yamlText(theme), file: theme)
    }
  }
}
