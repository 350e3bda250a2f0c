/// Why an edge list could not be read.
public enum EdgeListError: Error, Hashable, Sendable {
  /// The operating system does not let the file be read.
  case cannotRead(reason: String)
  /// A line is not as it must be.
  case malformed(Fault)
  /// The computation had to stop before it was done.
  case interrupted(Interrupted)

  /// The first fault of a list.
  public struct Fault: Hashable, Sendable {
    /// The line, from 1.
    public var line: Int
    /// The byte of the line, from 1.
    public var column: Int
    /// What stands there, cut where it is long.
    public var text: String
    /// What is wrong with it.
    public var problem: Problem
  }

  /// What can be wrong with a line.
  public enum Problem: Hashable, Sendable {
    /// Something else than a vertex number.
    case notAVertex
    /// A vertex number that is not below the limit.
    case vertexTooLarge(limit: Int)
    /// The line ends, and should have so many columns.
    case missingColumn(expected: Int)
    /// There is more than the columns that the first line has.
    case tooManyColumns(expected: Int)
    /// Something else than a weight.
    case notAWeight
    /// A weight that is negative, infinite or not a number.
    case impossibleWeight
    /// A line without end.
    case lineTooLong(limit: Int)
  }
}

extension EdgeListError: CustomStringConvertible {
  /// What is wrong, where, and what to do about it.
  public var description: String {
    switch self {
    case .cannotRead(let reason): "the file cannot be read: \(reason)"
    case .malformed(let fault): fault.description
    case .interrupted(let why):
      why == .cancelled ? "cancelled" : "the time limit ended the computation"
    }
  }
}

extension EdgeListError.Fault: CustomStringConvertible {
  /// What is wrong, where, and what to do about it.
  public var description: String {
    let place = "line \(line), column \(column)"
    let found = text.isEmpty ? "" : ": '\(text)'"
    return switch problem {
    case .notAVertex:
      "\(place)\(found) is no vertex; lines are 'u v' or 'u v weight' with whole numbers from 0"
    case .vertexTooLarge(let limit):
      "\(place)\(found) is not below \(limit), the largest allowed number of vertices; "
        + "raise the limit or number vertices from 0 on"
    case .missingColumn(let expected):
      "\(place): the line ends, and should have \(expected) columns as the first line has"
    case .tooManyColumns(let expected):
      "\(place)\(found) is one column more than the \(expected) that are expected"
    case .notAWeight: "\(place)\(found) is no weight"
    case .impossibleWeight: "\(place)\(found) cannot be a weight: it must be 0 or more, and finite"
    case .lineTooLong(let limit):
      "\(place): the line has more than \(limit) bytes; this is no edge list"
    }
  }
}
