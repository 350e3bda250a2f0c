/// Why a centrality could not be computed.
public enum CentralityError: Error, Hashable, Sendable {
  /// A parameter is no number, out of its range, or does not fit the graph; which one.
  case invalidParameter(String)
  /// The values had not settled after so many iterations; the last one still changed them by so
  /// much in sum. A change that is large or infinite says that they grow without end.
  case notConverged(iterations: Int, change: Double)
  /// The computation was stopped.
  case interrupted(Interrupted)

  /// Runs what can only be interrupted.
  static func wrapping<Result>(
    _ body: () throws(Interrupted) -> Result
  ) throws(CentralityError) -> Result {
    do {
      return try body()
    } catch {
      throw .interrupted(error)
    }
  }
}

/// Scores that were approached step by step.
public struct IteratedScores: Hashable, Sendable {
  /// The score of each vertex, by its number.
  public var scores: [Double]
  /// How many steps were made.
  public var iterations: Int
  /// By how much the last step changed the scores, in sum.
  public var change: Double
  /// Whether that is within the tolerance. If not, the scores are those of the last step.
  public var isConverged: Bool
}
