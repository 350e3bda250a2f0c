/// How much of a graph is drawn, and in how much detail, by the number of relations.
///
/// | relations | picture |
/// |---|---|
/// | up to ``labelled`` | everything, all with their words |
/// | up to ``ranked`` | actors with the same relations are one node; words on everything if that leaves no more than ``labelled`` lines, else on events only |
/// | up to ``drawn`` | an overview without words: communities, the best connected named |
/// | more | a map of communities; the core where there are none (``LargeGraphRule``) |
public struct SelectionLimits: Hashable, Sendable {
  /// Up to this many lines all have their words; at most 200.
  public let labelled: Int
  /// Up to this many relations the picture has ranks and groups; at most 400.
  public let ranked: Int
  /// An overview shows no more relations than this; at most 2,000.
  public let drawn: Int
  /// A picture of actors without any relation shows no more than this.
  static let unrelated = 60

  /// Sets the limits; each is at least the one before.
  public init(labelled: Int = 80, ranked: Int = 250, drawn: Int = 1_000) {
    self.labelled = min(200, max(0, labelled))
    self.ranked = min(400, max(self.labelled, ranked))
    self.drawn = min(2_000, max(self.ranked, drawn))
  }
}
