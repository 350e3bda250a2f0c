package import ActorGraph

/// Reads delimited text record by record (RFC 4180, with any delimiter): a table never stands in
/// memory as lists of lists.
///
/// Fields in double quotes may hold delimiters, line breaks and doubled quotes; spaces belong to
/// their field; a quote inside a field that does not start with one stands for itself. Lines end
/// with CR LF, LF or CR; empty lines are skipped. Complexity: O(bytes).
package struct CSVRecordReader {
  let source: SourceText
  private let bytes: [UInt8]
  private let delimiter: UInt8
  private(set) var offset: Int
  /// The fields of the current record.
  package private(set) var fields: [String] = []
  /// Where each of them starts, in bytes.
  private(set) var starts: [Int] = []

  init(_ source: SourceText, delimiter: CSV.Delimiter, offset: Int = 0) {
    self.source = source
    self.delimiter = delimiter.rawValue
    self.offset = offset
    bytes = source.bytes
  }

  /// Opens a table whose delimiter and encoding are to be found out.
  package init(
    bytes: [UInt8], file: String, warn: (InputError) -> Void
  ) throws(InputError) {
    let source = try TextEncoding.decode(bytes, file: file, warn: warn)
    let (delimiter, offset) = CSV.Delimiter.detect(in: source)
    self.init(source, delimiter: delimiter, offset: offset)
  }

  /// How many fields a record may have; spreadsheets stop at 16,384.
  package static let maximumFields = 65_536

  /// Where the current record starts.
  var place: Int { starts.first ?? offset }

  /// Goes on to the next record.
  ///
  /// - Returns: false at the end of the file.
  /// - Throws: `InputError` at quotes that do not close or close too early, and at more than
  ///   ``maximumFields`` fields.
  package mutating func next() throws(InputError) -> Bool {
    while offset < bytes.count, isBreak(bytes[offset]) { offset += 1 }
    fields.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    guard offset < bytes.count else { return false }
    while true {
      guard fields.count < Self.maximumFields else {
        throw source.error(at: offset, "the row has more than \(Self.maximumFields) fields")
      }
      starts.append(offset)
      fields.append(try readField())
      guard offset < bytes.count, bytes[offset] == delimiter else { return true }
      offset += 1
    }
  }

  private func isBreak(_ byte: UInt8) -> Bool { byte == 0x0a || byte == 0x0d }

  private mutating func readField() throws(InputError) -> String {
    let start = offset
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") { return try readQuoted() }
    while offset < bytes.count, bytes[offset] != delimiter, !isBreak(bytes[offset]) { offset += 1 }
    return source.text(start..<offset)
  }

  private mutating func readQuoted() throws(InputError) -> String {
    let quote = offset
    offset += 1
    var start = offset
    var unescaped: [UInt8] = []
    while offset < bytes.count {
      guard bytes[offset] == UInt8(ascii: "\"") else {
        offset += 1
        continue
      }
      let part = bytes[start..<offset]
      offset += 1
      if offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") {
        unescaped.append(contentsOf: part)
        start = offset
        offset += 1
        continue
      }
      guard offset == bytes.count || bytes[offset] == delimiter || isBreak(bytes[offset]) else {
        throw source.error(
          at: offset,
          "expected \(CSV.Delimiter.description(of: delimiter)) or the end of the line after the "
            + "closing quote, found \(source.description(at: offset))",
          "double every quote inside a quoted field")
      }
      if unescaped.isEmpty { return String(decoding: part, as: UTF8.self) }
      unescaped.append(contentsOf: part)
      return String(decoding: unescaped, as: UTF8.self)
    }
    throw source.error(
      at: quote, "the quoted field that starts here has no end", "close it with '\"'")
  }
}
