import ActorGraph

/// Refuses start tags with very many attributes before libxml2 sees them: it compares each
/// attribute with every other.
enum XMLTagLimits {
  /// How many attributes one element may have.
  static let maximumAttributes = 1_000

  /// Looks through a file.
  ///
  /// - Throws: `InputError` at a start tag with too many attributes. Whether the file is
  ///   well-formed is for others to say. Complexity: O(bytes).
  static func check(_ source: SourceText) throws(InputError) {
    let place = source.bytes.withUnsafeBufferPointer { firstFault(in: $0) }
    guard let place else { return }
    throw source.error(
      at: place, "an element has more than \(maximumAttributes) attributes")
  }

  private static func firstFault(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var offset = 0
    while let tag = bytes[offset...].firstIndex(of: UInt8(ascii: "<")) {
      offset = tag + 1
      guard offset < bytes.count else { return nil }
      let rest = bytes[offset...]
      switch bytes[offset] {
      case UInt8(ascii: "!"):
        if rest.starts(with: "!--".utf8) {
          offset = end(of: "-->", in: bytes, from: offset + 3)
        } else if rest.starts(with: "![CDATA[".utf8) {
          offset = end(of: "]]>", in: bytes, from: offset + 8)
        } else {
          offset = endOfTag(in: bytes, from: offset, closing: UInt8(ascii: "[")).end
        }
      case UInt8(ascii: "?"): offset = end(of: "?>", in: bytes, from: offset + 1)
      default:
        let (end, quotes) = endOfTag(in: bytes, from: offset, closing: UInt8(ascii: ">"))
        if quotes > maximumAttributes { return tag }
        offset = end
      }
    }
    return nil
  }

  private static func end(
    of mark: StaticString, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    mark.withUTF8Buffer { mark in
      var offset = start
      while let last = bytes[min(offset, bytes.count)...].firstIndex(of: mark[0]) {
        if bytes[last...].starts(with: mark) { return last + mark.count }
        offset = last + 1
      }
      return bytes.count
    }
  }

  /// The end of a tag, where `>` or `closing` stands outside quotes, and how many quotes there
  /// were.
  private static func endOfTag(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, closing: UInt8
  ) -> (end: Int, quotes: Int) {
    var quotes = 0
    var offset = start
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      switch byte {
      case UInt8(ascii: ">"), closing: return (offset, quotes)
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        quotes += 1
        guard let end = bytes[offset...].firstIndex(of: byte) else { return (bytes.count, quotes) }
        offset = end + 1
      default: break
      }
    }
    return (offset, quotes)
  }
}
