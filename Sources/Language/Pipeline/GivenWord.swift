/// A word that is given to the pipeline rather than found by it.
public struct GivenWord: Hashable, Sendable {
  /// Its characters, at least one.
  public let form: String
  /// Whether white space stands after it.
  public let isFollowedBySpace: Bool

  /// Makes a word. A word without characters becomes an underscore: every token must stand somewhere.
  public init(_ form: String, isFollowedBySpace: Bool = true) {
    self.form = form.isEmpty ? "_" : form
    self.isFollowedBySpace = isFollowedBySpace
  }
}
