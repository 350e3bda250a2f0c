import ActorGraph

/// Finds out how the bytes of a file are encoded that does not say so itself.
///
/// A byte order mark decides between UTF-8 and UTF-16. Without one the bytes are UTF-8 if they can
/// be, else Windows-1252, what office programs in western Europe and America write.
enum TextEncoding {
  /// The text of a file.
  ///
  /// - Parameter warn: is told where the bytes are taken for Windows-1252, as names may come out
  ///   wrong.
  /// - Throws: `InputError` at UTF-16 that is none. Complexity: O(bytes).
  static func decode(
    _ bytes: [UInt8], file: String, warn: (InputError) -> Void
  ) throws(InputError) -> SourceText {
    if bytes.starts(with: [0xff, 0xfe]) {
      return try utf16(bytes, file: file) { UInt16($0) | UInt16($1) << 8 }
    }
    if bytes.starts(with: [0xfe, 0xff]) {
      return try utf16(bytes, file: file) { UInt16($0) << 8 | UInt16($1) }
    }
    guard let fault = SourceText.firstFault(in: bytes) else {
      return try SourceText(bytes: bytes, file: file)
    }
    var output = OutputBuffer(capacity: bytes.count + bytes.count / 8)
    var place = 0
    for (index, byte) in bytes.enumerated() {
      if index == fault { place = output.bytes.count }
      if byte < 0x80 {
        output.append(byte: byte)
      } else {
        output.append(String(windows1252(byte)))
      }
    }
    let source = try SourceText(bytes: output.bytes, file: file)
    warn(
      source.error(
        at: place,
        "byte 0x\(String(bytes[fault], radix: 16)) is not UTF-8; reading Windows-1252",
        "save the file as UTF-8"))
    return source
  }

  private static func utf16(
    _ bytes: [UInt8], file: String, _ unit: (UInt8, UInt8) -> UInt16
  ) throws(InputError) -> SourceText {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for index in stride(from: 2, to: bytes.count - 1, by: 2) {
      units.append(unit(bytes[index], bytes[index + 1]))
    }
    guard bytes.count % 2 == 0, let text = String(validating: units, as: UTF16.self) else {
      throw InputError(
        file: file, reason: "the file starts as UTF-16 but is not UTF-16 throughout",
        suggestion: "save the file as UTF-8")
    }
    return SourceText(text, file: file)
  }

  /// The character of a byte; the five bytes without one are control characters, as in browsers.
  private static func windows1252(_ byte: UInt8) -> Unicode.Scalar {
    guard (0x80...0x9f).contains(byte) else { return Unicode.Scalar(byte) }
    return Unicode.Scalar(upper[Int(byte) - 0x80]) ?? Unicode.Scalar(byte)
  }

  private static let upper: [UInt16] = [
    0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039,
    0x152, 0x8d, 0x17d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc,
    0x2122, 0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178,
  ]
}
