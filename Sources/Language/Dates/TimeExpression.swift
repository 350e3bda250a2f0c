/// A date or time in the text, resolved against the day of publication as TIMEX3 does.
public struct TimeExpression: Hashable, Sendable {
  /// Its words, as a range of token indices.
  public var tokens: Range<Int>
  /// ISO 8601 as precise as the text: `2022`, `2022-01`, `2022-01-08`; intervals as
  /// `2022-01-03/2022-01-09`, open ones as `2014/..` ("since 2014") and `../2018` ("until 2018").
  public var value: String
}
