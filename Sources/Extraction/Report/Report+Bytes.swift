public import ActorGraph
public import Foundation

extension Report {
  /// The largest report that is read, in bytes.
  public static let maximumSize = 32_000_000

  /// Reads a plain text file.
  ///
  /// UTF-8 is assumed; a byte order mark tells UTF-8 and UTF-16 (either order) apart and is dropped.
  ///
  /// - Parameter published: nil for the date that the head of the text names, if it does.
  /// - Throws: `InputError` for bytes that are not valid in the encoding (with their offset), for
  ///   a file with many NUL bytes (a binary file), for a text without any letter, for more than
  ///   ``maximumSize`` bytes. Complexity: O(bytes).
  public init(bytes: Data, name: String, published: PartialDate? = nil) throws(InputError) {
    try Self.checkSize(bytes.count, of: name)
    let text = try Self.words(of: ReportSource(bytes: bytes, path: name, name: name))
    self = Report(name: name, text: text).dated(published)
  }

  /// - Throws: `InputError` where a report has more than ``maximumSize`` bytes.
  static func checkSize(_ count: Int, of name: String) throws(InputError) {
    guard count <= maximumSize else {
      throw InputError(
        file: name, reason: "\(count) bytes are too many for one report",
        suggestion: "split it into parts of at most \(maximumSize / 1_000_000) MB")
    }
  }

  /// The text of a file that must have at least one letter.
  ///
  /// - Throws: `InputError` as ``init(bytes:name:published:)`` does, but for size.
  static func words(of source: ReportSource) throws(InputError) -> String {
    let text = try decode(source.bytes, name: source.path)
    guard text.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) else {
      throw InputError(
        file: source.path,
        reason: source.bytes.isEmpty ? "the file is empty" : "there is no word in the file",
        suggestion: "give a report in plain text, Markdown or HTML")
    }
    return text
  }

  /// The text of a file in UTF-8 or UTF-16, without its byte order mark.
  ///
  /// A NUL here and there is a slip of some program, and stays where it is; a file with many is no
  /// text.
  ///
  /// - Parameter allowsNUL: whether any number of NUL will do.
  /// - Throws: `InputError` as ``init(bytes:name:published:)`` does, but for size and lack of words.
  package static func decode(_ bytes: Data, name: String, allowsNUL: Bool = false)
    throws(InputError) -> String
  {
    if bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff]) {
      let text = try decodeUTF16(
        bytes.dropFirst(2), isBigEndian: bytes.first == 0xfe, name: name)
      if !allowsNUL { try refuseBinary(Data(text.utf8), name: name) }
      return text
    }
    let hasMark = bytes.starts(with: [0xef, 0xbb, 0xbf])
    let body = hasMark ? bytes.dropFirst(3) : bytes[...]
    if !allowsNUL { try refuseBinary(body, name: name) }
    guard let text = String(validating: body, as: UTF8.self) else {
      let offset = firstInvalidUTF8(in: body) + (hasMark ? 3 : 0)
      throw InputError(
        file: name, reason: "byte \(offset) is not valid UTF-8",
        suggestion: "convert the file first, for instance: iconv -f WINDOWS-1252 -t UTF-8")
    }
    return text
  }

  /// Binary files have NUL in rows, as padding, or in every fourth place or oftener, as numbers.
  private static func refuseBinary(_ bytes: Data, name: String) throws(InputError) {
    guard let first = bytes.firstIndex(of: 0) else { return }
    var (count, row) = (0, 0)
    var hasRow = false
    for byte in bytes[first...] {
      row = byte == 0 ? row + 1 : 0
      count += byte == 0 ? 1 : 0
      hasRow = hasRow || row == 4
    }
    guard hasRow || count * 4 > bytes.count else { return }
    throw InputError(
      file: name,
      reason: "byte \(first - bytes.startIndex) is NUL, and more follow: this is no text",
      suggestion: "give a report in plain text, Markdown or HTML, in UTF-8 or UTF-16")
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
