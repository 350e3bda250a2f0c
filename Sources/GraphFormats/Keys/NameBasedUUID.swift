/// UUIDs made of names (RFC 9562, version 5): the same name in the same namespace has the same UUID
/// on any machine.
enum NameBasedUUID {
  /// Our namespace, `b41c05e2-3d57-4f6b-9a86-70c2d1e8f394`: a random UUID that is ours for good.
  static let namespace: [UInt8] = [
    0xb4, 0x1c, 0x05, 0xe2, 0x3d, 0x57, 0x4f, 0x6b, 0x9a, 0x86, 0x70, 0xc2, 0xd1, 0xe8, 0xf3, 0x94,
  ]

  /// The UUID of a list of fields, in order, as text.
  static func text(_ fields: [String]) -> String {
    // The byte between fields never occurs in UTF-8.
    text(Array(fields.map { Array($0.utf8) }.joined(separator: [0xff])))
  }

  /// The UUID of a name, as text. Complexity: O(bytes).
  static func text(_ name: [UInt8], namespace: [UInt8] = namespace) -> String {
    var bytes = Array(SHA1.digest(of: namespace + name).prefix(16))
    bytes[6] = bytes[6] & 0x0f | 0x50
    bytes[8] = bytes[8] & 0x3f | 0x80
    var text = ""
    for (index, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(index) { text += "-" }
      text += byte < 16 ? "0" + String(byte, radix: 16) : String(byte, radix: 16)
    }
    return text
  }
}
