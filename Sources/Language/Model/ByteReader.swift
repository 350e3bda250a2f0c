/// Reads numbers off the front of some bytes, little endian; nil when they are used up.
struct ByteReader {
  private let bytes: UnsafeRawBufferPointer
  private var offset = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var isAtEnd: Bool { offset == bytes.count }

  /// What is still to be read.
  var rest: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: bytes[offset...]) }

  mutating func integer<Number: FixedWidthInteger>(_: Number.Type) -> Number? {
    integers(Number.self, count: 1).map { $0[0] }
  }

  /// So many bytes.
  mutating func bytes(_ count: Int) -> UnsafeRawBufferPointer? {
    guard count >= 0, count <= bytes.count - offset else { return nil }
    defer { offset += count }
    return UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count])
  }

  /// So many numbers, left where they lie.
  mutating func integers<Number: FixedWidthInteger>(
    _: Number.Type, count: Int
  ) -> PackedIntegers<Number>? {
    let (size, isOverflow) = count.multipliedReportingOverflow(by: MemoryLayout<Number>.size)
    guard !isOverflow else { return nil }
    return bytes(size).map { PackedIntegers($0) }
  }
}

/// Numbers that lie in some bytes, little endian and not aligned.
struct PackedIntegers<Number: FixedWidthInteger> {
  private let bytes: UnsafeRawBufferPointer

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var count: Int { bytes.count / MemoryLayout<Number>.size }

  @inline(__always)
  subscript(index: Int) -> Number {
    Number(
      littleEndian: bytes.loadUnaligned(
        fromByteOffset: index * MemoryLayout<Number>.size, as: Number.self))
  }
}
