/// A typed directed multigraph of actors, with the evidence for every relation.
///
/// This is the editable form: a value that extraction and importers build.
///
/// ```swift
/// var graph = ActorGraph()
/// let armenia = graph.insert(Actor(kind: .state, name: "Armenia"))
/// let alliance = graph.insert(Actor(kind: .organisation, name: "ODKB"))
/// try graph.insert(Relation(source: armenia, type: "member-of", target: alliance, status: .current))
/// ```
///
/// Actors and relations are listed in the order of their identifiers, never in the order of
/// insertion, so equal graphs print alike. Parallel relations and self-loops are kept.
/// Two graphs can be united (``union(_:)``) in any order with the same result.
public struct ActorGraph: Hashable, Sendable {
  private var actorTable: [ActorID: Actor] = [:]
  private var relationTable: [Relation.Identity: Relation] = [:]
  private var documentTable: [DocumentID: DocumentRecord] = [:]
  /// Facts about the graph as a whole, for instance `title`.
  public var attributes: Attributes = [:]

  /// The empty graph.
  public init() {}

  /// Makes room for so many relations at once.
  package mutating func reserveCapacity(relations count: Int) {
    relationTable.reserveCapacity(count)
  }

  /// All actors by identifier. Complexity: O(n log n).
  public var actors: [Actor] { actorTable.values.sorted { $0.id < $1.id } }

  /// All relations by source, target, type, date, status, speaker. Complexity: O(m log m).
  public var relations: [Relation] {
    // Ranks of actors stand in for their identifiers, and small entries for large values: comparing
    // and moving these is what makes a million relations take a second instead of half a minute.
    var ranks: [ActorID: Int] = [:]
    ranks.reserveCapacity(actorTable.count)
    for (rank, id) in actorTable.keys.sorted().enumerated() { ranks[id] = rank }
    let relations = Array(relationTable.values)
    let order = relations.indices.map { index in
      let relation = relations[index]
      return (ranks[relation.source] ?? -1, ranks[relation.target] ?? -1, index)
    }.sorted { left, right in
      if left.0 != right.0 { return left.0 < right.0 }
      if left.1 != right.1 { return left.1 < right.1 }
      return relations[left.2].identity < relations[right.2].identity
    }
    return order.map { relations[$0.2] }
  }

  /// All actors in no particular order: for code that sorts them itself.
  var unorderedActors: some Collection<Actor> { actorTable.values }

  /// All relations in no particular order: for code that sorts them itself.
  var unorderedRelations: some Collection<Relation> { relationTable.values }

  /// All documents by identifier. Complexity: O(d log d).
  public var documents: [DocumentRecord] { documentTable.values.sorted { $0.id < $1.id } }

  /// How many actors there are.
  public var actorCount: Int { actorTable.count }
  /// How many relations there are.
  public var relationCount: Int { relationTable.count }
  /// Whether there is neither actor nor relation.
  public var isEmpty: Bool { actorTable.isEmpty && relationTable.isEmpty }

  /// The actor with an identifier. Complexity: O(1).
  public func actor(_ id: ActorID) -> Actor? { actorTable[id] }

  /// The document with an identifier. Complexity: O(1).
  public func document(_ id: DocumentID) -> DocumentRecord? { documentTable[id] }

  /// The relation with an identity. Complexity: O(1).
  public func relation(_ identity: Relation.Identity) -> Relation? { relationTable[identity] }

  /// Adds an actor, or unites it with the one that has its identifier.
  ///
  /// - Returns: the actor's identifier. Complexity: O(1) on average.
  @discardableResult
  public mutating func insert(_ actor: Actor) -> ActorID {
    actorTable[actor.id] = actorTable[actor.id]?.merged(with: actor) ?? actor
    return actor.id
  }

  /// Adds a relation, or unites it with the one that has its identity.
  ///
  /// - Throws: ``ActorGraphError/unknownActor(_:in:)`` when an end is not in the graph; the graph is
  ///   then unchanged. Complexity: O(1) on average.
  public mutating func insert(_ relation: Relation) throws(ActorGraphError) {
    if actorTable[relation.source] == nil { throw .unknownActor(relation.source, in: relation) }
    if actorTable[relation.target] == nil { throw .unknownActor(relation.target, in: relation) }
    let identity = relation.identity
    if let known = relationTable.updateValue(relation, forKey: identity) {
      relationTable[identity] = known.merged(with: relation)
    }
  }

  /// Adds a document record, or unites it with the one that has its identifier.
  public mutating func insert(_ document: DocumentRecord) {
    documentTable[document.id] = documentTable[document.id]?.merged(with: document) ?? document
  }

  /// Removes an actor and every relation that touches it. Complexity: O(m).
  public mutating func removeActor(_ id: ActorID) {
    actorTable[id] = nil
    relationTable = relationTable.filter { $0.key.source != id && $0.key.target != id }
  }

  /// Removes a relation. Complexity: O(1).
  public mutating func removeRelation(_ identity: Relation.Identity) {
    relationTable[identity] = nil
  }

  /// Everything that either graph knows.
  ///
  /// Commutative, associative and idempotent, with the empty graph as identity: actors with the same
  /// identifier, relations with the same identity and documents with the same identifier are
  /// united. Complexity: O(size of `other`).
  public mutating func formUnion(_ other: ActorGraph) {
    for actor in other.actorTable.values { insert(actor) }
    for (identity, relation) in other.relationTable {
      relationTable[identity] = relationTable[identity]?.merged(with: relation) ?? relation
    }
    for document in other.documentTable.values { insert(document) }
    attributes = attributes.united(with: other.attributes)
  }

  /// Everything that either graph knows; see ``formUnion(_:)``.
  public func union(_ other: ActorGraph) -> ActorGraph {
    var result = self
    result.formUnion(other)
    return result
  }
}
