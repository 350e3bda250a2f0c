/// The terms of our RDF files.
enum RDFVocabulary {
  static let type = RDFName(.rdf, "type")
  static let statement = RDFName(.rdf, "Statement")
  static let property = RDFName(.rdf, "Property")
  static let subject = RDFName(.rdf, "subject")
  static let predicate = RDFName(.rdf, "predicate")
  static let object = RDFName(.rdf, "object")
  static let rdfsClass = RDFName(.rdfs, "Class")
  static let subClassOf = RDFName(.rdfs, "subClassOf")
  static let label = RDFName(.rdfs, "label")
  static let comment = RDFName(.rdfs, "comment")

  static let graph = RDFName(.sg, "Graph")
  static let version = RDFName(.sg, "version")
  static let key = RDFName(.sg, "key")
  static let status = RDFName(.sg, "status")
  static let confidence = RDFName(.sg, "confidence")
  static let inferred = RDFName(.sg, "inferred")
  static let sourceSelector = RDFName(.sg, "sourceSelector")
  static let targetSelector = RDFName(.sg, "targetSelector")

  static let identifier = RDFName(.dcterms, "identifier")
  static let title = RDFName(.dcterms, "title")
  static let issued = RDFName(.dcterms, "issued")
  static let date = RDFName(.dcterms, "date")
  static let startDate = RDFName(.schema, "startDate")
  static let endDate = RDFName(.schema, "endDate")
  static let url = RDFName(.schema, "url")
  static let prefLabel = RDFName(.skos, "prefLabel")
  static let altLabel = RDFName(.skos, "altLabel")
  static let closeMatch = RDFName(.skos, "closeMatch")

  static let document = RDFName(.foaf, "Document")
  static let entity = RDFName(.prov, "Entity")
  static let agent = RDFName(.prov, "Agent")
  static let wasAttributedTo = RDFName(.prov, "wasAttributedTo")
  static let wasDerivedFrom = RDFName(.prov, "wasDerivedFrom")
  static let membership = RDFName(.org, "Membership")
  static let member = RDFName(.org, "member")
  static let organization = RDFName(.org, "organization")

  static let annotation = RDFName(.oa, "Annotation")
  static let hasBody = RDFName(.oa, "hasBody")
  static let hasTarget = RDFName(.oa, "hasTarget")
  static let specificResource = RDFName(.oa, "SpecificResource")
  static let hasSource = RDFName(.oa, "hasSource")
  static let hasSelector = RDFName(.oa, "hasSelector")
  static let textQuoteSelector = RDFName(.oa, "TextQuoteSelector")
  static let exact = RDFName(.oa, "exact")
  static let textPositionSelector = RDFName(.oa, "TextPositionSelector")
  static let start = RDFName(.oa, "start")
  static let end = RDFName(.oa, "end")

  /// Terms that a thing can have several times.
  static let repeatable: Set<RDFName> = [
    type, altLabel, closeMatch, wasDerivedFrom, hasSelector,
  ]
}
