/// When a relation happened or held: a date, or an interval that may be open at either end.
///
/// Written as in ISO 8601-2 (EDTF): `2022-01-08`, `2022-01-03/2022-01-09`, `2014/..`, `../2010`.
/// A single date means that the event falls on it, or that the state is known to have held then.
public struct TimeExtent: Hashable, Comparable, Sendable, CustomStringConvertible,
  LosslessStringConvertible
{
  // Numbers instead of dates that may be missing: graphs have millions of extents.
  private let packedStart: Int32
  private let packedEnd: Int32

  /// The first date; nil where the interval is open towards the past.
  public var start: PartialDate? { PartialDate(packed: packedStart) }
  /// The last date; nil where the interval is open towards the future.
  public var end: PartialDate? { PartialDate(packed: packedEnd) }

  /// One date.
  public init(_ date: PartialDate) {
    packedStart = date.packed
    packedEnd = date.packed
  }

  /// An interval; nil when it has no end at all, or ends before it starts.
  public init?(start: PartialDate?, end: PartialDate?) {
    guard start != nil || end != nil else { return nil }
    if let start, let end, end.latestDay < start.earliestDay { return nil }
    packedStart = start?.packed ?? 0
    packedEnd = end?.packed ?? 0
  }

  /// Reads what `description` writes; nil for anything else.
  public init?(_ text: String) {
    guard let slash = text.utf8.firstIndex(of: UInt8(ascii: "/")) else {
      guard let date = PartialDate(text) else { return nil }
      self.init(date)
      return
    }
    let parts = (text.utf8[..<slash], text.utf8[text.utf8.index(after: slash)...])
    guard !parts.1.contains(UInt8(ascii: "/")) else { return nil }
    var ends: [PartialDate?] = []
    for part in [parts.0, parts.1] {
      if part.elementsEqual("..".utf8) {
        ends.append(nil)
      } else {
        guard let date = PartialDate(utf8: part) else { return nil }
        ends.append(date)
      }
    }
    self.init(start: ends[0], end: ends[1])
  }

  /// As EDTF writes it: one date, or both ends with a slash and `..` for an open one.
  public var description: String {
    if let start, start == end { return start.description }
    return (start?.description ?? "..") + "/" + (end?.description ?? "..")
  }

  /// Whether the extent is one date rather than an interval.
  public var isSingleDate: Bool { packedStart == packedEnd }

  /// Whether `other` says the same more precisely, or equally precisely.
  public func contains(_ other: TimeExtent) -> Bool {
    (start?.earliestDay ?? Int.min) <= (other.start?.earliestDay ?? Int.min)
      && (other.end?.latestDay ?? Int.max) <= (end?.latestDay ?? Int.max)
  }

  /// By start, then by end; an open start comes first and an open end last.
  public static func < (left: Self, right: Self) -> Bool {
    if left.start != right.start {
      guard let start = left.start else { return true }
      guard let other = right.start else { return false }
      return start < other
    }
    if left.end != right.end {
      guard let end = left.end else { return false }
      guard let other = right.end else { return true }
      return end < other
    }
    return false
  }
}
