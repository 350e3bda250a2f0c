import Foundation
import Testing

@Suite("Reports on the command line")
struct ExtractTests {
  let folder: Workspace

  init() throws { folder = try Workspace() }

  @Test("A report becomes a graph with its evidence, the same from a file and from standard input")
  func extract() throws {
    let file = try folder.run("extract", "report.txt", "--published", "2022-01-11")
    #expect(file.code == 0)
    #expect(file.output.contains("\"member-of\""))
    #expect(file.output.contains("Selvania is a member of the Northern Alliance."))
    let input = try folder.run("extract", "-", "--published", "2022-01-11", input: Workspace.report)
    #expect(input.code == 0)
    #expect(
      input.output.replacing("standard input", with: "report.txt") == file.output)
  }

  @Test("The date of publication goes with its report")
  func published() throws {
    try folder.write("The Northern Alliance met on Monday.\n", to: "other.txt")
    let result = try folder.run(
      "extract", "report.txt", "other.txt", "--published", "2022-01-11", "--published",
      "other.txt=2020-02-02")
    #expect(result.output.contains("2022-01-11"))
    #expect(result.output.contains("2020-02-02"))
  }

  @Test("What follows is added only where that is asked for, and marked")
  func infer() throws {
    try folder.write(
      "digraph { squad -> company [type=\"part-of\"]; company -> army [type=\"part-of\"] }\n",
      to: "parts.dot")
    let plain = try folder.run("extract", "parts.dot", "--format", "json")
    #expect(!plain.output.contains("\"inferred\": true"))
    let more = try folder.run("extract", "parts.dot", "--infer", "--format", "json")
    #expect(more.output.ranges(of: "\"inferred\": true").count == 1)
    #expect(more.output.contains("\"through\""))
  }

  @Test("Wherever a graph is expected, a report works too")
  func everywhere() throws {
    for arguments in [
      ["actors", "report.txt"], ["relations", "report.txt"], ["stats", "report.txt"],
      ["draw", "report.txt", "-o", "d.svg"], ["export", "report.txt", "--to", "dot"],
      ["path", "report.txt", "Selvania", "Northern Alliance"],
    ] {
      let result = try Program.run(arguments, in: folder)
      #expect(result.code == 0, "\(arguments): \(result.errors)")
    }
    #expect(try folder.text(of: "d.svg").contains("Northern Alliance"))
  }

  @Test("A report without relations is nothing found, and its graph is written all the same")
  func nothing() throws {
    try folder.write("It rained.\n", to: "rain.txt")
    let result = try folder.run("extract", "rain.txt", "-o", "rain.json")
    #expect(result.code == 1)
    #expect(try folder.text(of: "rain.json").contains("rain.txt"))
    #expect(try folder.run("draw", "rain.txt", "-o", "rain.svg").code == 1)
    #expect(!folder.exists("rain.svg"))
  }
}
