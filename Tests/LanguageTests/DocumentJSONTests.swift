import Foundation
import Language
import Testing

@Suite("Documents as JSON")
struct DocumentJSONTests {
  private struct File: Decodable {
    var format: String
    var version: Int
    var documents: [Item]
  }

  private struct Item: Decodable {
    var name: String
    var stages: [String]
    var text: String
    var tokens: [Part]
    var sentences: [Part]?
    var names: [Part]?
    var nestedNames: [Part]?
    var times: [Part]?
    var mentions: [Part]?
    var clusters: [[Int]]?
  }

  private struct Part: Decodable {
    var start: Int
    var end: Int
    var utf8: [Int]
    var tokens: [Int]?
    var text: String?
    var head: Int?
    var relation: String?
    var tag: String?
    var lemma: String?
    var value: String?
  }

  private func read(_ document: Document, name: String = "x") throws -> Item {
    let text = DocumentJSON.text(of: [(name, document)])
    let file = try JSONDecoder().decode(File.self, from: Data(text.utf8))
    #expect(file.format == "sociogram-analysis" && file.version == 1)
    return try #require(file.documents.first)
  }

  @Test("offsets lead back to the words, in scalars and in bytes", arguments: 0..<20)
  func offsets(seed: Int) throws {
    let document = try Analysis.document(GeneratedText.make(seed: UInt64(seed), pieces: 80))
    let item = try read(document, name: "\"\\\n\u{0}\u{7f}")
    #expect(item.name == "\"\\\n\u{0}\u{7f}")
    let scalars = Array(item.text.unicodeScalars)
    let bytes = Array(item.text.utf8)
    #expect(scalars == document.scalars)
    #expect(item.nestedNames?.count == document.nestedNames.count)
    for part in item.tokens + (item.names ?? []) + (item.nestedNames ?? []) + (item.times ?? [])
      + (item.mentions ?? [])
    {
      let words = try #require(part.text)
      #expect(Array(words.unicodeScalars) == Array(scalars[part.start..<part.end]))
      #expect(Array(words.utf8) == Array(bytes[part.utf8[0]..<part.utf8[1]]))
    }
    #expect(item.sentences?.count == document.sentences.count)
    #expect(item.clusters == document.clusters)
    #expect(item.tokens.map(\.head) == document.tokens.map(\.head))
  }

  @Test("no member of an object has the name of another")
  func uniqueMembers() throws {
    let document = try Analysis.document(
      "Osh Region Police Chief Temir Alan met the Bank of Ghana's governor on Monday. He left.")
    let text = DocumentJSON.text(of: [("x", document)])
    #expect(!document.nestedNames.isEmpty && !document.times.isEmpty)
    for line in text.split(separator: "\n") where line.contains("{\"tokens\"") {
      let names = line.split(separator: "\"").enumerated().filter {
        $0.offset % 2 == 1 && line[$0.element.endIndex...].hasPrefix("\":")
      }.map(\.element)
      #expect(Set(names).count == names.count, "\(line)")
    }
  }

  @Test("an empty text is an empty document")
  func empty() throws {
    let item = try read(try Analysis.document(""))
    #expect(item.tokens.isEmpty && item.sentences?.isEmpty == true && item.text.isEmpty)
  }

  @Test("fields of stages that did not run are left out")
  func stages() throws {
    let item = try read(try Analysis.pipeline.get().annotate("Ana went.", stages: [.tags]))
    #expect(item.stages == ["tokens", "sentences", "tags"])
    #expect(item.names == nil && item.times == nil)
    #expect(item.tokens.allSatisfy { $0.tag != nil && $0.lemma == nil && $0.relation == nil })
    let tokens = try read(try Analysis.pipeline.get().annotate("Ana went.", stages: [.tokens]))
    #expect(tokens.tokens.count == 3 && tokens.sentences == nil)
  }
}
