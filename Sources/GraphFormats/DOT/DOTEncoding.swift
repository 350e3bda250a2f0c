import ActorGraph

/// Finds out how the bytes of a DOT file are encoded.
enum DOTEncoding {
  private static let latin1: Set<String> = [
    "latin1", "latin-1", "l1", "iso-8859-1", "iso_8859-1", "iso8859-1", "iso-ir-100",
  ]

  static func decode(
    _ bytes: [UInt8], file: String, warn: (InputError) -> Void
  ) throws(InputError) -> SourceText {
    if bytes.allSatisfy({ $0 < 0x80 }) { return try SourceText(bytes: bytes, file: file) }
    if bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff]) {
      return try SourceText(bytes: bytes, file: file)  // says that this is UTF-16
    }
    // The declaration is ASCII, so it can be read before the encoding is known.
    if contains("charset", in: bytes) {
      let asLatin1 = SourceText(latin1: bytes, file: file)
      if try declaresLatin1(asLatin1) { return asLatin1 }
    }
    guard let fault = SourceText.firstFault(in: bytes) else {
      return try SourceText(bytes: bytes, file: file)
    }
    let asLatin1 = SourceText(latin1: bytes, file: file)
    var place = 0
    for byte in bytes[..<fault] { place += byte < 0x80 ? 1 : 2 }
    warn(
      asLatin1.error(
        at: place, "byte 0x\(String(bytes[fault], radix: 16)) is not UTF-8; reading Latin-1",
        "save the file as UTF-8, or declare charset=latin1"))
    return asLatin1
  }

  private static func declaresLatin1(_ source: SourceText) throws(InputError) -> Bool {
    var parser = try DOTParser(source)
    var declaration = Declaration()
    return try parser.nextGraph(into: &declaration) && declaration.isLatin1
  }

  /// Listens for the attribute `charset` of the graph.
  private struct Declaration: DOTStatementSink {
    var isLatin1 = false

    mutating func begin(isStrict: Bool, isDirected: Bool, name: String?) {}

    mutating func add(_ attributes: [DOTAttribute], to target: DOTTarget) {
      guard target == .graph else { return }
      for attribute in attributes where attribute.name == "charset" {
        isLatin1 = latin1.contains(attribute.value.lowercased())
      }
    }

    mutating func add(_ operands: [DOTOperand], _ attributes: [DOTAttribute], offset: Int) {}
  }

  private static func contains(_ word: String, in bytes: [UInt8]) -> Bool {
    let word = Array(word.utf8)
    var start = bytes.startIndex
    while let index = bytes[start...].firstIndex(of: word[0]) {
      if bytes[index...].starts(with: word) { return true }
      start = index + 1
    }
    return false
  }
}

extension SourceText {
  /// Decodes Latin-1, in which every byte is the scalar of its value.
  fileprivate init(latin1 bytes: [UInt8], file: String) {
    var scalars = String.UnicodeScalarView()
    for byte in bytes { scalars.append(Unicode.Scalar(byte)) }
    self.init(String(scalars), file: file)
  }
}
