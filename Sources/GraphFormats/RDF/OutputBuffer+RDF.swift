extension OutputBuffer {
  /// Appends a string with its quotes, as Turtle and N-Quads take it.
  ///
  /// Escaped are quotation marks, backslashes, control characters, line separators, the byte order
  /// mark and U+FFFE and U+FFFF, which programs take for the end of something or drop.
  /// Complexity: O(length).
  mutating func append(rdfString text: String) {
    append(byte: 0x22)
    if text.utf8.allSatisfy(Self.isPlain) {
      append(text)
    } else {
      for scalar in text.unicodeScalars { append(rdfScalar: scalar) }
    }
    append(byte: 0x22)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    // What starts with one of the last three needs a closer look.
    case 0..<0x20, 0x22, 0x5c, 0x7f, 0xc2, 0xe2, 0xef: false
    default: true
    }
  }

  private mutating func append(rdfScalar scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x22: append("\\\"")
    case 0x5c: append("\\\\")
    case 0x0a: append("\\n")
    case 0x0d: append("\\r")
    case 0x09: append("\\t")
    case 0..<0x20, 0x7f...0x9f, 0x2028, 0x2029, 0xfeff, 0xfffe, 0xffff:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
    default: append(String(scalar))
    }
  }

  /// Appends an IRI in angle brackets.
  mutating func append(iri name: RDFName) {
    append("<")
    append(name.namespace.iri)
    append(name.local)
    append(">")
  }

  /// Appends an IRI with its prefix.
  mutating func append(prefixed name: RDFName) {
    append(name.namespace.rawValue)
    append(":")
    append(name.local)
  }
}
