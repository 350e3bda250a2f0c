internal import ActorGraph

/// Dates as a picture writes them.
struct DateWords: Hashable, Sendable {
  /// The year that goes without saying: that of the newest document.
  var year: Int?

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// As short as the precision allows: `8 Jan`, `Jan 2022`, `3–9 Jan`, `since 2014`, `to 10 Jan`.
  func short(_ extent: TimeExtent) -> String {
    if let start = extent.start, let end = extent.end, start != end, start.year == end.year,
      start.month != end.month, let months = withinYear(start, end)
    {
      return months
    }
    return words(extent, date: short)
  }

  /// Two dates of another year than the one that goes without saying, which then need it once:
  /// `5 Jan – 9 Feb 2021`; nil for others.
  private func withinYear(_ start: PartialDate, _ end: PartialDate) -> String? {
    let year = " \(start.year)"
    let words = [short(start), short(end)]
    guard words.allSatisfy({ $0.hasSuffix(year) }) else { return nil }
    return "\(words[0].dropLast(year.count)) \u{2013} \(words[1])"
  }

  /// In full, for sentences: `8 January 2022`, `since 2014`.
  func long(_ extent: TimeExtent) -> String {
    words(extent, date: long)
  }

  /// A date in full: `8 January 2022`, `January 2022`, `2022`.
  func long(_ date: PartialDate) -> String {
    guard let month = date.month else { return String(date.year) }
    let text = "\(Self.months[month - 1]) \(date.year)"
    return date.day.map { "\($0) \(text)" } ?? text
  }

  private func short(_ date: PartialDate) -> String {
    guard let month = date.month else { return String(date.year) }
    let name = Self.months[month - 1].prefix(3)
    guard let day = date.day else { return "\(name) \(date.year)" }
    return date.year == year ? "\(day) \(name)" : "\(day) \(name) \(date.year)"
  }

  private func words(_ extent: TimeExtent, date: (PartialDate) -> String) -> String {
    switch (extent.start, extent.end) {
    case (let start?, let end?) where start == end:
      return date(start)
    case (let start?, let end?):
      if let first = start.day, end.day != nil, start.year == end.year, start.month == end.month {
        return "\(first)\u{2013}\(date(end))"
      }
      return "\(date(start)) \u{2013} \(date(end))"
    case (let start?, nil):
      return "since \(date(start))"
    case (nil, let end?):
      return "to \(date(end))"
    case (nil, nil):
      return ""
    }
  }
}
