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
    let actors = graph.unorderedActors.sorted { $0.id < $1.id }
    var numbers: [ActorID: Int32] = [:]
    numbers.reserveCapacity(actors.count)
    for (number, actor) in actors.enumerated() { numbers[actor.id] = Int32(number) }

    var ends: [(source: Int32, target: Int32)] = []
    var unordered: [Relation] = []
    ends.reserveCapacity(graph.relationCount)
    unordered.reserveCapacity(graph.relationCount)
    for relation in graph.unorderedRelations {
      // A graph never holds a relation without its ends.
      guard let source = numbers[relation.source], let target = numbers[relation.target] else {
        continue
      }
      ends.append((source, target))
      unordered.append(relation)
    }
    let order = Self.order(of: unordered, ends: ends, actorCount: actors.count)
    relations = order.map { unordered[Int($0)] }
    rows = CompressedGraph(
      checkedVertexCount: actors.count, sources: order.map { ends[Int($0)].source },
      targets: order.map { ends[Int($0)].target })
    columns = GraphColumns(actors: actors, relations: relations)
    self.actors = actors
    self.numbers = numbers
  }

  /// The number of an actor; nil where the graph does not hold it. Complexity: O(1).
  package func number(of actor: ActorID) -> Int32? { numbers[actor] }

  /// Sorts relations by source, target, and the rest of their identity. The rows of a first
  /// compressed graph bring those of one pair together without comparing a text.
  private static func order(
    of relations: [Relation], ends: [(source: Int32, target: Int32)], actorCount: Int
  ) -> [Int32] {
    let unsorted = CompressedGraph(
      checkedVertexCount: actorCount, sources: ends.map(\.source), targets: ends.map(\.target))
    var order: [Int32] = []
    order.reserveCapacity(relations.count)
    for actor in 0..<Int32(actorCount) {
      var first = order.count
      for step in unsorted.steps(from: actor, .outgoing) {
        if first < order.count, ends[Int(order[first])].target != step.vertex {
          sort(&order, from: first, relations)
          first = order.count
        }
        order.append(step.edge)
      }
      sort(&order, from: first, relations)
    }
    return order
  }

  private static func sort(_ order: inout [Int32], from first: Int, _ relations: [Relation]) {
    guard order.count - first > 1 else { return }
    order[first...].sort { relations[Int($0)].identity < relations[Int($1)].identity }
  }
}
