public import ActorGraph

/// Turtle (W3C RDF 1.1): written with everything the graph knows, read in full.
///
/// Terms of others are used where they fit:
/// - An actor (`actor:ID`) has a class of its kind (`kind:Person`, and `foaf:Person` where the
///   ontology knows the term), `dcterms:identifier`, `skos:prefLabel`, `skos:altLabel`.
/// - A relation (`relation:HASH`) is an `rdf:Statement` with `rdf:subject`, `rdf:predicate`
///   (`type:member-of`) and `rdf:object`, which says nothing about its truth; where the report
///   itself says that it holds, the triple stands beside it. Memberships are also `org:Membership`.
///   `dcterms:date` is a date as precise as it is known (`xsd:date`, `gYearMonth`, `gYear`);
///   intervals have `schema:startDate` and `endDate`. `prov:wasAttributedTo` says who says so,
///   `prov:wasDerivedFrom` names the documents; ours are `sg:key`, `sg:status`, `sg:confidence`,
///   `sg:inferred`.
/// - A quote is an `oa:Annotation` (Web Annotation) of a document with the relation as its body, an
///   `oa:TextQuoteSelector` and an `oa:TextPositionSelector` (offsets in Unicode scalars, which are
///   what the standard counts); `sg:sourceSelector` and `sg:targetSelector` say where in the
///   document both ends are named. A mention has an actor as its body and no quote.
/// - A document is a `foaf:Document` with `skos:prefLabel`, `dcterms:title`, `dcterms:issued`,
///   `schema:url`. Further facts are `attribute:NAME`.
/// - One `sg:Graph` carries `sg:version "1"`, which marks the file as ours, and the facts of the
///   graph. Kinds, types, attributes and speakers are explained at the end.
public enum Turtle {
  /// Writes a graph; equal graphs give equal bytes. Nothing is lost.
  ///
  /// - Parameter ontology: explains kinds and relation types and gives their terms elsewhere.
  ///
  /// Complexity: O(size of the graph), and sorting it.
  public static func write(_ graph: ActorGraph, ontology: Ontology) -> WrittenGraph {
    WrittenGraph(RDFGraphWriter<TurtleSerializer<Self>>.bytes(of: graph, ontology: ontology))
  }

  /// Reads a graph: what ``write(_:ontology:)`` wrote, without loss, and any other Turtle file.
  ///
  /// Of foreign files: whatever is the subject of a statement becomes an actor, with its IRI (`_:x`
  /// for a blank node) as identifier, the end of its first class as kind, and `skos:prefLabel`,
  /// `rdfs:label`, `foaf:name`, `schema:name` or `name`, whichever comes first in this list, as
  /// name; further names and `skos:altLabel` are aliases. A statement between two actors is a
  /// relation whose type is the end of the predicate's IRI (`memberOf` gives `member-of`) and which
  /// keeps the IRI as the attribute `predicate`. Every other statement is an attribute, called by
  /// the end of the predicate's IRI, or by all of it where two have the same end, with the language
  /// behind an `@`; datatypes are dropped. Further classes are the attribute `type`. A statement
  /// that is made twice counts once. Statements that other programs add to our files follow these
  /// rules too.
  ///
  /// - Parameters:
  ///   - bytes: the whole file, UTF-8.
  ///   - file: the name to show in errors.
  ///   - warn: is told of statements that have no place in a graph of actors.
  /// - Throws: `InputError` with line, column and snippet at the first fault; where brackets nest
  ///   deeper than 500; where one of our terms has a value that makes no sense.
  ///   Complexity: O(bytes).
  public static func read(
    bytes: [UInt8], file: String, warn: (InputError) -> Void
  ) throws(InputError) -> ActorGraph {
    let source = try SourceText(bytes: bytes, file: file)
    var parser = TurtleParser(source)
    return try RDFGraphReader.graph(of: try parser.parse(), source: source, warn: warn)
  }
}

extension Turtle: TurtleSyntax {
  static var hasGraphs: Bool { false }
  static let head = """
    # A graph of actors, written by Sociogram. An rdf:Statement is a relation that somebody reports;
    # it has no truth of its own: see sg:status, prov:wasAttributedTo, and the oa:Annotation that
    # quotes the words. oa:start and oa:end count Unicode scalars. Names under sociogram.invalid
    # are names only and lead nowhere.

    """
}
