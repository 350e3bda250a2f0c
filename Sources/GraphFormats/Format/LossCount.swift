import ActorGraph

/// Counts what a format leaves out of a graph.
struct LossCount {
  private let graph: ActorGraph
  private let reason: String
  private(set) var losses: [FormatLoss] = []

  /// - Parameter reason: why things are lost, where nothing else is said.
  init(_ graph: ActorGraph, _ reason: String) {
    self.graph = graph
    self.reason = reason
  }

  /// Notes things that are lost, if there are any.
  mutating func add(_ count: Int, _ what: String, _ reason: String? = nil) {
    if count > 0 { losses.append(FormatLoss(count, what, reason ?? self.reason)) }
  }

  /// Notes something that each actor may have.
  mutating func addActors(_ what: String, _ count: (Actor) -> Int) {
    add(graph.actors.reduce(0) { $0 + count($1) }, what)
  }

  /// Notes something that each relation may have.
  mutating func addRelations(_ what: String, _ count: (Relation) -> Int) {
    add(graph.relations.reduce(0) { $0 + count($1) }, what)
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
