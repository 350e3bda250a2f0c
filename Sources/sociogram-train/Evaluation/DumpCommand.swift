import ArgumentParser
import Foundation
import Language

struct DumpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "dump")
  @Argument var text: String
  func run() throws {
    let document = try Pipeline().annotate(text)
    for (i, t) in document.tokens.enumerated() {
      let n = document.names.first { $0.tokens.contains(i) }
      print(
        i, t.text, t.tag.rawValue, t.detailedTag, t.lemma, t.relation.rawValue, t.head ?? -1,
        n.map { "\($0.kind) \($0.isKindCertain) \($0.tokens)" } ?? "")
    }
    for m in document.mentions {
      print(
        m.cluster, m.form, m.kind.map { "\($0)" } ?? "-",
        document.substring(document.offsets(ofTokens: m.tokens)), "|", document.tokens[m.head].text)
    }
  }
}
