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
    // Who is mentioned once needs no number.
    let clusters = document.clusters
    var mentions = document.mentions.filter { clusters[$0.cluster].count > 1 }[...]
    return document.sentences.prefix(limit).map { range in
      while let name = names.first, name.tokens.lowerBound < range.lowerBound {
        names.removeFirst()
      }
      while let mention = mentions.first, mention.tokens.lowerBound < range.lowerBound {
        mentions.removeFirst()
      }
      return Sentence(
        words: range.map { word(document.tokens[$0], in: range, of: document) },
        names: names.prefix { $0.tokens.lowerBound < range.upperBound }.map {
          Span(words: local($0.tokens, in: range), kind: $0.kind.rawValue)
        },
        mentions: mentions.prefix { $0.tokens.lowerBound < range.upperBound }.map {
          Mention(words: local($0.tokens, in: range), cluster: $0.cluster + 1)
        })
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
