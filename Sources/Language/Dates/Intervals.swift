/// Intervals: two dates that belong together, and two numbers with one month or year.
extension DateRecogniser {
  private static let links: Set<String> = ["to", "until", "till", "through", "-", "–", "—", "and"]

  /// "4-5 March", "3 to 7 May 2010", "May 3-7, 2010", "March-June 1999", "2014-18": one interval.
  func span(at index: Int, before end: Int) -> Found? {
    guard index + 2 < end else { return nil }
    guard isLink(index + 1, from: index) else { return daysAfterMonth(at: index, before: end) }
    let first = word(index)
    if let day = number(first, 1...31) {
      guard let other = absolute(at: index + 2, before: end), let last = other.date.day,
        day < last.components.day,
        let start = CalendarDay(
          year: last.components.year, month: last.components.month, day: day)
      else { return nil }
      return (interval(start, last), 2 + other.length)
    }
    if first.utf8.count == 4, let year = number(first, 1500...2100), word(index + 1) != "and",
      word(index + 2).utf8.count == 2, let short = number(word(index + 2), 0...99),
      word(index + 3) != "-"
    {
      let last = year / 100 * 100 + short
      guard last > year, last - year < 60, word(index + 1) != "to" else { return nil }
      return (Resolved("\(year)/\(last)"), 3)
    }
    guard let month = DateWords.months[first], let last = DateWords.months[word(index + 2)],
      month < last, let found = named(last, at: index + 2, before: end),
      let year = Int(found.date.text.prefix(4)), found.date.text.utf8.count == 7,
      document.tokens[index].text.unicodeScalars.first?.isCapital == true
    else { return nil }
    return (Resolved("\(isoText(year: year, month: month))/\(found.date.text)"), 2 + found.length)
  }

  /// "May 3-7, 2010".
  private func daysAfterMonth(at index: Int, before end: Int) -> Found? {
    guard index + 3 < end, let month = DateWords.months[word(index)],
      document.tokens[index].text.unicodeScalars.first?.isCapital == true,
      let first = number(word(index + 1), 1...31), isLink(index + 2, from: index),
      let last = number(word(index + 3), 1...31), first < last
    else { return nil }
    let skip = word(index + 4) == "," ? 5 : 4
    if index + skip < end, word(index + skip).utf8.count == 4,
      let year = number(word(index + skip), 1000...2200),
      let start = CalendarDay(year: year, month: month, day: first),
      let stop = CalendarDay(year: year, month: month, day: last)
    {
      return (interval(start, stop), skip + 1)
    }
    guard let start = nearest(month: month, day: first),
      let stop = CalendarDay(year: start.components.year, month: month, day: last)
    else { return nil }
    return (interval(start, stop), 4)
  }

  private func interval(_ first: CalendarDay, _ last: CalendarDay) -> Resolved {
    var resolved = Resolved("\(first)/\(last)")
    resolved.day = nil
    return resolved
  }

  /// Whether a word links the two ends of an interval; "and" does after "between" only.
  private func isLink(_ index: Int, from start: Int) -> Bool {
    let text = word(index)
    guard Self.links.contains(text) else { return false }
    return text != "and" || opens("between", before: start)
  }

  private func opens(_ opener: String, before start: Int) -> Bool {
    var index = start - 1
    for _ in 0..<3 where DateWords.insideFrames.contains(word(index)) { index -= 1 }
    return word(index) == opener
  }

  private func number(_ text: String, _ range: ClosedRange<Int>) -> Int? {
    guard text.utf8.count <= 4, let number = Int(text), range.contains(number) else { return nil }
    return number
  }

  /// Joins neighbours that a link ties to one interval: "from 2014 to 2018", "between March and June
  /// 1999", "3 May - 8 June 2004".
  func joined(_ times: [TimeExpression]) -> [TimeExpression] {
    var result: [TimeExpression] = []
    for time in times {
      guard let before = result.last, let joined = join(before, time) else {
        result.append(time)
        continue
      }
      result[result.count - 1] = joined
    }
    return result
  }

  private func join(_ first: TimeExpression, _ last: TimeExpression) -> TimeExpression? {
    var link = first.tokens.upperBound
    let isOpened = opens("from", before: first.tokens.lowerBound)
    guard first.kind != .duration, first.kind != .set, first.kind == last.kind,
      !first.value.contains("/"), !last.value.contains("/"),
      isLink(link, from: first.tokens.lowerBound),
      // "moved it from Monday to Tuesday" has no interval of years, but nothing else tells.
      isOpened || word(link) != "to" || first.value.utf8.count == 4
    else { return nil }
    link += 1
    while link < last.tokens.lowerBound, DateWords.insideFrames.contains(word(link)) { link += 1 }
    guard link == last.tokens.lowerBound else { return nil }
    var start = first.value
    // "between March and June 1999": the year stands once.
    if start.utf8.count > 4, last.value.utf8.count >= 7, !hasYear(first.tokens),
      hasYear(last.tokens)
    {
      start = String(last.value.prefix(4) + start.dropFirst(4))
    }
    guard let from = CalendarDay.bounds(of: start), let to = CalendarDay.bounds(of: last.value),
      from.first < to.last
    else { return nil }
    let value = "\(start)/\(last.value)"
    return TimeExpression(
      tokens: first.tokens.lowerBound..<last.tokens.upperBound, kind: first.kind, value: value,
      timex: first.kind == .time ? "\(first.timex)/\(last.timex)" : value)
  }

  private func hasYear(_ tokens: Range<Int>) -> Bool {
    tokens.contains { word($0).utf8.count == 4 && Int(word($0)) != nil }
  }
}
