import ActorGraph

/// Says what a graph knows in RDF; ``Turtle`` describes the terms.
///
/// Equal graphs give equal quads in equal order. Complexity: O(size of the graph).
struct RDFGraphWriter<Serializer: RDFSerializer> {
  typealias Terms = RDFVocabulary

  private let ontology: Ontology
  private var output: Serializer
  private var terms = RDFTermCollector()
  private var blankCount = 0
  /// The named graph that quads go to.
  private var named: RDFName?
  private var relationNames: Set<String> = []

  static func bytes(of graph: ActorGraph, ontology: Ontology) -> [UInt8] {
    let capacity = 600 * (graph.actorCount + graph.relationCount) + 4_000
    var writer = Self(ontology: ontology, output: Serializer(capacity: capacity))
    writer.write(graph)
    return writer.output.finish()
  }

  private init(ontology: Ontology, output: Serializer) {
    self.ontology = ontology
    self.output = output
  }

  private mutating func write(_ graph: ActorGraph) {
    writeHead(graph)
    for document in graph.documents { write(document) }
    var actors: [ActorID: (name: RDFName, kind: ActorKind)] = [:]
    for actor in graph.actors {
      let name = RDFName(.actor, actor.id.rawValue)
      actors[actor.id] = (name, actor.kind)
      write(actor, name)
    }
    var last: Relation?
    for keyed in KeyedRelations(of: graph) {
      let relation = keyed.relation
      if relation.holds {
        // Parallel relations say it once: they follow each other.
        if last.map({ !relation.isParallel(to: $0) }) ?? true { writeTie(relation) }
        last = relation
      }
      let target = actors[relation.target]?.kind
      write(relation, key: keyed.key, isMembership: isMembership(relation, in: target))
    }
    writeTerms()
  }

  private mutating func writeHead(_ graph: ActorGraph) {
    let node = blank()
    add(node, Terms.type, Terms.graph)
    add(node, Terms.version, .text(PropertyNames.version))
    add(node, graph.attributes)
  }

  private mutating func write(_ document: DocumentRecord) {
    let node = RDFNode.name(RDFName(.document, document.id.rawValue))
    add(node, Terms.type, Terms.document)
    add(node, Terms.type, Terms.entity)
    add(node, Terms.identifier, .text(document.id.rawValue))
    add(node, Terms.prefLabel, .text(document.name))
    if let title = document.title { add(node, Terms.title, .text(title)) }
    if let date = document.published { add(node, Terms.issued, date.literal) }
    if let url = document.url { add(node, Terms.url, .text(url)) }
  }

  private mutating func write(_ actor: Actor, _ name: RDFName) {
    let node = RDFNode.name(name)
    add(node, Terms.type, terms.kind(actor.kind))
    if let term = ontology.definition(of: actor.kind)?.org.flatMap(RDFName.init(term:)) {
      add(node, Terms.type, term)
    }
    add(node, Terms.identifier, .text(actor.id.rawValue))
    add(node, Terms.prefLabel, .text(actor.name))
    for alias in actor.aliases { add(node, Terms.altLabel, .text(alias)) }
    add(node, actor.attributes)
    for mention in actor.mentions {
      annotate(name, mention.document) { writer, place in
        writer.select(place, Terms.hasSelector, mention.range)
      }
    }
  }

  /// Says a relation that holds as a triple of its own, for programs that draw or follow these.
  private mutating func writeTie(_ relation: Relation) {
    add(
      .name(RDFName(.actor, relation.source.rawValue)), terms.type(relation.type),
      RDFName(.actor, relation.target.rawValue))
  }

