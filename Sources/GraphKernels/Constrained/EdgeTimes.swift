/// When edges held: the first and the last day of each, both included.
///
/// Days are numbers on any scale, for example days since 1970. An event is a day: it begins and ends
/// on the same. A side that is ``unknown`` is open: an edge without known end may have held on any
/// day from its begin on. An edge that ends before it begins never held.
///
/// ```swift
/// // Edge 0 on day 10, edge 1 from day 5 to 20, edge 2 from day 7 on
/// let times = EdgeTimes(begins: [10, 5, 7], ends: [10, 20, EdgeTimes.unknown])
/// ```
public struct EdgeTimes: Hashable, Sendable {
  /// The day that stands for one that is not known.
  public static let unknown = Int32.min

  /// The first day of every edge.
  public let begins: [Int32]
  /// The last day of every edge.
  public let ends: [Int32]

  /// Puts two columns together, by edge number. Edges that a column is too short for have an
  /// unknown day there.
  public init(begins: [Int32], ends: [Int32]) {
    self.begins = begins
    self.ends = ends
  }

  /// Events of a day each.
  public init(days: [Int32]) { self.init(begins: days, ends: days) }

  @inline(__always)
  func begin(of edge: Int32) -> Int32 {
    Int(edge) < begins.count ? begins[Int(edge)] : Self.unknown
  }

  @inline(__always)
  func end(of edge: Int32) -> Int32 {
    Int(edge) < ends.count ? ends[Int(edge)] : Self.unknown
  }
}
