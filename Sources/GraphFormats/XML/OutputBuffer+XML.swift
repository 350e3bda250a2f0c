extension OutputBuffer {
  /// The line with which our XML files start.
  static let xmlDeclaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

  /// Appends a text between two tags. XML must be able to hold its characters
  /// (``PropertyText/isXML(_:)``); others are written as U+FFFD. Complexity: O(length).
  mutating func append(xmlText text: String) {
    append(xml: text, isAttribute: false)
  }

  /// Appends a value in double quotes; see ``append(xmlText:)``.
  mutating func append(xmlAttribute value: String) {
    append(byte: UInt8(ascii: "\""))
    append(xml: value, isAttribute: true)
    append(byte: UInt8(ascii: "\""))
  }

  /// Appends an attribute with the space before it.
  mutating func append(xmlAttribute name: StaticString, _ value: String) {
    append(byte: UInt8(ascii: " "))
    name.withUTF8Buffer { for byte in $0 { append(byte: byte) } }
    append(byte: UInt8(ascii: "="))
    append(xmlAttribute: value)
  }

  private mutating func append(xml text: String, isAttribute: Bool) {
    if text.isPlainXML { return append(text) }
    var before: (UInt8, UInt8) = (0, 0)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      case UInt8(ascii: "\"") where isAttribute: append("&quot;")
      // Parsers make a line feed of a carriage return, and in attributes a space of all three.
      case 0x0d: append("&#13;")
      case 0x0a where isAttribute: append("&#10;")
      case 0x09 where isAttribute: append("&#9;")
      case 0x0a, 0x09: append(byte: byte)
      case 0..<0x20: append("\u{fffd}")
      case 0xbe, 0xbf:
        append(byte: byte)
        // U+FFFE and U+FFFF.
        if before == (0xef, 0xbf) {
          removeLast(3)
          append("\u{fffd}")
        }
      default: append(byte: byte)
      }
      before = (before.1, byte)
    }
  }

  /// Appends a fact's texts as one value of an attribute or, otherwise, of an element.
  mutating func append(xmlValue fact: Property, isAttribute: Bool) {
    if let value = fact.text, value.utf8.first != UInt8(ascii: "["), value.isPlainXML {
      return append(value)
    }
    append(
      xml: PropertyText.encode(fact.values, canHold: PropertyText.isXML), isAttribute: isAttribute)
  }
}

extension String {
  /// Whether the text certainly stands in XML as it is, wherever. Complexity: O(length).
  var isPlainXML: Bool {
    utf8.withContiguousStorageIfAvailable { bytes in
      for byte in bytes {
        // U+FFFE and U+FFFF begin with the last of these.
        if byte < 0x40 ? Self.unplain >> UInt64(byte) & 1 == 1 : byte == 0xef { return false }
      }
      return true
    } ?? false
  }

  /// A bit for each control character, quotation mark, ampersand and angle bracket.
  private static let unplain: UInt64 = 0xffff_ffff | 1 << 0x22 | 1 << 0x26 | 1 << 0x3c | 1 << 0x3e
}
