extension Adjacency {
  /// Reads a graph from a text file with an edge on each line: `u v`, or `u v weight`.
  ///
  /// Vertices are whole numbers from 0; there are as many as the largest says, and one more. Columns
  /// stand apart by blanks, tabs or a comma. Lines that begin with `#` or `%`, and what follows these
  /// signs after an edge, are comments; empty lines do not count; lines may end with CR LF. The first
  /// edge says whether there are weights: all others must have as many columns.
  ///
  /// ```swift
  /// let graph = try Adjacency(edgeList: "network.txt", isDirected: false, parallelEdges: .merged)
  /// ```
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - isDirected: whether edges lead one way only, from the first column to the second.
  ///   - parallelEdges: whether parallel edges and loops are kept.
  ///   - maxVertexCount: how many vertices there may be, since one wrong number would take up all
  ///     memory.
  ///   - execution: how to run; threads share the work of reading.
  /// - Returns: the graph; without vertices where the file has no edge.
  /// - Throws: ``EdgeListError`` with the first line that is not as it must be.
  ///
  /// Complexity: O(bytes + vertices + edges); takes 8 bytes for each line (12 with weights) beside
  /// what building the graph takes.
  public init(
    edgeList path: String, isDirected: Bool, parallelEdges: ParallelEdges = .kept,
    maxVertexCount: Int = 200_000_000, execution: Execution = .unlimited
  ) throws(EdgeListError) {
    try self.init(
      edgeList: path, isDirected: isDirected, parallelEdges: parallelEdges,
      maxVertexCount: maxVertexCount, chunkSize: 1 << 20, execution: execution)
  }

  /// The same, with the number of bytes that are read at a time.
  init(
    edgeList path: String, isDirected: Bool, parallelEdges: ParallelEdges, maxVertexCount: Int,
    chunkSize: Int, execution: Execution
  ) throws(EdgeListError) {
    let file: EdgeListFile
    do throws(SystemError) {
      file = try EdgeListFile(path, chunkSize: chunkSize)
    } catch {
      throw .cannotRead(reason: error.reason)
    }
    let edges = try file.edges(
      vertexLimit: min(maxVertexCount, Int(Int32.max) - 1), execution: execution)
    self.init(edges.columns, isDirected: isDirected, parallelEdges: parallelEdges)
    withExtendedLifetime(edges) {}
  }
}
