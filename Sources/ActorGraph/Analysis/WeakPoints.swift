public import GraphKernels

/// Where a network falls apart: relations and actors without which some are no longer tied.
public struct WeakPoints: Hashable, Sendable {
  /// A relation that alone holds two parts together.
  public struct Bridge: Hashable, Sendable {
    /// The relation.
    public var relation: Relation
    /// How many actors are in the smaller of the two parts.
    public var smallerPart: Int
  }

  /// An actor that alone holds parts together.
  public struct CutActor: Hashable, Sendable {
    /// The actor.
    public var actor: ActorID
    /// How many parts the network around it would leave.
    public var partCount: Int
  }

  /// Those with the larger small part first, then in the order of the graph.
  public var bridges: [Bridge]
  /// Those that hold most parts together first, then by identifier.
  public var actors: [CutActor]
}

extension FrozenActorGraph {
  /// Where a network falls apart. Directions make no difference; of parallel relations none is a
  /// bridge.
  ///
  /// - Throws: ``QueryError``. Complexity: O(actors + relations), plus sorting.
  public func weakPoints(
    _ view: GraphView = GraphView(), ontology: Ontology, execution: Execution = .unlimited
  ) throws -> WeakPoints {
    try check(view, ontology: ontology)
    let found = try rows.biconnectedComponents(
      filter: filter(view, ontology: ontology), execution: execution)
    let bridges = try sizes(of: found.bridges, view, ontology: ontology, execution: execution)
    return WeakPoints(
      bridges: bridges.sorted {
        ($1.smallerPart, $0.relation.identity) < ($0.smallerPart, $1.relation.identity)
      },
      actors: found.articulationPoints.map {
        WeakPoints.CutActor(actor: actors[Int($0.vertex)].id, partCount: $0.partCount)
      }.sorted { ($1.partCount, $0.actor) < ($0.partCount, $1.actor) })
  }

  /// How many actors each bridge cuts off. What is left without any bridge are the nodes of a
  /// forest, whose trees hang together by the bridges.
  private func sizes(
    of bridges: [Int32], _ view: GraphView, ontology: Ontology, execution: Execution
  ) throws(Interrupted) -> [WeakPoints.Bridge] {
    if bridges.isEmpty { return [] }
    let filter = filter(view, ontology: ontology)
    let isBridge = Set(bridges)
    let blocks = try rows.adjacency(
      isDirected: false, filter: WithoutEdges(filter: filter, edges: isBridge)
    ).weaklyConnectedComponents(execution: execution)
    var ties: [Int32: [(block: Int32, bridge: Int32)]] = [:]
    for bridge in bridges {
      let (one, other) = (
        blocks.labels[Int(rows.source(of: bridge))], blocks.labels[Int(rows.target(of: bridge))]
      )
      ties[one, default: []].append((other, bridge))
      ties[other, default: []].append((one, bridge))
    }
    // Each tree is walked from a root; sizes add up on the way back.
    var sizes: [Int32: Int] = [:]
    var cutOff: [(bridge: Int32, size: Int, root: Int32)] = []
    for root in ties.keys.sorted() where sizes[root] == nil {
      var order: [(block: Int32, parent: Int32, bridge: Int32)] = [(root, -1, -1)]
      sizes[root] = blocks.sizes[Int(root)]
      var place = 0
      while place < order.count {
        let (block, parent, _) = order[place]
        for tie in ties[block] ?? [] where tie.block != parent {
          sizes[tie.block] = blocks.sizes[Int(tie.block)]
          order.append((tie.block, block, tie.bridge))
        }
        place += 1
      }
      for (block, parent, bridge) in order.reversed() where parent >= 0 {
        let size = sizes[block] ?? 0
        sizes[parent, default: 0] += size
        cutOff.append((bridge, size, root))
      }
    }
    return cutOff.map { bridge, size, root in
      WeakPoints.Bridge(
        relation: relations[Int(bridge)], smallerPart: min(size, (sizes[root] ?? 0) - size))
    }
  }
}

/// A filter that leaves some edges out.
private struct WithoutEdges: TraversalFilter {
  let filter: ViewFilter
  let edges: Set<Int32>

  func allowsEdge(_ edge: Int32, isForward: Bool) -> Bool {
    !edges.contains(edge) && filter.allowsEdge(edge, isForward: isForward)
  }

  func allowsVertex(_ vertex: Int32) -> Bool { filter.allowsVertex(vertex) }
}
