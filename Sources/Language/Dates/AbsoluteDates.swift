/// Dates that name a year, a month or a day of a month.
extension DateRecogniser {
  /// A date that starts with a number.
  func absolute(at index: Int, before end: Int) -> Found? {
    let text = word(index)
    // 2022-01-08 stands as five tokens.
    if index + 4 < end, text.utf8.count == 4, word(index + 1) == "-", word(index + 3) == "-",
      let year = Int(text), let month = Int(word(index + 2)), let day = Int(word(index + 4)),
      let date = CalendarDay(year: year, month: month, day: day)
    {
      return (Resolved(date), 5)
    }
    if let day = dayNumber(text), let found = dayBeforeMonth(day, at: index, before: end) {
      return found
    }
    if text.utf8.count == 5, text.utf8.last == UInt8(ascii: "s"), let year = Int(text.dropLast()),
      year % 10 == 0, (1000...2090).contains(year)
    {
      return (
        Resolved(
          "\(isoText(year: year))/\(isoText(year: year + 9))", timex: String(year / 10)),
        1
      )
    }
    if let date = slashed(text) { return (Resolved(date), 1) }
    if text.utf8.count == 4, let year = Int(text),
      (1500...2100).contains(year) && DateWords.beforeYears.contains(word(index - 1))
        || (1000...2100).contains(year) && DateWords.ofLives.contains(word(index - 1))
    {
      return (Resolved(isoText(year: year)), 1)
    }
    return nil
  }

  /// "11/28/2000" (month first, unless it cannot be), "28.11.2000", "2000/11/28".
  private func slashed(_ text: String) -> CalendarDay? {
    guard (8...10).contains(text.utf8.count) else { return nil }
    let fields = text.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "." }
    guard fields.count == 3, let first = Int(fields[0]), let second = Int(fields[1]),
      let third = Int(fields[2])
    else { return nil }
    if fields[0].utf8.count == 4 { return CalendarDay(year: first, month: second, day: third) }
    guard fields[2].utf8.count == 4 else { return nil }
    let monthFirst = CalendarDay(year: third, month: first, day: second)
    let dayFirst = CalendarDay(year: third, month: second, day: first)
    return text.utf8.contains(UInt8(ascii: ".")) ? dayFirst : monthFirst ?? dayFirst
  }

  /// "8 January 2022", "the 8th of January".
  private func dayBeforeMonth(_ day: Int, at index: Int, before end: Int) -> Found? {
    var next = index + 1
    if word(next) == "of" { next += 1 }
    guard next < end, let month = DateWords.months[word(next)] else { return nil }
    if let (year, length) = year(after: next + 1, before: end) {
      return CalendarDay(year: year, month: month, day: day)
        .map { (Resolved($0), next + 1 + length - index) }
    }
    return nearest(month: month, day: day).map { (Resolved($0), next + 1 - index) }
  }

  /// A date that starts with the name of a month.
  func named(_ month: Int, at index: Int, before end: Int) -> Found? {
    if index + 1 < end, let day = dayNumber(word(index + 1)) {
      if let (year, length) = year(after: index + 2, before: end) {
        let date = CalendarDay(year: year, month: month, day: day).map { Resolved($0) }
        return (date ?? Resolved(isoText(year: year, month: month)), 2 + length)
      }
      if let date = nearest(month: month, day: day) { return (Resolved(date), 2) }
    }
    if let (year, length) = year(after: index + 1, before: end) {
      return (Resolved(isoText(year: year, month: month)), 1 + length)
    }
    // "May" and "March" alone are months only where a preposition says so.
    // "Jan" and "Mar" before another name are first names.
    let before = word(index - 1)
    guard DateWords.beforeMonths.contains(before), let reference,
      word(index).utf8.count > 3 || word(index) == "may" || !isCapitalised(index + 1)
    else { return nil }
    let (year, now, _) = reference.components
    let isLater = month > now
    let resolved =
      switch before {
      case "this": year
      case "last": month < now ? year : year - 1
      case "next": isLater ? year : year + 1
      default: isLater && !isFuture(index) ? year - 1 : year
      }
    return valid(year: resolved, month: month).map { ($0, 1) }
  }

  private func isCapitalised(_ index: Int) -> Bool {
    document.tokens.indices.contains(index)
      && document.tokens[index].text.unicodeScalars.first?.isCapital == true
  }

  /// A year directly after a date, with or without a comma, and how many tokens it takes.
  private func year(after index: Int, before end: Int) -> (year: Int, length: Int)? {
    let skip = word(index) == "," ? 1 : 0
    guard index + skip < end, word(index + skip).utf8.count == 4,
      let year = Int(word(index + skip)), (1000...2200).contains(year)
    else { return nil }
    return (year, skip + 1)
  }

  /// 1...31 for "8" and "8th".
  private func dayNumber(_ text: String) -> Int? {
    guard text.utf8.count <= 4 else { return nil }
    let digits =
      ["st", "nd", "rd", "th"].contains { text.hasSuffix($0) }
      ? text.dropLast(2) : text[...]
    guard digits.utf8.count <= 2, let day = Int(digits), (1...31).contains(day) else { return nil }
    return day
  }

  /// The day of a month nearest to the day of publication.
  func nearest(month: Int, day: Int) -> CalendarDay? {
    guard let reference else { return nil }
    let year = reference.components.year
    return (year - 1...year + 1).compactMap { CalendarDay(year: $0, month: month, day: day) }.min {
      (abs($0.ordinal - reference.ordinal), $0) < (abs($1.ordinal - reference.ordinal), $1)
    }
  }

  /// A month or year as a date; nil outside of the years 1 to 9999.
  func valid(year: Int, month: Int? = nil) -> Resolved? {
    (1...9999).contains(year) ? Resolved(isoText(year: year, month: month)) : nil
  }
}
