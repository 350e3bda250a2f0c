import Foundation
import Testing

@Suite("Bad input ends with 3 and says where and what to do")
struct BadInputTests {
  let folder: Workspace

  init() throws { folder = try Workspace() }

  @Test(
    "Files that are no report and no graph",
    arguments: [
      ("empty.txt", "", "empty.txt: the file is empty"),
      ("empty.json", "", "empty.json: the file is empty"),
      ("blank.txt", " \n\t\n", "blank.txt: there is no word in the file"),
      ("nul.txt", "Selvania\0\0\0\0", "byte 8 is NUL, and more follow: this is no text"),
      ("nul.dot", "digraph {\0}", "nul.dot: this is a binary file"),
      ("paper.txt", "%PDF-1.7\n", "this is a PDF file, not a text or a graph\nconvert it first"),
      ("page.txt", "\n<!DOCTYPE html><script>Hello", "there is no article in the page"),
      ("word.txt", "PK\u{3}\u{4}", "this is a zipped file"),
    ])
  func strangeFiles(name: String, content: String, message: String) throws {
    try folder.write(content, to: name)
    let result = try folder.run("stats", name)
    #expect(result.code == 3)
    #expect(result.errors.hasPrefix("sociogram: \(name): "))
    #expect(result.errors.contains(message))
  }

  @Test(
    "Broken graphs and ontologies, by line and column",
    arguments: [
      ("broken.json", "{\"directed\": true,\n \"nodes\": [}", "broken.json:2:12: "),
      ("broken.dot", "digraph {\n  a -> -> b\n}", "broken.dot:2:8: "),
      ("broken.gv", "digraph {\n  a -> b", "broken.gv:2:9: "),
    ])
  func brokenGraphs(name: String, content: String, place: String) throws {
    try folder.write(content, to: name)
    let result = try folder.run("stats", name)
    #expect(result.code == 3)
    #expect(result.errors.hasPrefix("sociogram: \(place)"))
    #expect(result.errors.contains("^"))
  }

  @Test("A broken ontology, wherever it is named")
  func brokenOntology() throws {
    try folder.write("relations:\n  owes: {label: owes, famly: x}\n", to: "mine.yaml")
    for arguments in [
      ["ontology", "check", "mine.yaml"], ["ontology", "show", "--ontology", "mine.yaml"],
      ["stats", "harbour.json", "--ontology", "mine.yaml"],
    ] {
      let result = try Program.run(arguments, in: folder)
      #expect(result.code == 3)
      #expect(result.errors.contains("mine.yaml:2:23: relation 'owes' has no field 'famly'"))
    }
  }

  @Test("A theme that is no theme")
  func brokenTheme() throws {
    try folder.write("colours: {}\n", to: "mine.yaml")
    let result = try folder.run("draw", "harbour.json", "--theme", "mine.yaml", "-o", "d.svg")
    #expect(result.code == 3)
    #expect(result.errors.contains("mine.yaml:1:1: a theme has no field 'colours'"))
    #expect(!folder.exists("d.svg"))
  }

  @Test("Bytes that are not UTF-8")
  func notUnicode() throws {
    try folder.write(Data([0x53, 0x65, 0xe9, 0x6c]), to: "latin.txt")
    try folder.write(Data("digraph {\n \"".utf8) + [0xe9] + Data("\" }".utf8), to: "latin.dot")
    let report = try folder.run("stats", "latin.txt")
    #expect(report.code == 3)
    #expect(report.errors.contains("latin.txt: byte 2 is not valid UTF-8\nconvert the file first"))
    let graph = try folder.run("stats", "latin.dot")
    #expect(graph.code == 3)
    #expect(graph.errors.contains("latin.dot:2:3: "))
  }

  @Test("A missing file, with the one that was meant")
  func missing() throws {
    let near = try folder.run("draw", "reprot.txt", "-o", "d.svg")
    #expect(near.code == 3)
    #expect(
      near.errors
        == "sociogram: reprot.txt: there is no such file\ndid you mean 'report.txt'?\n")
    let far = try folder.run("draw", "nowhere/else.md", "-o", "d.svg")
    #expect(far.code == 3)
    #expect(far.errors == "sociogram: nowhere/else.md: there is no such file\n")
  }

  @Test("A folder")
  func directory() throws {
    let result = try folder.run("actors", ".")
    #expect(result.code == 3)
    #expect(result.errors.contains("this is a folder, not a file\nname the files in it"))
  }

  @Test("A single line of 100 MB is refused, not read to the end")
  func hugeLine() throws {
    let name = "huge.txt"
    try folder.write("Selvania ", to: name)
    let handle = try FileHandle(forWritingTo: folder.url.appendingPathComponent(name))
    // Sparse: the size counts, not the content.
    try handle.truncate(atOffset: 100_000_000)
    try handle.close()
    let result = try folder.run("extract", name, "-o", "graph.json")
    #expect(result.code == 3)
    #expect(result.errors.contains("huge.txt: too large: more than the 32 MB"))
    #expect(!folder.exists("graph.json"))
  }

  @Test("One bad input among good ones fails the whole run")
  func oneOfMany() throws {
    try folder.write("digraph {", to: "bad.dot")
    let result = try folder.run("actors", "harbour.json", "bad.dot")
    #expect(result.code == 3)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("bad.dot:1:"))
  }

  @Test("Escape sequences in names do not reach the screen")
  func escapes() throws {
    let result = try folder.run("draw", "no\u{1b}[31msuch.txt", "-o", "d.svg")
    #expect(result.errors.contains("no\u{b7}[31msuch.txt"))
  }
}
