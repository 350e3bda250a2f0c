public import ActorGraph
public import Foundation

extension Report {
  /// The largest report that is read, in bytes.
  public static let maximumSize = 32_000_000

  /// Reads a plain text or Markdown file.
  ///
  /// UTF-8 is assumed; a byte order mark tells UTF-8 and UTF-16 (either order) apart and is dropped.
  ///
  /// - Throws: `InputError` for bytes that are not valid in the encoding (with their offset), for
  ///   NUL bytes (a binary file), for a text without any letter, for more than ``maximumSize``
  ///   bytes. Complexity: O(bytes).
  public init(bytes: Data, name: String, published: PartialDate? = nil) throws(InputError) {
    guard bytes.count <= Self.maximumSize else {
      throw InputError(
        file: name, reason: "\(bytes.count) bytes are too many for one report",
        suggestion: "split it into parts of at most \(Self.maximumSize / 1_000_000) MB")
    }
    let text = try Self.decode(bytes, name: name)
    guard text.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) else {
      throw InputError(
        file: name, reason: bytes.isEmpty ? "the file is empty" : "there is no word in the file",
        suggestion: "give a report in plain text or Markdown")
    }
    self.init(name: name, text: text, published: published)
  }

  /// The text of a file in UTF-8 or UTF-16, without its byte order mark.
  ///
  /// - Parameter allowsNUL: whether NUL is a character like others, rather than the mark of a file
  ///   that is no text. (UTF-16 may never hold it.)
  /// - Throws: `InputError` as ``init(bytes:name:published:)`` does, but for size and lack of words.
  package static func decode(_ bytes: Data, name: String, allowsNUL: Bool = false)
    throws(InputError) -> String
  {
    if bytes.starts(with: [0xff, 0xfe]) {
      return try decodeUTF16(bytes.dropFirst(2), isBigEndian: false, name: name)
    }
    if bytes.starts(with: [0xfe, 0xff]) {
      return try decodeUTF16(bytes.dropFirst(2), isBigEndian: true, name: name)
    }
    let hasMark = bytes.starts(with: [0xef, 0xbb, 0xbf])
    let body = hasMark ? bytes.dropFirst(3) : bytes[...]
    if !allowsNUL, let offset = body.firstIndex(of: 0) {
      throw InputError(
        file: name,
        reason: "byte \(offset - bytes.startIndex) is NUL: this is a binary file, not a text",
        suggestion: "give a report in plain text or Markdown, in UTF-8 or UTF-16")
    }
    guard let text = String(validating: body, as: UTF8.self) else {
      let offset = firstInvalidUTF8(in: body) + (hasMark ? 3 : 0)
      throw InputError(
        file: name, reason: "byte \(offset) is not valid UTF-8",
        suggestion: "convert the file first, for instance: iconv -f WINDOWS-1252 -t UTF-8")
    }
    return text
  }

  private static func decodeUTF16(_ bytes: Data, isBigEndian: Bool, name: String)
    throws(InputError) -> String
  {
    guard bytes.count.isMultiple(of: 2) else {
      throw InputError(
        file: name, reason: "the last byte of the UTF-16 text has no partner",
        suggestion: "the file was cut short; fetch it again")
    }
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var high: UInt16?
    for byte in bytes {
      if let first = high {
        units.append(isBigEndian ? first << 8 | UInt16(byte) : UInt16(byte) << 8 | first)
        high = nil
      } else {
        high = UInt16(byte)
      }
    }
    guard let text = String(validating: units, as: UTF16.self) else {
      throw InputError(
        file: name, reason: "the UTF-16 text has a surrogate without its partner",
        suggestion: "the file is damaged; fetch it again")
    }
    guard !text.unicodeScalars.contains("\0") else {
      throw InputError(
        file: name, reason: "the text holds NUL characters: this is a binary file",
        suggestion: "give a report in plain text or Markdown, in UTF-8 or UTF-16")
    }
    return text
  }

  /// The offset of the first byte that no valid UTF-8 sequence explains.
  private static func firstInvalidUTF8(in bytes: Data) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): offset += UTF8.width(scalar)
      case .emptyInput, .error: return offset
      }
    }
  }
}
