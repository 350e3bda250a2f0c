/// A message that does not hold what it should.
struct MessageFault: Error, Hashable {}

/// Reads what ``MessageWriter`` wrote. Nothing is taken on trust: lengths are checked against what
/// is there.
struct MessageReader {
  private let bytes: [UInt8]
  private var offset = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Sees to it that nothing is left.
  func finish() throws(MessageFault) {
    guard offset == bytes.count else { throw MessageFault() }
  }

  mutating func integer<Value: FixedWidthInteger>(
    _ type: Value.Type = Value.self
  ) throws(MessageFault) -> Value {
    let size = Value.bitWidth / 8
    guard bytes.count - offset >= size else { throw MessageFault() }
    var value: Value = 0
    for index in 0..<size {
      value |= Value(truncatingIfNeeded: bytes[offset + index]) << (8 * index)
    }
    offset += size
    return value
  }

  mutating func double() throws(MessageFault) -> Double {
    Double(bitPattern: try integer(UInt64.self))
  }

  mutating func text() throws(MessageFault) -> String {
    String(decoding: try slice(), as: UTF8.self)
  }

  /// Bytes with their length before them.
  mutating func slice() throws(MessageFault) -> ArraySlice<UInt8> {
    let count = Int(try integer(UInt32.self))
    guard bytes.count - offset >= count else { throw MessageFault() }
    defer { offset += count }
    return bytes[offset..<offset + count]
  }

  /// A list as its length says; every value takes at least a byte, so the length cannot make us
  /// reserve more than the message is long.
  mutating func list<Value>(
    _ read: (inout MessageReader) throws(MessageFault) -> Value
  ) throws(MessageFault) -> [Value] {
    let count = Int(try integer(UInt32.self))
    guard bytes.count - offset >= count else { throw MessageFault() }
    var values: [Value] = []
    values.reserveCapacity(min(count, 4_096))
    for _ in 0..<count { values.append(try read(&self)) }
    return values
  }
}
