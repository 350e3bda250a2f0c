/// Finds dates and resolves them: absolute, partial, relative to the day of publication, and
/// relative to the date before ("that night", "four days later").
///
/// Without a day of publication only absolute dates are resolved. Complexity: O(tokens).
struct DateRecogniser {
  private let document: Document
  private let reference: CalendarDay?

  init(_ document: Document, reference: CalendarDay?) {
    self.document = document
    self.reference = reference
  }

  /// The dates in the order of the text, without overlaps.
  func expressions() -> [TimeExpression] {
    var found: [TimeExpression] = []
    var last: CalendarDay?
    for sentence in document.sentences {
      var index = sentence.lowerBound
      while index < sentence.upperBound {
        guard let (date, length) = date(at: index, before: sentence.upperBound, last: last) else {
          index += 1
          continue
        }
        let range = index..<index + length
        found.append(TimeExpression(tokens: range, value: framed(date, at: index)))
        if let day = date.day { last = day }
        index += length
      }
    }
    return found
  }

  /// A resolved date: its text, and its day where it is that precise.
  private struct Resolved {
    var text: String
    var day: CalendarDay?

    init(_ text: String) { self.text = text }
    init(_ day: CalendarDay) {
      text = day.description
      self.day = day
    }
  }

  private func word(_ index: Int) -> String {
    document.tokens.indices.contains(index) ? document.tokens[index].text.lowercased() : ""
  }

  /// "since" opens an interval towards the future, "until" towards the past.
  private func framed(_ date: Resolved, at index: Int) -> String {
    guard !date.text.contains("/") else { return date.text }
    switch word(index - 1) {
    case "since": return date.text + "/.."
    case "until", "till": return "../" + date.text
    default: return date.text
    }
  }

  private func date(at index: Int, before end: Int, last: CalendarDay?) -> (Resolved, Int)? {
    let text = word(index)
    guard let first = text.utf8.first else { return nil }
    if (48...57).contains(first) { return numeric(at: index, before: end) }
    if let month = Self.months[text], document.tokens[index].text.first?.isUppercase == true {
      return named(month, at: index, before: end)
    }
    if let weekday = Self.weekdays[text] {
      return resolved(weekday: weekday, at: index).map { (Resolved($0), 1) }
    }
    return relative(text, at: index, before: end, last: last)
  }

  // MARK: - Absolute

  private func numeric(at index: Int, before end: Int) -> (Resolved, Int)? {
    let text = word(index)
    // 2022-01-08 stands as one or as five tokens.
    if index + 4 < end, word(index + 1) == "-", word(index + 3) == "-", text.utf8.count == 4,
      let year = Int(text), let month = Int(word(index + 2)), let day = Int(word(index + 4)),
      let date = CalendarDay(year: year, month: month, day: day)
    {
      return (Resolved(date), 5)
    }
    if let day = ordinalDay(text), index + 1 < end {
      var next = index + 1
      if word(next) == "of" { next += 1 }
      if next < end, let month = Self.months[word(next)] {
        if let (year, length) = year(after: next + 1, before: end),
          let date = CalendarDay(year: year, month: month, day: day)
        {
          return (Resolved(date), next + 1 + length - index)
        }
        if let date = nearest(month: month, day: day, at: index) {
          return (Resolved(date), next + 1 - index)
        }
      }
    }
    if text.utf8.count == 5, text.hasSuffix("s"), let year = Int(text.dropLast()), year % 10 == 0,
      (1000...2090).contains(year)
    {
      return (Resolved("\(isoText(year: year))/\(isoText(year: year + 9))"), 1)
    }
    if text.utf8.count == 4, let year = Int(text), (1500...2100).contains(year),
      Self.beforeYears.contains(word(index - 1))
    {
      return (Resolved(isoText(year: year)), 1)
    }
    return nil
  }

  private static let beforeYears: Set<String> = [
    "in", "since", "until", "till", "by", "from", "of", "to", "before", "after", "during", "between", "and",
    "late", "early", "mid", ",", "(", "–", "-", "around", "year",
  ]

