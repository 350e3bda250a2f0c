extension CoNLLUFile {
  /// Reads a file in CoNLL-U with line feeds, carriage returns or both.
  ///
  /// Identifiers must count the words of each sentence, heads that are given must lie in it and must
  /// not run in circles; heads may be left out (`_`). Complexity: O(length).
  ///
  /// - Throws: ``CoNLLUError`` at the first line that breaks the format.
  public init(_ text: String) throws(CoNLLUError) {
    var reader = CoNLLUReader()
    // One grapheme, so that this also splits at CRLF.
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isCoNLLUBreak) {
      try reader.read(line)
    }
    try reader.endSentence()
    documents = reader.documents
  }
}

extension Character {
  fileprivate var isCoNLLUBreak: Bool { self == "\n" || self == "\r\n" || self == "\r" }
}

/// Reads line by line.
private struct CoNLLUReader {
  private(set) var documents: [CoNLLUFile.Document] = []
  private var sentence = CoNLLUFile.Sentence()
  private var line = 0
  /// What is known of the words of the sentence at hand beside their forms.
  private var heads: [(head: Int?, line: Int, column: Int)] = []
  /// Where the surface token ends that the next words belong to, and whether a space follows it.
  private var multiword: (end: Int, isFollowedBySpace: Bool, line: Int)?
  private var emptyNodes = 0

