/// Writes documents in CoNLL-U, so that treebank tools read them.
///
/// Beside tags and trees stand names in `NE=` (tags B-PER, I-PER and so on, as in files for flat
/// names) and mentions in `Entity=` (``EntityBrackets``). What the document was not analysed for is
/// `_`. Enhanced dependencies are not written.
public struct CoNLLUWriter {
  private let document: Document
  private var text = ""
  private let brackets: EntityBrackets
  /// The `NE` of each token; empty for those outside of names.
  private let names: [Int: String]

  /// A document found in a text, with comments made for it: `# newdoc`, `# newpar` after an empty
  /// line, `# sent_id` and `# text`.
  ///
  /// - Parameter id: what the document is called.
  public static func text(of document: Document, id: String) -> String {
    var writer = CoNLLUWriter(document)
    writer.writeFound(id: oneLine(id))
    return writer.text
  }

  /// A document whose words came from a file, with the comments, surface tokens and empty nodes of
  /// that file.
  ///
  /// - Parameter source: what the document was made from, sentence by sentence.
  public static func text(of document: Document, from source: CoNLLUFile.Document) -> String {
    var writer = CoNLLUWriter(document)
    for (range, sentence) in zip(document.sentences, source.sentences) {
      writer.write(range, of: sentence)
    }
    return writer.text
  }

  private init(_ document: Document) {
    self.document = document
    text.reserveCapacity(document.tokens.count * 48)
    brackets = EntityBrackets(Self.spans(of: document), sentences: document.sentences)
    var names: [Int: String] = [:]
    for name in document.names {
      for index in name.tokens {
        names[index] = (index == name.tokens.lowerBound ? "B-" : "I-") + name.coarseType
      }
    }
    self.names = names
  }

  private static func spans(of document: Document) -> [EntityBrackets.Span] {
    document.mentions.map { mention in
      EntityBrackets.Span(
        tokens: mention.tokens, cluster: mention.cluster + 1,
        type: mention.kind?.corefType ?? "entity", head: mention.head)
    }
  }

  // MARK: - Sentences

  private mutating func writeFound(id: String) {
    let contractions = ContractedWords(tokens: document.tokens)
    for (number, range) in document.sentences.enumerated() {
      if number == 0 {
        text += "# newdoc id = \(id)\n"
        if document.stages.contains(.coreference) { text += EntityBrackets.declaration + "\n" }
      }
      if startsParagraph(range.lowerBound) { text += "# newpar\n" }
      text += "# sent_id = \(id)-\(number + 1)\n"
      var sentence = CoNLLUFile.Sentence()
      var index = range.lowerBound
      while index < range.upperBound {
        let token = contractions.token(from: index, in: range) ?? index..<index + 1
        if token.count > 1 {
          sentence.multiwordTokens.append(
            CoNLLUFile.MultiwordToken(
              words: token.lowerBound - range.lowerBound..<token.upperBound - range.lowerBound,
              form: token.map { document.tokens[$0].text }.joined()))
        }
        index = token.upperBound
      }
      writeText(of: range)
      writeNodes(range, of: sentence)
    }
  }

  private mutating func write(_ range: Range<Int>, of sentence: CoNLLUFile.Sentence) {
    var hasText = false
    for comment in sentence.comments {
      // Our own brackets need our own declaration.
      if Self.content(of: comment).hasPrefix("global.Entity") { continue }
      if Self.isText(comment) { hasText = true }
      text += Self.oneLine(comment) + "\n"
      if Self.content(of: comment).hasPrefix("newdoc"), document.stages.contains(.coreference) {
        text += EntityBrackets.declaration + "\n"
      }
    }
    if !hasText { writeText(of: range) }
    writeNodes(range, of: sentence)
  }

  private static func content(of comment: String) -> Substring {
    comment.dropFirst().drop { $0 == " " }
  }

  private static func isText(_ comment: String) -> Bool {
    content(of: comment).hasPrefix("text =") || content(of: comment).hasPrefix("text=")
  }

