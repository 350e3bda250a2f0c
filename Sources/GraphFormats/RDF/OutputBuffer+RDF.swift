extension OutputBuffer {
  /// Appends a string with its quotes, as Turtle and N-Quads take it.
  ///
  /// Escaped are quotation marks, backslashes, control characters, line separators, the byte order
  /// mark and U+FFFE and U+FFFF, which programs take for the end of something or drop.
  /// Complexity: O(length).
  mutating func append(rdfString text: String) {
    append(byte: 0x22)
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      for index in bytes.indices {
        guard let scalar = Self.escaped(bytes, at: index) else { continue }
        if start < index { append(UnsafeBufferPointer(rebasing: bytes[start..<index])) }
        append(escape: scalar)
        start = index + (scalar > 0x7ff ? 3 : scalar > 0x7f ? 2 : 1)
      }
      append(UnsafeBufferPointer(rebasing: bytes[start...]))
    }
    append(byte: 0x22)
  }

  /// The character at an index, where it must be escaped.
  private static func escaped(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt16? {
    switch bytes[index] {
    case 0..<0x20, 0x22, 0x5c, 0x7f: return UInt16(bytes[index])
    case 0xc2 where bytes[index + 1] < 0xa0: return UInt16(bytes[index + 1])
    case 0xe2, 0xef:
      switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
      case (0xe2, 0x80, 0xa8): return 0x2028
      case (0xe2, 0x80, 0xa9): return 0x2029
      case (0xef, 0xbb, 0xbf): return 0xfeff
      case (0xef, 0xbf, 0xbe): return 0xfffe
      case (0xef, 0xbf, 0xbf): return 0xffff
      default: return nil
      }
    default: return nil
    }
  }

  private mutating func append(escape scalar: UInt16) {
    switch scalar {
    case 0x22: append("\\\"")
    case 0x5c: append("\\\\")
    case 0x0a: append("\\n")
    case 0x0d: append("\\r")
    case 0x09: append("\\t")
    default:
      let digits = String(scalar, radix: 16, uppercase: true)
      append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
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
