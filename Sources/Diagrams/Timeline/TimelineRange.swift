internal import ActorGraph

/// Which days a timeline covers.
///
/// Those of the events whose date is known to the month or better; then whatever does not overlap
/// them, and the ends of states that lie no further off than the events are apart.
struct TimelineRange {
  /// By number, as ``PartialDate/earliestDay`` counts them.
  private(set) var days: ClosedRange<Int>?

  init(_ relations: [Relation], isEvent: (Relation) -> Bool) {
    var later: [(TimeExtent, isEvent: Bool)] = []
    for relation in relations {
      guard let date = relation.date else { continue }
      let isEvent = isEvent(relation)
      if isEvent, let start = date.start, let end = date.end,
        end.latestDay - start.earliestDay <= 31
      {
        extend(start.earliestDay...end.latestDay)
      } else {
        later.append((date, isEvent))
      }
    }
    let events = days
    for (date, isEvent) in later {
      if isEvent || events == nil {
        extend(Self.known(date))
        continue
      }
      guard let days = events else { continue }
      let reach = max(3, days.upperBound - days.lowerBound)
      let near = (days.lowerBound - reach)...(days.upperBound + reach)
      let ends = [date.start?.earliestDay, date.end?.latestDay].compactMap(\.self)
      for end in ends where near.contains(end) { extend(end...end) }
      if !overlaps(date) { extend(Self.known(date)) }
    }
  }

  /// The days from the first to the last known.
  private static func known(_ date: TimeExtent) -> ClosedRange<Int> {
    let ends = [
      date.start?.earliestDay, date.start?.latestDay, date.end?.earliestDay, date.end?.latestDay,
    ].compactMap(\.self)
    return (ends.min() ?? 0)...(ends.max() ?? 0)
  }

  private func overlaps(_ date: TimeExtent) -> Bool {
    guard let days else { return false }
    return date.start?.earliestDay ?? Int.min <= days.upperBound
      && date.end?.latestDay ?? Int.max >= days.lowerBound
  }

  private mutating func extend(_ more: ClosedRange<Int>) {
    guard let days else {
      self.days = more
      return
    }
    self.days = min(days.lowerBound, more.lowerBound)...max(days.upperBound, more.upperBound)
  }
}
