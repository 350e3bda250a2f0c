/// Writes numbers and texts one after the other, the low byte first, texts with their length before
/// them: what ``MessageReader`` reads.
struct MessageWriter {
  private(set) var bytes: [UInt8] = []

  mutating func put(_ value: some FixedWidthInteger) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func put(_ value: Double) { put(value.bitPattern) }

  mutating func put(_ text: String) { put(bytes: text.utf8) }

  mutating func put(bytes more: some Collection<UInt8>) {
    put(UInt32(clamping: more.count))
    bytes.append(contentsOf: more)
  }

  /// A list: its length, then each value.
  mutating func put<Value>(
    _ values: [Value], _ write: (inout MessageWriter, Value) -> Void
  ) {
    put(UInt32(clamping: values.count))
    for value in values { write(&self, value) }
  }
}
