import Foundation
import Testing

@testable import sociogram_train

@Suite("Documents of a treebank")
struct TreebankDocumentTests {
  @Test("text, words, names and nested mentions of GUM's columns")
  func columns() throws {
    let lines = """
      # newdoc id = GUM_news_lamp
      # meta::genre = news
      # newpar
      # text = Ann's lamp can't.
      1-2\tAnn's\t_\t_\t_\t_\t_\t_\t_\t_
      1\tAnn\tAnn\tPROPN\tNNP\t_\t3\tnmod:poss\t_\tEntity=(2-object-new-a-b-1-sgl(1-person-new-a-b-1-coref)|NE=B-PER
      2\t's\t's\tPART\tPOS\t_\t1\tcase\t_\t_
      3\tlamp\tlamp\tNOUN\tNN\t_\t4\tnsubj\t_\tEntity=2)
      4-5\tcan't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
      4\tca\tcan\tAUX\tMD\t_\t0\troot\t_\t_
      5\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
      6\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

      # newpar
      # text = She wept.
      1\tShe\tshe\tPRON\tPRP\t_\t2\tnsubj\t_\tEntity=(1-person-giv-a-b-1-ana)
      2\twept\tweep\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
      3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

      """
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("treebank-\(UUID().uuidString).conllu").path
    try lines.write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let document = try #require(try TreebankDocument.read(path).first)
    #expect(document.text == "Ann's lamp can't.\n\nShe wept.")
    let scalars = Array(document.text)
    #expect(
      document.words.map { String(scalars[$0]) }
        == ["Ann", "'s", "lamp", "ca", "n't", ".", "She", "wept", "."])
    #expect(document.genre == "news")
    #expect(document.sentences == [0..<6, 6..<9])
    #expect(document.names == [.init(words: 0..<1, type: "PER")])
    #expect(document.mentions.map(\.words) == [0..<3, 0..<1, 6..<7])
    #expect(document.mentions.map(\.head) == [2, 0, 6])
    #expect(document.mentions.map(\.cluster) == ["2", "1", "1"])
    #expect(document.mentions.map(\.link) == ["sgl", "coref", "ana"])
  }
}
