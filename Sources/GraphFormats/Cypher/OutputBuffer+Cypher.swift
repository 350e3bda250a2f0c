extension OutputBuffer {
  /// Appends a name: a label, a type or the name of a property; in backticks where it must be.
  mutating func append(cypherName name: String) {
    isPlainName(name) ? append(name) : append(backtickedName: name)
  }

  private func isPlainName(_ name: String) -> Bool {
    if name.isEmpty || CypherNames.reserved.contains(name.uppercased()) { return false }
    return name.utf8.enumerated().allSatisfy { index, byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "_"):
        true
      case UInt8(ascii: "0")...UInt8(ascii: "9"): index > 0
      default: false
      }
    }
  }

  /// Appends a name in backticks.
  mutating func append(backtickedName name: String) {
    append("`")
    for byte in name.utf8 {
      if byte == UInt8(ascii: "`") { append("`") }
      append(byte: byte)
    }
    append("`")
  }

  /// Appends a string of openCypher.
  ///
  /// Control characters are escaped. So is a `u` after a backslash: some programs look for `\u`
  /// before they look for `\\`.
  mutating func append(cypherString text: String) {
    append("'")
    if text.utf8.allSatisfy(Self.isPlainCypher) {
      append(text)
    } else {
      var isAfterBackslash = false
      for scalar in text.unicodeScalars {
        append(cypher: scalar, isAfterBackslash: isAfterBackslash)
        isAfterBackslash = scalar == "\\"
      }
    }
    append("'")
  }

  /// Bytes that never belong to a character that must be escaped.
  private static func isPlainCypher(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "'"), UInt8(ascii: "\\"), 0..<0x20, 0x7f, 0xc2, 0xe2, 0xef: false
    default: true
    }
  }

  private mutating func append(cypher scalar: Unicode.Scalar, isAfterBackslash: Bool) {
    switch scalar {
    case "'": append("\\'")
    case "\\": append("\\\\")
    case "\n": append("\\n")
    case "\r": append("\\r")
    case "\t": append("\\t")
    case "u" where isAfterBackslash, "U" where isAfterBackslash,
      _ where CypherNames.isControl(scalar):
      let digits = String(scalar.value, radix: 16)
      append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
    default: append(String(scalar))
    }
  }

  /// Appends a string of Kuzu on one line.
  ///
  /// Its strings know `\\` and `\'` only; control characters come from bytes.
  mutating func append(kuzuString text: String) {
    let runs = Self.runs(text.unicodeScalars)
    if runs.count > 1 { append("concat(") }
    for (index, run) in runs.enumerated() {
      if index > 0 { append(", ") }
      append(run: run)
    }
    if runs.count > 1 { append(")") }
  }

  private mutating func append(run: Substring.UnicodeScalarView) {
    guard let first = run.first, Self.isControlByte(first) else {
      append("'")
      for byte in Substring(run).utf8 {
        if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\\") { append("\\") }
        append(byte: byte)
      }
      return append("'")
    }
    append("decode(BLOB('")
    for scalar in run {
      let digits = String(scalar.value, radix: 16, uppercase: true)
      append("\\\\x" + (scalar.value < 16 ? "0" : "") + digits)
    }
    append("'))")
  }

  /// The runs of control characters and of others; one empty run where there is nothing.
  private static func runs(
    _ scalars: String.UnicodeScalarView
  ) -> [Substring.UnicodeScalarView] {
    var runs: [Substring.UnicodeScalarView] = []
    var rest = scalars[...]
    while let first = rest.first {
      let isControl = isControlByte(first)
      let end = rest.firstIndex { isControlByte($0) != isControl } ?? rest.endIndex
      runs.append(rest[..<end])
      rest = rest[end...]
    }
    return runs.isEmpty ? [rest] : runs
  }

  private static func isControlByte(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || scalar.value == 0x7f
  }
}
