extension Theme {
  /// A colour of the sRGB space, written `#RRGGBB`.
  struct Color: Hashable, Sendable, CustomStringConvertible {
    let description: String

    /// Reads a colour; nil for anything but `#` and six hexadecimal digits.
    init?(_ text: String) {
      let digits = text.utf8.dropFirst()
      guard text.utf8.first == UInt8(ascii: "#"), digits.count == 6,
        digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit })
      else { return nil }
      description = text.uppercased()
    }

    init(red: UInt8, green: UInt8, blue: UInt8) {
      description = [red, green, blue].reduce(into: "#") { text, byte in
        text += (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }

    /// The three bytes.
    var components: (red: UInt8, green: UInt8, blue: UInt8) {
      let value = UInt32(description.dropFirst(), radix: 16) ?? 0
      return (
        UInt8(truncatingIfNeeded: value >> 16), UInt8(truncatingIfNeeded: value >> 8),
        UInt8(truncatingIfNeeded: value)
      )
    }
  }
}
