/// What is wrong with a column mapping.
public struct ColumnMappingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public var reason: String
  /// What the user can do; nil where the reason says enough.
  public var suggestion: String?

  init(_ reason: String, _ suggestion: String?) {
    self.reason = reason
    self.suggestion = suggestion
  }

  /// Reason and suggestion, each on its line.
  public var description: String {
    suggestion.map { "\(reason)\n\($0)" } ?? reason
  }
}