  /// Whether an empty line, or nothing at all, stands before a token.
  private func startsParagraph(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let gap =
      document.tokens[index - 1].range.upperBound..<document.tokens[index].range.lowerBound
    var breaks = 0
    for offset in gap where document.scalars[offset].isLineBreak {
      if document.scalars[offset] == "\n", document.scalars[offset - 1] == "\r" { continue }
      breaks += 1
    }
    return breaks > 1
  }

  private mutating func writeText(of range: Range<Int>) {
    text += "# text = "
    for index in range {
      Self.append(document.tokens[index].text, to: &text)
      if index + 1 < range.upperBound, isFollowedBySpace(index) { text += " " }
    }
    text += "\n"
  }

  // MARK: - Nodes

  private mutating func writeNodes(_ range: Range<Int>, of sentence: CoNLLUFile.Sentence) {
    var empty = sentence.emptyNodes[...]
    var multiword = sentence.multiwordTokens[...]
    var gluedUntil = 0
    for number in 0...range.count {
      while let node = empty.first, node.wordsBefore <= number {
        text += node.line + "\n"
        empty.removeFirst()
      }
      guard number < range.count else { break }
      if let token = multiword.first, token.words.lowerBound == number {
        multiword.removeFirst()
        gluedUntil = token.words.upperBound
        let last = range.lowerBound + min(token.words.upperBound, range.count) - 1
        let isGlued = !isFollowedBySpace(last)
        text += "\(number + 1)-\(token.words.upperBound)\t"
        Self.append(token.form, to: &text)
        text += "\t_\t_\t_\t_\t_\t_\t_\t" + (isGlued ? "SpaceAfter=No\n" : "_\n")
      }
      writeWord(
        range.lowerBound + number, number: number, in: range, isInside: number < gluedUntil)
    }
    text += "\n"
  }

  private mutating func writeWord(
    _ index: Int, number: Int, in range: Range<Int>, isInside: Bool
  ) {
    let token = document.tokens[index]
    text += "\(number + 1)\t"
    Self.append(token.text, to: &text)
    text += "\t"
    Self.append(token.lemma, to: &text)
    if document.stages.contains(.tags) {
      text += "\t\(token.tag.rawValue)\t"
      Self.append(token.detailedTag, to: &text)
    } else {
      text += "\t_\t_"
    }
    text += "\t_"
    if document.stages.contains(.tree) {
      let head = token.head.map { $0 - range.lowerBound + 1 } ?? 0
      text += "\t\(head)\t\(head == 0 ? "root" : token.relation.rawValue)\t_\t"
    } else {
      text += "\t_\t_\t_\t"
    }
    let start = text.utf8.count
    if let brackets = brackets.value(at: index) { text += "Entity=\(brackets)" }
    if let name = names[index] { text += (text.utf8.count > start ? "|" : "") + "NE=\(name)" }
    if !isInside, !isFollowedBySpace(index) {
      text += (text.utf8.count > start ? "|" : "") + "SpaceAfter=No"
    }
    text += text.utf8.count > start ? "\n" : "_\n"
  }

  /// Whether white space, or the end of the text, stands after a token.
  private func isFollowedBySpace(_ index: Int) -> Bool {
    guard index + 1 < document.tokens.count else { return true }
    let gap =
      document.tokens[index].range.upperBound..<document.tokens[index + 1].range.lowerBound
    return gap.contains { offset in
      let scalar = document.scalars[offset]
      return scalar == " " || scalar.properties.isWhitespace
    }
  }

  // MARK: - Fields

  /// Appends what a column may hold: no tabs and line breaks, never nothing.
  private static func append(_ field: String, to text: inout String) {
    if field.isEmpty {
      text += "_"
    } else if field.utf8.contains(where: { $0 < 0x20 }) {
      text += oneLine(field)
    } else {
      text += field
    }
  }

  private static func oneLine(_ field: String) -> String {
    guard field.utf8.contains(where: { $0 < 0x20 }) else { return field }
    var result = String.UnicodeScalarView()
    for scalar in field.unicodeScalars {
      result.append(scalar.value < 0x20 ? "\u{FFFD}" : scalar)
    }
    return String(result)
  }
}
