internal import Foundation

/// Takes the time of day out of a PDF, so that the same picture gives the same bytes.
enum PDFDates {
  /// Midnight, 1 January 2000.
  static let date = "20000101000000"

  /// The bytes with the digits of every creation date replaced by midnight, 1 January 2000. The
  /// length stays, so the table of offsets at the end of the file stays right.
  static func fixed(in bytes: Data) -> Data {
    var bytes = bytes
    let digits = Array(date.utf8)
    for key in ["/CreationDate (D:", "/ModDate (D:"] {
      var start = bytes.startIndex
      while let found = bytes.range(of: Data(key.utf8), in: start..<bytes.endIndex) {
        start = found.upperBound
        for digit in digits where start < bytes.endIndex {
          guard (48...57).contains(bytes[start]) else { break }
          bytes[start] = digit
          start += 1
        }
      }
    }
    return bytes
  }
}
