import GraphKernels

extension FrozenActorGraph {
  /// Finds the ties between two actors.
  ///
  /// - Parameters:
  ///   - query: the ends, which paths, limits and constraints.
  ///   - ontology: says how kinds nest, which relations are symmetric and which last.
  /// - Returns: the answer, with no paths where there are none within the constraints.
  /// - Throws: ``QueryError`` when the query names what does not exist or contradicts itself.
  ///
  /// Complexity: a shortest path costs what two searches from both ends meet, usually far less than
  /// the size of the graph; see `CompressedGraph` for each search. A search that must pass actors
  /// has a budget and says when it ran out.
  public func paths(_ query: PathQuery, ontology: Ontology) throws(QueryError) -> PathAnswer {
    let ends = try check(query, ontology: ontology)
    let filter = filter(query.view, ontology: ontology)
    // Where no relation may be followed backwards there is no need to look at incoming rows.
    let direction: Direction = query.isDirected && !filter.goesBackward ? .outgoing : .both
    let maxLength = min(query.maxLength, max(1, actors.count - 1))
    // One more path than is wanted tells whether there are more.
    let wanted: Int
    switch query.search {
    case .shortest: wanted = 1
    case .allShortest: wanted = query.maxResults
    case .kShortest(let count): wanted = min(count, query.maxResults)
    }

    if !ends.through.isEmpty {
      let list = try throughPaths(
        query, ends, direction, maxLength: maxLength, wanted: wanted, filter)
      return answer(query, list.paths, isTruncated: list.isTruncated, count: nil)
    }
    if query.isInTimeOrder {
      let list = timedPaths(
        query, ends, direction, maxLength: maxLength, wanted: wanted, filter, ontology)
      return answer(query, list.paths, isTruncated: list.isTruncated, count: nil)
    }
    if let preference = query.preference {
      let list = preferredPaths(
        preference, query, ends, direction, maxLength: maxLength, wanted: wanted, filter)
      return answer(query, list.paths, isTruncated: list.isTruncated, count: nil)
    }
    if case .kShortest(let count) = query.search {
      let probe = count > query.maxResults ? wanted + 1 : wanted
      let found = states.withState { state in
        rows.kShortestPaths(
          from: ends.from, to: ends.to, direction, count: probe, maxLength: maxLength,
          filter: filter, &state)
      }
      return answer(
        query, Array(found.prefix(wanted)), isTruncated: found.count > wanted, count: nil)
    }
    let found = states.withState { state in
      rows.allShortestPaths(
        from: ends.from, to: ends.to, direction, maxLength: maxLength, maxCount: wanted,
        filter: filter, &state)
    }
    return answer(
      query, found.paths, isTruncated: query.search == .allShortest && found.isTruncated,
      count: found.count)
  }

  struct Ends {
    var from: Int32
    var to: Int32
    var through: [Int32]
  }

  private func throughPaths(
    _ query: PathQuery, _ ends: Ends, _ direction: Direction, maxLength: Int, wanted: Int,
    _ filter: ViewFilter
  ) throws(QueryError) -> GraphPathList {
    var extent = CompressedGraph.Extent.shortest
    if case .kShortest = query.search { extent = .all }
    var list: GraphPathList
    do {
      list = try rows.paths(
        from: ends.from, to: ends.to, through: ends.through, direction, extent: extent,
        maxLength: maxLength, maxCount: wanted, filter: filter)
    } catch {
      switch error {
      case .tooManyRequiredVertices(let count, let limit):
        throw .tooManyActorsToPass(count, limit: limit)
      }
    }
    // With every path that was asked for in hand, further ones are of no concern.
    switch query.search {
    case .shortest where list.paths.count == 1: list.isTruncated = false
    case .kShortest(let count) where list.paths.count == count: list.isTruncated = false
    default: break
    }
    return list
  }

  private func answer(
    _ query: PathQuery, _ paths: [GraphPath], isTruncated: Bool, count: Int?
  ) -> PathAnswer {
    PathAnswer(
      query: query,
      paths: paths.map(actorPath),
      isTruncated: isTruncated, shortestPathCount: count)
  }

  /// A path in terms of actors.
  func actorPath(_ path: GraphPath) -> ActorPath {
    ActorPath(
      actors: path.vertices.map { actors[Int($0)].id },
      steps: path.edges.enumerated().map { index, edge in
        PathStep(
          relation: relations[Int(edge)], isForward: rows.source(of: edge) == path.vertices[index])
      })
  }

  private func check(_ query: PathQuery, ontology: Ontology) throws(QueryError) -> Ends {
    for (name, value) in [("maxLength", query.maxLength), ("maxResults", query.maxResults)]
    where value < 1 {
      throw .limitBelowOne(name: name, value: value)
    }
    if case .kShortest(let count) = query.search, count < 1 {
      throw .limitBelowOne(name: "k", value: count)
    }
    let wishes = [
      (query.preference != nil, "--prefer"), (query.isInTimeOrder, "--in-time-order"),
      (!query.through.isEmpty, "--through"),
    ].filter(\.0).map(\.1)
    if wishes.count > 1 { throw .incompatible(wishes[0], wishes[1]) }
    let from = try known(query.from)
    let to = try known(query.to)
    var through: [Int32] = []
    for actor in query.through { through.append(try known(actor)) }
    if from == to { throw .sameActor(query.from) }
    for actor in [query.from, query.to] + query.through where query.avoiding.contains(actor) {
      throw .avoidsNeededActor(actor)
    }
    try check(query.view, ontology: ontology)
    return Ends(
      from: from, to: to, through: through.filter { $0 != from && $0 != to })
  }
}