  private mutating func write(_ relation: Relation, key: String, isMembership: Bool) {
    let name = relationName(relation, key: key)
    let node = RDFNode.name(name)
    let source = RDFName(.actor, relation.source.rawValue)
    let target = RDFName(.actor, relation.target.rawValue)
    add(node, Terms.type, Terms.statement)
    if isMembership { add(node, Terms.type, Terms.membership) }
    add(node, Terms.subject, source)
    add(node, Terms.predicate, terms.type(relation.type))
    add(node, Terms.object, target)
    if isMembership {
      add(node, Terms.member, source)
      add(node, Terms.organization, target)
    }
    add(node, Terms.key, .text(key))
    write(relation.date, of: node)
    if let status = relation.status { add(node, Terms.status, .text(status.rawValue)) }
    if let confidence = relation.confidence {
      add(node, Terms.confidence, confidence.literal)
    }
    if relation.isInferred { add(node, Terms.inferred, .typed("true", .boolean)) }
    if let speaker = relation.statedBy {
      add(node, Terms.wasAttributedTo, terms.speaker(speaker))
    }
    var last: DocumentID?
    for evidence in relation.evidence where evidence.document != last {
      last = evidence.document
      add(node, Terms.wasDerivedFrom, RDFName(.document, evidence.document.rawValue))
    }
    add(node, relation.attributes)
    for evidence in relation.evidence { write(evidence, of: name) }
  }

  private mutating func write(_ date: TimeExtent?, of node: RDFNode) {
    guard let date else { return }
    if let start = date.start {
      add(node, date.isSingleDate ? Terms.date : Terms.startDate, start.literal)
    }
    if let end = date.end, !date.isSingleDate { add(node, Terms.endDate, end.literal) }
  }

  private mutating func write(_ evidence: Evidence, of relation: RDFName) {
    annotate(relation, evidence.document) { writer, place in
      let quote = writer.addBlank(place, Terms.hasSelector)
      writer.add(quote, Terms.type, Terms.textQuoteSelector)
      writer.add(quote, Terms.exact, .text(evidence.quote))
      writer.select(place, Terms.hasSelector, evidence.range)
      if let span = evidence.sourceSpan { writer.select(place, Terms.sourceSelector, span) }
      if let span = evidence.targetSpan { writer.select(place, Terms.targetSelector, span) }
    }
  }

  /// Whether the W3C Organization Ontology would call a relation a membership.
  private func isMembership(_ relation: Relation, in kind: ActorKind?) -> Bool {
    guard relation.isReported, let kind,
      let term = ontology.definition(of: relation.type)?.org,
      term == "org:memberOf" || term == "org:headOf",
      let body = ontology.definition(of: kind)?.org
    else { return false }
    return ["org:Organization", "org:FormalOrganization", "org:OrganizationalUnit"].contains(body)
  }

  /// A name made of the ends and the key, so that the same relation of two files is the same thing.
  private mutating func relationName(_ relation: Relation, key: String) -> RDFName {
    let hash = StableHash.hexadecimal(
      of: relation.source.rawValue, relation.target.rawValue, key)
    var text = hash
    var number = 2
    while !relationNames.insert(text).inserted {
      text = "\(hash)-\(number)"
      number += 1
    }
    return RDFName(.relation, text)
  }
}

extension RDFGraphWriter {
  private mutating func blank() -> RDFNode {
    blankCount += 1
    return .blank(blankCount)
  }

  private mutating func add(_ subject: RDFNode, _ predicate: RDFName, _ object: RDFObject) {
    output.append(
      RDFQuad(subject: subject, predicate: predicate, object: object, graph: named))
  }

  private mutating func add(_ subject: RDFNode, _ predicate: RDFName, _ object: RDFName) {
    add(subject, predicate, RDFObject.name(object))
  }

  /// A blank node that is the object of a statement; what is said of it comes next.
  private mutating func addBlank(_ subject: RDFNode, _ predicate: RDFName) -> RDFNode {
    blankCount += 1
    add(subject, predicate, RDFObject.blank(blankCount))
    return .blank(blankCount)
  }

  private mutating func add(_ subject: RDFNode, _ attributes: Attributes) {
    for name in attributes.names {
      let predicate = terms.attribute(name)
      for value in attributes[name] { add(subject, predicate, .text(value)) }
    }
  }

