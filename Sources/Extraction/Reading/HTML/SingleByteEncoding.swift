/// Windows-1252, which the HTML standard reads for Latin-1 and ASCII too.
enum SingleByteEncoding {
  /// The character of a byte. Bytes without one are C1 controls, as in browsers.
  static func windows1252(_ byte: UInt8) -> String {
    guard (0x80...0x9f).contains(byte) else { return String(Unicode.Scalar(byte)) }
    return String(high[Int(byte - 0x80)])
  }

  /// A text of such bytes. Complexity: O(bytes).
  static func windows1252(_ bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      text.append(
        (0x80...0x9f).contains(byte) ? high[Int(byte - 0x80)] : Unicode.Scalar(byte))
    }
    return String(text)
  }

  private static let high: [Unicode.Scalar] = [
    "\u{20ac}", "\u{81}", "\u{201a}", "\u{192}", "\u{201e}", "\u{2026}", "\u{2020}", "\u{2021}",
    "\u{2c6}", "\u{2030}", "\u{160}", "\u{2039}", "\u{152}", "\u{8d}", "\u{17d}", "\u{8f}",
    "\u{90}", "\u{2018}", "\u{2019}", "\u{201c}", "\u{201d}", "\u{2022}", "\u{2013}", "\u{2014}",
    "\u{2dc}", "\u{2122}", "\u{161}", "\u{203a}", "\u{153}", "\u{9d}", "\u{17e}", "\u{178}",
  ]
}
