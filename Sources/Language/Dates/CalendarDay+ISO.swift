extension CalendarDay {
  /// The first and last day of `2022`, `2022-01` or `2022-01-08`; nil for anything else.
  static func bounds(of date: some StringProtocol) -> (first: CalendarDay, last: CalendarDay)? {
    let fields = date.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard let year = fields.first ?? nil, fields.count <= 3, !fields.contains(nil) else {
      return nil
    }
    let month = fields.count > 1 ? fields[1] : nil
    if fields.count == 3, let month, let day = fields[2] {
      return CalendarDay(year: year, month: month, day: day).map { ($0, $0) }
    }
    let lastMonth = month ?? 12
    guard let first = CalendarDay(year: year, month: month ?? 1, day: 1),
      (1...12).contains(lastMonth),
      let last = CalendarDay(
        year: year, month: lastMonth, day: length(ofMonth: lastMonth, year: year))
    else { return nil }
    return (first, last)
  }

  /// The ISO 8601 week, for instance `2014-W23`: the one that its Thursday's year counts.
  var isoWeek: String {
    let thursday = adding(3 - weekday)
    let year = thursday.components.year
    let start = CalendarDay(year: year, month: 1, day: 1)?.ordinal ?? thursday.ordinal
    let week = (thursday.ordinal - start) / 7 + 1
    return "\(isoText(year: year))-W\(week < 10 ? "0" : "")\(week)"
  }

  /// The day so many months later, or the last of its month where there is no such day.
  package func adding(months: Int) -> CalendarDay? {
    let (year, month, day) = components
    let (total, isOverflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !isOverflow, total >= 12, total < 120_000 else { return nil }
    let target = (year: total / 12, month: total % 12 + 1)
    return CalendarDay(
      year: target.year, month: target.month,
      day: min(day, Self.length(ofMonth: target.month, year: target.year)))
  }
}
