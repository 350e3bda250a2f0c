import ActorGraph

/// Counts what a format leaves out of a graph.
struct LossCount {
  private let graph: ActorGraph
  private let actors: [Actor]
  private let relations: [Relation]
  private let reason: String
  private(set) var losses: [FormatLoss] = []

  /// - Parameters:
  ///   - relations: those of the graph, which take time to list.
  ///   - reason: why things are lost, where nothing else is said.
  init(_ graph: ActorGraph, _ relations: [Relation], _ reason: String) {
    self.graph = graph
    self.relations = relations
    actors = graph.actors
    self.reason = reason
  }

  /// Notes things that are lost, if there are any.
  mutating func add(_ count: Int, _ what: String, _ reason: String? = nil) {
    if count > 0 { losses.append(FormatLoss(count, what, reason ?? self.reason)) }
  }

  /// Notes something that each actor may have.
  mutating func addActors(_ what: String, _ count: (Actor) -> Int) {
    add(actors.reduce(0) { $0 + count($1) }, what)
  }

  /// Notes actors that no relation joins.
  mutating func addUnjoined() {
    var joined: Set<ActorID> = []
    for relation in relations { joined.formUnion([relation.source, relation.target]) }
    addActors("actors without relations") { joined.contains($0.id) ? 0 : 1 }
  }

  /// Notes something that each relation may have.
  mutating func addRelations(_ what: String, _ count: (Relation) -> Int) {
    add(relations.reduce(0) { $0 + count($1) }, what)
  }

  /// Notes the documents and the facts of the graph as a whole.
  mutating func addGraph() {
    add(graph.documents.count, "documents' names, titles, dates and addresses")
    add(graph.attributes.valueCount, "facts of the graph as a whole")
  }
}

extension Attributes {
  /// How many values there are under all names.
  var valueCount: Int { names.reduce(0) { $0 + self[$1].count } }
}
