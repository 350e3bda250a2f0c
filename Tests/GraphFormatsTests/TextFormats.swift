import ActorGraph
import Foundation
import GraphFormats

/// The formats that are written and never read by us.
enum TextFormats {
  /// Their names, which are the endings of their files.
  static let names = ["cypher", "kuzu", "mmd", "puml", "md", "html"]

  static func write(_ graph: ActorGraph, _ name: String) throws -> WrittenGraph {
    let ontology = try RoundTrip.standard.get()
    return switch name {
    case "cypher": Cypher.write(graph, ontology: ontology)
    case "kuzu": Cypher.write(graph, ontology: ontology, dialect: .kuzu)
    case "mmd": Mermaid.write(graph, ontology: ontology)
    case "puml": PlantUML.write(graph, ontology: ontology)
    case "md": MarkdownTables.write(graph, ontology: ontology)
    default: HTMLPage.write(graph, ontology: ontology)
    }
  }
}
