import ActorGraph

/// Places in documents as properties write them: `DOCUMENT 812..871`, for evidence followed by
/// `source 812..818` and `target 840..847` where they are known.
///
/// White space, commas, quotes, backslashes, `%` and control characters of a document's identifier
/// are percent-encoded; an empty identifier is a lone `%`.
enum EvidencePlaces {
  static func text(of mentions: [Mention]) -> String {
    var output = OutputBuffer()
    for (index, mention) in mentions.enumerated() {
      if index > 0 { output.append(", ") }
      append(mention.document, mention.range, to: &output)
    }
    return output.text
  }

  static func text(of evidence: Evidence) -> String {
    var output = OutputBuffer(capacity: 80)
    append(evidence.document, evidence.range, to: &output)
    for (name, span) in [(" source ", evidence.sourceSpan), (" target ", evidence.targetSpan)] {
      guard let span else { continue }
      output.append(name)
      append(span, to: &output)
    }
    return output.text
  }

  /// Reads what `text(of:)` wrote; nil for anything else.
  static func mentions(_ text: String) -> [Mention]? {
    var mentions: [Mention] = []
    for part in text.utf8.split(separator: UInt8(ascii: ",")) {
      let words = part.split(separator: UInt8(ascii: " "))
      guard words.count == 2, let document = decode(words[0]), let range = range(words[1]) else {
        return nil
      }
      mentions.append(Mention(document: document, range: range))
    }
    return mentions
  }

  /// Reads what `text(of:)` wrote, with its quote; nil for anything else.
  static func evidence(_ text: String, quote: String) -> Evidence? {
    let words = text.utf8.split(separator: UInt8(ascii: " "))
    guard words.count >= 2, words.count % 2 == 0, let document = decode(words[0]),
      let range = range(words[1])
    else { return nil }
    var evidence = Evidence(document: document, range: range, quote: quote)
    for index in stride(from: 2, to: words.count, by: 2) {
      guard let span = self.range(words[index + 1]) else { return nil }
      switch String(words[index]) {
      case "source": evidence.sourceSpan = span
      case "target": evidence.targetSpan = span
      default: return nil
      }
    }
    return evidence
  }

  private static func append(
    _ document: DocumentID, _ range: Range<Int>, to output: inout OutputBuffer
  ) {
    append(document, to: &output)
    output.append(byte: UInt8(ascii: " "))
    append(range, to: &output)
  }

  private static func append(_ range: Range<Int>, to output: inout OutputBuffer) {
    output.append(range.lowerBound)
    output.append("..")
    output.append(range.upperBound)
  }

  private static func range(_ word: Substring.UTF8View) -> Range<Int>? {
    guard let dot = word.firstIndex(of: UInt8(ascii: ".")) else { return nil }
    let rest = word[dot...]
    guard rest.starts(with: "..".utf8), let start = Int(Substring(word[..<dot])),
      let end = Int(Substring(rest.dropFirst(2))), start <= end
    else { return nil }
    return start..<end
  }

  private static func append(_ document: DocumentID, to output: inout OutputBuffer) {
    if document.rawValue.isEmpty { return output.append("%") }
    for byte in document.rawValue.utf8 {
      switch byte {
      case 0...0x20, 0x7f, UInt8(ascii: "%"), UInt8(ascii: ","), UInt8(ascii: "\""),
        UInt8(ascii: "\\"):
        output.append(byte: UInt8(ascii: "%"))
        output.append(byte: digits[Int(byte >> 4)])
        output.append(byte: digits[Int(byte & 0xf)])
      default: output.append(byte: byte)
      }
    }
  }

  private static func decode(_ word: Substring.UTF8View) -> DocumentID? {
    if word.elementsEqual("%".utf8) { return "" }
    var bytes: [UInt8] = []
    var rest = word
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(digits.firstIndex(of:)),
        let low = rest.popFirst().flatMap(digits.firstIndex(of:))
      else { return nil }
      bytes.append(UInt8(high << 4 | low))
    }
    return String(validating: bytes, as: UTF8.self).map { DocumentID($0) }
  }

  private static let digits = Array("0123456789ABCDEF".utf8)
}
