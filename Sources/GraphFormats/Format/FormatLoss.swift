/// Something that a graph knows and a format has no place for.
public struct FormatLoss: Hashable, Sendable, CustomStringConvertible {
  /// How many of them there are.
  public var count: Int
  /// What they are, in the plural: `quotes`, `names of documents`.
  public var what: String
  /// Why they are lost, or what became of them: `GML has no place for them`.
  public var reason: String

  /// Names a loss.
  public init(_ count: Int, _ what: String, _ reason: String) {
    self.count = count
    self.what = what
    self.reason = reason
  }

  /// `3 quotes: GML has no place for them`.
  public var description: String { "\(count) \(what): \(reason)" }
}
