/// Working memory of searches for lightest paths, kept between queries; see ``SearchState``.
///
/// ```swift
/// var state = WeightedSearchState()
/// let weights = try EdgeWeights([1, 2.5])
/// let path = try graph.lightestPath(
///   from: 0, to: 2, .outgoing, weights: weights, filter: NoFilter(), &state)
/// ```
public struct WeightedSearchState: Sendable {
  private var memory = WeightedSearch(vertexCount: 0)

  /// Makes a state without memory; queries allocate what they need.
  public init() {}

  /// Starts a query and returns the memory that it uses; nothing else uses it meanwhile.
  mutating func begin(_ graph: CompressedGraph) -> WeightedSearch {
    // Nothing outlasts a query, so a state that shares its memory with a copy takes a new one.
    if memory.vertexCount < graph.vertexCount || !isKnownUniquelyReferenced(&memory) {
      memory = WeightedSearch(vertexCount: graph.vertexCount)
    }
    memory.beginQuery()
    return memory
  }
}
