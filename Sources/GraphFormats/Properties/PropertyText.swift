/// How one or more texts become one value of a format that has no lists, or not every character.
///
/// One text stands as it is where the format can hold it. Several texts, one that the format cannot
/// hold, and one that looks like such a list are a JSON list of texts (`["...", "..."]`) in which
/// characters that the format cannot hold are escaped (`\u0000`).
enum PropertyText {
  /// One or more texts as one value.
  ///
  /// - Parameter canHold: whether the format can hold a character; must be true for printable ASCII.
  static func encode(
    _ values: [String], canHold: (Unicode.Scalar) -> Bool = { _ in true }
  ) -> String {
    if values.count == 1, let value = values.first,
      !value.utf8.starts(with: "[".utf8) || decode(value) == [value],
      value.unicodeScalars.allSatisfy(canHold)
    {
      return value
    }
    var output = OutputBuffer()
    output.append("[")
    for (index, value) in values.enumerated() {
      if index > 0 { output.append(", ") }
      output.append(jsonString: value, canHold: canHold)
    }
    output.append("]")
    return output.text
  }

  /// Whether a value can be a list of texts: whether ``decode(_:)`` may give something else.
  static func isList(_ value: String) -> Bool {
    value.utf8.first == UInt8(ascii: "[") && value.utf8.last == UInt8(ascii: "]")
  }

  /// The first text of a value.
  static func first(_ value: String) -> String {
    isList(value) ? decode(value)[0] : value
  }

  /// The texts of a value.
  static func decode(_ value: String) -> [String] {
    guard isList(value),
      let json = try? JSONParser.value(bytes: Array(value.utf8), file: ""),
      let strings = json.strings, !strings.isEmpty
    else { return [value] }
    return strings
  }

  /// Whether XML 1.0 can hold a character (its production `Char`).
  ///
  /// A carriage return would be read as a line break unless it is written as `&#13;`.
  static func isXML(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xa, 0xd, 0x20...0xd7ff, 0xe000...0xfffd, 0x10000...0x10ffff: true
    default: false
    }
  }
}

extension OutputBuffer {
  /// Appends a JSON string in which characters that a format cannot hold are escaped.
  mutating func append(jsonString text: String, canHold: (Unicode.Scalar) -> Bool) {
    if text.unicodeScalars.allSatisfy(canHold) { return append(jsonString: text) }
    append("\"")
    for scalar in text.unicodeScalars {
      if canHold(scalar) {
        let start = bytes.count
        append(jsonString: String(scalar))
        // Without the quotation marks of its own.
        removeQuotes(from: start)
      } else {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
        }
      }
    }
    append("\"")
  }

  private mutating func removeQuotes(from start: Int) {
    let inner = bytes[(start + 1)..<(bytes.count - 1)]
    let copy = Array(inner)
    removeLast(bytes.count - start)
    for byte in copy { append(byte: byte) }
  }
}
