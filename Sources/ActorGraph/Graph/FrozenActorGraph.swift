package import GraphKernels

/// An actor graph made ready for searches: numbered, sorted, in compressed rows.
///
/// Freezing is a step of its own because it costs time and memory; freeze once, ask often. The
/// frozen graph never changes, and may be asked from several threads at once.
///
/// ```swift
/// let frozen = FrozenActorGraph(graph)
/// let answer = try frozen.paths(PathQuery(from: masimov, to: putin), ontology: ontology)
/// ```
///
/// Actors are numbered by identifier and relations by identity, as ``ActorGraph`` lists them, so
/// whatever depends on numbers is the same on any machine.
public struct FrozenActorGraph: Sendable {
  /// The graph that was frozen.
  public let graph: ActorGraph
  /// Its actors by number.
  public let actors: [Actor]
  /// Its relations by number.
  public let relations: [Relation]
  /// Actors as vertices, relations as edges.
  package let rows: CompressedGraph

  let columns: GraphColumns
  let states = SearchStatePool()
  private let numbers: [ActorID: Int32]

  /// Freezes a graph.
  ///
  /// Complexity: O(relations), plus sorting the actors and the relations between each pair of
  /// actors.
  public init(_ graph: ActorGraph) {
    self.graph = graph
    let (actors, list, ends) = graph.listed()
    var numbers: [ActorID: Int32] = [:]
    numbers.reserveCapacity(actors.count)
    for (number, actor) in actors.enumerated() { numbers[actor.id] = Int32(number) }
    relations = Array(list)
    rows = CompressedGraph(
      checkedVertexCount: actors.count, sources: ends.map(\.source),
      targets: ends.map(\.target))
    columns = GraphColumns(actors: actors, relations: relations)
    self.actors = actors
    self.numbers = numbers
  }

  /// The number of an actor; nil where the graph does not hold it. Complexity: O(1).
  package func number(of actor: ActorID) -> Int32? { numbers[actor] }
}