  private func named(_ month: Int, at index: Int, before end: Int) -> (Resolved, Int)? {
    if index + 1 < end, let day = ordinalDay(word(index + 1)) {
      if let (year, length) = year(after: index + 2, before: end),
        let date = CalendarDay(year: year, month: month, day: day)
      {
        return (Resolved(date), 2 + length)
      }
      if let date = nearest(month: month, day: day, at: index) { return (Resolved(date), 2) }
    }
    if let (year, length) = year(after: index + 1, before: end) {
      return (Resolved(isoText(year: year, month: month)), 1 + length)
    }
    // "May" and "March" alone are months only where a preposition says so.
    guard Self.beforeMonths.contains(word(index - 1)), let reference else { return nil }
    let (year, now, _) = reference.components
    let isNext = word(index - 1) == "next" || (isFuture(index) && month > now)
    let isPast = month < now || (month == now && word(index - 1) != "last")
    let resolvedYear = isNext ? (month > now ? year : year + 1) : isPast ? year : year - 1
    return (Resolved(isoText(year: resolvedYear, month: month)), 1)
  }

  private static let beforeMonths: Set<String> = [
    "in", "since", "until", "till", "by", "last", "next", "this", "of", "from", "early", "late", "mid",
    "during", "-", "before", "after",
  ]

  private func year(after index: Int, before end: Int) -> (Int, Int)? {
    let skip = word(index) == "," ? 1 : 0
    guard index + skip < end, word(index + skip).utf8.count == 4, let year = Int(word(index + skip)),
      (1000...2200).contains(year)
    else { return nil }
    return (year, skip + 1)
  }

  private func ordinalDay(_ text: String) -> Int? {
    var digits = text
    for ending in ["st", "nd", "rd", "th"] where text.hasSuffix(ending) { digits = String(text.dropLast(2)) }
    guard digits.utf8.count <= 2, let day = Int(digits), (1...31).contains(day) else { return nil }
    return day
  }

  /// The day of a month nearest to the day of publication.
  private func nearest(month: Int, day: Int, at index: Int) -> CalendarDay? {
    guard let reference else { return nil }
    let year = reference.components.year
    let candidates = (year - 1...year + 1).compactMap { CalendarDay(year: $0, month: month, day: day) }
    return candidates.min {
      (abs($0.ordinal - reference.ordinal), $0) < (abs($1.ordinal - reference.ordinal), $1)
    }
  }

  // MARK: - Relative

  private func resolved(weekday: Int, at index: Int) -> CalendarDay? {
    guard let reference else { return nil }
    let back = (reference.weekday - weekday + 7) % 7
    if word(index - 1) == "last" { return CalendarDay(ordinal: reference.ordinal - (back == 0 ? 7 : back)) }
    if word(index - 1) == "next" || word(index - 1) == "tomorrow" || (isFuture(index) && back != 0) {
      return CalendarDay(ordinal: reference.ordinal + 7 - back)
    }
    return CalendarDay(ordinal: reference.ordinal - back)
  }

  /// Whether the clause around a date speaks of the future.
  private func isFuture(_ index: Int) -> Bool {
    var verb = index
    for _ in 0..<6 {
      guard let head = document.tokens[verb].head else { break }
      verb = head
      if document.tokens[verb].tag == .verb { break }
    }
    guard document.tokens[verb].tag == .verb || document.tokens[verb].tag == .noun else { return false }
    let window = max(0, verb - 8)..<verb
    return window.contains { position in
      document.tokens[position].head == verb
        && ["will", "shall", "'ll", "to", "would"].contains(word(position))
        && document.tokens[position].relation != .case
    }
  }

