/// The twelve bytes before every message between a caller and its helper: a sign with the version
/// of the protocol, the number of the request, the length of what follows.
struct GraphvizFrame: Hashable, Sendable {
  var number: UInt32
  var length: Int

  static let headerLength = 12
  /// The longest request that a helper reads.
  static let longestRequest = 64 << 20

  /// Changes with every change of a message.
  private static let sign = Array("SGV1".utf8)

  /// A message with its header.
  static func framed(_ body: [UInt8], number: UInt32) -> [UInt8] {
    var writer = MessageWriter()
    for byte in sign { writer.put(byte) }
    writer.put(number)
    writer.put(UInt32(clamping: body.count))
    return writer.bytes + body
  }

  init(number: UInt32, length: Int) {
    self.number = number
    self.length = length
  }

  /// Reads a header.
  init(_ header: ArraySlice<UInt8>) throws(MessageFault) {
    guard header.count == Self.headerLength, header.starts(with: Self.sign) else {
      throw MessageFault()
    }
    var reader = MessageReader(Array(header.dropFirst(Self.sign.count)))
    number = try reader.integer()
    length = Int(try reader.integer(UInt32.self))
  }
}
