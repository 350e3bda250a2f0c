/// The text of a page as it is collected: white space joined, paragraphs apart.
struct PageText {
  private(set) var bytes: [UInt8] = []
  /// Where the open paragraph starts.
  private(set) var start = 0
  /// How many bytes of the open paragraph belong to links.
  private(set) var linked = 0
  private var needsSpace = false
  private var needsLine = false

  /// Whether the open paragraph has no text yet.
  var isEmpty: Bool { bytes.count == start }

  /// Ends the open paragraph.
  ///
  /// - Returns: its bytes and how many of them are linked; nil where it is empty.
  mutating func close() -> (range: Range<Int>, linked: Int)? {
    defer {
      start = bytes.count
      linked = 0
      needsSpace = false
      needsLine = false
    }
    return isEmpty ? nil : (start..<bytes.count, linked)
  }

  /// A line break; two in a row end the paragraph.
  ///
  /// - Returns: whether this is the second.
  mutating func breakLine() -> Bool {
    if needsLine { return true }
    needsLine = !isEmpty
    return false
  }

  /// Adds text.
  ///
  /// White space of all kinds joins to one space. Soft hyphens go: they are places to break a word,
  /// not letters. C1 controls are what old pages mean by them, characters of Windows-1252.
  mutating func append(
    _ text: UnsafeBufferPointer<UInt8>, isLinked: Bool, keepsLines: Bool
  ) {
    var index = 0
    let before = bytes.count
    while index < text.count {
      let byte = text[index]
      index += 1
      if byte <= 0x20 {
        if keepsLines, byte == 0x0a { needsLine = !isEmpty } else { needsSpace = true }
      } else if byte == 0xc2, index < text.count {
        let next = text[index]
        index += 1
        switch next {
        case 0xa0: needsSpace = true
        case 0xad: break
        case 0x80...0x9f:
          breathe()
          bytes.append(contentsOf: SingleByteEncoding.windows1252(next).utf8)
        default:
          breathe()
          bytes.append(byte)
          bytes.append(next)
        }
      } else {
        breathe()
        bytes.append(byte)
      }
    }
    if isLinked { linked += bytes.count - before }
  }

  private mutating func breathe() {
    if needsLine {
      bytes.append(0x0a)
    } else if needsSpace, !isEmpty {
      bytes.append(0x20)
    }
    needsLine = false
    needsSpace = false
  }
}
