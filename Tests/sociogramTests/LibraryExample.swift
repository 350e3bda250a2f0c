import ActorGraph
import Diagrams
import Extraction
import Foundation

/// Draws the people and bodies of a report, and says how two of them are tied.
func tie(
  _ one: String, _ other: String, in file: URL, published: String, picture: URL
) throws -> String {
  let ontology = try Ontology.standard()
  let report = try Report(
    bytes: Data(contentsOf: file), name: file.lastPathComponent,
    published: PartialDate(published))
  let graph = try PatternExtractor(ontology: ontology).graph(of: report)

  let diagram = Diagram(graph, ontology: ontology, options: DiagramOptions(theme: try .light()))
  try diagram.render(.svg).write(to: picture)

  let names = NameIndex(graph)
  let query = PathQuery(
    from: try names.resolve(one), to: try names.resolve(other), search: .allShortest)
  let answer = try FrozenActorGraph(graph).paths(query, ontology: ontology)
  return answer.text(in: graph, ontology: ontology)
}
