/// What it means that a path respects time.
///
/// Each step of a path is taken on a day on which its edge held, and no earlier than `gap` days after
/// the step before. Waiting at a vertex is always possible. So a path respects time if and only if
/// taking every step as early as possible succeeds.
public struct TimeConstraint: Hashable, Sendable {
  /// When edges held.
  public var times: EdgeTimes
  /// Whether an edge of which neither day is known may be taken on any day; otherwise never.
  public var allowsUnknown: Bool
  /// The days on which steps may be taken; a bound of `Int32.min` or `Int32.max` is none.
  public var window: ClosedRange<Int32>
  /// How many days lie at least between one step and the next: 0 allows the same day, 1 asks for a
  /// later one. Negative counts as 0.
  public var gap: Int32

  /// Makes a constraint; without further words steps may be taken on any known day, several of them
  /// on the same.
  public init(
    _ times: EdgeTimes, allowsUnknown: Bool = false,
    window: ClosedRange<Int32> = Int32.min...Int32.max, gap: Int32 = 0
  ) {
    self.times = times
    self.allowsUnknown = allowsUnknown
    self.window = window
    self.gap = gap
  }

  /// The earliest day on which each step of a path can be taken, one after the other; nil where the
  /// path does not respect time. A day is nil where nothing bounds it from below: at edges without a
  /// known begin that come before all others.
  public func days(along path: GraphPath) -> [Int32?]? {
    var days: [Int32?] = []
    var day = Self.before
    for edge in path.edges {
      guard edge >= 0, let next = earliest(edge, after: day) else { return nil }
      days.append(Self.known(next))
      day = next
    }
    return days
  }

  /// Before every day, so that even the widest gap after it bounds nothing.
  static let before = -(1 << 61)
  /// Earlier, and after its negation later, than every day that a number of 32 bits can name.
  private static let open = 1 << 60

  /// A day as the outside knows it.
  static func known(_ day: Int) -> Int32? { Int32(exactly: day) }

  /// The days on which a step may take an edge; empty (`begin > end`) where it never may.
  @inline(__always)
  private func interval(_ edge: Int32) -> (begin: Int, end: Int) {
    let first = times.begin(of: edge)
    let last = times.end(of: edge)
    if first == EdgeTimes.unknown, last == EdgeTimes.unknown, !allowsUnknown { return (1, 0) }
    let begin = max(first, window.lowerBound)
    let end = last == EdgeTimes.unknown ? window.upperBound : min(last, window.upperBound)
    return (
      begin == .min ? -Self.open : Int(begin),
      end == .max ? Self.open : Int(end)
    )
  }

  /// The earliest day for a step over an edge, after a step on a given day.
  @inline(__always)
  func earliest(_ edge: Int32, after day: Int) -> Int? {
    let (begin, end) = interval(edge)
    let earliest = max(begin, day + Int(max(0, gap)))
    return earliest <= end ? earliest : nil
  }

  /// The latest day of a step before one over an edge, which itself must be taken by a given day.
  @inline(__always)
  func latest(_ edge: Int32, by day: Int) -> Int? {
    let (begin, end) = interval(edge)
    let latest = min(end, day)
    return latest >= begin ? latest - Int(max(0, gap)) : nil
  }
}
