import GraphKernels
import Testing

/// What all methods have in common, and what each promises.
@Suite struct CommunityDetectionTests {
  enum Method: CaseIterable {
    case louvain, leiden, labelPropagation

    func run(
      _ graph: Adjacency, resolution: Double = 1, seed: UInt64 = 1, passes: Int = 50,
      execution: Execution = .unlimited
    ) throws -> CommunityStructure {
      switch self {
      case .louvain:
        try graph.louvain(
          resolution: resolution, seed: seed, maxPasses: passes, execution: execution)
      case .leiden:
        try graph.leiden(
          resolution: resolution, seed: seed, maxIterations: passes, execution: execution)
      case .labelPropagation:
        try graph.labelPropagation(seed: seed, maxPasses: passes, execution: execution)
      }
    }
  }

  /// Notes where a result breaks what its method promises.
  private func check(
    _ plain: PlainGraph, weights: [Float]?, isDirected: Bool = false, _ method: Method,
    resolution: Double = 1, seed: UInt64 = 1
  ) throws {
    let graph = try plain.adjacency(isDirected: isDirected, weights: weights)
    let found = try method.run(graph, resolution: resolution, seed: seed)
    let labels = found.partition.communities
    func quality(_ labels: [Int32]) -> Double {
      plain.modularity(
        labels, weights: weights, resolution: method == .labelPropagation ? 1 : resolution)
    }
    func require(_ holds: Bool, _ what: String) {
      if !holds { Issue.record("\(method), \(plain), resolution \(resolution): \(what) \(labels)") }
    }
    let reached = quality(labels)
    let numbers = Int32(0)..<Int32(found.partition.count)
    require(labels == Partition(labels: labels).communities, "numbered by smallest member")
    require(labels.count == plain.vertexCount, "complete")
    require(abs(found.modularity - reached) < 1e-9, "modularity \(found.modularity)")
    require(found.levels.last == found.partition, "last level")
    require(found.isConverged || method == .leiden, "converged")
    switch method {
    case .louvain, .leiden:
      for left in numbers {
        for right in numbers where left < right {
          let merged = labels.map { $0 == left ? right : $0 }
          require(quality(merged) <= reached + 1e-9, "merging \(left) and \(right) is better")
        }
      }
      if method == .louvain || !found.isConverged { break }
      for vertex in labels.indices {
        for target in numbers.lowerBound...numbers.upperBound {
          var moved = labels
          moved[vertex] = target
          require(quality(moved) <= reached + 1e-9, "moving \(vertex) to \(target) is better")
        }
      }
    case .labelPropagation:
      for vertex in labels.indices {
        var sums = [Float](repeating: 0, count: found.partition.count)
        for (number, edge) in plain.edges.enumerated() where edge.source != edge.target {
          let weight = weights?[number] ?? 1
          if Int(edge.source) == vertex { sums[Int(labels[Int(edge.target)])] += weight }
          if Int(edge.target) == vertex { sums[Int(labels[Int(edge.source)])] += weight }
        }
        require(sums[Int(labels[vertex])] == sums.max(), "\(vertex) has another label")
      }
    }
    if method == .leiden, weights == nil {
      for group in found.partition.members { require(plain.isConnected(group), "connected") }
    }
  }

  @Test(arguments: Method.allCases)
  func everySmallMultigraph(method: Method) throws {
    for (vertexCount, maxEdges) in [(0, 0), (1, 2), (3, 4), (4, 3)] {
      try PlainGraph.forEach(vertexCount: vertexCount, maxEdges: maxEdges) { plain in
        try check(plain, weights: nil, method)
        try check(
          plain, weights: plain.edges.indices.map { Float([2, 0, 0.5, 7][$0]) }, isDirected: true,
          method, resolution: 0.5)
      }
    }
  }

  @Test(arguments: Method.allCases)
  func randomGraphs(method: Method) throws {
    var generator = SeededGenerator(seed: 11)
    for round in 0..<30 {
      let plain = PlainGraph.random(
        vertexCount: 18, edgeCount: 12 + round * 2, using: &generator)
      let weights = plain.edges.map { _ in Float(Int.random(in: 0...6, using: &generator)) / 2 }
      for resolution in [0.3, 1, 2.5] {
        try check(plain, weights: nil, method, resolution: resolution, seed: UInt64(round))
        try check(
          plain, weights: weights, isDirected: true, method, resolution: resolution,
          seed: UInt64(round))
      }
    }
  }

  @Test func leidenCommunitiesAreConnected() throws {
    var generator = SeededGenerator(seed: 5)
    for round in 0..<40 {
      let plain = PlainGraph.random(
        vertexCount: 120, edgeCount: 100 + 5 * round, using: &generator)
      let graph = try plain.adjacency(isDirected: false)
      for (iterations, resolution) in [(1, 1), (2, 0.2), (3, 3)] {
        let found = try graph.leiden(
          resolution: resolution, seed: UInt64(round), maxIterations: iterations)
        #expect(found.partition.members.allSatisfy(plain.isConnected))
      }
    }
  }

