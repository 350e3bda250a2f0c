import ActorGraph
import Extraction
import Foundation
import Testing

/// Which format a file has, and records of JSON Lines.
@Suite struct ReportFormatTests {
  @Test(
    arguments: [
      ("a.txt", .text), ("b/a.MD", .markdown), ("a.markdown", .markdown), ("a.html", .html),
      ("a.HTM", .html), ("a.xhtml", .html), ("a.jsonl", .jsonl), ("a.ndjson", .jsonl), ("a", nil),
      ("html", nil), ("a.html/b", nil), ("a.pdf", nil), ("", nil),
    ] as [(String, ReportFormat?)])
  func byName(name: String, format: ReportFormat?) {
    #expect(ReportFormat(fileName: name) == format)
  }

  @Test(
    arguments: [
      ("\n <!DOCTYPE HTML>", .html), ("\u{feff}<html lang=en>", .html), ("<p>Kolar", .html),
      ("{\"id\": 1, \"text\": \"Kolar left.\"}\n{", .jsonl), ("{\"text\":\"", .jsonl),
      ("{\"nodes\": [{\"text\": 1}]}", .text), ("{\n\"text\": 1}", .text), ("# Kolar", .text),
      ("", .text), ("<Kolar> left.", .text), ("---\ntitle: Kolar\n---\n", .text),
    ] as [(String, ReportFormat)])
  func byContent(head: String, format: ReportFormat) {
    #expect(ReportFormat(sniffing: Data(head.utf8)) == format)
  }

  private func reports(_ lines: String) throws -> [Report] {
    try ReportFormat.jsonl.reports(in: ReportSource(bytes: Data(lines.utf8), path: "x/a.jsonl"))
  }

  @Test func recordsBecomeReports() throws {
    let reports = try reports(
      """
      {"id": "one", "text": "Kolar left.", "published": "2022-01-10T09:00:00Z", "title": "T", \
      "url": "https://example.org", "other": [1, {"a": null}]}\r

      {"id": 7, "text": "10 January 2022\\n\\nVega \\ud83d\\ude00\\u0000 left."}
      {"text": "Imre left.", "title": null}
      """)
    #expect(reports.map(\.name) == ["one", "7", "x/a.jsonl, line 4"])
    #expect(reports[0].published == PartialDate("2022-01-10") && reports[0].title == "T")
    #expect(reports[0].url == "https://example.org")
    #expect(reports[1].text.unicodeScalars.contains("\0"))
    #expect(reports[1].published == PartialDate("2022-01-10"))
    #expect(reports[2].title == nil)
  }

  @Test(arguments: [
    ("{\"id\": 1}", "'text' is missing", 1, 1), ("{\"text\": 5}", "'text' is missing", 1, 1),
    ("{\"text\": \"\"}", "'text' is missing", 1, 1), ("{\"text\": \" 12 \"}", "no word", 1, 1),
    ("\n[1]", "expected an object", 2, 1), ("\n\n{\"text\": \"a", "has no end", 3, 10),
    ("{\"text\": \"Kolar left.\"} x", "expected the end of the line", 1, 25),
    ("{\"text\" \"a\"}", "expected ':'", 1, 9),
  ])
  func brokenRecords(lines: String, reason: String, line: Int, column: Int) throws {
    let error = #expect(throws: InputError.self) { try reports(lines) }
    #expect(error?.reason.contains(reason) == true, "\(error?.reason ?? "-")")
    #expect(error?.position == TextPosition(line: line, column: column))
  }

  @Test func aFileWithoutRecordsIsRefused() {
    #expect(throws: InputError.self) { try reports("\n \n") }
    #expect(throws: InputError.self) { try reports("") }
  }
}
