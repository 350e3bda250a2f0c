public import ActorGraph

/// Bundles of STIX 2.1 (OASIS), which threat intelligence platforms exchange.
///
/// A person, body or state is an `identity` with its class, a place is a `location`, a relation is
/// a `relationship` whose `relationship_type` is the type, or as much of it as STIX allows. Quotes
/// are `external_references` of the relationship: the document's name, the quote as `description`,
/// the place as `external_id` (`d1 812..871 source 812..818 target 840..847`, offsets in Unicode
/// scalars). Intervals and dates of events are `start_time` and `stop_time`, whole days in UTC. A
/// document with a known day of publication is a `report` on what was read in it. A `grouping`
/// holds the whole.
///
/// Everything that STIX has no property for stands in an extension that the bundle defines
/// (`extensions`, `property-extension`): `identifier`, `kind`, `aliases`, `mentions`; `key`,
/// `type`, `date`, `status`, `confidence`, `stated_by`, `inferred`; `documents`; and further facts
/// as `attributes`, a list of names and values. `description` says when a relation is no fact.
///
/// Identifiers are UUIDs of version 5 in the namespace `b41c05e2-3d57-4f6b-9a86-70c2d1e8f394`;
/// those that an imported object had stay. `created` and `modified` are the day of the latest
/// document, or the beginning of 1970.
public enum STIX {
  /// Writes a graph; equal graphs give equal bytes. Nothing is lost.
  ///
  /// - Parameter ontology: says what class kinds belong to, and which types are events.
  public static func write(_ graph: ActorGraph, ontology: Ontology) -> WrittenGraph {
    var writer = STIXWriter(ontology: ontology)
    return WrittenGraph(writer.bytes(of: graph))
  }

  /// Reads a graph: what ``write(_:ontology:)`` wrote, without loss, and bundles from elsewhere,
  /// also a list of objects or one object.
  ///
  /// Of foreign bundles: a relationship or sighting is a relation; definitions of markings and
  /// extensions and translations are attributes of the graph, as JSON; every other object is an
  /// actor: identities and locations with their kind, all others of kind `Actor` with their type as
  /// attribute `stix-type`. A report is a document as well. `confidence` becomes 0...1, days of
  /// `start_time` and `stop_time` the date. All other properties are kept as attributes, anything
  /// but texts as JSON. What a relationship refers to without the file describing it is an actor
  /// with its identifier for a name.
  ///
  /// - Throws: `InputError` with line, column and snippet. Lists and objects may nest 256 deep.
  ///   Complexity: O(bytes).
  public static func read(
    bytes: [UInt8], file: String, warn: (InputError) -> Void = { _ in }
  ) throws(InputError) -> ActorGraph {
    var reader = STIXReader(try SourceText(bytes: bytes, file: file))
    return try reader.read()
  }
}
