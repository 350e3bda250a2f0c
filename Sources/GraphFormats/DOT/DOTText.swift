import ActorGraph

/// How texts stand in DOT strings.
///
/// A string in double quotes knows one escape, `\"`; so it cannot hold a NUL, nor an odd number of
/// backslashes before a quotation mark, a line break or its end; and Graphviz 2.42 loses some lone
/// line breaks. Such a text, and every list of
/// texts, is written as a JSON list (`["...", "..."]`); a text that looks like one is wrapped too.
enum DOTText {
  /// How many bytes one string may have: Graphviz 2.42 reads at most 16,384. Longer ones are split
  /// and joined by `+`.
  static let maximumPart = 8_000

  /// One or more texts as one value.
  static func encode(_ values: [String]) -> String {
    if values.count == 1, isWritable(values[0]), PropertyText.decode(values[0]).count == 1,
      !values[0].utf8.starts(with: "[".utf8) || PropertyText.decode(values[0]) == values
    {
      return values[0]
    }
    var output = OutputBuffer()
    output.append("[")
    for (index, value) in values.enumerated() {
      if index > 0 { output.append(", ") }
      output.append(jsonString: value, quote: "\\u0022")
    }
    output.append("]")
    return output.text
  }

  /// Whether a text is a short one without anything that means something inside of quotes, and no list:
  /// most are.
  static func isPlain(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      guard bytes.count < maximumPart, bytes.first != UInt8(ascii: "[") else { return false }
      for byte in bytes where byte <= UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), 0, 0x0a, 0x0d: return false
        default: break
        }
      }
      return true
    } ?? false
  }

  /// Whether a string in double quotes can hold the text.
  static func isWritable(_ text: String) -> Bool {
    if isPlain(text) { return true }
    var isOdd = false
    // Graphviz 2.42 loses a line break that stands alone between backslashes, quotes or the ends.
    var breakAfterEdge = false
    var previous = UInt8(ascii: "\"")
    for byte in text.utf8 {
      switch byte {
      case 0: return false
      case UInt8(ascii: "\\"):
        if breakAfterEdge { return false }
        isOdd.toggle()
      case UInt8(ascii: "\""):
        if isOdd || breakAfterEdge { return false }
      case 0x0a, 0x0d:
        if isOdd { return false }
        breakAfterEdge =
          isEdge(previous) || (breakAfterEdge && previous == 0x0d && byte == 0x0a)
      default:
        isOdd = false
        breakAfterEdge = false
      }
      previous = byte
    }
    return !isOdd && !breakAfterEdge
  }

  private static func isEdge(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "\"")
  }
}

extension OutputBuffer {
  /// Appends a text in double quotes where nothing in it means something there; does nothing
  /// otherwise.
  ///
  /// - Returns: whether it is such a text.
  mutating func append(plainDOTString text: String) -> Bool {
    guard DOTText.isPlain(text) else { return false }
    append(byte: UInt8(ascii: "\""))
    append(text)
    append(byte: UInt8(ascii: "\""))
    return true
  }

  /// Appends a text in double quotes, in several parts where it is long. The text must be writable.
  mutating func append(dotString text: String) {
    if append(plainDOTString: text) { return }
    append(byte: UInt8(ascii: "\""))
    var length = 0
    var isOdd = false
    var isAfterBreak = false
    for byte in text.utf8 {
      // A part ends between two characters, away from line breaks, never inside an escape.
      if length >= DOTText.maximumPart, byte & 0xc0 != 0x80, byte != 0x0a, byte != 0x0d, !isOdd,
        !isAfterBreak
      {
        append("\" + \"")
        length = 0
      }
      isAfterBreak = byte == 0x0a || byte == 0x0d
      if byte == UInt8(ascii: "\"") {
        append(byte: UInt8(ascii: "\\"))
        length += 1
      }
      append(byte: byte)
      length += 1
      isOdd = byte == UInt8(ascii: "\\") ? !isOdd : false
    }
    append(byte: UInt8(ascii: "\""))
  }

  /// Appends a name without quotes where it is a plain word, else in quotes.
  mutating func append(dotName name: String) {
    if !append(dotWord: name) { append(dotString: name) }
  }

  /// Appends a name that stands without quotes; does nothing where it cannot.
  ///
  /// - Returns: whether it can.
  mutating func append(dotWord name: String) -> Bool {
    guard let first = name.utf8.first, !(0x30...0x39).contains(first) else { return false }
    let isWord = name.utf8.allSatisfy {
      switch $0 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
    guard isWord, DOTToken.Kind(keyword: name.utf8) == nil else { return false }
    append(name)
    return true
  }
}
