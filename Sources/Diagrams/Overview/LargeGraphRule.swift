internal import ActorGraph
internal import GraphKernels

/// What is shown of a graph that has more relations than an overview can hold.
///
/// By this rule: where the graph has communities, a map of them. It has where their modularity is at
/// least 0.3 and at least 0.1 above that of the same number of ties for everybody with partners drawn
/// by chance, since chance alone makes communities too (R. Guimerà et al. 2004,
/// doi 10.1103/PhysRevE.70.025101). Otherwise the k-core of the smallest k that leaves few enough
/// relations; where no core is left, the best connected actors.
enum LargeGraphRule: Hashable, Sendable {
  /// The communities, largest first.
  case communities([[ActorID]])
  /// Everybody has at least `least` neighbours among these.
  case core(least: Int, actors: Set<ActorID>)
  case bestConnected

  private static let leastModularity = 0.3
  private static let leastAboveChance = 0.1
  /// A core with fewer relations says too little.
  private static let fewestInCore = 150

  /// Decides. Complexity: about linear in the relations.
  ///
  /// - Parameter mostDrawn: how many relations a core may have.
  init(actors: [Actor], relations: [Relation], mostDrawn: Int) {
    let numbers = Dictionary(
      actors.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var ties: [Tie] = []
    for relation in relations {
      guard let source = numbers[relation.source], let target = numbers[relation.target] else {
        continue
      }
      ties.append(Tie(first: source, second: target, count: 1))
    }
    let network = TieNetwork(count: actors.count, ties: ties)
    let found = network.communities()
    if found.modularity >= Self.leastModularity,
      found.modularity >= Self.chance(network) + Self.leastAboveChance
    {
      let members = CommunityMap.coarsened(found.members, of: network)
      if members.count > 1 {
        self = .communities(members.map { $0.map { actors[$0].id } })
        return
      }
    }
    self = Self.core(network, actors, mostDrawn) ?? .bestConnected
  }

  /// The modularity of the network with every tie led to the end of another one.
  private static func chance(_ network: TieNetwork) -> Double {
    var random = SplitMix(seed: 11)
    let ends = network.ties.map(\.second).shuffled(using: &random)
    let ties = zip(network.ties, ends).map { Tie(first: $0.first, second: $1, count: $0.count) }
    return TieNetwork(count: network.count, ties: ties).communities().modularity
  }

  private static func core(_ network: TieNetwork, _ actors: [Actor], _ mostDrawn: Int)
    -> LargeGraphRule?
  {
    guard
      let graph = try? Adjacency(
        vertexCount: network.count,
        sources: network.ties.map { Int32(truncatingIfNeeded: $0.first) },
        targets: network.ties.map { Int32(truncatingIfNeeded: $0.second) }, isDirected: false),
      let cores = try? graph.coreNumbers(), let most = cores.max(), most > 0
    else { return nil }
    // How many relations have both ends in the core of each number.
    var counts = [Int](repeating: 0, count: Int(most) + 2)
    for tie in network.ties { counts[Int(min(cores[tie.first], cores[tie.second]))] += 1 }
    for number in stride(from: Int(most) - 1, through: 0, by: -1) {
      counts[number] += counts[number + 1]
    }
    guard let least = counts.indices.first(where: { counts[$0] <= mostDrawn }),
      counts[least] >= fewestInCore
    else { return nil }
    let members = cores.indices.filter { Int(cores[$0]) >= least }
    return .core(least: least, actors: Set(members.map { actors[$0].id }))
  }
}
