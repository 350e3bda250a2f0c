import Foundation

/// What makes one path better than another, where it is not the number of steps alone.
///
/// Every relation gets a length, and the path with the least sum is the best; of equally long ones
/// that with fewer steps.
public enum PathPreference: String, Hashable, Sendable, CaseIterable {
  /// The path most likely to hold: lengths are -ln(confidence), so that the best path has the
  /// greatest product of confidences. A relation without a confidence was put there by somebody who
  /// was sure, and counts as certain; confidences below 1 % count as 1 %.
  case confidence
  /// The path that most documents tell: lengths are 1 / (number of documents quoted), 1 where none
  /// is.
  case sources
  /// The path of the latest relations: lengths are 1 and the years between the relation and the
  /// latest date in the graph. Relations that last count up to their end; what has no date is as old
  /// as the oldest that has.
  case recency

  /// The length of every relation, by its place in the list.
  func lengths(of relations: [Relation]) -> [Double] {
    switch self {
    case .confidence:
      return relations.map { relation in
        relation.confidence.map { -log(max(0.01, $0)) } ?? 0
      }
    case .sources:
      return relations.map { relation in
        1 / Double(max(1, Set(relation.evidence.map(\.document)).count))
      }
    case .recency:
      let days = relations.map { Self.lastDay(of: $0.date) }
      let known = days.compactMap(\.self).filter { $0 < .max }
      guard let latest = known.max(), let oldest = known.min() else {
        return relations.map { _ in 1 }
      }
      return days.map { day in 1 + Double(latest - min(latest, day ?? oldest)) / 365.25 }
    }
  }

  /// The last day on which something held; `Int.max` where it has not ended, nil where nothing is
  /// known.
  private static func lastDay(of date: TimeExtent?) -> Int? {
    guard let date else { return nil }
    return date.end?.latestDay ?? .max
  }
}
