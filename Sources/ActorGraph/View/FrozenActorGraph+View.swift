package import GraphKernels

extension FrozenActorGraph {
  /// The view as a filter for searches.
  func filter(_ view: GraphView, ontology: Ontology) -> ViewFilter {
    ViewFilter(
      view, columns: columns, ontology: ontology,
      avoided: Set(view.avoiding.compactMap { number(of: $0) }))
  }

  /// Who is next to whom in a view, by the numbers of actors; actors that the view leaves out stand
  /// alone.
  ///
  /// Complexity: O(actors + relations).
  package func adjacency(
    _ view: GraphView, ontology: Ontology, parallelEdges: Adjacency.ParallelEdges,
    weight: ((Int32) -> Float)? = nil
  ) -> Adjacency {
    let filter = filter(view, ontology: ontology)
    return rows.adjacency(
      isDirected: view.isDirected, parallelEdges: parallelEdges, filter: filter,
      isTwoWay: filter.leadsBothWays, weight: weight)
  }

  /// What a view leaves of the graph: its actors and the relations between them, in the order of the
  /// graph. Directions make no difference.
  ///
  /// - Parameter exempt: actors that stay whatever their kind.
  /// - Throws: ``QueryError``. Complexity: O(actors + relations).
  package func visible(
    in view: GraphView, exempt: Set<ActorID> = [], ontology: Ontology
  ) throws(QueryError) -> (actors: [Actor], relations: [Relation]) {
    try check(view, ontology: ontology)
    let filter = filter(view, ontology: ontology)
    var isVisible: [Bool] = []
    isVisible.reserveCapacity(actors.count)
    for number in actors.indices {
      isVisible.append(
        filter.allowsVertex(Int32(number)) || exempt.contains(actors[number].id))
    }
    let shown = relations.indices.filter { edge in
      guard filter.allowsEdge(Int32(edge), isForward: true),
        let source = number(of: relations[edge].source),
        let target = number(of: relations[edge].target)
      else { return false }
      return isVisible[Int(source)] && isVisible[Int(target)]
    }
    return (
      zip(actors, isVisible).filter(\.1).map(\.0), shown.map { relations[$0] }
    )
  }

  /// Sees to it that types, kinds and actors of a view exist.
  func check(_ view: GraphView, ontology: Ontology) throws(QueryError) {
    for actor in view.avoiding.sorted() { _ = try known(actor) }
    for type in (view.relations ?? []).sorted()
    where ontology.definition(of: type) == nil && !columns.types.contains(type) {
      let names = Set(ontology.relations.map(\.type)).union(columns.types)
      throw .unknownRelation(
        type,
        suggestions: suggestions(for: type.rawValue, among: names.map(\.rawValue))
          .map { RelationType($0) })
    }
    for kind in (view.kinds ?? []).sorted()
    where ontology.definition(of: kind) == nil && !columns.kinds.contains(kind) {
      let names = Set(ontology.kinds.map(\.kind)).union(columns.kinds)
      throw .unknownKind(
        kind,
        suggestions: suggestions(for: kind.rawValue, among: names.map(\.rawValue))
          .map { ActorKind($0) })
    }
  }

  /// The number of an actor that must be there.
  func known(_ actor: ActorID) throws(QueryError) -> Int32 {
    guard let number = number(of: actor) else { throw .unknownActor(actor) }
    return number
  }
}