  private func relative(_ text: String, at index: Int, before end: Int, last: CalendarDay?)
    -> (Resolved, Int)?
  {
    guard let reference else { return nil }
    let (year, month, _) = reference.components
    let next = word(index + 1)
    switch text {
    case "today", "tonight": return (Resolved(reference), 1)
    case "yesterday": return (Resolved(CalendarDay(ordinal: reference.ordinal - 1)), 1)
    case "tomorrow":
      let length = Self.weekdays[next] == nil ? 1 : 2
      return (Resolved(CalendarDay(ordinal: reference.ordinal + 1)), length)
    case "this":
      switch next {
      case "morning", "afternoon", "evening": return (Resolved(reference), 2)
      case "week": return (Resolved(week(of: reference.ordinal)), 2)
      case "month": return (Resolved(isoText(year: year, month: month)), 2)
      case "year": return (Resolved(isoText(year: year)), 2)
      default: return nil
      }
    case "last":
      switch next {
      case "night": return (Resolved(CalendarDay(ordinal: reference.ordinal - 1)), 2)
      case "week": return (Resolved(week(of: reference.ordinal - 7)), 2)
      case "month":
        return (Resolved(isoText(year: month == 1 ? year - 1 : year, month: month == 1 ? 12 : month - 1)), 2)
      case "year": return (Resolved(isoText(year: year - 1)), 2)
      default: return nil
      }
    case "next":
      switch next {
      case "week": return (Resolved(week(of: reference.ordinal + 7)), 2)
      case "month":
        return (Resolved(isoText(year: month == 12 ? year + 1 : year, month: month == 12 ? 1 : month + 1)), 2)
      case "year": return (Resolved(isoText(year: year + 1)), 2)
      default: return nil
      }
    case "that", "same":
      guard let last, ["day", "night", "morning", "afternoon", "evening"].contains(next) else { return nil }
      return (Resolved(last), 2)
    case "end":
      guard next == "of", word(index + 2) == "the" else { return nil }
      if word(index + 3) == "year" { return (Resolved(isoText(year: year)), 4) }
      if word(index + 3) == "month" { return (Resolved(isoText(year: year, month: month)), 4) }
      return nil
    case "earlier", "later":
      guard next == "in", word(index + 2) == "the", word(index + 3) == "day" else { return nil }
      return (Resolved(reference), 4)
    default:
      return counted(text, at: index, last: last, reference)
    }
  }

  /// "three days ago", "four days later", "the next day".
  private func counted(_ text: String, at index: Int, last: CalendarDay?, _ reference: CalendarDay)
    -> (Resolved, Int)?
  {
    guard let count = Self.numbers[text] ?? Int(text), (1...400).contains(count) else { return nil }
    let unit = word(index + 1)
    guard let days = Self.units[unit] else { return nil }
    let (year, month, _) = reference.components
    switch word(index + 2) {
    case "ago":
      if days == 1 { return (Resolved(CalendarDay(ordinal: reference.ordinal - count)), 3) }
      if days == 7 { return (Resolved(week(of: reference.ordinal - 7 * count)), 3) }
      if days == 365 { return year > count ? (Resolved(isoText(year: year - count)), 3) : nil }
      let months = year * 12 + month - 1 - count
      return months > 12 ? (Resolved(isoText(year: months / 12, month: months % 12 + 1)), 3) : nil
    case "later":
      guard let last, days <= 7 else { return nil }
      return (Resolved(CalendarDay(ordinal: last.ordinal + count * days)), 3)
    case "earlier":
      guard let last, days <= 7 else { return nil }
      return (Resolved(CalendarDay(ordinal: last.ordinal - count * days)), 3)
    default:
      return nil
    }
  }

  private func week(of ordinal: Int) -> String {
    let day = CalendarDay(ordinal: ordinal)
    let monday = CalendarDay(ordinal: ordinal - day.weekday)
    return "\(monday)/\(CalendarDay(ordinal: monday.ordinal + 6))"
  }

  private static let units = [
    "day": 1, "days": 1, "week": 7, "weeks": 7, "month": 30, "months": 30, "year": 365, "years": 365,
  ]
  private static let numbers = [
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
  ]
  private static let weekdays = [
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6,
  ]
  private static let months = [
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12, "jan.": 1, "feb.": 2, "aug.": 8,
    "sept.": 9, "sep.": 9, "oct.": 10, "nov.": 11, "dec.": 12, "jan": 1, "feb": 2, "aug": 8, "sept": 9,
    "oct": 10, "nov": 11, "dec": 12,
  ]
}
