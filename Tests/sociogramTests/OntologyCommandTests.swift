import ActorGraph
import Foundation
import Testing

@Suite("The ontology on the command line")
struct OntologyCommandTests {
  let folder: Workspace

  init() throws { folder = try Workspace() }

  @Test("The table lists kinds and relations with their wording")
  func table() throws {
    let result = try folder.run("ontology", "show")
    #expect(result.code == 0)
    #expect(result.output.contains("dismissed by / dismissed"))
  }

  @Test(
    "What is shown as YAML or JSON reads back as the same ontology", arguments: ["yaml", "json"])
  func roundTrip(format: String) throws {
    let shown = try folder.run("ontology", "show", "--format", format)
    #expect(shown.code == 0)
    let standard = try Ontology.standard()
    let again = try Ontology(yaml: shown.output, file: "shown")
    #expect(again.kinds == standard.kinds)
    #expect(again.families == standard.families)
    for (one, other) in zip(again.relations, standard.relations) { #expect(one == other) }
    #expect(again.relations.count == standard.relations.count)
  }

  @Test("A file of one's own adds to the standard ontology")
  func own() throws {
    try folder.write(
      """
      relations:
        owes: {label: owes money to, inverse: is owed money by, family: membership}
      """, to: "mine.yaml")
    let check = try folder.run("ontology", "check", "mine.yaml")
    #expect(check.code == 0)
    #expect(check.output.hasPrefix("mine.yaml: fine; "))
    let shown = try folder.run("ontology", "show", "--ontology", "mine.yaml")
    #expect(shown.output.contains("owes money to / is owed money by"))
    let path = ["path", "harbour.json", "mira", "tomas", "--relations", "owes"]
    #expect(try Program.run(path, in: folder).code == 2)
    #expect(try Program.run(path + ["--ontology", "mine.yaml"], in: folder).code == 1)
  }
}
