/// What the tokenizer needs to know of a character; ASCII is answered without a look-up.
extension Unicode.Scalar {
  /// Letters, digits and the marks that belong to letters.
  var isWordPart: Bool {
    if value < 0x80 { return isASCIILetter || isASCIIDigit }
    let properties = properties
    if properties.isAlphabetic || properties.numericType != nil { return true }
    let category = properties.generalCategory
    return category == .nonspacingMark || category == .spacingMark
  }

  var isASCIILetter: Bool { value | 0x20 >= 0x61 && value | 0x20 <= 0x7a }

  var isASCIIDigit: Bool { value >= 0x30 && value <= 0x39 }

  /// Letters of any script.
  var isLetter: Bool { value < 0x80 ? isASCIILetter : properties.isAlphabetic }

  /// Digits and other numbers of any script.
  var isDigit: Bool { value < 0x80 ? isASCIIDigit : properties.numericType != nil }

  var isCapital: Bool {
    value < 0x80 ? value >= 0x41 && value <= 0x5a : properties.isUppercase
  }

  var isSmall: Bool { value < 0x80 ? value >= 0x61 && value <= 0x7a : properties.isLowercase }

  var isApostrophe: Bool {
    value == 0x27 || value == 0x2019 || value == 0x02bc || value == 0x02bb
  }

  var isHyphen: Bool { value == 0x2d || value == 0x2010 || value == 0x2011 }

  /// Zero-width characters: they stand inside words but never make one.
  var isZeroWidth: Bool { value >= 0x80 && properties.generalCategory == .format }

  /// White space and control characters: they stand between tokens and are part of none.
  var isBetweenTokens: Bool {
    value < 0x80 ? value <= 0x20 || value == 0x7f : properties.isWhitespace || isC1Control
  }

  private var isC1Control: Bool { value >= 0x80 && value < 0xa0 }

  /// Characters that end a line.
  var isLineBreak: Bool {
    switch value {
    case 0x0a...0x0d, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
