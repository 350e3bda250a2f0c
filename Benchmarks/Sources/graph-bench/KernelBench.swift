import GraphKernels

/// The kernels on one graph.
struct KernelBench {
  private let file: EdgeFile
  private let prefix: String
  private let repeats: Int
  private let pairCount: Int
  private let cap: Double
  private let execution: Execution
  private var graph: Adjacency?
  private var weighted: Adjacency?
  private var numbered: (graph: CompressedGraph, seconds: Double, bytes: Int)?
  private var sources: [Int32] = []
  private var pairs: [(Int32, Int32)] = []

  init(
    _ file: EdgeFile, prefix: String, repeats: Int, pairCount: Int, cap: Double,
    execution: Execution
  ) {
    self.file = file
    self.prefix = prefix
    self.repeats = repeats
    self.pairCount = pairCount
    self.cap = cap
    self.execution = execution
  }

  /// Runs one kernel. `load` comes before all others.
  mutating func measure(_ kernel: String) throws -> Record {
    if kernel == "load" { return try load() }
    guard let graph else { throw Failure("the graph was not loaded") }
    let execution = execution
    switch kernel {
    case "loadtxt":
      return try measured(times: 1) {
        try Adjacency(
          edgeList: prefix + ".el", isDirected: file.isDirected,
          parallelEdges: file.isDirected ? .kept : .merged, execution: execution)
      } check: {
        Double($0.edgeCount)
      }
    case "open":
      let path = prefix + ".csr"
      try graph.write(to: path)
      return try measured(times: repeats) {
        try Adjacency(opening: path, execution: execution)
      } check: {
        Double($0.edgeCount)
      }
    case "bfs":
      return try each(sources.prefix(max(repeats, 8))) { source in
        try graph.breadthFirstTree(from: source, execution: execution)
      } check: { tree in
        Double(tree.distances.count { $0 >= 0 })
      }
    case "sssp":
      let graph = try weightedGraph()
      return try each(sources.prefix(repeats)) { source in
        try graph.weightedDistances(from: source, execution: execution)
      } check: { distances in
        distances.reduce(0.0) { $1 < .infinity ? $0 + Double($1) : $0 }
      }
    case "pr":
      var iterations = 0
      var record = try measured(times: repeats) {
        try graph.pageRank(tolerance: 1e-4, execution: execution)
      } check: {
        iterations = $0.iterations
        return $0.scores.reduce(0, +)
      }
      record.iterations = iterations
      return record
    case "cc":
      return try measured(times: repeats) {
        try graph.weaklyConnectedComponents(execution: execution)
      } check: {
        Double($0.count)
      }
    case "bc4":
      let roots = Array(sources.prefix(4))
      return try measured(times: repeats) {
        try graph.betweenness(sources: roots, execution: execution)
      } check: {
        $0.reduce(0, +)
      }
    case "bc":
      return try measured(times: 1) {
        try graph.betweenness(execution: execution)
      } check: {
        $0.reduce(0, +)
      }
    case "tc":
      return try measured(times: repeats) {
        try graph.triangleCount(execution: execution)
      } check: {
        Double($0)
      }
    case "kcore":
      return try measured(times: repeats) {
        try graph.coreNumbers(execution: execution)
      } check: {
        Double($0.max() ?? 0)
      }
    case "louvain":
      return try measured(times: repeats) {
        try graph.louvain(execution: execution)
      } check: {
        $0.modularity
      }
    case "leiden":
      return try measured(times: repeats) {
        try graph.leiden(execution: execution)
      } check: {
        $0.modularity
      }
    case "st", "asp", "ksp": return try paths(kernel)
    default: return Record(unsupported: true)
    }
  }

  // MARK: graphs

  private mutating func load() throws -> Record {
    let before = Memory.resident
    var watch = Stopwatch()
    let built = try watch.measure {
      try Adjacency(
        vertexCount: file.vertexCount, sources: file.sources, targets: file.targets,
        isDirected: file.isDirected, parallelEdges: file.isDirected ? .kept : .merged)
    }
    graph = built
    let grown = Memory.resident - before
    var record = Self.record(of: watch)
    record.bytes = grown
    record.bytes_per_edge = Double(grown) / Double(max(1, file.sources.count))
    record.check = Double(built.edgeCount)
    let components = try built.weaklyConnectedComponents(execution: execution)
    let largest = components.largest
    let members = (0..<Int32(built.vertexCount)).filter {
      components.labels[Int($0)] == largest
    }
    guard !members.isEmpty else { return record }
    var random = SplitMix(seed: 7)
    func vertex() -> Int32 { members[Int.random(in: 0..<members.count, using: &random)] }
    sources = (0..<64).map { _ in vertex() }
    pairs = (0..<pairCount).map { _ in (vertex(), vertex()) }
    return record
  }

