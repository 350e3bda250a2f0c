import Foundation
import Testing

@Suite("Analyses on the command line")
struct ParseTests {
  let folder: Workspace

  init() throws { folder = try Workspace() }

  @Test("A table for people: a word a line")
  func table() throws {
    let result = try folder.run("parse", "report.txt", "--published", "2022-01-11")
    #expect(result.code == 0)
    let lines = result.output.split(separator: "\n")
    #expect(
      lines.first?.split(separator: " ").map(String.init) == [
        "s", "n", "word", "lemma", "tag", "xpos", "head", "relation", "name", "date", "actor",
      ])
    #expect(lines.contains { $0.contains("Kolar") && $0.contains("PROPN") })
    #expect(lines.contains { $0.contains("Monday") && $0.contains("2022-01-10") })
  }

  @Test("CoNLL-U, from a text and again from CoNLL-U")
  func treebank() throws {
    let first = try folder.run("parse", "report.txt", "--format", "conllu", "-o", "a.conllu")
    #expect(first.code == 0)
    let text = try folder.text(of: "a.conllu")
    #expect(text.hasPrefix("# newdoc id = report.txt\n"))
    #expect(text.contains("NE=B-PER"))
    let second = try folder.run("parse", "a.conllu", "--input", "conllu", "--format", "conllu")
    #expect(second.code == 0)
    func words(_ text: String) -> [String] {
      text.split(separator: "\n").map {
        $0.split(separator: "\t").prefix(2).joined(separator: "\t")
      }
    }
    #expect(words(second.output) == words(text))
  }

  @Test("JSON that JSON readers read, from standard input")
  func json() throws {
    let result = try folder.run(
      "parse", "-", "--format", "json", input: "Ana \u{0}\u{1f1f0} met.\r\nNo.")
    #expect(result.code == 0)
    let value = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    let documents = value?["documents"] as? [[String: Any]]
    #expect(documents?.first?["text"] as? String == "Ana \u{0}\u{1f1f0} met.\r\nNo.")
    #expect(documents?.first?["name"] as? String == "standard input")
  }

  @Test("A picture, by the name of the file")
  func picture() throws {
    let result = try folder.run(
      "parse", "report.txt", "--theme", "dark", "--title", "T", "-o", "t.svg")
    #expect(result.code == 0)
    #expect(try folder.text(of: "t.svg").contains("Kolar</text>"))
  }

  @Test("Stages can be listed, chosen, left out and timed")
  func stages() throws {
    let list = try folder.run("parse", "--list-stages")
    #expect(list.code == 0)
    #expect(list.output.contains("\ntree         tokens, sentences, tags\n"))
    let dates = try folder.run("parse", "report.txt", "--stages", "dates")
    #expect(dates.output.hasPrefix("s   n  word") && !dates.output.contains("nsubj"))
    let most = try folder.run("parse", "report.txt", "--stages=-tree", "--times")
    #expect(most.output.contains("PROPN") && !most.output.contains("nsubj"))
    #expect(most.errors.contains("sociogram: names: ") && !most.errors.contains("tree"))
    for list in ["", "trees", "tree,-names", "-tokens", ","] {
      #expect(try folder.run("parse", "report.txt", "--stages=\(list)").code == 2, "\(list)")
    }
  }

  @Test("Several texts are several documents")
  func several() throws {
    try folder.write("Peru.", to: "b.txt")
    let result = try folder.run("parse", "report.txt", "b.txt", "--format", "conllu")
    #expect(result.output.contains("# newdoc id = report.txt\n"))
    #expect(result.output.contains("# newdoc id = b.txt\n"))
    #expect(try folder.run("parse", "-", "-", input: "a").code == 2)
  }

  @Test(
    "Texts without a word are nothing found", arguments: ["", "   \n", "\u{0}\u{0}", "\u{200b}"])
  func nothing(text: String) throws {
    for format in ["table", "conllu", "json", "svg"] {
      let result = try folder.run("parse", "-", "--format", format, "-o", "out", input: text)
      #expect(result.code == 1)
      #expect(folder.exists("out"))
    }
  }

  @Test("Bad CoNLL-U ends with 3 and says where")
  func faults() throws {
    try folder.write("# a\n1\tAna\t_\t_\t_\t_\t0\t_\t_\n", to: "bad.conllu")
    let columns = try folder.run("parse", "bad.conllu", "--input", "conllu")
    #expect(columns.code == 3)
    #expect(columns.errors.hasPrefix("sociogram: bad.conllu:2:"))
    #expect(columns.errors.contains("this line has 9"))
    try folder.write("\n", to: "none.conllu")
    #expect(try folder.run("parse", "none.conllu", "--input", "conllu").code == 3)
    try folder.write(Data([0x31, 0x09, 0xff, 0x0a]), to: "bytes.conllu")
    #expect(try folder.run("parse", "bytes.conllu", "--input", "conllu").code == 3)
    #expect(try folder.run("parse", "reprot.txt").errors.contains("did you mean 'report.txt'?"))
  }

  @Test("Words never carry escape sequences to the screen")
  func escapes() throws {
    let result = try folder.run("parse", "-", input: "Ana\u{1b}[31m met \u{9b}31m.")
    #expect(!result.output.unicodeScalars.contains("\u{1b}"))
    #expect(!result.output.unicodeScalars.contains("\u{9b}"))
  }
}
