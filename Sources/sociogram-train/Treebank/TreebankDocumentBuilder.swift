/// Puts a document together from the lines of a treebank.
struct TreebankDocumentBuilder {
  private let identifier: String
  private var genre = ""
  private var text = String.UnicodeScalarView()
  private var length = 0
  private var words: [Range<Int>] = []
  private var tags: [String] = []
  private var heads: [Int] = []
  private var sentences: [Range<Int>] = []
  private var sentenceStart = 0
  private var names: [TreebankDocument.Name] = []
  private var nameStart: (word: Int, type: Substring)?
  private var mentions: [(number: Int, first: Int, last: Int, fields: [Substring])] = []
  private var open: [(number: Int, first: Int, fields: [Substring])] = []
  private var openings = 0
  /// The words of a token that holds several, still to come, and the place of what is left of it.
  private var together: (last: Int, range: Range<Int>)?
  private var isSpaceDue = false
  private var isParagraphDue = false

  init(identifier: String) { self.identifier = identifier }

  /// Takes a line in; false where it is none of CoNLL-U.
  mutating func take(_ line: Substring) -> Bool {
    if line.isEmpty {
      endSentence()
      return true
    }
    if line.hasPrefix("#") {
      if line.hasPrefix("# newpar") { isParagraphDue = true }
      if line.hasPrefix("# meta::genre = ") { genre = String(line.dropFirst(16)) }
      return true
    }
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard fields.count == 10 else { return false }
    if let dash = fields[0].firstIndex(of: "-") {
      guard let last = Int(fields[0][fields[0].index(after: dash)...]) else { return false }
      together = (last, token(fields))
      return true
    }
    guard let number = Int(fields[0]) else { return true }
    guard let head = Int(fields[6]) else { return false }
    if let (last, range) = together, number <= last {
      words.append(part(fields[1], of: range, isLast: number == last))
    } else {
      together = nil
      words.append(token(fields))
    }
    tags.append(String(fields[3]))
    heads.append(head == 0 ? -1 : sentenceStart + head - 1)
    for item in fields[9].split(separator: "|") {
      if item.hasPrefix("Entity=") { entities(item.dropFirst(7)) }
      if item.hasPrefix("NE=") { name(item.dropFirst(3)) }
    }
    if nameStart != nil, !fields[9].contains("NE=") { endName(before: words.count - 1) }
    return true
  }

  var document: TreebankDocument {
    var copy = self
    copy.endSentence()
    return TreebankDocument(
      identifier: identifier, genre: genre, text: String(text), words: words, tags: tags,
      sentences: copy.sentences, names: copy.names,
      mentions: mentions.sorted { $0.number < $1.number }.map { mention in
        TreebankDocument.Mention(
          words: mention.first..<mention.last + 1, head: head(mention.first...mention.last),
          cluster: String(mention.fields[0]),
          type: mention.fields.count > 1 ? String(mention.fields[1]) : "",
          link: mention.fields.count > 6 ? String(mention.fields[6]) : "")
      })
  }

  private func head(_ words: ClosedRange<Int>) -> Int {
    words.first { heads[$0] < 0 || !words.contains(heads[$0]) } ?? words.lowerBound
  }

  // MARK: Text

  /// Writes a token into the text.
  private mutating func token(_ fields: [Substring]) -> Range<Int> {
    if isParagraphDue {
      if length > 0 { append("\n\n") }
    } else if isSpaceDue {
      append(" ")
    }
    isParagraphDue = false
    isSpaceDue = !fields[9].split(separator: "|").contains("SpaceAfter=No")
    let start = length
    append(String(fields[1]))
    return start..<length
  }

  private mutating func append(_ string: String) {
    text.append(contentsOf: string.unicodeScalars)
    length += string.unicodeScalars.count
  }

  /// The place of one word of a token that holds several.
  private mutating func part(
    _ word: Substring, of range: Range<Int>, isLast: Bool
  ) -> Range<Int> {
    let count = word.unicodeScalars.count
    guard count <= range.count,
      text.suffix(length - range.lowerBound).starts(with: word.unicodeScalars),
      !isLast || count == range.count
    else { return range }
    together?.range = range.lowerBound + count..<range.upperBound
    return range.lowerBound..<range.lowerBound + count
  }

  private mutating func endSentence() {
    endName(before: words.count)
    if sentenceStart < words.count { sentences.append(sentenceStart..<words.count) }
    sentenceStart = words.count
    together = nil
  }

  // MARK: Names and mentions

  private mutating func name(_ label: Substring) {
    if label.hasPrefix("I-"), nameStart != nil { return }
    endName(before: words.count - 1)
    if label.hasPrefix("B-") || label.hasPrefix("I-") {
      nameStart = (words.count - 1, label.dropFirst(2))
    }
  }

  private mutating func endName(before end: Int) {
    if let nameStart, nameStart.word < end {
      names.append(.init(words: nameStart.word..<end, type: String(nameStart.type)))
    }
    nameStart = nil
  }

  /// Takes in what opens and closes at the last word: `(1-person-...`, `1)`, `(2-place-...)`.
  private mutating func entities(_ marks: Substring) {
    var rest = marks
    while let first = rest.first {
      if first == "(" {
        let content = rest.dropFirst().prefix { $0 != "(" && $0 != ")" }
        // A mention of one word is closed at once; otherwise what follows closes another.
        let fields = content.split(separator: "-", omittingEmptySubsequences: false)
        rest = rest[content.endIndex...]
        if rest.first == ")" {
          mentions.append((openings, words.count - 1, words.count - 1, fields))
          rest = rest.dropFirst()
        } else {
          open.append((openings, words.count - 1, fields))
        }
        openings += 1
      } else {
        let content = rest.prefix { $0 != "(" && $0 != ")" }
        rest = rest[content.endIndex...].dropFirst()
        if let index = open.lastIndex(where: { $0.fields[0] == content }) {
          let opened = open.remove(at: index)
          mentions.append((opened.number, opened.first, words.count - 1, opened.fields))
        }
      }
    }
  }
}
