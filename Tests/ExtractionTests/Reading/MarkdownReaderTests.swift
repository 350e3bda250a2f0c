import ActorGraph
import Extraction
import Foundation
import Testing

/// Markdown to its words.
@Suite struct MarkdownReaderTests {
  private func report(_ text: String) throws -> Report {
    try Page.report(bytes: Data(text.utf8), as: .markdown, name: "note.md")
  }

  @Test func frontMatterTellsAboutTheReport() throws {
    let report = try report(
      """
      ---
      title: "Ferries return"
      date: 2022-01-10
      url: https://example.org/a
      ---
      # Another heading

      Kolar left.
      """)
    #expect(report.title == "Ferries return")
    #expect(report.published == PartialDate("2022-01-10"))
    #expect(report.url == "https://example.org/a")
    #expect(report.text == "Another heading\n\nKolar left.\n")
  }

  @Test(
    arguments: [
      ("# Ferries return #\nKolar left.", "Ferries return\n\nKolar left.\n"),
      ("Ferries return\n===\nKolar left.", "Ferries return\n\nKolar left.\n"),
      ("Kolar met\nVega.\n\n\n\nImre left.", "Kolar met\nVega.\n\nImre left.\n"),
      ("* Kolar\n* Vega\n1. Imre", "Kolar\n\nVega\n\nImre\n"),
      ("> Kolar left,\n> said Vega.", "Kolar left,\nsaid Vega.\n"),
      ("Kolar **left** _early_, `she` ~~said~~.", "Kolar left early, she said.\n"),
      ("[Mira [M.] Kolar](https://x.org/a_(b)) left[^1].\n\n[^1]: So.", "Mira [M.] Kolar left.\n"),
      ("![picture](a.png)Kolar [left][1].\n\n[1]: https://x.org", "Kolar left.\n"),
      ("Kolar\n```\ncode Vega\n```\nleft.", "Kolar\n\nleft.\n"),
      ("Kolar left.<!-- Vega -->\n<!-- Imre\nImre -->\nOriel", "Kolar left.\nOriel\n"),
      ("Kolar <b>left</b> &amp; 3 < 4 \\*so\\*.", "Kolar left & 3 < 4 *so*.\n"),
      ("| Kolar | Vega |\n|---|---|\n| a | b |", "Kolar   Vega\n\na   b\n"),
      ("a\n\n---\n\n***\n\nb", "a\n\nb\n"), ("snake_case_name [sic] 2022. So", nil),
      ("In the year\n2022. It rained.", nil), ("#hashtag and -5 degrees", nil), ("a [[[[(((", nil),
    ] as [(String, String?)])
  func words(markdown: String, text: String?) throws {
    #expect(try report(markdown).text == text ?? "\(markdown)\n")
  }

  @Test func theFirstHeadingIsTheTitle() throws {
    #expect(try report("## Kicker\n\n# Ferries *return*\n\nKolar left.").title == "Ferries return")
    #expect(try report("Kolar left.").title == nil)
  }

  @Test func nothingButCodeIsRefused() throws {
    let error = #expect(throws: InputError.self) { try report("```\ncode\n```") }
    #expect(error?.suggestion?.contains("--input-format text") == true)
  }

  @Test(arguments: ["[", "<", "*", "[](", "![", "&", "> ", "`", "\\", "[a](b)"])
  func muchOfTheSame(piece: String) throws {
    #expect(try report("a " + String(repeating: piece, count: 200_000)).text.hasPrefix("a"))
  }
}
