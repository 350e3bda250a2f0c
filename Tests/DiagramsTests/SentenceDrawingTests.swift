import Foundation
import Testing

@testable import Diagrams

@Suite("Drawn sentences")
struct SentenceDrawingTests {
  private typealias Sentence = SentenceDrawing.Sentence
  private typealias Word = SentenceDrawing.Word

  private static let kinds = [
    "Person", "Organisation", "State", "Place", "Unit", "Media", "Weather",
  ]
  private static let relations = ["nsubj", "obj", "obl", "nsubj:pass", "acl:relcl", "case", "det"]
  private static let forms = [
    "a", "the", ",", "president", "Kassym-Jomart", "Владимир", "محمد", "習近平", "🇰🇿", "I", "MMMMMM",
  ]

  /// A sentence with any tree, crossing arcs included.
  private static func random(_ count: Int, seed: UInt64) -> Sentence {
    var random = SeededGenerator(seed: seed)
    let words = (0..<count).map { index in
      Word(
        forms.randomElement(using: &random) ?? "", tag: "PROPN",
        head: index == 0 ? nil : Int.random(in: 0..<index, using: &random),
        relation: index == 0 ? "root" : relations.randomElement(using: &random) ?? "")
    }
    var names: [SentenceDrawing.Span] = []
    var mentions: [SentenceDrawing.Mention] = []
    for start in stride(from: 0, to: count - 3, by: 3) {
      let length = Int.random(in: 1...3, using: &random)
      names.append(
        SentenceDrawing.Span(
          words: start..<start + length, kind: kinds.randomElement(using: &random) ?? ""))
      mentions.append(
        SentenceDrawing.Mention(
          words: start..<min(count, start + length * 3), cluster: start % 40 + 1))
    }
    return Sentence(words: words, names: names, mentions: mentions)
  }

  @Test("no two texts overlap, whatever the tree", arguments: 0..<30 as Range<UInt64>)
  func overlaps(seed: UInt64) throws {
    let counts = [1, 2, 7, 20, 60]
    let drawing = SentenceDrawing(
      counts.map { Self.random($0, seed: seed &+ UInt64($0)) }, title: "All", theme: try .light(),
      width: seed % 2 == 0 ? 1100 : 300)
    let picture = PlacedTexts(drawing.svg())
    #expect(picture.fault == nil)
    #expect(picture.overlaps.isEmpty, "\(picture.overlaps.prefix(3))")
    #expect(picture.outside.isEmpty, "\(picture.outside.prefix(3))")
  }

  @Test("every word, relation, kind and cluster is to be read, in both themes")
  func complete() throws {
    let sentence = Sentence(
      words: [
        Word("Ana", tag: "PROPN", head: 1, relation: "nsubj"),
        Word("met", head: nil, relation: "root"),
        Word("her", tag: "PRON", head: 1, relation: "obj"),
      ],
      names: [SentenceDrawing.Span(words: 0..<1, kind: "Person")],
      mentions: [
        SentenceDrawing.Mention(words: 0..<1, cluster: 7),
        SentenceDrawing.Mention(words: 2..<3, cluster: 7),
      ])
    for theme in [try Theme.light(), try Theme.dark()] {
      let texts = PlacedTexts(SentenceDrawing([sentence], title: "T", theme: theme).svg()).texts
        .map(\.text)
      for text in ["T", "Ana", "met", "her", "nsubj", "root", "obj", "Person", "PROPN", "PRON"] {
        #expect(texts.contains(text))
      }
      #expect(texts.count { $0 == "7" } == 2)
    }
  }

  @Test("hostile words are text and nothing else", arguments: HostileTextTests.names)
  func hostile(name: String) throws {
    let words = [
      Word(name, tag: name, head: nil, relation: name),
      Word(name, tag: name, head: 0, relation: name),
    ]
    let spans = [SentenceDrawing.Span(words: 0..<2, kind: name)]
    let picture = PlacedTexts(
      SentenceDrawing([Sentence(words: words, names: spans)], title: name, theme: try .dark()).svg()
    )
    #expect(picture.fault == nil)
    #expect(picture.elements.isSubset(of: ["svg", "title", "rect", "g", "path", "text"]))
  }

  @Test("heads, names and mentions that lead nowhere do no harm")
  func broken() throws {
    let words = [
      Word("a", head: 9, relation: "x"), Word("b", head: 1, relation: "x"), Word("c", head: -1),
    ]
    let sentence = Sentence(
      words: words, names: [SentenceDrawing.Span(words: 1..<9, kind: "Person")],
      mentions: [
        SentenceDrawing.Mention(words: 5..<9, cluster: 1),
        SentenceDrawing.Mention(words: 0..<0, cluster: .min),
        SentenceDrawing.Mention(words: 0..<1, cluster: .min),
      ])
    #expect(
      PlacedTexts(SentenceDrawing([sentence, Sentence(words: [])], theme: try .light()).svg()).fault
        == nil)
    #expect(PlacedTexts(SentenceDrawing([], theme: try .light()).svg()).fault == nil)
  }

  @Test("what is too much is counted, not drawn")
  func limits() throws {
    let long = Sentence(
      words: (0..<10_000).map { Word("w", head: $0 == 0 ? nil : 0, relation: "x") })
    let many = Array(repeating: Sentence(words: [Word("v")]), count: 1_000)
    let texts = PlacedTexts(SentenceDrawing([long] + many, theme: try .light()).svg()).texts.map(
      \.text)
    #expect(texts.contains("… 9,600 more words not drawn"))
    #expect(texts.contains("… 801 more sentences not drawn"))
  }
}
