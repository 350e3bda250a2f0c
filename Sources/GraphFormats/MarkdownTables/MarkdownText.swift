/// Text in a cell of a Markdown table.
enum MarkdownText {
  /// A visible text in which nothing means anything to Markdown or HTML.
  static func encode(_ visible: String) -> String {
    let bytes = Array(visible.utf8)
    var output = OutputBuffer(capacity: bytes.count)
    for (index, byte) in bytes.enumerated() {
      if isMarkup(byte) || isInAddress(bytes, index) {
        output.append("&#\(byte);")
      } else {
        output.append(byte: byte)
      }
    }
    return output.text
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch Unicode.Scalar(byte) {
    case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "|", "~", "#", "$", "!", "^", "=": true
    default: false
    }
  }

  /// Whether a colon or a point makes a link of what stands around it: `http://`, `www.`.
  private static func isInAddress(_ bytes: [UInt8], _ index: Int) -> Bool {
    switch Unicode.Scalar(bytes[index]) {
    case ":": bytes[(index + 1)...].first == UInt8(ascii: "/")
    case ".": index > 2 && bytes[(index - 3)..<index].allSatisfy { $0 | 0x20 == UInt8(ascii: "w") }
    default: false
    }
  }
}
