/// The communities that a method found in a graph.
public struct CommunityStructure: Hashable, Sendable {
  /// The communities.
  public let partition: Partition
  /// The modularity of ``partition``, with the resolution that the method was given.
  public let modularity: Double
  /// The communities after each pass, from the finest to ``partition``; each community of one level
  /// lies within one of the next. Methods that do not merge whole communities give one level.
  public let levels: [Partition]
  /// Whether the method ended because it found nothing to improve, not because it had used up its
  /// passes.
  public let isConverged: Bool
}

/// Why a partition could not be judged.
public enum PartitionError: Error, Hashable, Sendable {
  /// The partition is of another number of vertices than the graph has.
  case unevenVertexCounts(partition: Int, graph: Int)
}
