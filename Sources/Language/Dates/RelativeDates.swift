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
    case "today", "tonight": return (Resolved(reference), 1)
    case "yesterday": return (Resolved(reference.adding(-1)), 1)
    case "tomorrow":
      // "tomorrow Tuesday" is one date.
      return (Resolved(reference.adding(1)), DateWords.weekdays[next] == nil ? 1 : 2)
    case "this":
      if Self.timesOfDay.contains(next), next != "night", next != "day" {
        return (Resolved(reference), 2)
      }
      return period(next, 0).map { ($0, 2) }
    case "last":
      if next == "night" { return (Resolved(reference.adding(-1)), 2) }
      return period(next, -1).map { ($0, 2) }
    case "next":
      if next == "day" { return last.map { (Resolved($0.adding(1)), 2) } }
      return period(next, 1).map { ($0, 2) }
    case "following":
      return next == "day" ? last.map { (Resolved($0.adding(1)), 2) } : nil
    case "previous":
      return next == "day" ? last.map { (Resolved($0.adding(-1)), 2) } : nil
    case "that", "same":
      return Self.timesOfDay.contains(next) ? last.map { (Resolved($0), 2) } : nil
    case "end":
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

  private static let timesOfDay: Set<String> = ["day", "night", "morning", "afternoon", "evening"]

  /// The week, month or year so many after that of publication.
  private func period(_ unit: String, _ offset: Int) -> Resolved? {
    guard let reference else { return nil }
    let (year, month, _) = reference.components
    switch unit {
    case "week": return Resolved(reference.adding(7 * offset).week)
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
    case "later", "after": date = last.flatMap { days(of: unit, from: $0, count) }
    case "earlier", "before": date = last.flatMap { days(of: unit, from: $0, -count) }
    default: return nil
    }
    return date.map { ($0, 3) }
  }

  private static func singular(_ unit: String) -> String {
    unit.utf8.last == UInt8(ascii: "s") ? String(unit.dropLast()) : unit
  }

  /// Only days and weeks are counted from another date; "a month later" is no certain day.
  private func days(of unit: String, from day: CalendarDay, _ count: Int) -> Resolved? {
    switch unit {
    case "day": Resolved(day.adding(count))
    case "week": Resolved(day.adding(7 * count))
    default: nil
    }
  }
}
