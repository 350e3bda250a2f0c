/// The namespaces of our RDF files, with the prefixes that they have there.
///
/// Ours lie under `sociogram.invalid`, a domain that nobody can own (RFC 2606): these IRIs name
/// things and lead nowhere.
enum RDFNamespace: String, CaseIterable, Sendable {
  // Named after what the rest of the IRI says.
  case actor, attribute, document, kind, relation, speaker, type
  /// The few terms of our own vocabulary.
  case sg
  case dcterms, foaf, oa, org, prov, rdf, rdfs, schema, skos, wd, xsd

  /// What its IRIs start with.
  var iri: String {
    switch self {
    case .actor: "https://sociogram.invalid/actor#"
    case .attribute: "https://sociogram.invalid/attribute#"
    case .document: "https://sociogram.invalid/document#"
    case .kind: "https://sociogram.invalid/kind#"
    case .relation: "https://sociogram.invalid/relation#"
    case .speaker: "https://sociogram.invalid/speaker#"
    case .type: "https://sociogram.invalid/type#"
    case .sg: "https://sociogram.invalid/ns#"
    case .dcterms: "http://purl.org/dc/terms/"
    case .foaf: "http://xmlns.com/foaf/0.1/"
    case .oa: "http://www.w3.org/ns/oa#"
    case .org: "http://www.w3.org/ns/org#"
    case .prov: "http://www.w3.org/ns/prov#"
    case .rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    case .rdfs: "http://www.w3.org/2000/01/rdf-schema#"
    case .schema: "https://schema.org/"
    case .skos: "http://www.w3.org/2004/02/skos/core#"
    case .wd: "http://www.wikidata.org/entity/"
    case .xsd: "http://www.w3.org/2001/XMLSchema#"
    }
  }
}