  private mutating func weightedGraph() throws -> Adjacency {
    if let weighted { return weighted }
    let built = try Adjacency(
      vertexCount: file.vertexCount, sources: file.sources, targets: file.targets,
      weights: file.weights.map { $0.map { Float($0) } }, isDirected: file.isDirected,
      parallelEdges: file.isDirected ? .kept : .merged)
    weighted = built
    return built
  }

  private mutating func numberedGraph() throws -> (
    graph: CompressedGraph, seconds: Double, bytes: Int
  ) {
    if let numbered { return numbered }
    let before = Memory.resident
    var watch = Stopwatch()
    let graph = try watch.measure {
      try CompressedGraph(
        vertexCount: file.vertexCount, sources: file.sources, targets: file.targets)
    }
    let built = (graph, watch.total, Memory.resident - before)
    numbered = built
    return built
  }

  // MARK: paths

  private mutating func paths(_ kernel: String) throws -> Record {
    let (graph, seconds, bytes) = try numberedGraph()
    let direction: Direction = file.isDirected ? .outgoing : .both
    var state = SearchState()
    var watch = Stopwatch()
    var counts: [Int] = []
    let limit = kernel == "st" ? pairs.count : kernel == "asp" ? 200 : 50
    for (start, end) in pairs.prefix(limit) {
      let count = watch.measure { () -> Int in
        switch kernel {
        case "st":
          return graph.shortestPath(
            from: start, to: end, direction, maxLength: .max, filter: NoFilter(), &state
          )?.length ?? 0
        case "asp":
          return graph.allShortestPaths(
            from: start, to: end, direction, maxLength: .max, maxCount: 10_000_000,
            filter: NoFilter(), &state
          ).paths.count
        default:
          return graph.kShortestPaths(
            from: start, to: end, direction, count: 10, maxLength: .max, filter: NoFilter(),
            &state
          ).count
        }
      }
      counts.append(count)
      if watch.total > cap { break }
    }
    var record = Record()
    record.p50 = Stopwatch.percentile(watch.seconds, 50)
    record.p99 = Stopwatch.percentile(watch.seconds, 99)
    record.cpu = Stopwatch.median(watch.processorSeconds)
    record.runs = watch.seconds.count
    record.check = Double(counts.reduce(0, +))
    record.paths_first100 = kernel == "asp" ? counts.prefix(100).reduce(0, +) : nil
    record.paths_first20 = kernel == "ksp" ? counts.prefix(20).reduce(0, +) : nil
    record.build_s = seconds
    record.build_bytes = bytes
    return record
  }

  // MARK: measuring

  /// Once for each vertex; the check is that of the first.
  private func each<Result>(
    _ vertices: some Sequence<Int32>, _ body: (Int32) throws -> Result,
    check: (Result) -> Double
  ) rethrows -> Record {
    var watch = Stopwatch()
    var value: Double?
    for vertex in vertices {
      let result = try watch.measure { try body(vertex) }
      value = value ?? check(result)
      if watch.total > cap { break }
    }
    var record = Self.record(of: watch)
    record.check = value
    return record
  }

  private func measured<Result>(
    times: Int, _ body: () throws -> Result, check: (Result) -> Double
  ) rethrows -> Record {
    var watch = Stopwatch()
    var last: Result?
    for _ in 0..<times {
      last = nil
      last = try watch.measure(body)
      if watch.total > cap { break }
    }
    var record = Self.record(of: watch)
    record.check = last.map(check)
    return record
  }

  private static func record(of watch: Stopwatch) -> Record {
    Record(
      s: Stopwatch.median(watch.seconds), min: watch.seconds.min() ?? 0,
      cpu: Stopwatch.median(watch.processorSeconds), runs: watch.seconds.count)
  }
}
