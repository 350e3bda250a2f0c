import Extraction
import Foundation
import GraphFormats
import Testing

@testable import sociogram

@Suite("Telling graphs from reports")
struct InputKindTests {
  @Test(
    "By extension first, then by content",
    arguments: [
      ("a.json", "anything", InputKind.graph(.json)), ("a.DOT", "anything", .graph(.dot)),
      ("a.gv", "", .graph(.dot)),
      ("a.txt", "Graph theory, {sic}, is old.", .report(.text)),
      ("a.txt", "graphs {", .report(.text)),
      ("a", "digraph{a}", .graph(.dot)),
      ("-", "// made\n/* so */ strict digraph \"a \\\" b\" {", .graph(.dot)),
      ("-", "\u{feff} { \"nodes\": []}", .graph(.json)), ("-", "{}", .graph(.json)),
      ("-", "{ see above }", .report(.text)), ("a.md", "digraph {", .report(.markdown)),
      ("-", "# Heading\n\nText", .report(.text)), ("-", "graph G\n{", .graph(.dot)),
      ("-", "", .report(.text)), ("-", "strict rules", .report(.text)),
      ("-", "/* never closed", .report(.text)), ("a.txt", "<!doctype html>", .report(.html)),
      ("a.html", "Kolar left.", .report(.html)), ("-", "{\"text\": \"a\"}", .report(.jsonl)),
      ("a.ndjson", "", .report(.jsonl)),
    ])
  func kinds(path: String, head: String, kind: InputKind) throws {
    #expect(try InputKind(path: path, head: Data(head.utf8)) == kind)
  }

  @Test("Widths on a terminal", arguments: [("abc", 3), ("Tomás", 5), ("東京", 4), ("e\u{301}", 1)])
  func widths(text: String, width: Int) {
    #expect(text.displayWidth == width)
  }

  @Test("Tables are cut to the terminal, in the last column only")
  func cutting() {
    let table = Table(
      columns: [Table.Column(name: "name"), Table.Column(name: "quote")],
      rows: [[.text("東京"), .text("a quote that is far too long for this")]])
    let text = table.plain(for: Terminal(width: 26, allowsStyle: false))
    #expect(text == "name  quote\n東京  a quote that is far\u{2026}\n")
  }
}
