import Foundation

/// Formats that reports come in and that are not read yet; told apart by their first bytes.
enum ForeignFormat: CaseIterable {
  case pdf
  case zipped
  case oldWord
  case richText
  case compressed
  case picture

  init?(head: Data) {
    let text = String(decoding: head.prefix(200), as: UTF8.self).lowercased()
    let start = text.drop { $0.isWhitespace || $0 == "\u{feff}" }
    let format = Self.allCases.first { format in
      format.signatures.contains { head.starts(with: $0) }
        || format.textSignatures.contains { start.hasPrefix($0) }
    }
    guard let format else { return nil }
    self = format
  }

  private var signatures: [[UInt8]] {
    switch self {
    case .zipped: [[0x50, 0x4b, 0x03, 0x04]]
    case .oldWord: [[0xd0, 0xcf, 0x11, 0xe0]]
    case .compressed: [[0x1f, 0x8b], [0x28, 0xb5, 0x2f, 0xfd], [0xfd, 0x37, 0x7a, 0x58, 0x5a]]
    case .picture: [[0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff], [0x47, 0x49, 0x46, 0x38]]
    case .pdf, .richText: []
    }
  }

  private var textSignatures: [String] {
    switch self {
    case .pdf: ["%pdf-"]
    case .richText: ["{\\rtf"]
    case .zipped, .oldWord, .compressed, .picture: []
    }
  }

  /// What messages call it.
  var noun: String {
    switch self {
    case .pdf: "a PDF file"
    case .zipped: "a zipped file (Word and OpenDocument files are zipped)"
    case .oldWord: "a Word file"
    case .richText: "an RTF file"
    case .compressed: "a compressed file"
    case .picture: "a picture"
    }
  }

  /// The way to a text.
  var suggestion: String {
    switch self {
    case .pdf: "convert it first: pdftotext FILE.pdf REPORT.txt"
    case .zipped, .oldWord, .richText:
      "save it as plain text, or convert it first: pandoc -t plain FILE -o REPORT.txt"
    case .compressed: "unpack it first"
    case .picture: "copy its words into a text file"
    }
  }
}
