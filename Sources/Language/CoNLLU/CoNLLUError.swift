/// Why a file is no CoNLL-U.
public struct CoNLLUError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The line, counted from 1.
  public var line: Int
  /// The column in Unicode scalars, counted from 1.
  public var column: Int
  /// What is wrong.
  public var reason: String
  /// What can be done; nil where the reason says enough.
  public var suggestion: String?

  /// The place and the reason in one line.
  public var description: String { "line \(line), column \(column): \(reason)" }
}
