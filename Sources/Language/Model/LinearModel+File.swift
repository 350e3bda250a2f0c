package import Foundation

/// The file form, little endian: magic `SGLM`, version (UInt32), checksum of the rest (UInt64,
/// FNV-1a over words), numbers of classes, rows and entries (UInt32 each), class names (UInt16 length
/// and UTF-8), row hashes (UInt32, ascending), row lengths (UInt8), entry classes (UInt8), weights
/// (Int16).
extension LinearModel {
  private static let magic = Array("SGLM".utf8)
  private static let version: UInt32 = 1

  /// The file's bytes; the same model gives the same bytes.
  package var serialized: Data {
    let slots = rows.slots.filter { $0 != 0 }
    var body = Data()
    func append<Number: FixedWidthInteger>(_ number: Number) {
      withUnsafeBytes(of: number.littleEndian) { body.append(contentsOf: $0) }
    }
    append(UInt32(classes.count))
    append(UInt32(slots.count))
    append(UInt32(entries.count))
    for name in classes {
      append(UInt16(name.utf8.count))
      body.append(contentsOf: name.utf8)
    }
    for slot in slots { append(UInt32(truncatingIfNeeded: slot >> 32)) }
    for slot in slots { append(UInt8(truncatingIfNeeded: slot)) }
    for entry in entries { append(UInt8(truncatingIfNeeded: entry)) }
    for entry in entries { append(UInt16(truncatingIfNeeded: entry >> 16)) }
    var file = Data(Self.magic)
    withUnsafeBytes(of: Self.version.littleEndian) { file.append(contentsOf: $0) }
    let checksum = body.withUnsafeBytes { Checksum.of($0) }
    withUnsafeBytes(of: checksum.littleEndian) { file.append(contentsOf: $0) }
    return file + body
  }

  /// Reads what `serialized` wrote.
  ///
  /// - Parameters:
  ///   - file: the bytes.
  ///   - name: what errors call the file.
  /// - Throws: ``ModelError`` for anything that is not a whole, undamaged model of this version.
  package init(serialized file: Data, name: String) throws(ModelError) {
    self = try file.withUnsafeBytes { Self.read($0, name) }.get()
  }

  private static func read(
    _ bytes: UnsafeRawBufferPointer, _ name: String
  ) -> Result<LinearModel, ModelError> {
    var reader = ByteReader(bytes)
    guard reader.bytes(4)?.elementsEqual(magic) == true else { return .failure(.notAModel(name)) }
    guard reader.integer(UInt32.self) == version else { return .failure(.otherVersion(name)) }
    guard let sum = reader.integer(UInt64.self), sum == Checksum.of(reader.rest),
      let model = model(&reader), reader.isAtEnd
    else { return .failure(.damaged(name)) }
    return .success(model)
  }

  /// What follows the checksum; nil where its parts do not fit together.
  private static func model(_ reader: inout ByteReader) -> LinearModel? {
    guard let classCount = reader.integer(UInt32.self), (1...256).contains(classCount),
      let rowCount = reader.integer(UInt32.self), let entryCount = reader.integer(UInt32.self)
    else { return nil }
    var classes: [String] = []
    for _ in 0..<classCount {
      guard let length = reader.integer(UInt16.self), let bytes = reader.bytes(Int(length)) else {
        return nil
      }
      classes.append(String(decoding: bytes, as: UTF8.self))
    }
    guard let hashes = reader.integers(UInt32.self, count: Int(rowCount)),
      let lengths = reader.bytes(Int(rowCount)),
      let labels = reader.bytes(Int(entryCount)),
      let weights = reader.integers(Int16.self, count: Int(entryCount))
    else { return nil }
    let rows = RowTable(count: Int(rowCount)) { (hashes[$0], lengths[$0]) }
    guard rows.isSound, rows.entryCount == Int(entryCount),
      labels.allSatisfy({ $0 < classCount })
    else { return nil }
    let entries = [UInt32](unsafeUninitializedCapacity: labels.count) { entries, count in
      for index in 0..<labels.count { entries[index] = entry(labels[index], weights[index]) }
      count = labels.count
    }
    return LinearModel(classes: classes, rows: rows, entries: entries)
  }
}
