extension OutputBuffer {
  /// Appends the fields of a record and CR LF (RFC 4180).
  ///
  /// A field stands in quotes where it must, and also where a program that guesses could take it
  /// for something else: with any delimiter, spaces at its ends, or `#` at its start.
  mutating func append(csvRecord fields: [String], _ delimiter: CSV.Delimiter) {
    for (index, field) in fields.enumerated() {
      if index > 0 { append(byte: delimiter.rawValue) }
      append(csvField: field)
    }
    append("\r\n")
  }

  private mutating func append(csvField text: String) {
    let isPlain =
      !text.utf8.contains {
        switch $0 {
        case 0x22, 0x0a, 0x0d, 0x2c, 0x3b, 0x09, 0x7c: true
        default: false
        }
      }
      && text.utf8.first != UInt8(ascii: "#") && text.utf8.first != UInt8(ascii: " ")
      && text.utf8.last != UInt8(ascii: " ")
    if isPlain { return append(text) }
    append(byte: 0x22)
    for byte in text.utf8 {
      if byte == 0x22 { append(byte: 0x22) }
      append(byte: byte)
    }
    append(byte: 0x22)
  }
}
