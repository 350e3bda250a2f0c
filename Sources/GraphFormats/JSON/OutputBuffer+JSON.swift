extension OutputBuffer {
  /// Appends a JSON string with its quotes (RFC 8259, section 7).
  ///
  /// Escaped are what the RFC demands; U+2028 and U+2029, which break lines in JavaScript and in some
  /// editors; and U+FEFF at the head, which Foundation drops. Everything else stands as it is.
  /// Complexity: O(length).
  ///
  /// - Parameter quote: how a quotation mark inside is escaped.
  mutating func append(jsonString text: String, quote: String = "\\\"") {
    append(byte: 0x22)
    if text.isPlainJSON {
      append(text)
      append(byte: 0x22)
      return
    }
    var rest = text.utf8[...]
    if rest.starts(with: [0xef, 0xbb, 0xbf]) {
      append("\\ufeff")
      rest = rest.dropFirst(3)
    }
    var previous: (UInt8, UInt8) = (0, 0)
    for byte in rest {
      switch byte {
      case 0x22: append(quote)
      case 0x5c: append("\\\\")
      case 0x0a: append("\\n")
      case 0x0d: append("\\r")
      case 0x09: append("\\t")
      case 0..<0x20: append(unicodeEscape: byte)
      case 0xa8, 0xa9:
        if previous == (0xe2, 0x80) {
          removeLast(2)
          append(byte == 0xa8 ? "\\u2028" : "\\u2029")
        } else {
          append(byte: byte)
        }
      default: append(byte: byte)
      }
      previous = (previous.1, byte)
    }
    append(byte: 0x22)
  }

  /// Appends a JSON string or `null`.
  mutating func append(jsonString text: String?) {
    if let text { append(jsonString: text) } else { append("null") }
  }

  /// Appends a list of JSON strings on one line.
  mutating func append(jsonStrings texts: [String]) {
    append("[")
    for (index, text) in texts.enumerated() {
      if index > 0 { append(", ") }
      append(jsonString: text)
    }
    append("]")
  }

  /// Appends a JSON value on one line.
  mutating func append(json value: JSONValue) {
    switch value {
    case .null: append("null")
    case .bool(let value): append(value ? "true" : "false")
    case .number(let literal): append(literal)
    case .string(let text): append(jsonString: text)
    case .array(let values):
      append("[")
      for (index, value) in values.enumerated() {
        if index > 0 { append(", ") }
        append(json: value)
      }
      append("]")
    case .object(let members):
      append("{")
      for (index, member) in members.enumerated() {
        if index > 0 { append(", ") }
        append(jsonString: member.name)
        append(": ")
        append(json: member.value)
      }
      append("}")
    }
  }

  private mutating func append(unicodeEscape byte: UInt8) {
    append("\\u00")
    append(byte: byte < 0x10 ? 0x30 : 0x31)
    append(byte: Self.digits[Int(byte & 0xf)])
  }

  private static let digits = Array("0123456789abcdef".utf8)
}

extension String {
  /// Whether the text certainly stands in a JSON string as it is. Complexity: O(length).
  fileprivate var isPlainJSON: Bool {
    utf8.withContiguousStorageIfAvailable { bytes in
      if bytes.first == 0xef { return false }
      for byte in bytes {
        // U+2028 and U+2029 begin with the last of these.
        if byte < 0x20 || byte == 0x22 || byte == 0x5c || byte == 0xe2 { return false }
      }
      return true
    } ?? false
  }
}
