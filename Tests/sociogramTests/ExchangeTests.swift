import Foundation
import Testing

@Suite("convert, merge, diff")
struct ExchangeTests {
  let folder: Workspace

  init() throws { folder = try Workspace() }

  /// The same harbour a day later: Oriel is gone, Kolar is minister, a relation ended, one is denied.
  static let later = """
    {"directed": true, "multigraph": true, "graph": {},
     "nodes": [
      {"id": "mira", "type": "Person", "name": "Mira Kolar", "aliases": ["Kolar"],
       "attributes": {"role": ["minister"]}},
      {"id": "jonas", "type": "Person", "name": "Jonas Oriel", "aliases": []},
      {"id": "port", "type": "State", "name": "Harbour Authority", "aliases": ["HA"]},
      {"id": "sel", "type": "State", "name": "Selvania", "aliases": []},
      {"id": "reef", "type": "Place", "name": "Reef", "aliases": []}],
     "edges": [
      {"source": "mira", "target": "port", "key": "k1", "type": "leads", "status": "former",
       "evidence": []},
      {"source": "port", "target": "sel", "key": "k2", "type": "part-of", "status": "denied",
       "evidence": []},
      {"source": "reef", "target": "sel", "key": "k3", "type": "located-in", "status": "current",
       "evidence": []}]}
    """

  @Test("A graph goes to another format and back by the names of the files")
  func convert() throws {
    #expect(try folder.run("convert", "harbour.json", "harbour.dot").code == 0)
    #expect(try folder.run("convert", "harbour.dot", "back.json").code == 0)
    let first = try folder.run("convert", "harbour.json", "-", "--to", "json")
    #expect(try folder.text(of: "back.json") == first.output)
  }

  @Test("DOT in Latin-1 is read where it says so")
  func latin1() throws {
    let bytes = Array("digraph { charset=latin1; ".utf8) + [0xe9, 0x3b] + Array("}\n".utf8)
    try Data(bytes).write(to: folder.url.appendingPathComponent("declared.dot"))
    let declared = try folder.run("convert", "declared.dot", "-", "--to", "json")
    #expect(declared.output.contains("\"name\": \"é\""))
    #expect(declared.errors == "")
    let bare = Array("digraph { ".utf8) + [0xe9, 0x3b] + Array("}\n".utf8)
    try Data(bare).write(to: folder.url.appendingPathComponent("bare.dot"))
    let undeclared = try folder.run("convert", "bare.dot", "-", "--to", "json")
    #expect(undeclared.code == 3)
    #expect(undeclared.errors.contains("bare.dot:1:11: the byte here is not valid UTF-8"))
  }

  @Test(
    "Every format that is read comes back the same, tables by any of their names",
    arguments: [
      "graphml", "gexf", "gml", "cyjs", "jgf", "ftm.json", "stix.json", "ttl", "nq", "csv", "tsv",
      "nodes.csv", "edges.csv",
    ])
  func formats(ending: String) throws {
    let file = ending.hasSuffix("s.csv") ? "case.csv" : "case.\(ending)"
    let written = try folder.run("convert", "harbour.json", file)
    #expect(written.code == 0 && written.errors == "")
    let back = try folder.run("convert", "case.\(ending)", "-", "--to", "json")
    #expect(back.code == 0 && back.errors == "")
    let first = try folder.run("convert", "harbour.json", "-", "--to", "json")
    #expect(back.output == first.output)
    #expect(try folder.run("actors", "case.\(ending)").output.contains("Mira Kolar"))
  }

  @Test("Pajek is two files, and what it cannot hold is said")
  func pajek() throws {
    let result = try folder.run("convert", "harbour.json", "case.net")
    #expect(result.code == 0)
    #expect(result.errors.contains("warning: lost in Pajek"))
    #expect(folder.exists("case.net") && folder.exists("case.paj"))
    let pipe = try folder.run("convert", "harbour.json", "-", "--to", "csv")
    #expect(pipe.code == 2)
    #expect(pipe.errors.contains("3 files"))
  }