  mutating func read(_ text: Substring) throws(CoNLLUError) {
    line += 1
    if text.utf8.first == UInt8(ascii: "#") {
      try readComment(text)
    } else if text.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0c }) {
      try endSentence()
    } else {
      try readNode(text)
    }
  }

  private mutating func readComment(_ text: Substring) throws(CoNLLUError) {
    let words = text.dropFirst().drop { $0 == " " }
    if words == "newdoc" || words.hasPrefix("newdoc ") {
      try endSentence()
      let id = words.split(separator: "=", maxSplits: 1).dropFirst().first
      documents.append(
        CoNLLUFile.Document(id: id.map { String($0.drop { $0 == " " }) }, sentences: []))
    }
    sentence.comments.append(String(text))
  }

  // MARK: - Nodes

  private mutating func readNode(_ text: Substring) throws(CoNLLUError) {
    let fields = text.split(separator: "\t", omittingEmptySubsequences: false)
    guard fields.count == 10 else {
      throw error(
        in: text, at: text.endIndex,
        "a word has 10 columns between tabs, this line has \(fields.count)",
        fields.count == 1 ? "is the text meant? then leave '--input conllu' out" : nil)
    }
    for field in fields where field.isEmpty {
      throw error(
        in: text, at: field.startIndex, "this column is empty", "write '_' for what is not known")
    }
    let id = fields[0]
    if id.utf8.contains(UInt8(ascii: "-")) {
      try readMultiwordToken(fields, text)
    } else if id.utf8.contains(UInt8(ascii: ".")) {
      try readEmptyNode(fields, text)
    } else {
      try readWord(fields, text)
    }
  }

  private mutating func readWord(_ fields: [Substring], _ text: Substring) throws(CoNLLUError) {
    let number = sentence.words.count + 1
    guard Self.number(fields[0]) == number else {
      throw error(
        in: text, at: text.startIndex, "the id here must be \(number), not '\(fields[0])'",
        number > 1 ? "words count from 1 in each sentence; a blank line ends it" : nil)
    }
    var isFollowedBySpace = Self.isFollowedBySpace(fields[9])
    if let token = multiword {
      isFollowedBySpace = number == token.end && token.isFollowedBySpace
      if number == token.end { multiword = nil }
    }
    sentence.words.append(
      GivenWord(String(fields[1]), isFollowedBySpace: isFollowedBySpace))
    emptyNodes = 0
    let column = Self.column(of: fields[6].startIndex, in: text)
    if fields[6] == "_" {
      heads.append((nil, line, column))
    } else if let head = Self.number(fields[6]) {
      heads.append((head, line, column))
    } else {
      throw error(
        in: text, at: fields[6].startIndex, "'\(fields[6])' is no head",
        "a head is the id of a word, 0 for the root, or '_'")
    }
  }

  private mutating func readMultiwordToken(
    _ fields: [Substring], _ text: Substring
  ) throws(CoNLLUError) {
    let bounds = fields[0].split(separator: "-", omittingEmptySubsequences: false)
    guard bounds.count == 2, let first = Self.number(bounds[0]), let last = Self.number(bounds[1]),
      first == sentence.words.count + 1, last > first
    else {
      throw error(
        in: text, at: text.startIndex, "'\(fields[0])' is no range of words that starts here",
        "the next word is \(sentence.words.count + 1)")
    }
    guard multiword == nil else {
      throw error(in: text, at: text.startIndex, "the tokens before and here share words", nil)
    }
    multiword = (last, Self.isFollowedBySpace(fields[9]), line)
    sentence.multiwordTokens.append(
      CoNLLUFile.MultiwordToken(words: first - 1..<last, form: String(fields[1])))
  }

  private mutating func readEmptyNode(
    _ fields: [Substring], _ text: Substring
  ) throws(CoNLLUError) {
    let parts = fields[0].split(separator: ".", omittingEmptySubsequences: false)
    let expected = "\(sentence.words.count).\(emptyNodes + 1)"
    guard parts.count == 2, Self.number(parts[0]) == sentence.words.count,
      Self.number(parts[1]) == emptyNodes + 1
    else {
      throw error(
        in: text, at: text.startIndex,
        "the empty node here must be \(expected), not '\(fields[0])'",
        nil)
    }
    emptyNodes += 1
    sentence.emptyNodes.append(
      CoNLLUFile.EmptyNode(wordsBefore: sentence.words.count, line: String(text)))
  }

  // MARK: - Sentences

  mutating func endSentence() throws(CoNLLUError) {
    if let multiword {
      throw CoNLLUError(
        line: multiword.line, column: 1,
        reason: "the token has words up to \(multiword.end), the sentence has only "
          + "\(sentence.words.count)")
    }
    guard !sentence.words.isEmpty else {
      if !sentence.emptyNodes.isEmpty {
        throw CoNLLUError(line: line, column: 1, reason: "the sentence has no words")
      }
      return
    }
    try checkHeads()
    if documents.isEmpty { documents.append(CoNLLUFile.Document(id: nil, sentences: [])) }
    documents[documents.count - 1].sentences.append(sentence)
    sentence = CoNLLUFile.Sentence()
    heads = []
    emptyNodes = 0
  }

  private func checkHeads() throws(CoNLLUError) {
    for (index, word) in heads.enumerated() {
      guard let head = word.head, head > heads.count || head == index + 1 else { continue }
      throw CoNLLUError(
        line: word.line, column: word.column,
        reason: head > heads.count
          ? "the head \(head) is not in this sentence of \(heads.count) words"
          : "the word is its own head")
    }
    // The walk up from each word ends at words of an earlier walk; meeting its own is a circle.
    var walks = [Int](repeating: -1, count: heads.count)
    for start in heads.indices {
      var next = start
      while walks[next] < 0 {
        walks[next] = start
        guard let head = heads[next].head, head > 0 else { break }
        next = head - 1
        if walks[next] == start {
          throw CoNLLUError(
            line: heads[next].line, column: heads[next].column,
            reason: "the heads from this word on run in a circle")
        }
      }
    }
  }

  // MARK: - Fields

  /// A number of digits only; nil also where it is larger than any.
  private static func number(_ text: Substring) -> Int? {
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text)
  }

  private static func isFollowedBySpace(_ misc: Substring) -> Bool {
    !misc.utf8.elementsEqual("SpaceAfter=No".utf8)
      && !misc.split(separator: "|").contains("SpaceAfter=No")
  }

  private static func column(of index: Substring.Index, in text: Substring) -> Int {
    text.unicodeScalars.distance(from: text.startIndex, to: index) + 1
  }

  private func error(
    in text: Substring, at index: Substring.Index, _ reason: String, _ suggestion: String?
  ) -> CoNLLUError {
    CoNLLUError(
      line: line, column: Self.column(of: index, in: text), reason: reason, suggestion: suggestion)
  }
}
