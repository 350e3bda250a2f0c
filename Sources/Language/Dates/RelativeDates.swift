/// Dates that count from the day of publication or from the date before.
extension DateRecogniser {
  /// The day that a weekday means: the one before or on the day of publication, unless the words
  /// around it speak of the future.
  func resolved(weekday: Int, at index: Int) -> CalendarDay? {
    guard let reference else { return nil }
    let back = (reference.weekday - weekday + 7) % 7
    switch word(index - 1) {
    case "last": return reference.adding(back == 0 ? -7 : -back)
    case "next": return reference.adding(7 - back)
    case "this": return reference.adding(weekday - reference.weekday)
    default: return reference.adding(back != 0 && isFuture(index) ? 7 - back : -back)
    }
  }

  /// Whether the clause around a date speaks of the future.
  func isFuture(_ index: Int) -> Bool {
    let tokens = document.tokens
    var verb = index
    for _ in 0..<6 {
      guard let head = tokens[verb].head else { break }
      verb = head
      if tokens[verb].tag == .verb { break }
    }
    guard tokens[verb].tag == .verb || tokens[verb].tag == .noun else { return false }
    // "until Tuesday" and "by Tuesday" look ahead, unless the clause is in the past.
    if ["until", "till", "by"].contains(word(index - 1)), tokens[verb].tag == .verb,
      tokens[verb].detailedTag != "VBD"
    {
      let isPast = (max(0, verb - 6)..<verb).contains {
        tokens[$0].head == verb && ["had", "was", "were", "has", "have"].contains(word($0))
      }
      if !isPast { return true }
    }
    return (max(0, verb - 8)..<verb).contains { position in
      tokens[position].head == verb && tokens[position].relation != .case
        && Self.futureWords.contains(word(position))
    }
  }

  private static let futureWords: Set<String> = ["will", "shall", "'ll", "to", "would"]

  /// A date that starts with one of the words that are neither number nor name.
  func relative(_ text: String, at index: Int, before end: Int, last: CalendarDay?) -> Found? {
    guard let reference else { return nil }
    let next = index + 1 < end ? word(index + 1) : ""
    switch text {
    case "today": return (Resolved(reference), 1)
    case "tonight":
      var tonight = Resolved(reference)
      tonight.timex = "\(reference)TNI"
      tonight.kind = .time
      return (tonight, 1)
    case "day":
      guard next == "before" || next == "after", index + 2 < end else { return nil }
      switch (next, word(index + 2)) {
      case ("before", "yesterday"): return (Resolved(reference.adding(-2)), 3)
      case ("after", "tomorrow"): return (Resolved(reference.adding(2)), 3)
      default: return nil
      }
    case "christmas", "new": return holiday(text, at: index, before: end)
    case "past", "coming":
      return period(next, text == "past" ? -1 : 1).map { ($0, 2) }
    case "yesterday": return (Resolved(reference.adding(-1)), 1)
    case "tomorrow":
      // "tomorrow Tuesday" is one date.
      return (Resolved(reference.adding(1)), DateWords.weekdays[next] == nil ? 1 : 2)
    case "this":
      if Self.timesOfDay.contains(next), next != "night", next != "day" {
        return (partOfDay(reference, next), 2)
      }
      return period(next, 0).map { ($0, 2) }
    case "last":
      if next == "night" { return (partOfDay(reference.adding(-1), next), 2) }
      return period(next, -1).map { ($0, 2) }
    case "next":
      if next == "day" { return last.map { (Resolved($0.adding(1)), 2) } }
      return period(next, 1).map { ($0, 2) }
    case "following":
      return last.flatMap { around($0, next, 1) }.map { ($0, 2) }
    case "previous":
      return last.flatMap { around($0, next, -1) }.map { ($0, 2) }
    case "that", "same":
      guard let last else { return nil }
      if Self.timesOfDay.contains(next) { return (partOfDay(last, next), 2) }
      return (next == "month" || next == "year") && text == "same"
        ? around(last, next, 0).map { ($0, 2) } : nil
    case "end", "beginning", "start":
      guard next == "of", index + 3 < end, word(index + 2) == "the" else { return nil }
      let unit = word(index + 3)
      return unit == "week" ? nil : period(unit, 0).map { ($0, 4) }
    case "earlier", "later":
      guard next == "in", index + 3 < end, word(index + 2) == "the", word(index + 3) == "day"
      else { return nil }
      return (Resolved(last ?? reference), 4)
    default:
      return nil
    }
  }

  /// A part of a day, whose value is the day.
  private func partOfDay(_ day: CalendarDay, _ part: String) -> Resolved {
    var resolved = Resolved(day)
    let names = ["morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI"]
    if let name = names[part] {
      resolved.timex = "\(day)\(name)"
      resolved.kind = .time
    }
    return resolved
  }