  @Test("Columns of a foreign table are named by the user")
  func columns() throws {
    try folder.write("Von;An;Art\nMira;Hafen;leitet\n", to: "foreign.csv")
    let result = try folder.run(
      "relations", "foreign.csv", "--columns", "source=Von,target=An,type=Art", "--format", "csv")
    #expect(result.code == 0)
    #expect(result.output.contains("Mira,leitet,Hafen"))
    let wrong = try folder.run("relations", "foreign.csv", "--columns", "nonsense")
    #expect(wrong.code == 2)
    #expect(wrong.errors.contains("--columns"))
  }

  @Test("Formats can be named, and standard input and output stand for files")
  func pipes() throws {
    let result = try folder.run(
      "convert", "-", "-", "--from", "dot", "--to", "json", input: "digraph { a -> b }")
    #expect(result.code == 0)
    #expect(result.output.contains("\"related-to\""))
  }

  @Test("What cannot be converted is said, and nothing is written")
  func refusals() throws {
    let unknown = try folder.run("convert", "harbour.json", "harbour.xyz")
    #expect(unknown.code == 2)
    #expect(unknown.errors.contains("--to"))
    let report = try folder.run("convert", "report.txt", "report.json")
    #expect(report.code == 2)
    #expect(report.errors.contains("sociogram extract"))
    let itself = try folder.run("convert", "harbour.json", "harbour.json")
    #expect(itself.code == 2)
    try folder.write("digraph { a -> ", to: "broken.dot")
    let broken = try folder.run("convert", "broken.dot", "new.json")
    #expect(broken.code == 3)
    #expect(broken.errors.contains("broken.dot:1:"))
    #expect(!folder.exists("new.json") && !folder.exists("harbour.xyz"))
  }

  @Test("A union is the same in any order, and conflicts are said")
  func merge() throws {
    try folder.write(Self.later, to: "later.json")
    let result = try folder.run("merge", "harbour.json", "later.json", "-o", "both.json")
    #expect(result.code == 0)
    #expect(result.errors.contains("'port' has the kinds Organisation and State"))
    #expect(result.errors.contains("'port' part-of 'sel' is stated and denied"))
    let other = try folder.run("merge", "later.json", "harbour.json")
    #expect(try folder.text(of: "both.json") == other.output)
    let strict = try folder.run("merge", "harbour.json", "later.json", "--strict", "-o", "no.json")
    #expect(strict.code == 3)
    #expect(!folder.exists("no.json"))
  }

  @Test("A comparison names what was added, what is gone and what changed")
  func diff() throws {
    try folder.write(Self.later, to: "later.json")
    let result = try folder.run("diff", "harbour.json", "later.json")
    #expect(result.code == 0)
    #expect(result.output.contains("Added actors:\n- Reef (Place)"))
    #expect(result.output.contains("Actors that are gone:\n- Gull Island (Place)\n- Tomás Oriel"))
    #expect(result.output.contains("- Mira Kolar: role minister, before none"))
    #expect(result.output.contains("1. Reef is located in Selvania (current)."))
    #expect(result.output.contains("Before: Harbour Authority is part of Selvania (current)."))
    let same = try folder.run("diff", "harbour.json", "harbour.json")
    #expect(same.code == 1)
    #expect(same.output == "Nothing is different.\n")
  }

  @Test("A comparison as JSON and as a picture")
  func diffForms() throws {
    try folder.write(Self.later, to: "later.json")
    let json = try folder.run("diff", "harbour.json", "later.json", "--format", "json")
    let value = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: [String: Any]])
    #expect((value["added"]?["nodes"] as? [[String: Any]])?.count == 1)
    #expect((value["removed"]?["nodes"] as? [[String: Any]])?.count == 2)
    #expect((value["changed"]?["edges"] as? [[String: Any]])?.count == 2)
    #expect(try folder.run("diff", "harbour.json", "later.json", "-o", "changes.svg").code == 0)
    #expect(try folder.text(of: "changes.svg").contains("Reef"))
  }
}
