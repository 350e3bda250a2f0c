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
  private var actorTable = ActorTable()
  private var relationTable = RelationTable()
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
  public var actors: [Actor] { actorTable.order().map { actorTable.actors[Int($0)] } }

  /// All relations by source, target, type, date, status, speaker. Complexity: O(n log n + m), plus
  /// sorting those between each pair of actors.
  public var relations: [Relation] { Array(relationList) }

  /// The same without a copy of them.
  package var relationList: RelationList {
    RelationList(relationTable, ranks: Self.ranks(actorTable.order()))
  }

  /// Actors and relations as ``actors`` and ``relations`` list them, and where the ends of each
  /// relation stand among the actors.
  func listed() -> (
    actors: [Actor], relations: RelationList, ends: [(source: Int32, target: Int32)]
  ) {
    let order = actorTable.order()
    let ranks = Self.ranks(order)
    let list = RelationList(relationTable, ranks: ranks)
    let ends = list.order.map { place in
      let ends = relationTable.ends[Int(place)]
      return (source: ranks[Int(ends.source)], target: ranks[Int(ends.target)])
    }
    return (order.map { actorTable.actors[Int($0)] }, list, ends)
  }

  /// For each number of an actor its place in the order.
  private static func ranks(_ order: [Int32]) -> [Int32] {
    var ranks = [Int32](repeating: 0, count: order.count)
    for (rank, number) in order.enumerated() { ranks[Int(number)] = Int32(rank) }
    return ranks
  }

  /// All actors in the order in which they came: for code that sorts them itself.
  var unorderedActors: [Actor] { actorTable.actors }

  /// All relations in the order in which they came: for code that sorts them itself.
  var unorderedRelations: [Relation] { relationTable.relations }

  /// All documents by identifier. Complexity: O(d log d).
  public var documents: [DocumentRecord] { documentTable.values.sorted { $0.id < $1.id } }

  /// How many actors there are.
  public var actorCount: Int { actorTable.actors.count }
  /// How many relations there are.
  public var relationCount: Int { relationTable.relations.count }
  /// Whether there is neither actor nor relation.
  public var isEmpty: Bool { actorCount == 0 && relationCount == 0 }

  /// The actor with an identifier. Complexity: O(1).
  public func actor(_ id: ActorID) -> Actor? {
    actorTable.number(of: id).map { actorTable.actors[$0] }
  }

  /// The document with an identifier. Complexity: O(1).
  public func document(_ id: DocumentID) -> DocumentRecord? { documentTable[id] }

  /// The relation with an identity. Complexity: O(1).
  public func relation(_ identity: Relation.Identity) -> Relation? {
    place(of: identity).map { relationTable.relations[$0] }
  }

  private func place(of identity: Relation.Identity) -> Int? {
    guard let source = actorTable.number(of: identity.source),
      let target = actorTable.number(of: identity.target)
    else { return nil }
    return relationTable.place(of: identity, .init(source, target))
  }

  /// Adds an actor, or unites it with the one that has its identifier.
  ///
  /// - Returns: the actor's identifier. Complexity: O(1) on average.
  @discardableResult
  public mutating func insert(_ actor: Actor) -> ActorID {
    actorTable.insert(actor)
    return actor.id
  }

  /// Adds a relation, or unites it with the one that has its identity.
  ///
  /// - Throws: ``ActorGraphError/unknownActor(_:in:)`` when an end is not in the graph; the graph is
  ///   then unchanged. Complexity: O(1) on average.
  public mutating func insert(_ relation: Relation) throws(ActorGraphError) {
    let ends = try ends(of: relation)
    relationTable.insert(between(ends, relation), ends)
  }

  /// Adds a relation where none has its identity, and otherwise does nothing.
  ///
  /// - Returns: whether it was added.
  /// - Throws: as ``insert(_:)-(Relation)`` does. Complexity: O(1) on average.
  package mutating func insertNew(_ relation: Relation) throws(ActorGraphError) -> Bool {
    let ends = try ends(of: relation)
    return relationTable.add(between(ends, relation), ends) == nil
  }

  /// A relation that calls its ends as their actors are called: Swift takes two spellings of `é` for
  /// equal, other programs do not; and identifiers take memory only once.
  private func between(_ ends: RelationTable.Ends, _ relation: Relation) -> Relation {
    relation.between(
      actorTable.actors[Int(ends.source)].id, actorTable.actors[Int(ends.target)].id)
  }

  private func number(ofSource id: ActorID) -> Int? {
    // Most files list the relations of an actor one after the other.
    let last = relationTable.relations.count - 1
    if last >= 0, relationTable.relations[last].source == id {
      return Int(relationTable.ends[last].source)
    }
    return actorTable.number(of: id)
  }

  private func ends(of relation: Relation) throws(ActorGraphError) -> RelationTable.Ends {
    guard let source = number(ofSource: relation.source) else {
      throw .unknownActor(relation.source, in: relation)
    }
    guard let target = actorTable.number(of: relation.target) else {
      throw .unknownActor(relation.target, in: relation)
    }
    return .init(source, target)
  }

  /// Adds a document record, or unites it with the one that has its identifier.
  public mutating func insert(_ document: DocumentRecord) {
    documentTable[document.id] = documentTable[document.id]?.merged(with: document) ?? document
  }

  /// Removes an actor and every relation that touches it. Complexity: O(n + m).
  public mutating func removeActor(_ id: ActorID) {
    guard let removed = actorTable.number(of: id) else { return }
    let (actors, relations) = (actorTable, relationTable)
    actorTable = ActorTable()
    relationTable = RelationTable()
    let numbers = actors.actors.enumerated().map { number, actor in
      number == removed ? -1 : actorTable.insert(actor)
    }
    for (relation, ends) in zip(relations.relations, relations.ends) {
      let (source, target) = (numbers[Int(ends.source)], numbers[Int(ends.target)])
      if source >= 0, target >= 0 { relationTable.insert(relation, .init(source, target)) }
    }
  }

  /// Removes a relation. Complexity: O(1) on average.
  public mutating func removeRelation(_ identity: Relation.Identity) {
    if let place = place(of: identity) { relationTable.remove(at: place) }
  }

  /// Everything that either graph knows.
  ///
  /// Commutative, associative and idempotent, with the empty graph as identity: actors with the same
  /// identifier, relations with the same identity and documents with the same identifier are
  /// united. Complexity: O(size of `other`).
  public mutating func formUnion(_ other: ActorGraph) {
    let numbers = other.actorTable.actors.map { actorTable.insert($0) }
    for (relation, ends) in zip(other.relationTable.relations, other.relationTable.ends) {
      let ends = RelationTable.Ends(numbers[Int(ends.source)], numbers[Int(ends.target)])
      relationTable.insert(between(ends, relation), ends)
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

// Equal graphs hold the same, in whatever order it came.
extension ActorGraph {
  /// Whether both hold the same. Complexity: O(size of the graph).
  public static func == (left: Self, right: Self) -> Bool {
    left.actorCount == right.actorCount && left.relationCount == right.relationCount
      && left.attributes == right.attributes && left.documentTable == right.documentTable
      && left.unorderedActors.allSatisfy { right.actor($0.id) == $0 }
      && left.unorderedRelations.allSatisfy { right.relation($0.identity) == $0 }
  }

  /// Complexity: O(size of the graph).
  public func hash(into hasher: inout Hasher) {
    hasher.combine(attributes)
    hasher.combine(documentTable)
    hasher.combine(unorderedActors.reduce(0) { $0 ^ $1.hashValue })
    hasher.combine(unorderedRelations.reduce(0) { $0 ^ $1.hashValue })
  }
}
