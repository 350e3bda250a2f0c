internal import GraphFormats

/// Text from data on its way into a picture: nothing in it is ever markup.
///
/// Texts become visible (``visible(_:)``, ``name(_:)``) where they are put together, and are
/// escaped (``label(_:)``, ``markup(_:)``) where they are written.
enum DrawnText {
  /// A name as a part of a sentence: visible, and kept from reordering what stands around it where
  /// it has letters that run from right to left.
  static func name(_ text: String) -> String { isolated(visible(text)) }

  /// A visible text between the marks that isolate its direction (Unicode Standard Annex 9,
  /// "first strong isolate"); itself where all of it runs from left to right.
  static func isolated(_ text: String) -> String {
    text.unicodeScalars.contains(where: \.runsFromRightToLeft) ? "\u{2068}\(text)\u{2069}" : text
  }

  /// Words put together by us on one line: visible, what is isolated stays so.
  static func line(_ text: String) -> String { VisibleText(text, keepsIsolates: true).text }

  /// The text as the content of a Graphviz label of the HTML kind.
  static func label(_ text: String) -> String {
    escaped(line(text), backslash: "\\\\")
  }

  /// The text as XML content or attribute value; line breaks are kept.
  static func markup(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { escaped(line(String($0)), backslash: "\\") }.joined(separator: "&#10;")
  }

  /// The text on one line, with everything visible that a reader could not see or that XML forbids
  /// (see ``VisibleText``).
  static func visible(_ text: String) -> String { VisibleText(text).text }

  private static func escaped(_ text: String, backslash: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\\": result += backslash
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension Unicode.Scalar {
  /// Whether it belongs to a script written from right to left: the blocks that the Unicode
  /// Character Database reserves for them (DerivedBidiClass, default values R and AL).
  var runsFromRightToLeft: Bool {
    switch value {
    case 0x0590...0x08ff, 0xfb1d...0xfdff, 0xfe70...0xfefc, 0x10800...0x10fff, 0x1e800...0x1efff:
      // Digits and signs of number in these blocks have no direction of their own.
      switch properties.generalCategory {
      case .decimalNumber, .format: false
      default: true
      }
    default: false
    }
  }
}
