import Foundation

/// Reads numbers off the front of some bytes; nil when they are used up.
struct ByteReader {
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
