package import Foundation

/// The file form, little endian: magic `SGLM`, version (UInt32), checksum of the rest (UInt64,
/// FNV-1a over words), numbers of classes, rows and entries (UInt32 each), class names (UInt16 length
/// and UTF-8), row hashes (UInt32), row lengths (UInt8), entry classes (UInt8), weights (Int16).
extension LinearModel {
  static let magic: [UInt8] = Array("SGLM".utf8)
  static let version: UInt32 = 1

  /// The file's bytes; the same model gives the same bytes.
  package var serialized: Data {
    let rows = slots.filter { $0 != 0 }
    var body = Data()
    func append<Number: FixedWidthInteger>(_ number: Number) {
      withUnsafeBytes(of: number.littleEndian) { body.append(contentsOf: $0) }
    }
    append(UInt32(classes.count))
    append(UInt32(rows.count))
    append(UInt32(entries.count))
    for name in classes {
      append(UInt16(name.utf8.count))
      body.append(contentsOf: name.utf8)
    }
    for row in rows { append(UInt32(truncatingIfNeeded: row >> 32)) }
    for row in rows { append(UInt8(truncatingIfNeeded: row)) }
    for entry in entries { append(UInt8(truncatingIfNeeded: entry)) }
    for entry in entries { append(UInt16(truncatingIfNeeded: entry >> 16)) }
    var file = Data(Self.magic)
    withUnsafeBytes(of: Self.version.littleEndian) { file.append(contentsOf: $0) }
    withUnsafeBytes(of: Self.checksum(body).littleEndian) { file.append(contentsOf: $0) }
    return file + body
  }

  /// Reads what `serialized` wrote.
  ///
  /// - Parameters:
  ///   - file: the bytes.
  ///   - name: what errors call the file.
  /// - Throws: ``ModelError`` for anything that is not a whole, undamaged model of this version.
  package init(serialized file: Data, name: String) throws(ModelError) {
    var reader = ByteReader(file)
    guard reader.bytes(4) == Self.magic else { throw .notAModel(name) }
    guard let version = reader.integer(UInt32.self), version == Self.version else {
      throw .otherVersion(name)
    }
    guard let checksum = reader.integer(UInt64.self),
      checksum == Self.checksum(file.dropFirst(16)),
      let classCount = reader.integer(UInt32.self), (1...256).contains(classCount),
      let rowCount = reader.integer(UInt32.self),
      let entryCount = reader.integer(UInt32.self), entryCount <= Self.entryLimit
    else { throw .damaged(name) }
    var classes: [String] = []
    for _ in 0..<classCount {
      guard let length = reader.integer(UInt16.self), let bytes = reader.bytes(Int(length)) else {
        throw .damaged(name)
      }
      classes.append(String(decoding: bytes, as: UTF8.self))
    }
    guard let rowHashes = reader.integers(UInt32.self, count: Int(rowCount)),
      let rowLengths = reader.integers(UInt8.self, count: Int(rowCount)),
      let entryClasses = reader.integers(UInt8.self, count: Int(entryCount)),
      let entryWeights = reader.integers(Int16.self, count: Int(entryCount)), reader.isAtEnd,
      rowLengths.reduce(0, { $0 + Int($1) }) == Int(entryCount), !rowLengths.contains(0),
      Self.isAscending(rowHashes),
      entryClasses.allSatisfy({ $0 < classCount })
    else { throw .damaged(name) }
    self.init(
      classes: classes, rowHashes: rowHashes, rowLengths: rowLengths, entryClasses: entryClasses,
      entryWeights: entryWeights)
  }

  /// Whether all hashes are greater than the one before, and the first than 0.
  private static func isAscending(_ hashes: [UInt32]) -> Bool {
    var last: UInt32 = 0
    for hash in hashes {
      guard hash > last else { return false }
      last = hash
    }
    return true
  }

  private static func checksum(_ bytes: Data) -> UInt64 {
    var state: UInt64 = 0xcbf2_9ce4_8422_2325
    bytes.withUnsafeBytes { buffer in
      // Eight bytes a step: the check guards against damage, not against forgery.
      var index = 0
      while index + 8 <= buffer.count {
        let word = UInt64(
          littleEndian: buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        state = (state ^ word) &* 0x0000_0100_0000_01b3
        state ^= state >> 29
        index += 8
      }
      while index < buffer.count {
        state = (state ^ UInt64(buffer[index])) &* 0x0000_0100_0000_01b3
        index += 1
      }
    }
    return state
  }
}
