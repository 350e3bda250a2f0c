public import ActorGraph
internal import Foundation

extension Theme {
  /// The themes that come with the package: `light`, `dark`, `print` (black on white, told apart
  /// without any colour) and `colorblind` (the largest distances for all kinds of vision).
  public static let names = ["light", "dark", "print", "colorblind"]

  /// Other spellings of a name.
  private static let aliases = [
    "colour-blind": "colorblind", "colourblind": "colorblind", "color-blind": "colorblind",
  ]

  /// A theme that comes with the package.
  ///
  /// - Parameter name: one of ``names``; `colour-blind` and its other spellings are the same.
  /// - Returns: nil for a name that no theme has.
  /// - Throws: `InputError` when the resource is missing or damaged.
  public static func named(_ name: String) throws(InputError) -> Theme? {
    try shipped[aliases[name] ?? name]?.get()
  }

  /// The light theme that comes with the package.
  ///
  /// - Throws: `InputError` when the resource is missing or damaged.
  public static func light() throws(InputError) -> Theme { try required("light") }

  /// The dark theme that comes with the package.
  ///
  /// - Throws: `InputError` when the resource is missing or damaged.
  public static func dark() throws(InputError) -> Theme { try required("dark") }

  /// The theme of the package that an SVG of this one turns to on a dark screen; nil where the
  /// theme names none.
  public var dark: Theme? { darkName.flatMap { try? Self.shipped[$0]?.get() } }

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

  /// Read once.
  private static let shipped = Dictionary(uniqueKeysWithValues: names.map { ($0, resource($0)) })

  private static func required(_ name: String) throws(InputError) -> Theme {
    guard let theme = try named(name) else { throw missing(name) }
    return theme
  }

  private static func resource(_ name: String) -> Result<Theme, InputError> {
    guard
      let url = Bundle.module.url(
        forResource: name, withExtension: "yaml", subdirectory: "themes"),
      let text = try? String(contentsOf: url, encoding: .utf8)
    else { return .failure(missing(name)) }
    return Result { () throws(InputError) in try Theme(yaml: text, file: name + ".yaml") }
  }

  private static func missing(_ name: String) -> InputError {
    InputError(
      file: name + ".yaml", reason: "the theme that belongs to the program is missing",
      suggestion: "install the program again, with its resources")
  }
}
