public import ActorGraph

/// A script that builds the graph in a graph database: in openCypher 9 (opencypher.org), as Neo4j,
/// Memgraph and others run it, or in Kuzu's flavour, with its schema. Written only.
///
/// An actor is a node with the label `Actor`, its kind and the kinds above it (`:Actor:Person`), and
/// the properties `id`, `kind`, `name`, `aliases`, `mentions` (`DOCUMENT 3..9`). A relation is a
/// relationship whose type is the relation's in capitals (`MEMBER_OF`), with `type`, `key`, `date`
/// (EDTF), `status`, `confidence`, `statedBy`, `inferred`, and two lists of equal length: `evidence`
/// holds the quotes, `evidence_at` their places (`DOCUMENT 812..871 source 812..818 target
/// 840..847`, offsets in Unicode scalars). Evidence stays on its relationship, as no relationship
/// can lead to another; documents are nodes (`SourceDocument`), as many relations quote one, and so
/// are the facts of the graph as a whole (`ActorGraph`).
///
/// In openCypher further facts are properties under their own names: texts, or lists where an actor
/// (or a relation) of the graph has several texts under that name. A name that has a meaning already,
/// is empty, or holds a backslash or a control character is `fact-` and the name, percent-encoded.
/// Loading a script again changes nothing. In Kuzu a node has one label, so every actor is an
/// `Actor`; further facts are the map `attributes`, and a line break in a text is
/// `decode(BLOB('\\x0A'))`, because Kuzu has no escape for it and its shell ends statements at line
/// ends.
///
/// Where a kind or a type cannot be a label, the label is what comes nearest; `kind` and `type` are
/// exact.
public enum Cypher {
  /// Writes a graph; equal graphs give equal bytes. Nothing is lost.
  ///
  /// - Parameters:
  ///   - ontology: tells which kinds stand above an actor's kind.
  ///   - dialect: whose language to write.
  public static func write(
    _ graph: ActorGraph, ontology: Ontology, dialect: CypherDialect = .openCypher
  ) -> WrittenGraph {
    switch dialect {
    case .openCypher, .neo4j:
      var writer = CypherWriter(graph, ontology: ontology, dialect: dialect)
      return WrittenGraph(writer.script())
    case .kuzu:
      var writer = KuzuWriter(graph)
      return WrittenGraph(writer.script())
    }
  }
}
