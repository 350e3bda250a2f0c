extension PathAnswer {
  /// The part of a graph that the answer rests on: the actors and relations of its paths, and the
  /// documents that their evidence quotes.
  ///
  /// Mentions of the actors in other documents are left out, so a path drawn or exported by itself
  /// refers to nothing outside; so are the attributes of the graph as a whole. The ends are there
  /// even when no path was found. United with `graph` the result changes nothing.
  ///
  /// - Parameter graph: the graph that was searched; what it does not hold is left out.
  ///
  /// Complexity: O(size of the result).
  public func subgraph(of graph: ActorGraph) -> ActorGraph {
    graph.part(
      actors: Set([from, to] + paths.flatMap(\.actors)),
      relations: paths.flatMap { $0.steps.map(\.relation.identity) })
  }
}
