public import ActorGraph

extension Selection {
  /// Chooses what is drawn of a graph. What was left out by which rule is said in ``omissions``.
  ///
  /// - Parameters:
  ///   - graph: the whole network.
  ///   - wanted: what is wanted of it.
  ///   - ontology: says how kinds nest, which relations last, and words the rules.
  /// - Throws: `QueryError` for actors, types or kinds that do not exist, a path from an actor to
  ///   itself, or a negative number of steps. Complexity: O(n log n + m log m), plus the search for
  ///   the paths.
  public init(
    _ graph: FrozenActorGraph, _ wanted: SelectionOptions = SelectionOptions(), ontology: Ontology
  ) throws(QueryError) {
    let named = wanted.focus + (wanted.path.map { [$0.from, $0.to] } ?? [])
    for actor in named where graph.graph.actor(actor) == nil { throw .unknownActor(actor) }
    if wanted.steps < 0 { throw .limitBelowOne(name: "around", value: wanted.steps) }
    var view = wanted.view
    view.statuses = view.statuses ?? Self.everyStatus
    var (actors, relations) = try graph.visible(
      in: view, exempt: Set(named), ontology: ontology)
    if let least = wanted.minimumConfidence {
      relations.removeAll { ($0.confidence ?? 1) < least }
    }
    let undated = wanted.view.asOf == nil ? 0 : relations.count { $0.date == nil }

    var paths: PathAnswer?
    var isAlone = wanted.path?.surroundings == .hidden
    if !wanted.focus.isEmpty {
      let near = try Self.near(wanted, actors, relations, of: graph.graph, ontology)
      actors.removeAll { !near.contains($0.id) }
      relations.removeAll { !near.contains($0.source) || !near.contains($0.target) }
    }
    if let path = wanted.path {
      let answer = try Self.paths(wanted, path, actors, relations, of: graph.graph, ontology)
      paths = answer
      // A map of communities has no room for a path.
      if relations.count > wanted.limits.drawn { isAlone = true }
      if isAlone {
        let steps = Set(answer.paths.flatMap { $0.steps.map(\.relation.identity) })
        relations.removeAll { !steps.contains($0.identity) }
      }
    }

    let words = SelectionWords(graph: graph.graph, ontology: ontology)
    var rules = words.rules(of: wanted, undated: undated)
    if let paths, isAlone { rules.append(words.rule(of: paths)) }
    self.init(
      actors: actors, relations: relations, wanted,
      required: Set(named + (paths?.paths.flatMap(\.actors) ?? [])),
      countsUnrelated: rules.isEmpty)
    self.paths = paths
    focus = wanted.focus
    fadesOthers = wanted.path != nil && !isAlone
    if !rules.isEmpty {
      rules.append(
        "\(DrawnText.number(relations.count)) of "
          + DrawnText.count(graph.relations.count, "relation"))
      omissions.insert("Shown: \(rules.joined(separator: "; ")).", at: 0)
    }
  }

  private static let everyStatus = Set([nil] + RelationStatus.allCases.map { Optional($0) })
  /// No more shortest paths than these are lit.
  private static let mostPaths = 50

  /// The actors within the wanted steps of one in focus.
  private static func near(
    _ wanted: SelectionOptions, _ actors: [Actor], _ relations: [Relation], of graph: ActorGraph,
    _ ontology: Ontology
  ) throws(QueryError) -> Set<ActorID> {
    var near = Set(wanted.focus)
    guard wanted.steps > 0 else { return near }
    let part = FrozenActorGraph(
      graph.part(actors: Set(actors.map(\.id)), relations: relations.map(\.identity)))
    let view = GraphView(statuses: everyStatus, isDirected: wanted.view.isDirected)
    for actor in wanted.focus {
      let found = try part.neighbourhood(of: actor, within: wanted.steps, view, ontology: ontology)
      near.formUnion(found.neighbours.map(\.actor))
    }
    return near
  }

  /// All shortest paths among what is drawn.
  private static func paths(
    _ wanted: SelectionOptions, _ path: SelectionOptions.Path, _ actors: [Actor],
    _ relations: [Relation], of graph: ActorGraph, _ ontology: Ontology
  ) throws(QueryError) -> PathAnswer {
    let part = FrozenActorGraph(
      graph.part(actors: Set(actors.map(\.id)), relations: relations.map(\.identity)))
    let query = PathQuery(
      from: path.from, to: path.to, search: .allShortest, maxLength: max(1, actors.count),
      maxResults: mostPaths, statuses: wanted.view.statuses, isDirected: wanted.view.isDirected)
    return try part.paths(query, ontology: ontology)
  }
}

extension Selection {
  /// What was wanted as a graph of its own, whatever its size, with the title of the whole: for views
  /// other than the network. Complexity: O(size of the result).
  public func part(of graph: ActorGraph) -> ActorGraph {
    var part = graph.part(actors: Set(focus), relations: candidates.map(\.identity))
    part.attributes = graph.attributes
    return part
  }
}
