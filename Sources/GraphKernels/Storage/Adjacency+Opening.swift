extension Adjacency {
  /// How a graph uses the file that it is opened from.
  public enum FileAccess: Hashable, Sendable {
    /// The file is the graph's memory: opening is quick, processes that open the same file share
    /// it, and the file must stay as it is while the graph lives. (Writing a graph replaces files
    /// and does not change them, so that is fine.)
    case mapped
    /// The graph has a copy, and what happens to the file does not matter.
    case copied
  }

  /// Opens a graph that ``write(to:)`` wrote.
  ///
  /// Everything is checked: lengths and check numbers, that rows ascend and name vertices, that every
  /// edge stands in the rows of both ends, and weights. A damaged file gives an error, and so does
  /// one that someone forged.
  ///
  /// ```swift
  /// try graph.write(to: "network.csr")
  /// let same = try Adjacency(opening: "network.csr")
  /// ```
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - access: whether the graph uses the file itself or a copy.
  ///   - execution: how to run the checks.
  /// - Throws: ``GraphFileError``, which says at which byte what is wrong.
  ///
  /// Complexity: O(vertices + edges), about as fast as memory can be read.
  public init(
    opening path: String, access: FileAccess = .mapped, execution: Execution = .unlimited
  ) throws(GraphFileError) {
    let memory: FileMemory
    do throws(SystemError) {
      memory = try FileMemory(path, access)
    } catch {
      throw .cannotRead(reason: error.reason)
    }
    try self.init(memory, execution: execution)
  }

  /// The same with the bytes of a file.
  init(_ memory: FileMemory, execution: Execution) throws(GraphFileError) {
    guard let base = memory.bytes.baseAddress else { throw .notAGraphFile }
    let header = try GraphFileHeader(memory.bytes)
    var checksum = Checksum()
    for section in header.sectionRanges {
      let bytes = UnsafeRawBufferPointer(rebasing: memory.bytes[section])
      let chunk = try Self.uninterrupted { () throws(Interrupted) in
        try Checksum.of(bytes, execution: execution)
      }
      checksum.add(chunk: chunk)
      let gap = section.upperBound..<GraphFileHeader.aligned(section.upperBound)
      if let byte = gap.first(where: { memory.bytes[$0] != 0 }) {
        throw .damaged(byte: byte, .padding)
      }
    }
    guard checksum.value == header.checksum else {
      throw .damaged(byte: GraphFileHeader.size, .checksum)
    }
    let key = ArcHash()
    let outgoing = FileRows(memory, base: base, header, header.outgoing)
    let first = try Self.checked(
      outgoing, header.outgoing, header.isDirected ? .outgoing : .undirected, key, execution)
    var incoming = outgoing
    var expected: UInt64 = 0
    if header.isDirected {
      incoming = FileRows(memory, base: base, header, header.incoming)
      expected = try Self.checked(incoming, header.incoming, .incoming, key, execution).hash
    }
    guard first.hash == expected else {
      throw .damaged(byte: header.outgoing.neighbours, .symmetry)
    }
    guard header.isSimple == !(first.hasLoop || first.hasParallel) else {
      throw .damaged(byte: 12, .simplicity)
    }
    self.init(
      isDirected: header.isDirected, isSimple: header.isSimple, outgoing: AdjacencyRows(outgoing),
      incoming: AdjacencyRows(incoming))
  }

  /// What is found of rows that are as they must be.
  private static func checked(
    _ rows: FileRows, _ sections: GraphFileHeader.Sections, _ kind: RowCheck.Kind,
    _ key: ArcHash, _ execution: Execution
  ) throws(GraphFileError) -> RowCheck.Finding {
    let check = RowCheck(
      rows: RowPointers(
        vertexCount: rows.vertexCount, offsets: rows.offsets, neighbours: rows.neighbours,
        weights: rows.weights),
      arcCount: rows.arcCount, kind: kind, key: key)
    defer { withExtendedLifetime(rows) {} }
    if let place = check.wrongOffset() {
      throw .damaged(byte: sections.offsets + 8 * place, .offsets)
    }
    let finding = try uninterrupted { () throws(Interrupted) in try check.finding(execution) }
    if finding.isWrong, let fault = check.firstFault() {
      let start =
        fault.damage == .weight ? sections.weights ?? sections.neighbours : sections.neighbours
      throw .damaged(byte: start + 4 * fault.place, fault.damage)
    }
    return finding
  }

  private static func uninterrupted<Result>(
    _ body: () throws(Interrupted) -> Result
  ) throws(GraphFileError) -> Result {
    do throws(Interrupted) {
      return try body()
    } catch {
      throw .interrupted(error)
    }
  }
}
