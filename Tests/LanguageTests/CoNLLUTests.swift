import Foundation
import Testing

@testable import Language

@Suite("CoNLL-U")
struct CoNLLUTests {
  private static let sample = """
    # newdoc id = one
    # global.Entity = GRP-etype
    # sent_id = one-1
    # text = Ana didn't go.
    1\tAna\tAna\tPROPN\tNNP\t_\t4\tnsubj\t_\t_
    2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
    2\tdid\tdo\tAUX\tVBD\t_\t4\taux\t_\t_
    3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
    4\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
    4.1\tthere\t_\t_\t_\t_\t_\t_\t4:advmod\t_
    5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\tNE=O|SpaceAfter=No

    # newpar
    1\tLima\t_\t_\t_\t_\t_\t_\t_\t_

    # newdoc id = two
    1\tPeru\t_\t_\t_\t_\t_\t_\t_\t_

    """

  private func annotated(_ source: CoNLLUFile.Document) throws -> Document {
    try Analysis.pipeline.get().annotate(sentences: source.words)
  }

  @Test("documents, words, spaces, surface tokens, empty nodes and comments are read")
  func reading() throws {
    let file = try CoNLLUFile(Self.sample)
    #expect(file.documents.map(\.id) == ["one", "two"])
    let sentence = try #require(file.documents.first?.sentences.first)
    #expect(sentence.words.map(\.form) == ["Ana", "did", "n't", "go", "."])
    #expect(sentence.words.map(\.isFollowedBySpace) == [true, false, true, false, false])
    #expect(sentence.multiwordTokens.map(\.words) == [1..<3])
    #expect(sentence.emptyNodes.map(\.wordsBefore) == [4])
    #expect(sentence.comments.count == 4)
    #expect(try annotated(file.documents[0]).text == "Ana didn't go.Lima ")
  }

  @Test("line ends of every kind are the same", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(end: String) throws {
    #expect(try CoNLLUFile(Self.sample.replacing("\n", with: end)) == CoNLLUFile(Self.sample))
  }

  @Test("what is written keeps the frame of what was read, and can be read again")
  func roundTrip() throws {
    let file = try CoNLLUFile(Self.sample)
    var text = ""
    for document in file.documents {
      text += CoNLLUWriter.text(of: try annotated(document), from: document)
    }
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines.contains("# sent_id = one-1") && lines.contains("# newpar"))
    #expect(lines.contains("2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_"))
    #expect(lines.contains { $0.hasPrefix("4.1\tthere\t") })
    #expect(!text.contains("GRP-etype"))
    let again = try CoNLLUFile(text)
    #expect(again.documents.map(\.words) == file.documents.map(\.words))
    #expect(again.documents.map(\.id) == file.documents.map(\.id))
  }

