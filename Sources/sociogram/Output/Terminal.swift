import Foundation

/// What the program knows about the screen it prints to.
struct Terminal {
  /// Columns to print in; nil where standard output is no terminal.
  var width: Int?
  /// Whether headings may be set in bold.
  var allowsStyle: Bool

  /// The terminal behind standard output, if it is one.
  ///
  /// `NO_COLOR` (no-color.org) with any value, or `TERM=dumb`, turns styles off.
  static var standardOutput: Terminal {
    guard isatty(STDOUT_FILENO) == 1 else { return Terminal(width: nil, allowsStyle: false) }
    let environment = ProcessInfo.processInfo.environment
    var size = winsize()
    let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return Terminal(
      width: isKnown ? Int(size.ws_col) : 80,
      allowsStyle: (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb")
  }

  /// A text without control characters but line breaks and tabs: names and quotes come from
  /// strangers, and an escape sequence in one could rewrite the screen.
  static func harmless(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isHarmful) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(isHarmful(scalar) ? "\u{b7}" : scalar) }
    return String(result)
  }

  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
  }
}
