extension Adjacency {
  /// Writes the graph to a file that ``init(opening:access:execution:)`` opens.
  ///
  /// The file takes its name once it is complete, in place of what had it; whoever has that open
  /// keeps it. When something goes wrong, nothing is left behind and the name has what it had.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - execution: how to run.
  /// - Throws: ``GraphFileError``.
  ///
  /// The form is described in `GraphFileHeader.swift`: 8 bytes for each vertex and 4 for each
  /// neighbour (8 with weights), for both sets of rows if directed. Equal graphs give equal bytes.
  /// Complexity: O(vertices + edges).
  public func write(
    to path: String, execution: Execution = .unlimited
  ) throws(GraphFileError) {
    var header = GraphFileHeader(
      isDirected: isDirected, isWeighted: isWeighted, isSimple: isSimple,
      vertexCount: vertexCount, arcCount: outgoing.arcCount)
    var checksum = Checksum()
    do throws(Interrupted) {
      try forEachSection { bytes throws(Interrupted) in
        checksum.add(chunk: try Checksum.of(bytes, execution: execution))
      }
    } catch {
      throw .interrupted(error)
    }
    header.checksum = checksum.value
    do throws(SystemError) {
      let file = try OutputFile(path)
      try file.write(header.bytes)
      try forEachSection { bytes throws(SystemError) in
        try file.write(bytes)
        let gap = GraphFileHeader.aligned(bytes.count) - bytes.count
        try file.write([UInt8](repeating: 0, count: gap))
      }
      try file.commit()
    } catch {
      throw .cannotWrite(reason: error.reason)
    }
  }

  /// Calls `body` with the bytes of every section in the order of the file.
  private func forEachSection<Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
    for rows in isDirected ? [outgoing, incoming] : [outgoing] {
      try rows.withPointers { pointers throws(Failure) in
        let count = rows.arcCount
        try body(
          UnsafeRawBufferPointer(start: pointers.offsets, count: 8 * (vertexCount + 1)))
        try body(UnsafeRawBufferPointer(start: pointers.neighbours, count: 4 * count))
        if let weights = pointers.weights {
          try body(UnsafeRawBufferPointer(start: weights, count: 4 * count))
        }
      }
    }
  }
}
