/// Text in an object diagram of PlantUML.
enum PlantUMLText {
  /// A visible text in which only letters, digits, single spaces inside it, and points, commas and
  /// hyphens after a letter or a digit stand as they are.
  ///
  /// PlantUML looks for commands, functions (`%getenv`), markup and comments in every text, so
  /// everything else is written by its number.
  static func encode(_ visible: String) -> String {
    var result = ""
    var last: Unicode.Scalar = " "
    for scalar in visible.unicodeScalars {
      let isPlain =
        switch scalar {
        case " ": last != " "
        case ".", ",", "-": isWordPart(last)
        default: isWordPart(scalar)
        }
      if isPlain {
        result.unicodeScalars.append(scalar)
      } else {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
      }
      last = scalar
    }
    return result
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber:
      true
    default: false
    }
  }
}
