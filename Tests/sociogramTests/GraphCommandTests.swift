import Foundation
import Testing

@Suite("Tables and graph files")
struct GraphCommandTests {
  let folder: Workspace

  init() throws { folder = try Workspace() }

  @Test("Actors as a table: those with most relations first")
  func actors() throws {
    let result = try folder.run("actors", "harbour.json")
    #expect(result.code == 0)
    #expect(
      result.output == """
        name               kind          relations  mentions  id     aliases
        Harbour Authority  Organisation          2         0  port   HA
        Mira Kolar         Person                2         0  mira   Kolar
        Selvania           State                 2         0  sel
        Jonas Oriel        Person                1         0  jonas
        Tomás Oriel        Person                1         0  tomas
        Gull Island        Place                 0         0  isle

        """)
  }

  @Test("Relations as comma-separated values: quotes with commas stay one value")
  func relationsCSV() throws {
    let result = try folder.run("relations", "harbour.json", "--format", "csv")
    #expect(result.code == 0)
    #expect(
      result.output == """
        source,relation,target,date,status,stated by,confidence,evidence,quote
        Jonas Oriel,met-with,Mira Kolar,2021-05-03,,,,0,
        Mira Kolar,leads,Harbour Authority,,current,,,1,"Kolar, who runs it all"
        Harbour Authority,part-of,Selvania,,current,,,0,
        Tomás Oriel,leads,Selvania,2019/..,current,,,0,

        """)
  }

  @Test("Relations as JSON keep their types")
  func relationsJSON() throws {
    let result = try folder.run("relations", "harbour.json", "--format", "json")
    let rows = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]])
    #expect(rows.count == 4)
    #expect(rows.first?["evidence"] as? Int == 0)
    #expect(rows.first?["status"] is NSNull)
  }

  @Test("Counts")
  func stats() throws {
    let table = try folder.run("stats", "harbour.json")
    #expect(table.code == 0)
    #expect(table.output.contains("\nkind    Person            3\n"))
    let json = try folder.run("stats", "harbour.json", "--format", "json")
    let counts = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(counts["relations"] as? Int == 4)
    #expect(counts["evidence"] as? Int == 1)
    #expect(counts["statuses"] as? [String: Int] == ["current": 3, "event": 1])
  }

  @Test("The same graph comes from a file, from standard input, and united with itself")
  func sameGraph() throws {
    let file = try folder.run("export", "harbour.json", "--to", "json").output
    #expect(!file.isEmpty)
    let input = try folder.run("export", "-", "--to", "json", input: Workspace.harbour)
    #expect(input.output == file)
    let twice = try folder.run("export", "harbour.json", "harbour.json", "--to", "json")
    #expect(twice.output == file)
  }

  @Test("A graph survives the way to DOT and back, told by content where the name says nothing")
  func roundTrip() throws {
    let json = try folder.run("export", "harbour.json", "--to", "json").output
    let dot = try folder.run("export", "harbour.json", "--to", "dot")
    #expect(dot.code == 0)
    #expect(try folder.run("export", "-", "--to", "json", input: dot.output).output == json)
    try folder.write(dot.output, to: "graph")
    #expect(try folder.run("export", "graph", "-o", "again.dot").code == 0)
    #expect(try folder.text(of: "again.dot") == dot.output)
  }

  @Test("Several graphs are united in any order")
  func union() throws {
    try folder.write(
      """
      {"directed": true, "multigraph": true, "graph": {}, "nodes": [
        {"id": "isle", "type": "Place", "name": "Gull Island", "aliases": ["Gulls"]},
        {"id": "sel", "type": "State", "name": "Selvania", "aliases": []}],
       "edges": [{"source": "isle", "target": "sel", "key": "k5", "type": "located-in",
        "date": null, "status": "current", "evidence": []}]}
      """, to: "isle.json")
    let one = try folder.run("export", "harbour.json", "isle.json", "--to", "json")
    let other = try folder.run("export", "isle.json", "harbour.json", "--to", "json")
    #expect(one.code == 0)
    #expect(one.output == other.output)
    #expect(try folder.run("path", "harbour.json", "isle.json", "Kolar", "Gulls").code == 0)
  }

  @Test("An empty graph is nothing found")
  func emptyGraph() throws {
    let empty = "{\"directed\": true, \"multigraph\": true, \"nodes\": [], \"edges\": []}"
    for arguments in [
      ["actors", "-"], ["relations", "-"], ["stats", "-"], ["draw", "-"],
      ["export", "-", "--to", "dot"],
    ] {
      let result = try Program.run(arguments, in: folder, input: Data(empty.utf8))
      #expect(result.code == 1, "\(arguments)")
      #expect(result.errors.hasPrefix("sociogram: "))
    }
  }
}
