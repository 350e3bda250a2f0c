package import Foundation

/// A pruned linear classifier over hashed features: what training writes and analysis runs on.
///
/// Weights are 16-bit integers in sparse rows, one row a feature, found by open addressing on the
/// feature's 32-bit hash. Scores are integers, so results are the same on every machine.
///
/// File layout, little endian: magic `SGLM`, version (UInt32), checksum of the rest (UInt64,
/// FNV-1a over words), numbers of classes, rows and entries (UInt32 each), class names (UInt16 length
/// and UTF-8), row hashes (UInt32), row lengths (UInt8), entry classes (UInt8), weights (Int16).
package struct LinearModel: Sendable {
  package let classes: [String]
  private let rowHashes: [UInt32]
  private let rowLengths: [UInt8]
  private let mask: Int
  private let slots: [Slot]
  private let entryClasses: [UInt8]
  private let entryWeights: [Int16]

  private struct Slot {
    var hash: UInt32
    var start: UInt32
    var length: UInt32
  }

  static let magic: [UInt8] = Array("SGLM".utf8)
  static let version: UInt32 = 1

  /// Builds the look-up table from rows laid end to end.
  ///
  /// - Parameters:
  ///   - rowHashes: the hash of each row's feature; none is 0.
  ///   - rowLengths: how many entries each row has.
  init(
    classes: [String], rowHashes: [UInt32], rowLengths: [UInt8], entryClasses: [UInt8],
    entryWeights: [Int16]
  ) {
    self.classes = classes
    self.rowHashes = rowHashes
    self.rowLengths = rowLengths
    self.entryClasses = entryClasses
    self.entryWeights = entryWeights
    var size = 16
    while size < rowHashes.count * 3 / 2 { size *= 2 }
    mask = size - 1
    var slots = [Slot](repeating: Slot(hash: 0, start: 0, length: 0), count: size)
    var start: UInt32 = 0
    for (hash, length) in zip(rowHashes, rowLengths) {
      var index = Int(hash) & mask
      while slots[index].hash != 0 { index = (index + 1) & mask }
      slots[index] = Slot(hash: hash, start: start, length: UInt32(length))
      start += UInt32(length)
    }
    self.slots = slots
  }

  /// Adds the weights of one feature to the scores of the classes. Complexity: O(1) and the row.
  @inline(__always)
  package func add(_ feature: UInt32, to scores: UnsafeMutablePointer<Int32>) {
    slots.withUnsafeBufferPointer { slots in
      var index = Int(feature) & mask
      while slots[index].hash != 0 {
        let slot = slots[index]
        if slot.hash == feature {
          for entry in Int(slot.start)..<Int(slot.start + slot.length) {
            scores[Int(entryClasses[entry])] &+= Int32(entryWeights[entry])
          }
          return
        }
        index = (index + 1) & mask
      }
    }
  }
}

// MARK: - File form

extension LinearModel {
  /// The file's bytes.
  package var serialized: Data {
    var body = Data()
    func append<Number: FixedWidthInteger>(_ number: Number) {
      withUnsafeBytes(of: number.littleEndian) { body.append(contentsOf: $0) }
    }
    append(UInt32(classes.count))
    append(UInt32(rowHashes.count))
    append(UInt32(entryClasses.count))
    for name in classes {
      append(UInt16(name.utf8.count))
      body.append(contentsOf: name.utf8)
    }
    for hash in rowHashes { append(hash) }
    body.append(contentsOf: rowLengths)
    body.append(contentsOf: entryClasses)
    for weight in entryWeights { append(weight) }
    var file = Data(Self.magic)
    withUnsafeBytes(of: Self.version.littleEndian) { file.append(contentsOf: $0) }
    withUnsafeBytes(of: Self.checksum(body).littleEndian) { file.append(contentsOf: $0) }
    return file + body
  }

  /// Reads what `serialized` wrote.
  ///
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
      let entryCount = reader.integer(UInt32.self)
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
      rowLengths.reduce(0, { $0 + Int($1) }) == Int(entryCount), !rowHashes.contains(0),
      entryClasses.allSatisfy({ $0 < classCount })
    else { throw .damaged(name) }
    self.init(
      classes: classes, rowHashes: rowHashes, rowLengths: rowLengths, entryClasses: entryClasses,
      entryWeights: entryWeights)
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

/// Why a model file cannot be used.
public enum ModelError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The resource is not there.
  case missing(String)
  /// The file does not start as a model does.
  case notAModel(String)
  /// The model was written by another version of the program.
  case otherVersion(String)
  /// The file is cut short or changed.
  case damaged(String)

  /// What is wrong and what to do, in one line.
  public var description: String {
    switch self {
    case .missing(let name): "\(name): the file is missing; install the program again"
    case .notAModel(let name): "\(name): this is not a model file; install the program again"
    case .otherVersion(let name):
      "\(name): the model belongs to another version; install the program again"
    case .damaged(let name): "\(name): the model file is damaged; install the program again"
    }
  }
}

/// Reads numbers off the front of some bytes; nil when they are used up.
private struct ByteReader {
  private let data: Data
  private var offset = 0

  init(_ data: Data) { self.data = data }

  var isAtEnd: Bool { offset == data.count }

  mutating func bytes(_ count: Int) -> [UInt8]? { integers(UInt8.self, count: count) }

  mutating func integer<Number: FixedWidthInteger>(_ type: Number.Type) -> Number? {
    integers(type, count: 1)?.first
  }

  mutating func integers<Number: FixedWidthInteger>(_: Number.Type, count: Int) -> [Number]? {
    let size = MemoryLayout<Number>.size
    guard count >= 0, count <= (data.count - offset) / size else { return nil }
    let start = offset
    offset += count * size
    return [Number](unsafeUninitializedCapacity: count) { buffer, initialized in
      data.withUnsafeBytes { bytes in
        let source = UnsafeRawBufferPointer(rebasing: bytes[start..<(start + count * size)])
        UnsafeMutableRawBufferPointer(buffer).copyMemory(from: source)
      }
      initialized = count
      for index in 0..<count { buffer[index] = Number(littleEndian: buffer[index]) }
    }
  }
}
