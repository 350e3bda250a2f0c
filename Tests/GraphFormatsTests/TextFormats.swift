import ActorGraph
import Foundation
import GraphFormats

/// The formats that are written and never read by us.
enum TextFormats {
  /// Their names, which are the extensions of the files for foreign programs.
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

  /// Writes a file of every format.
  static func write(_ graph: ActorGraph, base: String) throws {
    for name in names {
      let file = try write(graph, name).files[0]
      try Data(file.bytes).write(to: URL(filePath: "\(base).\(name)"))
    }
  }
}
