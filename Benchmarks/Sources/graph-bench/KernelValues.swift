import Foundation
import GraphKernels

/// All that kernels say of a small graph, by name.
struct KernelValues {
  private let file: EdgeFile
  private let graph: Adjacency
  private let weighted: Adjacency
  private let numbered: CompressedGraph
  private let direction: Direction
  private let execution: Execution

  init(_ file: EdgeFile, execution: Execution) throws {
    self.file = file
    self.execution = execution
    graph = try Adjacency(
      vertexCount: file.vertexCount, sources: file.sources, targets: file.targets,
      isDirected: file.isDirected)
    weighted = try Adjacency(
      vertexCount: file.vertexCount, sources: file.sources, targets: file.targets,
      weights: file.weights.map { $0.map { Float($0) } }, isDirected: file.isDirected)
    numbered = try CompressedGraph(
      vertexCount: file.vertexCount, sources: file.sources, targets: file.targets)
    direction = file.isDirected ? .outgoing : .both
  }

  /// The values of some kernels, or of all.
  func all(_ wanted: Set<String>?) throws -> [String: Any] {
    var result: [String: Any] = [:]
    for (name, kernel) in kernels where wanted?.contains(name) ?? true {
      result[name] = Self.json(try kernel())
    }
    return result
  }

  private typealias Kernel = (name: String, value: () throws -> Any?)

  private var kernels: [Kernel] {
    centralities + structures + distancesAndPaths
  }

  private var centralities: [Kernel] {
    [
      ("degree", { graph.degreeCentrality(.both) }),
      ("closeness", { try graph.closeness(execution: execution) }),
      ("harmonic", { try graph.harmonicCentrality(execution: execution) }),
      ("betweenness", { try graph.betweenness(execution: execution) }),
      (
        "weighted_betweenness",
        { try weighted.betweenness(usesWeights: true, execution: execution) }
      ),
      ("edge_betweenness", { try numbered.edgeBetweenness(direction, execution: execution) }),
      (
        "pagerank",
        { try graph.pageRank(tolerance: 1e-12, maxIterations: 1000, execution: execution).scores }
      ),
      (
        "weighted_pagerank",
        {
          try weighted.pageRank(
            usesWeights: true, tolerance: 1e-12, maxIterations: 1000, execution: execution
          ).scores
        }
      ),
      (
        "personalized_pagerank",
        {
          try graph.pageRank(
            personalization: (0..<graph.vertexCount).map { $0 % 3 == 0 ? 1 : 0 },
            tolerance: 1e-12, maxIterations: 1000, execution: execution
          ).scores
        }
      ),
      (
        "hubs",
        {
          try graph.hits(tolerance: 1e-12, maxIterations: 100_000, execution: execution).hubs
        }
      ),
      (
        "authorities",
        {
          try graph.hits(tolerance: 1e-12, maxIterations: 100_000, execution: execution)
            .authorities
        }
      ),
      (
        "katz",
        {
          try graph.katzCentrality(
            alpha: 0.01, tolerance: 1e-12, maxIterations: 10_000, execution: execution
          ).scores
        }
      ),
      (
        "eigenvector",
        {
          try graph.eigenvectorCentrality(
            tolerance: 1e-12, maxIterations: 100_000, execution: execution
          ).scores
        }
      ),
      ("core_numbers", { try graph.coreNumbers(execution: execution) }),
    ]
  }

  private var structures: [Kernel] {
    [
      ("weak_components", { try graph.weaklyConnectedComponents(execution: execution).labels }),
      (
        "strong_components",
        { try graph.stronglyConnectedComponents(execution: execution).labels }
      ),
      (
        "articulation_points",
        {
          try numbered.biconnectedComponents(execution: execution).articulationPoints.map(\.vertex)
        }
      ),
      ("bridges", { try numbered.biconnectedComponents(execution: execution).bridges }),
      ("triangles", { try graph.trianglesByVertex(execution: execution) }),
      ("triangle_count", { try graph.triangleCount(execution: execution) }),
      ("clustering", { try graph.clusteringCoefficients(execution: execution) }),
      ("transitivity", { try graph.transitivity(execution: execution) }),
      ("reciprocity", { graph.reciprocity() }),
      ("assortativity", { try graph.degreeAssortativity(execution: execution) }),
      ("truss_numbers", { try graph.trussNumbers(execution: execution) }),
      (
        "cliques",
        { try graph.maximalCliques(maxCount: 1_000_000, execution: execution).cliques }
      ),
      ("largest_clique", { try graph.largestClique(execution: execution).vertices.count }),
      ("louvain", { try communities(graph.louvain(execution: execution)) }),
      ("leiden", { try communities(graph.leiden(execution: execution)) }),
      ("edges", { edges }),
    ]
  }

  private var distancesAndPaths: [Kernel] {
    let vertices = 0..<Int32(graph.vertexCount)
    return [
      ("distances", { try vertices.map { try graph.distances(from: $0, execution: execution) } }),
      (
        "weighted_distances",
        { try vertices.map { try weighted.weightedDistances(from: $0, execution: execution) } }
      ),
      ("shortest_path_counts", { shortestPathCounts(vertices) }),
    ]
  }

  /// How many shortest paths lead from every vertex to every other.
  private func shortestPathCounts(_ vertices: Range<Int32>) -> [[Int]] {
    var state = SearchState()
    return vertices.map { start in
      vertices.map { end in
        numbered.allShortestPaths(
          from: start, to: end, direction, maxLength: .max, maxCount: 0, filter: NoFilter(),
          &state
        ).count
      }
    }
  }

  /// The ends of edges in the order in which an adjacency lists them.
  private var edges: [[Int32]] {
    let columns = graph.edgeColumns()
    return zip(columns.sources, columns.targets).map { [$0, $1] }
  }

  private func communities(_ structure: CommunityStructure) -> [String: Any] {
    [
      "communities": structure.partition.communities.map(Int.init),
      "modularity": structure.modularity,
    ]
  }

  /// Numbers that JSON has: no infinite ones.
  private static func json(_ value: Any?) -> Any {
    switch value {
    case let list as [Any]: list.map { json($0) }
    case let number as Float: number.isFinite ? Double(number) : NSNull()
    case let number as Double: number.isFinite ? number : NSNull()
    case let number as Int32: Int(number)
    case let value?: value
    case nil: NSNull()
    }
  }
}
