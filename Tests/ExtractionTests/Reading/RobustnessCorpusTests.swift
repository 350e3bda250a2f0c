import ActorGraph
import Extraction
import Foundation
import Testing

/// The files of the robustness corpus, where it lies beside the checkout, behave as its tables say.
@Suite(.enabled(if: SharedTexts.areHere, Comment(rawValue: SharedTexts.absence)))
struct RobustnessCorpusTests {
  /// What a file gave: a text, or the reason why there is none.
  private struct Outcome {
    var text: String?
    var error: InputError?
    var actors: [String] = []
  }

  private func outcome(_ path: String, as format: ReportFormat) throws -> Outcome {
    let bytes = try #require(SharedTexts.bytes(of: "robustness/\(path)"))
    do {
      let report = try Page.report(bytes: bytes, as: format, name: path)
      let graph = try Reading.extractor.get().graph(of: report)
      for relation in graph.relations {
        for evidence in relation.evidence {
          let scalars = Array(report.text.unicodeScalars)[evidence.range]
          #expect(String(String.UnicodeScalarView(scalars)) == evidence.quote)
        }
      }
      return Outcome(text: report.text, actors: graph.actors.map(\.name).sorted())
    } catch let error as InputError {
      return Outcome(error: error)
    }
  }

  @Test(
    arguments: [
      ("base-href", "Putin\n"), ("comments", "Tokayev left.\n"), ("hidden", "Tokayev left.\n"),
      ("entities", "Tok\u{e1}yev & Putin met \u{200b} in <Almaty> &notanentity;\n"),
      ("latin1-meta", "Tok\u{e1}yev\n"), ("meta-charset-lie", "Tok\u{e1}yev\n"),
      ("meta-charset-late", "Tok\n"), ("meta-refresh", "Putin.\n"),
      ("script-style", "Tokayev left.\n"), ("table-bomb", "Putin\n"),
      ("attributes-many", "Putin\n"),
      ("unclosed", "Tokayev left Almaty\n\nPutin stayed\n"), ("select-nest", nil),
    ] as [(String, String?)])
  func pages(name: String, text: String?) throws {
    let outcome = try outcome("html/\(name).html", as: .html)
    #expect(outcome.text == text)
    if text == nil { #expect(outcome.error?.reason.contains("no article") == true) }
  }

  @Test func pagesGiveTheirActors() throws {
    for name in ["comments", "script-style"] {
      #expect(try outcome("html/\(name).html", as: .html).actors.allSatisfy { $0 == "Tokayev" })
    }
  }

  @Test func lineEndsMakeNoDifference() throws {
    let plain = try outcome("documents/plain.txt", as: .text)
    #expect(plain.actors.count >= 3)
    for name in ["cr-only", "unicode-line-separators", "utf16be-bom"] {
      let other = try outcome("documents/\(name).txt", as: .text)
      #expect(other.actors == plain.actors, "\(name)")
    }
  }

  @Test(arguments: [
    ("latin1", "is not valid UTF-8"), ("gb18030", "is not valid UTF-8"),
    ("mixed-encodings", "byte "), ("overlong-utf8", "byte "), ("truncated-utf8", "byte "),
    ("windows1251", "is not valid UTF-8"), ("windows1252-quotes", "is not valid UTF-8"),
    ("whitespace", "no word"), ("dots", "no word"),
  ])
  func refusals(name: String, reason: String) throws {
    let outcome = try outcome("documents/\(name).txt", as: .text)
    #expect(outcome.error?.reason.contains(reason) == true, "\(outcome.error?.reason ?? "read")")
    #expect(outcome.error?.suggestion != nil)
  }

  @Test func zeroBytesEndNothing() throws {
    let text = try #require(try outcome("documents/nul-bytes.txt", as: .text).text)
    #expect(text.unicodeScalars.count == 22)
    #expect(text.unicodeScalars.filter { $0 == "\0" }.count == 3)
    #expect(try outcome("documents/only-nul.bin", as: .text).error?.reason.contains("NUL") == true)
  }

  @Test(arguments: ["no-spaces", "regex-bomb", "zalgo", "numbers-huge"])
  func hardOnes(name: String) throws {
    _ = try outcome("documents/\(name).txt", as: .text)
  }
}
