/// Whose Cypher a script is written in.
public enum CypherDialect: String, Hashable, Sendable, CaseIterable {
  /// openCypher 9, which knows no index: make one before loading a large graph.
  case openCypher = "opencypher"
  /// openCypher, with Neo4j's statement that makes identifiers unique and quick to find.
  case neo4j
  /// Kuzu's, with the tables that it needs.
  case kuzu
}
