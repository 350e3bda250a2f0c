internal import Foundation

/// Adds to a bitmap what Graphviz's renderer leaves out: how large it is meant to be, and its title
/// (Portable Network Graphics, second edition, W3C 2003).
enum PNGChunks {
  private static let signature = 8
  /// Length, type and check sum around the data of a chunk.
  private static let frame = 12
  private static let headerData = 13

  /// The bitmap with its resolution (`pHYs`), title and description (`iTXt`) right after its
  /// header; anything that is no PNG comes back as it is.
  static func described(
    _ bytes: Data, dotsPerInch: Int, title: String, description: String
  ) -> Data {
    let head = signature + frame + headerData
    guard bytes.count > head, bytes.starts(with: [0x89, 0x50, 0x4e, 0x47]) else { return bytes }
    let perMetre = UInt32((Double(min(100_000, max(1, dotsPerInch))) / 0.0254).rounded())
    var result = Data(bytes.prefix(head))
    result += chunk("pHYs", number(perMetre) + number(perMetre) + [1])
    result += text("Title", title)
    result += text("Description", description)
    result += bytes.dropFirst(head)
    return result
  }

  private static func text(_ key: String, _ value: String) -> Data {
    // Key, end, not compressed (two bytes), no language, no translated key.
    chunk("iTXt", Array(key.utf8) + [0, 0, 0, 0, 0] + Array(DrawnText.line(value).utf8))
  }

  private static func chunk(_ type: String, _ data: [UInt8]) -> Data {
    let body = Array(type.utf8) + data
    return Data(number(UInt32(truncatingIfNeeded: data.count)) + body + number(checkSum(of: body)))
  }

  private static func number(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  /// CRC-32 with the polynomial of ISO 3309, bit by bit: the chunks are small.
  private static func checkSum(of bytes: [UInt8]) -> UInt32 {
    var sum = UInt32.max
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xedb8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
