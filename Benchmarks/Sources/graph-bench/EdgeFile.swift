import Foundation
import GraphKernels

/// Columns of edges as a file of the form "SGEL1" has them.
///
/// Little endian: 8 bytes `SGELv1` and two zeros; 4 bytes of flags (1 directed, 2 weights, 4 relation
/// types, 8 times); 4 zeros; 8 bytes number of vertices, 8 bytes number of edges; then columns of
/// 4 bytes for each edge: sources, targets, and those that flags name, in this order.
struct EdgeFile {
  var vertexCount: Int
  var isDirected: Bool
  var sources: [Int32]
  var targets: [Int32]
  var weights: [UInt32]?
  var types: [UInt32]?
  var times: [UInt32]?

  private static let magic = Array("SGELv1\0\0".utf8)
  private static let headerSize = 32

  /// Reads a file.
  init(contentsOf path: String) throws {
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
    } catch {
      throw Failure("\(path): \(error.localizedDescription)")
    }
    self = try data.withUnsafeBytes { try Self(path, $0) }
  }

  init(_ path: String, _ bytes: UnsafeRawBufferPointer) throws {
    guard bytes.count >= Self.headerSize, bytes.prefix(8).elementsEqual(Self.magic) else {
      throw Failure("\(path): not an SGEL1 file (byte 0)")
    }
    func number(_ place: Int) -> UInt64 {
      UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    }
    let flags = number(8)
    guard flags & ~15 == 0 else { throw Failure("\(path): unknown flags \(flags) (byte 8)") }
    guard number(16) < UInt64(Int32.max) else {
      throw Failure("\(path): \(number(16)) vertices are too many (byte 16)")
    }
    let columnCount = 2 + UInt64((flags & 14).nonzeroBitCount)
    let body = UInt64(bytes.count - Self.headerSize)
    let (size, isTooMuch) = number(24).multipliedReportingOverflow(by: 4 * columnCount)
    guard !isTooMuch, size == body else {
      throw Failure(
        "\(path): \(number(24)) edges in \(columnCount) columns do not fill \(body) bytes (byte 24)"
      )
    }
    let edgeCount = Int(number(24))
    let limit = UInt32(number(16))
    var start = Self.headerSize
    func column() -> [UInt32] {
      defer { start += 4 * edgeCount }
      return (0..<edgeCount).map {
        UInt32(
          littleEndian: bytes.loadUnaligned(fromByteOffset: start + 4 * $0, as: UInt32.self))
      }
    }
    func ends() throws -> [Int32] {
      let first = start
      return try column().enumerated().map { edge, vertex in
        guard vertex < limit else {
          throw Failure("\(path): vertex \(vertex) does not exist (byte \(first + 4 * edge))")
        }
        return Int32(vertex)
      }
    }
    vertexCount = Int(limit)
    isDirected = flags & 1 != 0
    sources = try ends()
    targets = try ends()
    weights = flags & 2 != 0 ? column() : nil
    types = flags & 4 != 0 ? column() : nil
    times = flags & 8 != 0 ? column() : nil
  }

  init(
    vertexCount: Int, isDirected: Bool, sources: [Int32], targets: [Int32],
    weights: [UInt32]? = nil, types: [UInt32]? = nil, times: [UInt32]? = nil
  ) {
    self.vertexCount = vertexCount
    self.isDirected = isDirected
    self.sources = sources
    self.targets = targets
    self.weights = weights
    self.types = types
    self.times = times
  }

  /// The simple graph without directions, with a weight 1...255 for each pair that depends on the
  /// pair alone.
  func undirected() throws -> EdgeFile {
    let graph = try Adjacency(
      vertexCount: vertexCount, sources: sources, targets: targets, isDirected: false,
      parallelEdges: .merged)
    let edges = graph.edgeColumns()
    return EdgeFile(
      vertexCount: vertexCount, isDirected: false, sources: edges.sources, targets: edges.targets,
      weights: zip(edges.sources, edges.targets).map(Self.weight))
  }

  /// The weight of a pair: the finaliser of MurmurHash3 (A. Appleby, 2011), modulo 255.
  private static func weight(_ source: Int32, _ target: Int32) -> UInt32 {
    var mixed = UInt64(min(source, target)) << 32 | UInt64(max(source, target))
    mixed ^= mixed >> 33
    mixed = mixed &* 0xff51_afd7_ed55_8ccd
    mixed ^= mixed >> 33
    mixed = mixed &* 0xc4ce_b9fe_1a85_ec53
    mixed ^= mixed >> 33
    return UInt32(mixed % 255) + 1
  }

  /// Writes PREFIX.sgel, and PREFIX.el as text.
  func write(to prefix: String) throws {
    var data = Data(Self.magic)
    func append(_ values: [some FixedWidthInteger]) {
      values.withUnsafeBytes { data.append(contentsOf: $0) }
    }
    let flags: UInt32 =
      (isDirected ? 1 : 0) | (weights == nil ? 0 : 2) | (types == nil ? 0 : 4)
      | (times == nil ? 0 : 8)
    append([flags.littleEndian, 0])
    append([UInt64(vertexCount).littleEndian, UInt64(sources.count).littleEndian])
    append(sources.map(\.littleEndian))
    append(targets.map(\.littleEndian))
    for column in [weights, types, times] { append((column ?? []).map(\.littleEndian)) }
    try data.write(to: URL(fileURLWithPath: prefix + ".sgel"))
    var text: [UInt8] = []
    text.reserveCapacity(16 * sources.count)
    for edge in sources.indices {
      Self.append(sources[edge], to: &text)
      text.append(32)
      Self.append(targets[edge], to: &text)
      text.append(10)
    }
    try Data(text).write(to: URL(fileURLWithPath: prefix + ".el"))
    print("\(prefix).sgel: \(vertexCount) vertices, \(sources.count) edges")
  }

  private static func append(_ vertex: Int32, to text: inout [UInt8]) {
    let start = text.count
    var rest = vertex
    repeat {
      text.append(48 + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    text[start...].reverse()
  }
}
