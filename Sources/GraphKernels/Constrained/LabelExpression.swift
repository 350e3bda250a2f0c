/// A pattern for the labels of a path's edges, from its start to its end.
///
/// ```swift
/// // One edge labelled 4, then up to two of any label, the last taken against its direction
/// let pattern = LabelExpression.sequence([
///   .step([4], .outgoing), .repeated(.any(.both), min: 0, max: 1), .any(.incoming),
/// ])
/// ```
public indirect enum LabelExpression: Hashable, Sendable {
  /// One edge with one of these labels. ``Direction/outgoing`` takes it from source to target,
  /// ``Direction/incoming`` from target to source, ``Direction/both`` either way.
  case step(Set<Int32>, Direction)
  /// One edge with any label or none.
  case any(Direction)
  /// One pattern after the other; an empty sequence fits the path without edges.
  case sequence([LabelExpression])
  /// One of several patterns; of none at all nothing fits.
  case alternative([LabelExpression])
  /// A pattern at least `min` and at most `max` times, or without upper limit.
  case repeated(LabelExpression, min: Int, max: Int?)
}

/// Why a pattern cannot be searched for.
public enum LabelAutomatonError: Error, Hashable, Sendable {
  /// A repetition of less than nothing, or of more at least than at most.
  case badRepetition(min: Int, max: Int?)
  /// The pattern is nested deeper than the limit.
  case tooDeep(limit: Int)
  /// The pattern, with repetitions written out, has more single edges than the limit.
  case tooLong(limit: Int)
  /// There are more states than the limit.
  case tooManyStates(limit: Int)
}
