import Diagrams
import Language

extension SentenceDrawing {
  /// The sentences of analysed documents with all that was found out about them.
  init(_ inputs: [AnalysedInput], title: String?, theme: Theme) {
    // More are not drawn, only counted.
    var sentences: [Sentence] = []
    for document in inputs.map(\.document) {
      let drawn = max(0, Self.maximumSentences - sentences.count)
      sentences += Self.sentences(of: document, limit: drawn)
      let rest = max(0, document.sentences.count - drawn)
      sentences += Array(repeating: Sentence(words: []), count: rest)
    }
    self.init(sentences, title: title, theme: theme)
  }

  private static func sentences(of document: Document, limit: Int) -> [Sentence] {
    var names = document.names[...]
    return document.sentences.prefix(limit).map { range in
      while let name = names.first, name.tokens.lowerBound < range.lowerBound {
        names.removeFirst()
      }
      let words = range.map { word(document.tokens[$0], in: range, of: document) }
      let own = names.prefix { $0.tokens.lowerBound < range.upperBound }
      return Sentence(
        words: words,
        names: own.map { Span(words: local($0.tokens, in: range), kind: $0.kind.rawValue) })
    }
  }

  private static func word(_ token: Token, in range: Range<Int>, of document: Document) -> Word {
    Word(
      token.text, tag: document.stages.contains(.tags) ? token.tag.rawValue : "",
      head: token.head.map { $0 - range.lowerBound },
      relation: document.stages.contains(.tree)
        ? token.head == nil ? "root" : token.relation.rawValue : nil)
  }

  private static func local(_ tokens: Range<Int>, in range: Range<Int>) -> Range<Int> {
    let part = tokens.clamped(to: range)
    return part.lowerBound - range.lowerBound..<part.upperBound - range.lowerBound
  }
}
