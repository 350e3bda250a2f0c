import Foundation
import Testing

@Suite("Questions about a network")
struct NetworkCommandTests {
  let folder: Workspace

  init() throws { folder = try Workspace() }

  @Test(
    "Each question is answered in words",
    arguments: [
      (["neighbours", "harbour.json", "kolar"], "Mira Kolar is tied to 2 actors within 1 step."),
      (["neighbours", "harbour.json", "kolar", "--within", "2"], "2 steps: Selvania."),
      (
        ["common", "harbour.json", "mira", "sel"],
        "Mira Kolar and Selvania are both tied to Harbour Authority."
      ),
      (
        ["between", "harbour.json", "mira", "tomas"],
        "One shortest path ties Mira Kolar to Tomás Oriel: 3 steps."
      ),
      (
        ["cut", "harbour.json", "jonas", "sel"],
        "Jonas Oriel and Selvania are no longer tied without Mira Kolar."
      ),
      (
        ["connect", "harbour.json", "--actors", "mira", "sel", "jonas"],
        "3 relations tie Mira Kolar, Selvania and Jonas Oriel, by way of Harbour\nAuthority."
      ),
      (["bridges", "harbour.json"], "- Harbour Authority: 2 parts"),
    ] as [([String], String)])
  func words(arguments: [String], part: String) throws {
    let result = try Program.run(arguments, in: folder)
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.output.contains(part), "\(result.output)")
  }

  @Test("A ranking is a table with bars, and without them for programs")
  func rank() throws {
    let table = try folder.run("rank", "harbour.json", "--by", "degree", "--top", "2")
    #expect(table.output.hasPrefix("place  name "))
    #expect(table.output.contains("2  ████████████████████\n"))
    #expect(table.output.split(separator: "\n").count == 3)
    let json = try folder.run("rank", "harbour.json", "--format", "json")
    let rows = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
    #expect((rows as? [[String: Any]])?.first?["betweenness"] is NSNumber)
    let csv = try folder.run("rank", "harbour.json", "--format", "csv", "--top", "1")
    #expect(csv.output.hasPrefix("place,name,kind,betweenness,id\n1,"))
  }

  @Test("Groups and roles are tables")
  func groups() throws {
    let groups = try folder.run("groups", "harbour.json", "--by", "components")
    #expect(groups.output.contains("    1     5  "))
    let csv = try folder.run("groups", "harbour.json", "--format", "csv")
    #expect(csv.output.hasPrefix("group,size,name,kind,id\n"))
    let roles = try folder.run("roles", "harbour.json", "--format", "csv")
    #expect(roles.output.contains("Harbour Authority,Organisation,"))
  }

  @Test(
    "As rows for programs, as a graph and as a picture",
    arguments: [
      ("a.json", "\"name\""), ("a.csv", "name,kind,"), ("a.dot", "\ndigraph {"), ("a.svg", "<svg"),
    ])
  func files(name: String, start: String) throws {
    let result = try folder.run("between", "harbour.json", "mira", "tomas", "-o", name)
    #expect(result.code == 0, "\(result.errors)")
    #expect(try folder.text(of: name).contains(start))
  }

  @Test(
    "Nothing found ends with 1",
    arguments: [
      ["neighbours", "harbour.json", "isle"], ["common", "harbour.json", "jonas", "tomas"],
      ["between", "harbour.json", "isle", "mira"], ["cut", "harbour.json", "isle", "mira"],
      ["connect", "harbour.json", "--actors", "isle", "mira"],
      ["groups", "harbour.json", "--by", "cliques"],
      ["neighbours", "harbour.json", "mira", "--relations", "supports"],
    ])
  func nothing(arguments: [String]) throws {
    let result = try Program.run(arguments, in: folder)
    #expect(result.code == 1)
    #expect(result.errors.hasPrefix("sociogram: "))
  }

  @Test(
    "A wrong command line ends with 2",
    arguments: [
      ["neighbours", "mira"], ["common", "harbour.json", "mira"],
      ["neighbours", "harbour.json", "mira", "--within", "0"],
      ["connect", "harbour.json", "--actors", "mira"], ["rank", "harbour.json", "--by", "fame"],
      ["rank", "harbour.json", "--relations", "meber-of"],
      ["common", "harbour.json", "mira", "mira"], ["groups", "harbour.json", "--resolution", "0"],
      ["path", "harbour.json", "mira", "sel", "--prefer", "recency", "--in-time-order"],
    ])
  func wrong(arguments: [String]) throws {
    let result = try Program.run(arguments, in: folder)
    #expect(result.code == 2)
    #expect(result.output.isEmpty)
  }

  @Test("Paths by preference and in the order of time")
  func paths() throws {
    let certain = try folder.run(
      "path", "harbour.json", "mira", "sel", "--prefer", "confidence")
    #expect(certain.output.contains("Most certain path: 2 steps, 100 % certain"))
    let timed = try folder.run("path", "harbour.json", "jonas", "port", "--in-time-order")
    #expect(timed.output.contains("Shortest path in the order of\ntime: 2 steps."))
  }

  @Test("A computation that takes too long says so")
  func timeLimit() throws {
    let result = try folder.run("rank", "harbour.json", "--time-limit", "0.000000001")
    #expect(result.code == 1)
    #expect(result.errors.contains("--time-limit"))
  }
}
