/// Which columns of a table mean what, as the user says it.
///
/// Written `source=Von,target=An,type=Art`: what a column means, and its name in the header or its
/// number, counted from 1. Names with commas, equals signs or spaces at their ends stand in double
/// quotes. `header=no` says that the first record is data already, so that all columns go by
/// number; `delimiter=semicolon` (or `comma`, `tab`, `pipe`) what stands between fields. Meanings
/// that are not mapped are found by the usual names; every column without a meaning is an
/// attribute.
public struct ColumnMapping: Hashable, Sendable {
  /// What a column can mean.
  public enum Role: String, Hashable, Sendable, CaseIterable {
    /// An actor's identifier, in a table of actors.
    case id
    /// What an actor is called, or in a table of relations what stands on the line.
    case label
    /// An actor's kind.
    case kind
    /// The actor that a relation starts from: identifier or name.
    case source
    /// The actor that a relation leads to.
    case target
    /// The kind of the source, where there is no table of actors.
    case sourceKind
    /// The kind of the target.
    case targetKind
    /// A relation's type.
    case type
    /// What tells apart relations that agree in everything else.
    case key
    /// When a relation held: `2022-01`, `2014/..`.
    case date
    /// How it stands: `current`, `former`, `planned`, `claimed`, `denied`.
    case status
    /// How sure it is, from 0 to 1.
    case confidence
    /// Who says so.
    case statedBy
  }

  /// The name or number of the column for each role that is mapped.
  public var columns: [Role: String]
  /// Whether the first record names the columns.
  public var hasHeader: Bool
  /// What stands between fields; nil where that is to be found out.
  public var delimiter: CSV.Delimiter?

  /// Makes a mapping; an empty one leaves everything to the usual names.
  public init(
    _ columns: [Role: String] = [:], hasHeader: Bool = true, delimiter: CSV.Delimiter? = nil
  ) {
    self.columns = columns
    self.hasHeader = hasHeader
    self.delimiter = delimiter
  }

  /// Reads `source=Von,target=An`; see ``ColumnMapping``.
  ///
  /// - Throws: ``ColumnMappingError`` at the first part that is no mapping. Complexity: O(length).
  public init(parsing text: String) throws(ColumnMappingError) {
    self.init()
    var seen: Set<String> = []
    for part in try Self.parts(text) {
      guard seen.insert(part.name).inserted else {
        throw ColumnMappingError("'\(part.name)' is mapped twice", "keep one of them")
      }
      switch part.name {
      case "header":
        guard let value = ["yes": true, "no": false][part.value] else {
          throw ColumnMappingError(
            "'header' is 'yes' or 'no', found '\(part.value)'", "write header=no")
        }
        hasHeader = value
      case "delimiter":
        guard let value = CSV.Delimiter(part.value) else {
          throw ColumnMappingError(
            "there is no delimiter '\(part.value)'", "write comma, semicolon, tab or pipe")
        }
        delimiter = value
      default:
        guard let role = Role(rawValue: part.name) else {
          let known = Role.allCases.map(\.rawValue) + ["header", "delimiter"]
          throw ColumnMappingError(
            "a column cannot mean '\(part.name)'", "known: \(known.joined(separator: ", "))")
        }
        columns[role] = part.value
      }
    }
  }

  private static func parts(
    _ text: String
  ) throws(ColumnMappingError) -> [(name: String, value: String)] {
    var result: [(name: String, value: String)] = []
    var rest = text[...]
    while !rest.allSatisfy(\.isWhitespace) {
      guard let equals = rest.firstIndex(of: "="), !rest[..<equals].contains(",") else {
        throw ColumnMappingError(
          "expected MEANING=COLUMN, found '\(rest.prefix(60))'",
          "write for example source=Von,target=An,type=Art")
      }
      let name = rest[..<equals].trimmed
      rest = rest[rest.index(after: equals)...].drop(while: \.isWhitespace)
      let value: String
      if rest.first == "\"" {
        rest = rest.dropFirst()
        guard let quote = rest.firstIndex(of: "\"") else {
          throw ColumnMappingError("the name '\(rest.prefix(60))' has no closing quote", nil)
        }
        value = String(rest[..<quote])
        rest = rest[rest.index(after: quote)...].drop(while: \.isWhitespace)
        guard rest.isEmpty || rest.first == "," else {
          throw ColumnMappingError(
            "expected ',' after the name '\(value)', found '\(rest.prefix(60))'", nil)
        }
      } else {
        let end = rest.firstIndex(of: ",") ?? rest.endIndex
        value = rest[..<end].trimmed
        rest = rest[end...]
      }
      guard !value.isEmpty else {
        throw ColumnMappingError("'\(name)' names no column", "write \(name)=COLUMN")
      }
      result.append((name, value))
      rest = rest.dropFirst()
    }
    return result
  }
}

extension Substring {
  /// The text without white space at its ends.
  fileprivate var trimmed: String {
    let start = drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}
