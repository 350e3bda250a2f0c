internal import Foundation

/// Gives a PDF a title, which cairo leaves out, as an incremental update: a second description of
/// the document, a table with its place and a trailer behind the old end
/// (ISO 32000-1:2008, 7.5.6).
enum PDFTitle {
  /// The longest title in UTF-16 units.
  private static let most = 400

  /// The document with a title; as it is where its trailer is not of the simple kind.
  static func added(_ title: String, to bytes: Data) -> Data {
    guard let start = bytes.range(of: Data("\ntrailer".utf8), options: .backwards) else {
      return bytes
    }
    let trailer = String(decoding: bytes[start.upperBound...], as: UTF8.self)
    guard let size = number(after: "/Size", in: trailer),
      let root = number(after: "/Root", in: trailer),
      let info = number(after: "/Info", in: trailer), info < size,
      let table = number(after: "startxref", in: trailer)
    else { return bytes }
    var result = bytes
    if result.last != UInt8(ascii: "\n") { result.append(UInt8(ascii: "\n")) }
    let place = result.count
    let object = """
      \(info) 0 obj
      << /Title <\(hexadecimal(title))>
         /Producer (Sociogram)
         /CreationDate (D:\(PDFDates.date)Z)
      >>
      endobj

      """
    let update = """
      xref
      0 1
      0000000000 65535 f\u{20}
      \(info) 1
      \(padded(place)) 00000 n\u{20}
      trailer
      << /Size \(size) /Root \(root) 0 R /Info \(info) 0 R /Prev \(table) >>
      startxref
      \(place + object.utf8.count)
      %%EOF

      """
    result.append(Data((object + update).utf8))
    return result
  }

  private static func number(after key: String, in text: String) -> Int? {
    guard let found = text.range(of: key) else { return nil }
    let digits = text[found.upperBound...].drop(while: \.isWhitespace).prefix {
      $0.isASCII && $0.isNumber
    }
    return Int(digits)
  }

  /// Big-endian UTF-16 with its mark.
  private static func hexadecimal(_ title: String) -> String {
    let units = [0xfeff] + DrawnText.line(title).utf16.prefix(most)
    return units.map { unit in
      let digits = String(unit, radix: 16, uppercase: true)
      return String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }

  private static func padded(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 10 - digits.count)) + digits
  }
}
