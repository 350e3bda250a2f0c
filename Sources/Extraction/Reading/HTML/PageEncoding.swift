import ActorGraph
import CLibXML2
import Foundation

/// The encoding of a page, found as the HTML standard has it: a byte order mark, else what a `meta`
/// near the start declares, else UTF-8.
///
/// A page that declares nothing and is no UTF-8 is refused, though browsers guess: a wrong guess
/// would spoil names without a word.
enum PageEncoding {
  /// How far in the page its encoding may be declared.
  private static let reach = 16_384

  /// The page in UTF-8.
  ///
  /// - Throws: `InputError` for an encoding that is not known here, and for bytes that are not valid
  ///   in the page's encoding, with their offset. Complexity: O(bytes).
  static func text(of page: Data, name: String) throws(InputError) -> String {
    let hasMark =
      page.starts(with: [0xef, 0xbb, 0xbf]) || page.starts(with: [0xff, 0xfe])
      || page.starts(with: [0xfe, 0xff])
    guard !hasMark, let label = declared(in: Array(page.prefix(reach))) else {
      return try Report.decode(page, name: name, allowsNUL: true)
    }
    let encoding = canonical(label)
    switch encoding {
    case "utf-8": return try Report.decode(page, name: name, allowsNUL: true)
    case "windows-1252": return SingleByteEncoding.windows1252(Array(page))
    default: return try converted(Array(page), from: encoding, name: name)
    }
  }

  /// The encoding that a `meta` declares, whichever way: `charset=` stands in both.
  static func declared(in head: [UInt8]) -> String? {
    let text = String(decoding: head, as: UTF8.self).lowercased()
    var rest = text[...]
    while let start = rest.firstIndex(of: "<") {
      rest = rest[start...].dropFirst()
      if rest.hasPrefix("!--") {
        guard let end = rest.range(of: "-->") else { return nil }
        rest = rest[end.upperBound...]
      } else if rest.hasPrefix("meta") {
        let tag = rest.prefix { $0 != ">" }
        rest = rest.dropFirst(tag.count)
        guard let mark = tag.range(of: "charset") else { continue }
        let value = tag[mark.upperBound...].drop { $0.isWhitespace || $0 == "=" }
        let label = value.drop { "\"' ".contains($0) }.prefix { !"\"' ;/".contains($0) }
        if !label.isEmpty { return String(label) }
      }
    }
    return nil
  }

  /// The names of encodings as the HTML standard joins them. UTF-16 in a `meta` is a lie, since the
  /// `meta` could be read, and means UTF-8.
  private static func canonical(_ label: String) -> String {
    switch label {
    case "utf-8", "utf8", "unicode-1-1-utf-8", "utf-16", "utf-16le", "utf-16be", "unicode": "utf-8"
    case "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "l1", "ascii", "us-ascii",
      "windows-1252", "cp1252", "x-cp1252":
      "windows-1252"
    case "iso-8859-9", "latin5": "cp1254"
    case "gb2312", "gbk", "x-gbk", "gb18030": "gb18030"
    case "shift_jis", "shift-jis", "sjis", "x-sjis": "cp932"
    case "euc-kr", "ks_c_5601-1987": "cp949"
    case "big5", "big5-hkscs": "big5-hkscs"
    default: label.replacing("windows-125", with: "cp125")
    }
  }

  private static func converted(_ bytes: [UInt8], from encoding: String, name: String)
    throws(InputError) -> String
  {
    let isName = encoding.utf8.allSatisfy { byte in
      (0x61...0x7a).contains(byte) || (0x30...0x39).contains(byte) || "-_.:".utf8.contains(byte)
    }
    let failure = iconv_t(bitPattern: -1)
    guard isName, let converter = iconv_open("UTF-8", encoding), converter != failure else {
      throw InputError(
        file: name, reason: "the page says that its encoding is '\(encoding.prefix(40))'",
        suggestion: "that encoding is not known here; save the page as UTF-8")
    }
    defer { iconv_close(converter) }
    var input = bytes
    // No encoding that is known takes fewer bytes for a character than this allows for.
    var output = [UInt8](repeating: 0, count: bytes.count * 3 + 16)
    var (inputLeft, outputLeft) = (input.count, output.count)
    let result = input.withUnsafeMutableBytes { input in
      output.withUnsafeMutableBytes { output in
        var from = input.baseAddress?.assumingMemoryBound(to: CChar.self)
        var to = output.baseAddress?.assumingMemoryBound(to: CChar.self)
        return iconv(converter, &from, &inputLeft, &to, &outputLeft)
      }
    }
    let text = String(validating: output.dropLast(outputLeft), as: UTF8.self)
    guard result != -1, inputLeft == 0, let text else {
      throw InputError(
        file: name, reason: "byte \(bytes.count - inputLeft) is not valid \(encoding)",
        suggestion: "the page declares a wrong encoding, or is damaged; save it as UTF-8")
    }
    return text
  }
}
