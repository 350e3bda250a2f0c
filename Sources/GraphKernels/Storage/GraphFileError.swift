/// Why a graph file could not be opened or written.
public enum GraphFileError: Error, Hashable, Sendable {
  /// The operating system does not let the file be read.
  case cannotRead(reason: String)
  /// The operating system does not let the file be written. What had its name is still there.
  case cannotWrite(reason: String)
  /// The file does not begin as graph files do.
  case notAGraphFile
  /// The file was written by another version, in a form that this one does not know.
  case unsupportedVersion(UInt32)
  /// The file is shorter than its header says, in bytes.
  case truncated(length: Int, expected: Int)
  /// Something is wrong with what the file holds, at a byte counted from 0.
  case damaged(byte: Int, Damage)
  /// The computation had to stop before it was done.
  case interrupted(Interrupted)

  /// What can be wrong with a graph file.
  public enum Damage: String, Hashable, Sendable, CaseIterable {
    /// The header does not agree with its check number.
    case header = "the header does not agree with its check number"
    /// The flags name properties that this version does not know.
    case flags = "unknown flags"
    /// More vertices than 32-bit numbers can name.
    case vertexCount = "too many vertices"
    /// The number of edges is odd where edges stand twice, or too large.
    case arcCount = "the number of edges is impossible"
    /// The length does not follow from the numbers of vertices and edges.
    case length = "the length does not follow from the numbers of vertices and edges"
    /// There is more than the header says.
    case trailingBytes = "there are more bytes than the header says"
    /// What follows the header does not agree with its check number.
    case checksum = "what follows the header does not agree with its check number"
    /// Between sections is something else than zeros.
    case padding = "between sections is something else than zeros"
    /// Offsets do not ascend from 0 to the number of edges.
    case offsets = "offsets of rows do not ascend from 0 to the number of edges"
    /// A neighbour is no vertex.
    case neighbour = "a neighbour is no vertex"
    /// Neighbours of a row do not ascend.
    case order = "the neighbours of a row do not ascend"
    /// A graph that is said to be simple has parallel edges or a loop, or one that is not has none.
    case simplicity = "parallel edges and loops do not agree with the flags"
    /// A weight is negative, infinite or not a number.
    case weight = "a weight is negative, infinite or not a number"
    /// Edges do not stand in the rows of both ends.
    case symmetry = "edges do not stand in the rows of both ends"
  }
}

extension GraphFileError: CustomStringConvertible {
  /// What is wrong, and what to do about it.
  public var description: String {
    switch self {
    case .cannotRead(let reason): "the file cannot be read: \(reason)"
    case .cannotWrite(let reason):
      "the file cannot be written: \(reason); what had its name before is unchanged"
    case .notAGraphFile:
      "byte 0: not a graph file; make one by writing a graph, for instance one read from an edge list"
    case .unsupportedVersion(let version):
      "byte 8: version \(version) of the form, and only \(GraphFileHeader.version) is known; "
        + "write the graph again with this version of the program"
    case .truncated(let length, let expected):
      "byte \(length): the file ends, and should have \(expected) bytes; copy or write it again"
    case .damaged(let byte, let damage):
      "byte \(byte): \(damage.rawValue); the file is damaged, copy or write it again"
    case .interrupted(let why):
      why == .cancelled ? "cancelled" : "the time limit ended the computation"
    }
  }
}
