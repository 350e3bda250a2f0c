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
    words(extent, date: short)
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

  /// A date in words, without its year where the one that follows says it: `5 Jan – 9 Feb 2021`.
  private func withoutYear(
    of following: PartialDate, _ date: PartialDate, _ words: (PartialDate) -> String
  ) -> String {
    let text = words(date)
    let year = " \(date.year)"
    guard date.month != nil, date.year == following.year, words(following).hasSuffix(year),
      text.hasSuffix(year)
    else { return text }
    return String(text.dropLast(year.count))
  }

  private func words(_ extent: TimeExtent, date: (PartialDate) -> String) -> String {
    switch (extent.start, extent.end) {
    case (let start?, let end?) where start == end:
      return date(start)
    case (let start?, let end?):
      if let first = start.day, end.day != nil, start.year == end.year, start.month == end.month {
        return "\(first)\u{2013}\(date(end))"
      }
      return "\(withoutYear(of: end, start, date)) \u{2013} \(date(end))"
    case (let start?, nil):
      return "since \(date(start))"
    case (nil, let end?):
      return "to \(date(end))"
    case (nil, nil):
      return ""
    }
  }
}
