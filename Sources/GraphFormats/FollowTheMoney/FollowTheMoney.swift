public import ActorGraph

/// Entities of FollowTheMoney 4, as OpenAleph and its kin load and store them: one JSON object a
/// line.
///
/// ```json
/// {"id": "d1", "schema": "Document", "properties": {"fileName": ["a.txt"], "title": ["A day"]}}
/// {"id": "osipov", "schema": "Person", "properties": {"name": ["Osipov"], "proof": ["d1"],
///  "notes": ["sociogram:kind=Person", "sociogram:mentions=d1 0..6"]}}
/// {"id": "relation-…", "schema": "UnknownLink", "properties": {"subject": ["osipov"],
///  "object": ["tokayev"], "role": ["dismissed-by"], "date": ["2022-01-05"], "proof": ["d1"],
///  "description": ["Osipov was sent home by … [d1 0..24 source 0..6 target 24..31]"],
///  "summary": ["sociogram:type=dismissed-by", "sociogram:confidence=0.9"]}}
/// ```
///
/// Schemata follow the ontology, or the attribute `schema`, where that fits the two ends; planned,
/// claimed and denied relations, and those without a schema of their own, are `UnknownLink`s, so
/// that nobody takes them for facts. `role` (`relationship` in families) is the attribute of that
/// name, else the type. Attributes that the schema has as properties stand there; a person's `role`
/// is the `position`. The quotes are in `description`, each with its place in brackets (offsets in
/// Unicode scalars); `proof` refers to the documents. What has no property stands as
/// `sociogram:NAME=VALUE` in `notes`, of relations in `summary`. Texts that followthemoney would
/// change (invisible characters, spaces at the ends) are JSON lists of one text with escapes; names
/// are then given twice, cleaned and exact. Facts about the graph as a whole are a `Note`.
public enum FollowTheMoney {
  /// Writes a graph, documents first; equal graphs give equal bytes. Nothing is lost.
  ///
  /// - Parameter ontology: says which schema kinds and types have.
  public static func write(_ graph: ActorGraph, ontology: Ontology) -> WrittenGraph {
    var writer = FtMWriter(ontology: ontology)
    return WrittenGraph(writer.bytes(of: graph))
  }

  /// Reads a graph: what ``write(_:ontology:)`` wrote, without loss, and entities from elsewhere,
  /// one JSON object after the other or in one list.
  ///
  /// Of foreign entities: a schema with two ends is a relation between everything at the one and at
  /// the other, with a type made of the schema (`Membership` gives `member-of`), or for
  /// `UnknownLink` of its `role`; a document is a document, and an actor as well where it is an
  /// end; every other entity is an actor, also an interval that lacks an end. Where kind and type
  /// do not tell the schema, it is an attribute `schema`. All other properties are kept as
  /// attributes. An address or document without a name has its text, title or file for one. Lines
  /// with the same `id` are one entity; entities inside others count like all. An end that the file
  /// does not describe is an actor with its identifier for a name.
  ///
  /// - Parameter warn: is told which properties of documents had no place.
  /// - Throws: `InputError` with line, column and snippet where the text is no JSON, an entity has
  ///   no `id` or `schema`, lines with one `id` have schemata that do not fit, an entity makes more
  ///   than a thousand relations. Lists and objects may nest 256 deep. Complexity: O(bytes +
  ///   relations made).
  public static func read(
    bytes: [UInt8], file: String, warn: (InputError) -> Void
  ) throws(InputError) -> ActorGraph {
    let source = try SourceText(bytes: bytes, file: file)
    var parser = FtMParser(source)
    var reader = FtMReader(try parser.read(), source: source)
    return try reader.read(warn: warn)
  }
}
