/// Actors in the order of a measure.
public struct Ranking: Hashable, Sendable {
  /// An actor and its score.
  public struct Entry: Hashable, Sendable {
    /// The actor.
    public var actor: ActorID
    /// What the measure says of it.
    public var score: Double
    /// Its place, from 1; equal scores share the first of their places.
    public var place: Int
  }

  /// The measure.
  public var measure: Centrality
  /// Highest scores first, equal ones by identifier. Actors that the view leaves out are missing.
  public var entries: [Entry]

  /// Sorts scores.
  ///
  /// Scores that differ by less than a billionth of the highest count as equal: they differ by
  /// rounding. Complexity: O(n log n).
  init(_ measure: Centrality, _ scores: [(actor: ActorID, score: Double)]) {
    self.measure = measure
    let tolerance = (scores.map { abs($0.score) }.max() ?? 0) * 1e-9
    var sorted = scores.sorted { ($1.score, $0.actor) < ($0.score, $1.actor) }
    entries = []
    var start = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count, sorted[start].score - sorted[end].score <= tolerance { end += 1 }
      sorted[start..<end].sort { $0.actor < $1.actor }
      entries += sorted[start..<end].map {
        Entry(actor: $0.actor, score: $0.score, place: start + 1)
      }
      start = end
    }
  }
}
