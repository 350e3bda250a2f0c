import ActorGraph

/// The bytes of an input file that are known to be valid UTF-8, with the name to show in errors.
///
/// A byte order mark at the head is not part of the text.
package struct SourceText {
  let bytes: [UInt8]
  let file: String

  /// Takes a text that somebody else has decoded.
  init(_ text: String, file: String) {
    var bytes = Array(text.utf8)
    if bytes.starts(with: Self.byteOrderMark) { bytes.removeFirst(3) }
    self.bytes = bytes
    self.file = file
  }

  /// Checks the bytes of a file.
  ///
  /// - Throws: `InputError` at the first byte that is not UTF-8. Complexity: O(bytes).
  init(bytes: [UInt8], file: String) throws(InputError) {
    guard let fault = Self.firstFault(in: bytes) else {
      self.init(checked: bytes, file: file)
      return
    }
    let isUTF16 = bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff])
    let readable = SourceText(String(decoding: bytes, as: UTF8.self), file: file)
    let byte = String(bytes[fault], radix: 16)
    throw readable.error(
      at: fault,
      isUTF16 ? "the file is UTF-16, not UTF-8" : "byte 0x\(byte) is not UTF-8 (offset \(fault))",
      "save the file as UTF-8")
  }

  private init(checked bytes: [UInt8], file: String) {
    self.bytes = bytes.starts(with: Self.byteOrderMark) ? Array(bytes.dropFirst(3)) : bytes
    self.file = file
  }

  private static let byteOrderMark: [UInt8] = [0xef, 0xbb, 0xbf]

  /// The offset of the first byte that cannot stand in UTF-8; nil where all can.
  package static func firstFault(in bytes: [UInt8]) -> Int? {
    // Piece by piece, since what validates makes a copy.
    var start = 0
    while start < bytes.count {
      var end = min(start + 65_536, bytes.count)
      // A piece ends where a character ends; none has more than three bytes after its first.
      for _ in 0..<3 where end < bytes.count && bytes[end] & 0xc0 == 0x80 { end -= 1 }
      if String(validating: bytes[start..<end], as: UTF8.self) == nil {
        return start + length(ofValidIn: bytes[start...])
      }
      start = end
    }
    return nil
  }

  private static func length(ofValidIn bytes: ArraySlice<UInt8>) -> Int {
    var iterator = bytes.makeIterator()
    var parser = Unicode.UTF8.ForwardParser()
    var length = 0
    while case .valid(let scalar) = parser.parseScalar(from: &iterator) { length += scalar.count }
    return length
  }

  /// The text between two offsets.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// An error at an offset, with line, column and snippet. Complexity: O(length).
  func error(at offset: Int, _ reason: String, _ suggestion: String? = nil) -> InputError {
    let text = String(decoding: bytes, as: UTF8.self)
    return InputError(
      file: file, position: TextPosition(utf8Offset: offset, in: text), reason: reason,
      suggestion: suggestion, text: text)
  }
}

extension SourceText {
  /// What stands at an offset, for a message: `'x'`, `U+0007`, `the end of the file`.
  func description(at offset: Int) -> String {
    guard offset < bytes.count else { return "the end of the file" }
    let rest = String(decoding: bytes[offset..<min(offset + 4, bytes.count)], as: UTF8.self)
    guard let scalar = rest.unicodeScalars.first else { return "the end of the file" }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse:
      let code = String(scalar.value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
    default:
      return "'\(scalar)'"
    }
  }
}
