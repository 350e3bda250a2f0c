/// A date, time, duration or repeated time in the text, resolved against the day of publication as
/// TIMEX3 does.
public struct TimeExpression: Hashable, Sendable {
  /// What it tells, by the names of TIMEX3.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A day or more.
    case date = "DATE"
    /// Less than a day: a part of the day, a time by the clock.
    case time = "TIME"
    /// How long ("for three years").
    case duration = "DURATION"
    /// How often ("every Monday").
    case set = "SET"
  }

  /// Its words, as a range of token indices.
  public var tokens: Range<Int>
  /// What it tells.
  public var kind: Kind
  /// When, in ISO 8601 as precise as the text, but days at most: `2022`, `2022-01`, `2022-01-08`;
  /// intervals as `2022-01-03/2022-01-09`, open ones as `2014/..` ("since 2014") and `../2018` ("until
  /// 2018"). Durations and sets have their TIMEX3 value here.
  public var value: String
  /// The value of TIMEX3: `2022-01-08T15:30`, `2022-W01`, `199` (a decade), `18` (a century),
  /// `2004-SU`, `2010-Q1`, `P3Y`, `XXXX-WXX-1`; intervals as `2014/2018`.
  public var timex: String
  /// The first and the last day; nil where it begins or ends openly or is not placed in time.
  public var bounds: (first: CalendarDay?, last: CalendarDay?) {
    guard kind == .date || kind == .time else { return (nil, nil) }
    let parts = value.split(separator: "/", omittingEmptySubsequences: false)
    guard let first = parts.first, let last = parts.last else { return (nil, nil) }
    return (CalendarDay.bounds(of: first)?.first, CalendarDay.bounds(of: last)?.last)
  }

  /// Makes an expression; without a TIMEX3 value its value is that.
  public init(tokens: Range<Int>, kind: Kind = .date, value: String, timex: String? = nil) {
    self.tokens = tokens
    self.kind = kind
    self.value = value
    self.timex = timex ?? value
  }
}
