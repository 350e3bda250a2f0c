/// The text that a writer builds, as UTF-8 bytes: appending to a `[UInt8]` is several times faster
/// than to a `String`.
struct OutputBuffer {
  private(set) var bytes: [UInt8] = []

  /// Starts an empty text with room for `capacity` bytes.
  init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  /// The text so far. Complexity: O(length).
  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  mutating func append(byte: UInt8) {
    bytes.append(byte)
  }

  mutating func append(_ part: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: part)
  }

  /// Takes back the last `count` bytes.
  mutating func removeLast(_ count: Int) {
    bytes.removeLast(count)
  }

  mutating func append(_ number: Int) {
    guard (0..<10).contains(number) else { return append(String(number)) }
    append(byte: UInt8(ascii: "0") + UInt8(number))
  }
}
