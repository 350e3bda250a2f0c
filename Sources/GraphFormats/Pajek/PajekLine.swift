import ActorGraph

/// One line of a Pajek file as words.
struct PajekLine {
  struct Word {
    var text: String
    var isQuoted: Bool
    /// Where it starts, in bytes.
    var place: Int

    /// The whole number that it is.
    var number: Int? { isQuoted ? nil : Int(text) }

    /// Whether it is a number of any sort.
    var isNumber: Bool {
      guard !isQuoted, let first = text.utf8.first else { return false }
      return (first <= 0x39) && first != UInt8(ascii: "%") && Double(text) != nil
    }
  }

  /// Where it starts, in bytes.
  let place: Int
  var words: [Word] = []

  /// The keyword of a section in lower case, without its star; nil for other lines.
  var section: String? {
    guard let first = words.first, !first.isQuoted, first.text.hasPrefix("*") else { return nil }
    return first.text.dropFirst().lowercased()
  }
}

/// Reads the lines of a Pajek file that are neither empty nor comments.
struct PajekLines {
  let source: SourceText
  private let bytes: [UInt8]
  private(set) var offset = 0
  /// What the comment says that marks our files.
  private(set) var marker: (version: String, place: Int)?

  init(_ source: SourceText) {
    self.source = source
    bytes = source.bytes
  }

  static let marker = "% sociogram "

  mutating func next() throws(InputError) -> PajekLine? {
    while offset < bytes.count {
      let start = offset
      while offset < bytes.count, !isBreak(bytes[offset]) { offset += 1 }
      let end = offset
      if offset < bytes.count { offset += 1 }
      var first = start
      while first < end, isSpace(bytes[first]) { first += 1 }
      if first == end { continue }
      if bytes[first] == UInt8(ascii: "%") {
        if marker == nil, bytes[first..<end].starts(with: Self.marker.utf8) {
          marker = (source.text(first + Self.marker.utf8.count..<end), first)
        }
        continue
      }
      return try line(first..<end)
    }
    return nil
  }

  private func line(_ range: Range<Int>) throws(InputError) -> PajekLine {
    var line = PajekLine(place: range.lowerBound)
    var index = range.lowerBound
    while index < range.upperBound {
      let start = index
      switch bytes[index] {
      case 0x20, 0x09: index += 1
      case UInt8(ascii: "\""):
        index += 1
        while index < range.upperBound, bytes[index] != UInt8(ascii: "\"") { index += 1 }
        guard index < range.upperBound else {
          throw source.error(
            at: start, "the label that starts here has no end", "close it with '\"'")
        }
        let text = PajekText.decode(source.text(start + 1..<index))
        line.words.append(PajekLine.Word(text: text, isQuoted: true, place: start))
        index += 1
      default:
        while index < range.upperBound, !isSpace(bytes[index]), bytes[index] != 0x22 { index += 1 }
        let text = source.text(start..<index)
        line.words.append(PajekLine.Word(text: text, isQuoted: false, place: start))
      }
    }
    return line
  }

  /// The rest of a line behind its first word, without spaces at the ends and quotes around it.
  func rest(of line: PajekLine) -> String {
    guard line.words.count > 1 else { return "" }
    if line.words.count == 2, line.words[1].isQuoted { return line.words[1].text }
    let start = line.words[1].place
    var end = start
    while end < bytes.count, !isBreak(bytes[end]) { end += 1 }
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    return PajekText.decode(source.text(start..<end))
  }

  private func isBreak(_ byte: UInt8) -> Bool { byte == 0x0a || byte == 0x0d }
  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
