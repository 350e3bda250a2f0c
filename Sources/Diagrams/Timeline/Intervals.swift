/// Pieces of a horizontal line that are taken.
struct Intervals: Hashable, Sendable {
  private var taken: [ClosedRange<Double>] = []

  /// Whether anything taken comes nearer to a piece than a margin.
  func overlaps(_ piece: ClosedRange<Double>, margin: Double) -> Bool {
    taken.contains {
      $0.lowerBound < piece.upperBound + margin && $0.upperBound > piece.lowerBound - margin
    }
  }

  mutating func insert(_ piece: ClosedRange<Double>) { taken.append(piece) }
}