  @Test func publishedValues() throws {
    let club = try PlainGraph.clubOf1977.adjacency(isDirected: false)
    // The best partition of the club has 4 communities (Brandes et al. 2008,
    // doi 10.1109/TKDE.2007.190689).
    let best = (0..<10).compactMap { try? club.leiden(seed: $0, maxIterations: 10) }
    #expect(best.allSatisfy { $0.modularity > 0.415 })
    #expect(best.contains { abs($0.modularity - 0.419790) < 1e-6 && $0.partition.count == 4 })
    for seed in UInt64(0)..<10 { #expect(try club.louvain(seed: seed).modularity > 0.38) }
  }

  @Test func theResolutionLimitAndHowToPassIt() throws {
    let plain = PlainGraph.ringOfCliques(count: 30, size: 5)
    let graph = try plain.adjacency(isDirected: false)
    let cliques = Partition(labels: (0..<150).map { $0 / 5 })
    for method in [Method.louvain, .leiden] {
      #expect(try method.run(graph).modularity > 0.879)
      #expect(try method.run(graph).partition.count < 20)
      #expect(try method.run(graph, resolution: 4).partition == cliques)
    }
    #expect(try graph.labelPropagation().partition.count >= 25)
  }

  @Test(arguments: Method.allCases)
  func otherNamesGiveTheSameClearCommunities(method: Method) throws {
    var generator = SeededGenerator(seed: 3)
    let plain = PlainGraph.ringOfCliques(count: 6, size: 8)
    for seed in UInt64(0)..<5 {
      let names = plain.shuffledNames(&generator)
      let found = try method.run(plain.renamed(names).adjacency(isDirected: false), seed: seed)
      let labels = names.map { found.partition.communities[Int($0)] }
      #expect(Partition(labels: labels) == Partition(labels: (0..<48).map { $0 / 8 }))
    }
  }

  @Test(arguments: Method.allCases)
  func theSameSeedGivesTheSameOnAnyNumberOfThreads(method: Method) throws {
    var generator = SeededGenerator(seed: 8)
    let plain = PlainGraph.random(vertexCount: 500, edgeCount: 1500, using: &generator)
    let graph = try plain.adjacency(isDirected: false)
    let found = try method.run(graph, seed: 4)
    #expect(try method.run(graph, seed: 4, execution: Execution(threads: 2)) == found)
    // A power of two is no rounding: only ratios of weights matter.
    let heavier = try plain.adjacency(
      isDirected: false, weights: plain.edges.map { _ in 4 })
    #expect(try method.run(heavier, seed: 4).partition == found.partition)
  }

  @Test func edgesBothWaysBindTwice() throws {
    let both = try Adjacency(
      vertexCount: 4, sources: [0, 1, 1, 2, 3], targets: [1, 0, 2, 3, 2], isDirected: true)
    let once = try Adjacency(
      vertexCount: 4, sources: [0, 1, 2], targets: [1, 2, 3], weights: [2, 1, 2],
      isDirected: false)
    for method in Method.allCases {
      #expect(try method.run(both).partition.communities == [0, 0, 1, 1])
      #expect(try method.run(once).partition.communities == [0, 0, 1, 1])
    }
  }

  @Test func levelsLieWithinEachOther() throws {
    let graph = try PlainGraph.ringOfCliques(count: 60, size: 4).adjacency(isDirected: false)
    let found = try graph.louvain()
    #expect(found.levels.count > 1)
    var qualities: [Double] = []
    for (finer, coarser) in zip(found.levels, found.levels.dropFirst()) {
      #expect(finer.count > coarser.count)
      for members in finer.members {
        #expect(Set(members.map { coarser.communities[Int($0)] }).count == 1)
      }
      qualities.append(try graph.modularity(of: finer))
    }
    #expect(qualities == qualities.sorted())
    let cut = try graph.louvain(maxPasses: 1)
    #expect(cut.levels == [found.levels[0]])
    #expect(!cut.isConverged)
  }

  @Test(arguments: Method.allCases)
  func oddParameters(method: Method) throws {
    let graph = try PlainGraph.clubOf1977.adjacency(isDirected: false)
    for passes in [0, -7, .min] {
      let none = try method.run(graph, passes: passes)
      #expect(none.partition.count == 34)
      #expect(!none.isConverged)
    }
    for resolution in [Double.nan, .infinity, -.infinity, -1, 0, 1e300, 1e-300] {
      let found = try method.run(graph, resolution: resolution, passes: .max)
      if method == .labelPropagation { continue }
      switch resolution {
      case 1e10...: #expect(found.partition.count == 34)
      case ...1e-9: #expect(found.partition.count == 1)
      default: #expect(found.partition == (try method.run(graph, passes: .max)).partition)
      }
    }
  }

  @Test(arguments: Method.allCases)
  func graphsWithoutCommunities(method: Method) throws {
    for (sources, weights): ([Int32], [Float]?) in [([], nil), ([1, 1], nil), ([0, 1], [0, 0])] {
      let graph = try Adjacency(
        vertexCount: 3, sources: sources, targets: sources.map { _ in 1 }, weights: weights,
        isDirected: false)
      #expect(try method.run(graph).partition.communities == [0, 1, 2])
    }
    let chain = try Adjacency(
      vertexCount: 20_000, sources: Array(0..<19_999), targets: Array(1..<20_000),
      isDirected: true)
    #expect(try method.run(chain, passes: 3).partition.count > 1)
    let star = try Adjacency(
      vertexCount: 2000, sources: Array(1..<2000), targets: Array(repeating: 0, count: 1999),
      isDirected: false)
    #expect(try method.run(star).partition.count == 1)
  }

  @Test(arguments: Method.allCases)
  func itStopsWhenAsked(method: Method) throws {
    var generator = SeededGenerator(seed: 21)
    let graph = try PlainGraph.random(
      vertexCount: 30_000, edgeCount: 150_000, using: &generator
    ).adjacency(isDirected: false)
    let calls = Counter()
    #expect(throws: Interrupted.cancelled) {
      try method.run(graph, execution: Execution(isCancelled: { calls.next() > 2 }))
    }
    #expect(throws: Interrupted.timeLimit) {
      try method.run(graph, execution: Execution(timeLimit: .zero))
    }
  }
}
