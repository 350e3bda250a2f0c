import Foundation

/// A document of a treebank as it is written: surface tokens with their words, sentences, paragraphs.
struct RawDocument {
  struct Token {
    var form: String
    var isFollowedBySpace: Bool
    /// The words of a contraction; empty where the token is one word.
    var parts: [String] = []

    /// Where the words stand if the token stands at some place.
    func words(from start: Int, to end: Int) -> [Range<Int>] {
      guard !parts.isEmpty else { return [start..<end] }
      guard parts.joined() == form else { return parts.map { _ in start..<end } }
      var offset = start
      return parts.map { part in
        defer { offset += part.unicodeScalars.count }
        return offset..<offset + part.unicodeScalars.count
      }
    }
  }

  struct Sentence {
    var startsParagraph = false
    var tokens: [Token] = []
  }

  var id: String
  var sentences: [Sentence] = []

  /// The documents of a file in CoNLL-U.
  static func read(_ path: String) throws -> [RawDocument] {
    var documents: [RawDocument] = []
    var sentence = Sentence()
    var covered = 0
    func finish() {
      guard !sentence.tokens.isEmpty else { return }
      if documents.isEmpty { documents.append(RawDocument(id: "")) }
      documents[documents.count - 1].sentences.append(sentence)
      sentence = Sentence()
    }
    for (number, line) in try Treebank.lines(path).enumerated() {
      if line.isEmpty {
        finish()
      } else if line.hasPrefix("# newdoc") {
        finish()
        documents.append(RawDocument(id: String(line.split(separator: " ").last ?? "")))
      } else if line.hasPrefix("# newpar"), !line.hasPrefix("# newpar_") {
        sentence.startsParagraph = true
      } else if !line.hasPrefix("#") {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard fields.count == 10 else { throw Treebank.Failure.line(path, number + 1) }
        let token = Token(
          form: String(fields[1]), isFollowedBySpace: !fields[9].contains("SpaceAfter=No"))
        if sentence.tokens.isEmpty { covered = 0 }
        if let dash = fields[0].firstIndex(of: "-") {
          sentence.tokens.append(token)
          covered = Int(fields[0][fields[0].index(after: dash)...]) ?? 0
        } else if let id = Int(fields[0]) {
          if id <= covered, let last = sentence.tokens.indices.last {
            sentence.tokens[last].parts.append(token.form)
          } else {
            sentence.tokens.append(token)
          }
        }
      }
    }
    finish()
    return documents
  }
}
