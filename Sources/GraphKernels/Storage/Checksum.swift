/// A check number of bytes that chance damage changes; whoever means to can forge it.
///
/// Four lanes of multiplications that do not wait for each other keep up with memory. Each step is
/// a bijection, so bytes that differ in one word never have the same number.
struct Checksum {
  /// Bytes that are summed at a time, so that threads can share the work.
  static let chunkSize = 1 << 20

  private(set) var value: UInt64 = 0x736f_6369_6f67_7261

  /// Continues with the check number of the next chunk.
  mutating func add(chunk: UInt64) { value = Self.step(value, chunk) }

  /// The check number of one chunk, as if zeros filled it up to a multiple of 32 bytes.
  static func ofChunk(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var lanes = (seed, seed &+ 1, seed &+ 2, seed &+ 3)
    var place = 0
    while place &+ 32 <= bytes.count {
      lanes.0 = step(lanes.0, word(bytes, place))
      lanes.1 = step(lanes.1, word(bytes, place &+ 8))
      lanes.2 = step(lanes.2, word(bytes, place &+ 16))
      lanes.3 = step(lanes.3, word(bytes, place &+ 24))
      place &+= 32
    }
    if place < bytes.count {
      var rest = (UInt64(0), UInt64(0), UInt64(0), UInt64(0))
      withUnsafeMutableBytes(of: &rest) {
        $0.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[place...]))
      }
      lanes.0 = step(lanes.0, rest.0)
      lanes.1 = step(lanes.1, rest.1)
      lanes.2 = step(lanes.2, rest.2)
      lanes.3 = step(lanes.3, rest.3)
    }
    var result = step(seed, UInt64(bytes.count))
    for lane in [lanes.0, lanes.1, lanes.2, lanes.3] { result = step(result, lane) }
    return result
  }

  /// The check number of bytes, chunk by chunk.
  static func of(
    _ bytes: UnsafeRawBufferPointer, execution: Execution
  ) throws(Interrupted) -> UInt64 {
    let chunks = Buffer<UInt64>(repeating: 0, count: (bytes.count + chunkSize - 1) / chunkSize)
    nonisolated(unsafe) let bytes = bytes
    try execution.forEachChunk(of: bytes.count, size: chunkSize) { range, _ in
      chunks[range.lowerBound / chunkSize] = ofChunk(
        UnsafeRawBufferPointer(rebasing: bytes[range]))
    }
    var result = Checksum()
    for chunk in 0..<chunks.count { result.add(chunk: chunks[chunk]) }
    return result.value
  }

  private static let seed: UInt64 = 0x2545_f491_4f6c_dd1d

  @inline(__always)
  private static func word(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> UInt64 {
    // Bounds are the loop's.
    guard let base = bytes.baseAddress else { return 0 }
    return base.loadUnaligned(fromByteOffset: place, as: UInt64.self)
  }

  @inline(__always)
  private static func step(_ state: UInt64, _ word: UInt64) -> UInt64 {
    let product = (state ^ word) &* 0x9e37_79b9_7f4a_7c15
    return product << 29 | product >> 35
  }
}