  @Test(
    "what breaks the format is refused at its line and column",
    arguments: [
      ("1\tAna\n", 1, 6, "10 columns"),
      ("Ana went home.\n", 1, 15, "10 columns"),
      ("1\t\t_\t_\t_\t_\t_\t_\t_\t_\n", 1, 3, "empty"),
      ("2\ta\t_\t_\t_\t_\t_\t_\t_\t_\n", 1, 1, "must be 1"),
      ("x\ta\t_\t_\t_\t_\t_\t_\t_\t_\n", 1, 1, "must be 1"),
      ("+1\ta\t_\t_\t_\t_\t_\t_\t_\t_\n", 1, 1, "must be 1"),
      ("99999999999999999999\ta\t_\t_\t_\t_\t_\t_\t_\t_\n", 1, 1, "must be 1"),
      ("1\ta\t_\t_\t_\t_\t_\t_\t_\t_\n1\tb\t_\t_\t_\t_\t_\t_\t_\t_\n", 2, 1, "must be 2"),
      ("1\ta\t_\t_\t_\t_\t2\t_\t_\t_\n", 1, 13, "not in this sentence of 1"),
      ("1\ta\t_\t_\t_\t_\t1\t_\t_\t_\n", 1, 13, "its own head"),
      ("1\ta\t_\t_\t_\t_\t-1\t_\t_\t_\n", 1, 13, "no head"),
      ("\n\n1\ta\t_\t_\t_\t_\t2\t_\t_\t_\n2\tb\t_\t_\t_\t_\t1\t_\t_\t_\n", 3, 13, "circle"),
      ("1-2\tab\t_\t_\t_\t_\t_\t_\t_\t_\n1\ta\t_\t_\t_\t_\t_\t_\t_\t_\n", 1, 1, "only 1"),
      ("2-3\tab\t_\t_\t_\t_\t_\t_\t_\t_\n", 1, 1, "no range"),
      ("1-1\tab\t_\t_\t_\t_\t_\t_\t_\t_\n", 1, 1, "no range"),
      ("1-3\tab\t_\t_\t_\t_\t_\t_\t_\t_\n1-2\ta\t_\t_\t_\t_\t_\t_\t_\t_\n", 2, 1, "share"),
      ("1.1\ta\t_\t_\t_\t_\t_\t_\t_\t_\n", 1, 1, "must be 0.1"),
      ("0.1\ta\t_\t_\t_\t_\t_\t_\t_\t_\n\n", 2, 1, "no words"),
    ])
  func faults(text: String, line: Int, column: Int, reason: String) throws {
    let error = #expect(throws: CoNLLUError.self) { try CoNLLUFile(text) }
    #expect(error?.line == line && error?.column == column, "\(error?.description ?? "")")
    #expect(error?.reason.contains(reason) == true, "\(error?.description ?? "")")
  }

  @Test("any text gives valid CoNLL-U", arguments: 0..<40)
  func valid(seed: Int) throws {
    let document = try Analysis.document(GeneratedText.make(seed: UInt64(seed), pieces: 120))
    let text = CoNLLUWriter.text(of: document, id: "a\nb\tc")
    let file = try CoNLLUFile(text)
    #expect(
      file.documents.flatMap(\.words).flatMap { $0.map(\.form) } == document.tokens.map(\.text))
    #expect(
      file.documents.flatMap(\.sentences).map(\.words.count) == document.sentences.map(\.count))
  }

  @Test("stages that did not run leave their columns open")
  func stages() throws {
    let document = try Analysis.pipeline.get().annotate("Ana went.", stages: [.sentences])
    let text = CoNLLUWriter.text(of: document, id: "d")
    #expect(text.contains("1\tAna\t_\t_\t_\t_\t_\t_\t_\t_\n"))
    #expect(text.contains("2\twent\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n"))
  }

  @Test("contractions are one surface token, names have tags of four types")
  func contractions() throws {
    let document = try Analysis.document("Ana Moor's men don't like Peru, and cannot.")
    let text = CoNLLUWriter.text(of: document, id: "d")
    for part in ["2-3\tMoor's\t", "5-6\tdon't\t", "\tcannot\t", "NE=B-PER", "NE=I-PER", "NE=B-LOC"]
    {
      #expect(text.contains(part), "\(part) in\n\(text)")
    }
  }

  @Test("mentions stand in brackets that nest; what crosses is left out")
  func brackets() {
    let spans = [(0..<5, 1), (0..<2, 2), (1..<2, 3), (1..<4, 4), (4..<5, 5), (5..<8, 6)].map {
      EntityBrackets.Span(tokens: $0.0, cluster: $0.1, type: "x", head: $0.0.lowerBound)
    }
    let brackets = EntityBrackets(spans, sentences: [0..<6, 6..<9])
    #expect(
      (0..<9).map { brackets.value(at: $0) } == [
        "(e1-x-1(e2-x-1", "(e3-x-1)e2)", nil, nil, "(e5-x-1)e1)", nil, nil, nil, nil,
      ])
  }
}
