import Foundation
import Testing

@Suite("Path answers")
struct PathTests {
  let folder: Workspace

  init() throws { folder = try Workspace() }

  @Test("Sentences with the words they rest on; names are forgiving")
  func text() throws {
    let result = try folder.run("path", "harbour.json", "KOLAR", "tomas oriel")
    #expect(result.code == 0)
    #expect(result.errors.isEmpty)
    for part in ["Mira Kolar leads Harbour Authority", "Kolar, who runs it all", "Tomás Oriel"] {
      #expect(result.output.contains(part))
    }
  }

  @Test("JSON has the documented fields")
  func json() throws {
    let result = try folder.run("path", "harbour.json", "mira", "tomas", "--format", "json")
    #expect(result.code == 0)
    let answer = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(answer["from"] as? String == "mira")
    #expect(answer["truncated"] as? Bool == false)
    let paths = try #require(answer["paths"] as? [[String: Any]])
    #expect(paths.count == 1)
    #expect(paths.first?["actors"] as? [String] == ["mira", "port", "sel", "tomas"])
    let steps = try #require(paths.first?["steps"] as? [[String: Any]])
    #expect(steps.map { $0["forward"] as? Bool } == [true, true, false])
  }

  @Test("As a graph and as a picture", arguments: [("p.dot", "\ndigraph {"), ("p.svg", "<svg")])
  func files(name: String, start: String) throws {
    let result = try folder.run("path", "harbour.json", "mira", "tomas", "-o", name)
    #expect(result.code == 0)
    let text = try folder.text(of: name)
    #expect(text.contains(start))
    #expect(!text.contains("Jonas"))
  }

  @Test(
    "No path is nothing found",
    arguments: [
      [], ["--relations", "leads"], ["--status", "event"], ["--directed"], ["--max-length", "2"],
      ["--avoid", "Selvania"], ["--as-of", "2001"], ["--through", "Gull Island"],
    ])
  func none(options: [String]) throws {
    let target = options.isEmpty ? "isle" : "tomas"
    let result = try Program.run(["path", "harbour.json", "mira", target] + options, in: folder)
    #expect(result.code == 1)
    #expect(result.output.isEmpty)
    #expect(result.errors.hasPrefix("sociogram: no path between Mira Kolar and "))
    #expect(result.errors.contains("keeps to these options") == !options.isEmpty)
  }

  @Test(
    "Options that leave the path in place",
    arguments: [
      ["--all-shortest"], ["-k", "2"], ["--relations", "leads, part-of"], ["--as-of", "2020"],
      ["--kinds", "Organisation,State"], ["--status", "current"], ["--through", "HA"],
      ["--avoid", "Jonas"], ["--max-length", "3", "--max-results", "1"],
    ])
  func some(options: [String]) throws {
    let result = try Program.run(["path", "harbour.json", "mira", "tomas"] + options, in: folder)
    #expect(result.code == 0)
    #expect(result.output.contains("Selvania"))
  }

  @Test("An unknown actor is nothing found, with the one that was meant")
  func unknown() throws {
    let result = try folder.run("path", "harbour.json", "Miro", "Tomas")
    #expect(result.code == 1)
    #expect(result.errors.contains("did you mean Mira Kolar (Person, mira)?"))
  }
}
