/// The numbers that the terms of our files have in one file; -1 for those it does not use.
struct RDFTermNumbers: Sendable {
  let type, statement, graph, version, annotation, document, specificResource: Int
  let textQuoteSelector, textPositionSelector: Int
  let subject, predicate, object, key, status, confidence, inferred: Int
  let date, startDate, endDate, wasAttributedTo, wasDerivedFrom: Int
  let hasBody, hasTarget, hasSource, hasSelector, sourceSelector, targetSelector: Int
  let exact, start, end: Int
  let identifier, title, issued, url, prefLabel, altLabel, member, organization: Int

  init(_ triples: RDFTriples) {
    typealias Terms = RDFVocabulary
    type = triples.number(of: Terms.type)
    statement = triples.number(of: Terms.statement)
    graph = triples.number(of: Terms.graph)
    version = triples.number(of: Terms.version)
    annotation = triples.number(of: Terms.annotation)
    document = triples.number(of: Terms.document)
    specificResource = triples.number(of: Terms.specificResource)
    textQuoteSelector = triples.number(of: Terms.textQuoteSelector)
    textPositionSelector = triples.number(of: Terms.textPositionSelector)
    subject = triples.number(of: Terms.subject)
    predicate = triples.number(of: Terms.predicate)
    object = triples.number(of: Terms.object)
    key = triples.number(of: Terms.key)
    status = triples.number(of: Terms.status)
    confidence = triples.number(of: Terms.confidence)
    inferred = triples.number(of: Terms.inferred)
    date = triples.number(of: Terms.date)
    startDate = triples.number(of: Terms.startDate)
    endDate = triples.number(of: Terms.endDate)
    wasAttributedTo = triples.number(of: Terms.wasAttributedTo)
    wasDerivedFrom = triples.number(of: Terms.wasDerivedFrom)
    hasBody = triples.number(of: Terms.hasBody)
    hasTarget = triples.number(of: Terms.hasTarget)
    hasSource = triples.number(of: Terms.hasSource)
    hasSelector = triples.number(of: Terms.hasSelector)
    sourceSelector = triples.number(of: Terms.sourceSelector)
    targetSelector = triples.number(of: Terms.targetSelector)
    exact = triples.number(of: Terms.exact)
    start = triples.number(of: Terms.start)
    end = triples.number(of: Terms.end)
    identifier = triples.number(of: Terms.identifier)
    title = triples.number(of: Terms.title)
    issued = triples.number(of: Terms.issued)
    url = triples.number(of: Terms.url)
    prefLabel = triples.number(of: Terms.prefLabel)
    altLabel = triples.number(of: Terms.altLabel)
    member = triples.number(of: Terms.member)
    organization = triples.number(of: Terms.organization)
  }
}