  /// The day, week, month or year so many after that of a day.
  private func around(_ day: CalendarDay, _ unit: String, _ offset: Int) -> Resolved? {
    switch unit {
    case "day": return Resolved(day.adding(offset))
    case "morning", "night", "evening", "afternoon": return partOfDay(day.adding(offset), unit)
    case "week":
      let week = day.adding(7 * offset)
      return Resolved(week.week, timex: week.isoWeek)
    case "month":
      guard let month = day.adding(months: offset)?.components else { return nil }
      return valid(year: month.year, month: month.month)
    case "year": return valid(year: day.components.year + offset)
    default: return nil
    }
  }

  /// Christmas, Christmas Eve, New Year's Day and Eve: the nearest.
  private func holiday(_ text: String, at index: Int, before end: Int) -> Found? {
    if text == "christmas" {
      let next = index + 1 < end ? word(index + 1) : ""
      if next == "eve" { return nearest(month: 12, day: 24).map { (Resolved($0), 2) } }
      return next == "day" ? nearest(month: 12, day: 25).map { (Resolved($0), 2) } : nil
    }
    guard index + 3 < end, word(index + 1) == "year", word(index + 2).hasSuffix("s") else {
      return nil
    }
    switch word(index + 3) {
    case "day": return nearest(month: 1, day: 1).map { (Resolved($0), 4) }
    case "eve": return nearest(month: 12, day: 31).map { (Resolved($0), 4) }
    default: return nil
    }
  }

  private static let timesOfDay: Set<String> = ["day", "night", "morning", "afternoon", "evening"]

  /// The week, month or year so many after that of publication.
  private func period(_ unit: String, _ offset: Int) -> Resolved? {
    guard let reference else { return nil }
    let (year, month, _) = reference.components
    switch unit {
    case "week":
      let week = reference.adding(7 * offset)
      return Resolved(week.week, timex: week.isoWeek)
    case "weekend":
      // "last weekend" on a Monday is the one just over.
      let saturday = reference.adding(7 * offset - reference.weekday + 5)
      return Resolved("\(saturday)/\(saturday.adding(1))", timex: "\(saturday.isoWeek)-WE")
    case "decade":
      let first = (year / 10 + offset) * 10
      guard (1000...9980).contains(first) else { return nil }
      return Resolved("\(first)/\(first + 9)", timex: "\(first / 10)")
    case "month":
      let months = year * 12 + month - 1 + offset
      return valid(year: months / 12, month: months % 12 + 1)
    case "year": return valid(year: year + offset)
    default: return nil
    }
  }

  /// "three days ago", "four days later".
  func counted(_ count: Int, at index: Int, before end: Int, last: CalendarDay?) -> Found? {
    guard let reference, index + 2 < end, (1...10_000).contains(count) else { return nil }
    let unit = Self.singular(word(index + 1))
    let date: Resolved?
    switch word(index + 2) {
    case "ago":
      switch unit {
      case "day": date = Resolved(reference.adding(-count))
      case "decade": date = period("year", -10 * count)
      default: date = period(unit, -count)
      }
    // "two days after he had won" dates the winning, and by a day that the sentence does not say.
    case "after" where index + 3 < end && isWord(index + 3),
      "before" where index + 3 < end && isWord(index + 3):
      return nil
    case "later", "after":
      date = last.flatMap { days(of: unit, from: $0, count) }
      // What is told as past is not after the day of publication.
      if let last, last <= reference, unit == "day" || unit == "week",
        last.adding(unit == "day" ? count : 7 * count) > reference
      {
        return nil
      }
    case "earlier", "before": date = last.flatMap { days(of: unit, from: $0, -count) }
    case "from" where index + 3 < end && word(index + 3) == "now":
      let found = unit == "day" ? Resolved(reference.adding(count)) : period(unit, count)
      return found.map { ($0, 4) }
    default:
      return nil
    }
    return date.map { ($0, 3) }
  }

  private func isWord(_ index: Int) -> Bool {
    document.tokens[index].text.unicodeScalars.first?.properties.isAlphabetic == true
  }

  private static func singular(_ unit: String) -> String {
    unit.utf8.last == UInt8(ascii: "s") ? String(unit.dropLast()) : unit
  }

  /// The day so many days or weeks from another; "a month later" is no certain day but a month.
  private func days(of unit: String, from day: CalendarDay, _ count: Int) -> Resolved? {
    switch unit {
    case "day": Resolved(day.adding(count))
    case "week": Resolved(day.adding(7 * count))
    case "month", "year":
      // Months and years are counted as such.
      day.adding(months: unit == "year" ? count * 12 : count).flatMap {
        valid(year: $0.components.year, month: unit == "year" ? nil : $0.components.month)
      }
    default: nil
    }
  }
}
