import ActorGraph
import CLibXML2

/// Finds out how the bytes of an XML file are encoded (XML 1.0, appendix F), and makes UTF-8 of
/// them.
///
/// A byte order mark counts most, then the declaration, then UTF-8. All encodings that iconv knows
/// are known here, as in libxml2.
enum XMLEncoding {
  /// The text of a file.
  ///
  /// - Throws: `InputError` for an encoding that is not known, at the first byte that is not valid
  ///   in the encoding, at a NUL, and for an empty file. Complexity: O(bytes).
  static func decode(_ bytes: [UInt8], file: String) throws(InputError) -> SourceText {
    if bytes.isEmpty {
      throw InputError(file: file, reason: "the file is empty")
    }
    let source: SourceText
    if let (encoding, mark) = wideEncoding(of: bytes) {
      source = try converted(Array(bytes.dropFirst(mark)), from: encoding, file: file)
    } else {
      let declared = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? nil : declaration(in: bytes)
      switch declared?.lowercased() {
      // A declaration that can be read byte by byte shows that the file is no UTF-16: programs copy
      // it from a text in memory.
      case nil, "utf-8", "utf8", "us-ascii", "ascii", "utf-16":
        source = try SourceText(bytes: bytes, file: file)
      case let encoding?: source = try converted(bytes, from: encoding, file: file)
      }
    }
    if let place = source.bytes.firstIndex(of: 0) {
      throw source.error(at: place, "XML cannot hold the character U+0000")
    }
    return source
  }

  /// UTF-16 or UTF-32, which show in the first bytes, and the length of the mark.
  private static func wideEncoding(of bytes: [UInt8]) -> (String, mark: Int)? {
    let marks: [([UInt8], String, Int)] = [
      ([0xff, 0xfe, 0, 0], "UTF-32LE", 4), ([0, 0, 0xfe, 0xff], "UTF-32BE", 4),
      ([0xff, 0xfe], "UTF-16LE", 2), ([0xfe, 0xff], "UTF-16BE", 2),
      ([0x3c, 0, 0, 0], "UTF-32LE", 0), ([0, 0, 0, 0x3c], "UTF-32BE", 0),
      ([0x3c, 0, 0x3f, 0], "UTF-16LE", 0), ([0, 0x3c, 0, 0x3f], "UTF-16BE", 0),
    ]
    return marks.first { bytes.starts(with: $0.0) }.map { ($0.1, $0.2) }
  }

  /// The encoding that the XML declaration names.
  private static func declaration(in bytes: [UInt8]) -> String? {
    guard bytes.starts(with: "<?xml".utf8) else { return nil }
    let head = String(decoding: bytes.prefix(400).prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
    let words = head.split { $0 == "=" || $0.isWhitespace }
    guard let index = words.firstIndex(of: "encoding"), index + 1 < words.count else { return nil }
    let name = words[index + 1].split { $0 == "\"" || $0 == "'" || $0 == "?" }
    return name.first.map(String.init)
  }

  private static func converted(
    _ bytes: [UInt8], from encoding: String, file: String
  ) throws(InputError) -> SourceText {
    let isName = encoding.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
    let failure = iconv_t(bitPattern: -1)
    guard isName, let converter = iconv_open("UTF-8", encoding), converter != failure else {
      throw InputError(
        file: file, position: TextPosition(line: 1, column: 1),
        reason: "the encoding '\(encoding.prefix(40))' is not known",
        suggestion: "save the file as UTF-8")
    }
    defer { iconv_close(converter) }
    var input = bytes
    var inputLeft = input.count
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 2)
    var part = [UInt8](repeating: 0, count: 65_536)
    while inputLeft > 0 {
      var outputLeft = part.count
      let result = input.withUnsafeMutableBytes { input in
        part.withUnsafeMutableBytes { output in
          var from = input.baseAddress.map {
            ($0 + (input.count - inputLeft)).assumingMemoryBound(to: CChar.self)
          }
          var to = output.baseAddress?.assumingMemoryBound(to: CChar.self)
          return iconv(converter, &from, &inputLeft, &to, &outputLeft)
        }
      }
      text.append(contentsOf: part.dropLast(outputLeft))
      // Out of room means another round; the part is longer than any character.
      if result == -1, outputLeft > 16 {
        let place = bytes.count - inputLeft
        let readable = SourceText(String(decoding: text, as: UTF8.self), file: file)
        throw readable.error(
          at: text.count,
          "byte 0x\(String(bytes[place], radix: 16)) is not valid \(encoding) (offset \(place))",
          "the file declares a wrong encoding, or is damaged; save it as UTF-8")
      }
    }
    return try SourceText(bytes: text, file: file)
  }
}
