public import ActorGraph
internal import Foundation

extension Theme {
  /// The light theme that comes with the package.
  ///
  /// - Throws: `InputError` when the resource is missing or damaged.
  public static func light() throws(InputError) -> Theme { try resource("light") }

  /// The dark theme that comes with the package.
  ///
  /// - Throws: `InputError` when the resource is missing or damaged.
  public static func dark() throws(InputError) -> Theme { try resource("dark") }

  /// Reads a theme; the format stands at the head of the light one.
  ///
  /// - Parameters:
  ///   - yaml: the text.
  ///   - file: the name to show in errors.
  /// - Throws: `InputError` with line and column at the first thing that is wrong: YAML syntax,
  ///   unknown or missing fields, colours, fonts, shapes and arrowheads that are not allowed.
  public init(yaml: String, file: String) throws(InputError) {
    self = try ThemeReader(document: YAMLDocument(text: yaml, file: file)).read()
  }

  private static func resource(_ name: String) throws(InputError) -> Theme {
    guard
      let url = Bundle.module.url(
        forResource: name, withExtension: "yaml", subdirectory: "themes"),
      let text = try? String(contentsOf: url, encoding: .utf8)
    else {
      throw InputError(
        file: name + ".yaml", reason: "the theme that belongs to the program is missing",
        suggestion: "install the program again, with its resources")
    }
    return try Theme(yaml: text, file: name + ".yaml")
  }
}