  /// An annotation of a place in a document, in the named graph of that document.
  private mutating func annotate(
    _ body: RDFName, _ document: DocumentID, _ select: (inout Self, RDFNode) -> Void
  ) {
    let source = RDFName(.document, document.rawValue)
    named = source
    let annotation = blank()
    add(annotation, Terms.type, Terms.annotation)
    add(annotation, Terms.hasBody, body)
    let place = addBlank(annotation, Terms.hasTarget)
    add(place, Terms.type, Terms.specificResource)
    add(place, Terms.hasSource, source)
    select(&self, place)
    named = nil
  }

  private mutating func select(_ place: RDFNode, _ predicate: RDFName, _ range: Range<Int>) {
    let selector = addBlank(place, predicate)
    add(selector, Terms.type, Terms.textPositionSelector)
    add(selector, Terms.start, .typed(String(range.lowerBound), .integer))
    add(selector, Terms.end, .typed(String(range.upperBound), .integer))
  }

  /// Explains the names that the file uses.
  private mutating func writeTerms() {
    for (name, text) in terms.speakers.sorted() {
      let node = RDFNode.name(name)
      add(node, Terms.type, Terms.agent)
      add(node, Terms.prefLabel, .text(text))
    }
    for kind in terms.kinds.values {
      for parent in ontology.lineage(of: ActorKind(kind)) { _ = terms.kind(parent) }
    }
    for (name, kind) in terms.kinds.sorted() {
      let node = RDFNode.name(name)
      let definition = ontology.definition(of: ActorKind(kind))
      add(node, Terms.type, Terms.rdfsClass)
      add(node, Terms.label, .text(definition?.label ?? kind))
      explain(
        node, definition?.explanation, org: definition?.org, wikidata: definition?.wikidata)
      if let parent = definition?.parent { add(node, Terms.subClassOf, terms.kind(parent)) }
    }
    for (name, type) in terms.types.sorted() {
      let node = RDFNode.name(name)
      let definition = ontology.definition(of: RelationType(type))
      add(node, Terms.type, Terms.property)
      add(node, Terms.label, .text(definition?.label ?? type))
      explain(
        node, definition?.explanation, org: definition?.org, wikidata: definition?.wikidata)
    }
    for (name, attribute) in terms.attributes.sorted() {
      let node = RDFNode.name(name)
      add(node, Terms.type, Terms.property)
      add(node, Terms.label, .text(attribute))
    }
  }

  private mutating func explain(
    _ node: RDFNode, _ explanation: String?, org: String?, wikidata: String?
  ) {
    if let explanation { add(node, Terms.comment, .text(explanation)) }
    if let term = org.flatMap(RDFName.init(term:)) { add(node, Terms.closeMatch, term) }
    if let wikidata { add(node, Terms.closeMatch, RDFName(.wd, wikidata)) }
  }
}

extension PartialDate {
  fileprivate var literal: RDFObject {
    .typed(description, day != nil ? .date : month != nil ? .gYearMonth : .gYear)
  }
}

extension Double {
  /// Programs keep every digit of a decimal, but round what has an exponent.
  fileprivate var literal: RDFObject {
    let parts = description.split(separator: "e-")
    guard parts.count == 2, let exponent = Int(parts[1]), exponent > 0 else {
      return .typed(description, .decimal)
    }
    let digits = parts[0].filter { $0 != "." }
    return .typed("0." + String(repeating: "0", count: exponent - 1) + digits, .decimal)
  }
}

extension Relation {
  /// Whether the report itself says that it is or was so.
  fileprivate var isReported: Bool { statedBy == nil && status?.isFactual ?? true }

  /// Whether the report itself says that it is so.
  fileprivate var holds: Bool { isReported && status != .former }

  fileprivate func isParallel(to other: Relation) -> Bool {
    source == other.source && target == other.target && type == other.type
  }
}

extension Dictionary<RDFName, String> {
  fileprivate func sorted() -> [(name: RDFName, text: String)] {
    map { (name: $0.key, text: $0.value) }.sorted { $0.name.local < $1.name.local }
  }
}
