import Foundation
import Testing

@Suite("Reports in several formats and several files")
struct InputFormatTests {
  let folder: Workspace

  init() throws { folder = try Workspace() }

  private static let page = """
    <!DOCTYPE html><title>Kenya joins</title><meta name=date content=2022-01-10>
    <nav>Jonas Oriel is a member of the Harbour Board.</nav>
    <p>Kenya is a member of the <b>Northern Alliance</b>.</p>
    """
  private static let member = "Kenya is a member of the Northern Alliance."

  @Test("Pages, by name, by content and by option")
  func pages() throws {
    try folder.write(Self.page, to: "page.html")
    try folder.write(Self.page, to: "page.data")
    let byName = try folder.run("extract", "page.html")
    #expect(byName.code == 0)
    #expect(byName.output.contains(Self.member) && !byName.output.contains("Oriel"))
    #expect(byName.output.contains("\"Kenya joins\"") && byName.output.contains("2022-01-10"))
    let byContent = try folder.run("extract", "page.data")
    #expect(byContent.output.replacing("page.data", with: "page.html") == byName.output)
    let piped = try folder.run("extract", "-", input: Self.page)
    #expect(piped.output.replacing("standard input", with: "page.html") == byName.output)
    let asText = try folder.run("extract", "page.html", "--input-format", "text")
    #expect(asText.output.contains("Oriel"))
    let given = try folder.run("extract", "page.html", "--published", "2021-05-05")
    #expect(given.output.contains("2021-05-05") && !given.output.contains("2022-01-10"))
  }

  @Test("Markdown without its marks")
  func markdown() throws {
    try folder.write(
      "---\ndate: 2022-01-10\n---\n# T\n\n**Kenya** is a member of the "
        + "[Northern Alliance](https://x.org).\n", to: "note.md")
    let result = try folder.run("extract", "note.md")
    #expect(result.output.contains(Self.member) && result.output.contains("2022-01-10"))
  }

  @Test("A file of records is several reports")
  func records() throws {
    try folder.write(
      "{\"id\": \"one\", \"text\": \"\(Self.member)\"}\n\n{\"text\": \"It rained in Kenya.\"}\n",
      to: "a.jsonl")
    let result = try folder.run("stats", "a.jsonl", "--format", "json")
    #expect(result.code == 0)
    let graph = try folder.run("extract", "a.jsonl").output
    #expect(graph.contains("\"name\": \"one\"") && graph.contains("\"a.jsonl, line 3\""))
    try folder.write("{\"text\": \"It rained.\"}\n{\"text\": }\n", to: "bad.jsonl")
    let bad = try folder.run("extract", "bad.jsonl")
    #expect(bad.code == 3 && bad.errors.hasPrefix("sociogram: bad.jsonl:2:10: "))
  }

  @Test("Many files give the same bytes on one thread and on several")
  func manyFiles() throws {
    var names: [String] = []
    for number in 0..<25 {
      let name = "r\(number).txt"
      names.append(name)
      try folder.write(
        String(repeating: "\(Self.member)\n\n", count: number % 4)
          + "Mira Kolar\(number) dismissed "
          + "Jonas Oriel on 3 May 20\(10 + number).\n", to: name)
    }
    let one = try Program.run(["extract"] + names + ["--threads", "1"], in: folder)
    #expect(one.code == 0 && one.errors.isEmpty)
    for threads in ["2", "7"] {
      let more = try Program.run(["extract"] + names + ["--threads", threads], in: folder)
      #expect(more.output == one.output && more.errors.isEmpty)
    }
  }

  @Test("The first bad file in order is the one that is named", arguments: ["1", "4"])
  func firstError(threads: String) throws {
    try folder.write(" ", to: "bad1.txt")
    try folder.write("", to: "bad2.txt")
    let result = try folder.run(
      "extract", "report.txt", "bad1.txt", "report.txt", "bad2.txt", "missing.txt", "--threads",
      threads)
    #expect(result.code == 3)
    #expect(result.errors.hasPrefix("sociogram: bad1.txt: there is no word"))
  }

  @Test("Limits of size and time hold for files as well")
  func limits() throws {
    try folder.write(String(repeating: "Kolar met Oriel in Lima. ", count: 60_000), to: "long.txt")
    let size = try folder.run("extract", "long.txt", "--max-size", "100k")
    #expect(size.code == 3 && size.errors.contains("too large: more than the 100000 bytes"))
    let time = try folder.run("extract", "long.txt", "--time-limit", "0.2")
    #expect(time.code == 3 && time.errors.contains("takes longer than 0.2 seconds"))
  }

  @Test("parse reads the same formats")
  func parse() throws {
    try folder.write(Self.page, to: "page.html")
    let result = try folder.run("parse", "page.html", "--stages", "tokens")
    #expect(result.code == 0)
    #expect(result.output.contains("Alliance") && !result.output.contains("Oriel"))
  }
}
