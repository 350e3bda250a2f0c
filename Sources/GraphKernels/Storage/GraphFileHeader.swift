/// The first 64 bytes of a graph file, and where its sections lie.
///
/// All numbers are little endian:
///
/// | byte | what |
/// |---|---|
/// | 0 | `SOCIOCSR` |
/// | 8 | version, 4 bytes |
/// | 12 | flags, 4 bytes: 1 directed, 2 weighted, 4 simple |
/// | 16 | number of vertices, 8 bytes |
/// | 24 | number of arcs in one set of rows, 8 bytes: edges, twice as many if undirected |
/// | 32 | length of the file, 8 bytes |
/// | 40 | ``Checksum`` of the check numbers of all sections, 8 bytes |
/// | 48 | ``Checksum`` of bytes 0 to 47, 8 bytes |
/// | 56 | zero |
/// | 64 | outgoing rows; after them incoming rows if directed |
///
/// Rows are three sections, each followed by zeros up to a multiple of 64: offsets (8 bytes each,
/// one more than vertices), neighbours (4 bytes each) and, if weighted, weights (Float, 4 bytes).
/// The zeros do not count for check numbers.
struct GraphFileHeader {
  static let size = 64
  static let magic: UInt64 = 0x5253_434f_4943_4f53
  static let version: UInt32 = 1

  var isDirected: Bool
  var isWeighted: Bool
  var isSimple: Bool
  var vertexCount: Int
  var arcCount: Int
  /// Of the body.
  var checksum: UInt64 = 0

  /// Where sections of rows begin, and where the last one and its zeros end.
  struct Sections {
    var offsets: Int
    var neighbours: Int
    var weights: Int?
    var end: Int
  }

  var outgoing: Sections { sections(at: Self.size) }
  var incoming: Sections { sections(at: outgoing.end) }
  var fileSize: Int { isDirected ? incoming.end : outgoing.end }

  /// The bytes of all sections, without the zeros between them.
  var sectionRanges: [Range<Int>] {
    (isDirected ? [outgoing, incoming] : [outgoing]).flatMap { sections in
      let offsets = sections.offsets..<sections.offsets + 8 * (vertexCount + 1)
      let neighbours = sections.neighbours..<sections.neighbours + 4 * arcCount
      guard let weights = sections.weights else { return [offsets, neighbours] }
      return [offsets, neighbours, weights..<weights + 4 * arcCount]
    }
  }

  private func sections(at start: Int) -> Sections {
    let neighbours = Self.aligned(start + 8 * (vertexCount + 1))
    let weights = Self.aligned(neighbours + 4 * arcCount)
    return Sections(
      offsets: start, neighbours: neighbours, weights: isWeighted ? weights : nil,
      end: isWeighted ? Self.aligned(weights + 4 * arcCount) : weights)
  }

  static func aligned(_ position: Int) -> Int { (position + 63) & ~63 }

  /// The header as the file has it.
  var bytes: [UInt8] {
    let flags: UInt32 = (isDirected ? 1 : 0) | (isWeighted ? 2 : 0) | (isSimple ? 4 : 0)
    let words: [UInt64] = [
      Self.magic, UInt64(Self.version) | UInt64(flags) << 32, UInt64(vertexCount),
      UInt64(arcCount), UInt64(fileSize), checksum,
    ]
    let sum = words.withUnsafeBytes { Checksum.ofChunk($0) }
    return (words + [sum, 0]).map(\.littleEndian).withUnsafeBytes { Array($0) }
  }

  /// Reads the header of a file.
  init(_ file: UnsafeRawBufferPointer) throws(GraphFileError) {
    func word(_ place: Int) -> UInt64 {
      UInt64(littleEndian: file.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    }
    guard file.count >= 8, word(0) == Self.magic else { throw .notAGraphFile }
    guard file.count >= Self.size else {
      throw .truncated(length: file.count, expected: Self.size)
    }
    let version = UInt32(truncatingIfNeeded: word(8))
    guard version == Self.version else { throw .unsupportedVersion(version) }
    guard
      Checksum.ofChunk(UnsafeRawBufferPointer(rebasing: file[..<48])) == word(48), word(56) == 0
    else { throw .damaged(byte: 0, .header) }
    let flags = UInt32(truncatingIfNeeded: word(8) >> 32)
    guard flags & ~7 == 0 else { throw .damaged(byte: 12, .flags) }
    guard word(16) < UInt64(Int32.max) else { throw .damaged(byte: 16, .vertexCount) }
    // So that no size overflows.
    guard word(24) < 1 << 48 else { throw .damaged(byte: 24, .arcCount) }
    self.init(
      isDirected: flags & 1 != 0, isWeighted: flags & 2 != 0, isSimple: flags & 4 != 0,
      vertexCount: Int(word(16)), arcCount: Int(word(24)), checksum: word(40))
    guard word(32) == UInt64(fileSize) else { throw .damaged(byte: 32, .length) }
    guard file.count >= fileSize else {
      throw .truncated(length: file.count, expected: fileSize)
    }
    guard file.count == fileSize else { throw .damaged(byte: fileSize, .trailingBytes) }
    guard isDirected || arcCount % 2 == 0 else { throw .damaged(byte: 24, .arcCount) }
  }

  init(
    isDirected: Bool, isWeighted: Bool, isSimple: Bool, vertexCount: Int, arcCount: Int,
    checksum: UInt64 = 0
  ) {
    self.isDirected = isDirected
    self.isWeighted = isWeighted
    self.isSimple = isSimple
    self.vertexCount = vertexCount
    self.arcCount = arcCount
    self.checksum = checksum
  }
}
