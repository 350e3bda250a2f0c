internal import Foundation

/// The fixed parts of the page of a picture, from the package's resources.
struct ExplorerResources {
  /// Markup of the panel.
  let panel: String
  let styleSheet: String
  let script: String
  /// The content security policy.
  let policy: String

  /// The parts of the script in the order of running.
  private static let scripts = [
    "elements", "network", "viewport", "picture", "chooser", "filters", "panel", "explorer",
  ]

  /// - Throws: ``DiagramError/renderingFailed(_:)`` when one is missing.
  static func read() throws(DiagramError) -> ExplorerResources {
    var script = ""
    for name in scripts { script += try resource(name, "js") }
    // The hash is kept beside the script, since nothing here computes one; a test compares them.
    let hash = try resource("script", "sha256").filter { !$0.isWhitespace }
    return ExplorerResources(
      panel: try resource("panel", "html"), styleSheet: try resource("explorer", "css"),
      script: script,
      policy: "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-\(hash)'; "
        + "base-uri 'none'; form-action 'none'")
  }

  private static func resource(_ name: String, _ ending: String) throws(DiagramError) -> String {
    guard
      let url = Bundle.module.url(
        forResource: name, withExtension: ending, subdirectory: "explorer"),
      let text = try? String(contentsOf: url, encoding: .utf8)
    else {
      throw .renderingFailed(
        "explorer/\(name).\(ending), which belongs to the program, is missing; install the "
          + "program again, with its resources")
    }
    return text
  }
}
