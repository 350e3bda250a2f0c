/// Times by the clock and parts of the day.
extension DateRecogniser {
  private static let parts = [
    "morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI", "dawn": "TMO",
    "dusk": "TEV", "noon": "T12:00", "midday": "T12:00", "midnight": "T24:00",
  ]
  private static let zones: [String: String] = [
    "gmt": "Z", "utc": "Z", "bst": "+01:00", "cet": "+01:00", "cest": "+02:00", "eet": "+02:00",
    "msk": "+03:00", "est": "-05:00", "edt": "-04:00", "cst": "-06:00", "pst": "-08:00",
    "pdt": "-07:00", "ist": "+05:30", "jst": "+09:00",
  ]

  /// A date with the part of the day or the time after it ("Friday night", "Monday at 3 p.m."); the
  /// day stays its value.
  func withTimeOfDay(_ found: Found, at index: Int, before end: Int) -> Found {
    guard found.date.kind == .date, let day = found.date.day else { return found }
    var (date, length) = found
    var next = index + length
    guard next < end else { return found }
    if let part = Self.parts[word(next)], word(next) != "noon" {
      date.timex = "\(day)\(part)"
      date.kind = .time
      return (date, length + 1)
    }
    if word(next) == "," { next += 1 }
    if word(next) == "at" || word(next) == "around" { next += 1 }
    if next > index + length, next < end, let (clock, taken) = clock(at: next, before: end) {
      date.timex = "\(day)\(clock)"
      date.kind = .time
      length = next + taken - index
    }
    return (date, length)
  }

  /// A time that starts with a clock ("3 p.m. on Friday", "noon") or a part of the day with its day
  /// ("the night of 4 March").
  func clockTime(at index: Int, before end: Int, last: CalendarDay?) -> Found? {
    if let part = Self.parts[word(index)], word(index + 1) == "of", index + 2 < end {
      let start = word(index + 2) == "the" ? index + 3 : index + 2
      if let found = span(at: start, before: end) ?? absoluteDay(at: start, before: end) {
        var date = found.date
        date.kind = .time
        if let day = date.day { date.timex = "\(day)\(part)" }
        return (date, start + found.length - index)
      }
    }
    guard let (clock, length) = clock(at: index, before: end) else { return nil }
    let next = index + length
    if word(next) == "on", next + 1 < end, let found = absoluteDay(at: next + 1, before: end),
      let day = found.date.day
    {
      var date = found.date
      date.kind = .time
      date.timex = "\(day)\(clock)"
      return (date, length + 1 + found.length)
    }
    var day = reference
    var taken = length
    switch word(next) {
    case "today": taken += 1
    case "yesterday": (day, taken) = (reference?.adding(-1), length + 1)
    case "tomorrow": (day, taken) = (reference?.adding(1), length + 1)
    default: day = last ?? reference
    }
    guard let day else { return nil }
    var date = Resolved(day)
    date.kind = .time
    date.timex = "\(day)\(clock)"
    return (date, taken)
  }

  /// A day with month or weekday.
  private func absoluteDay(at index: Int, before end: Int) -> Found? {
    guard index < end else { return nil }
    switch DateWords.starts[word(index)] {
    case .month(let month): return named(month, at: index, before: end)
    case .weekday(let weekday):
      return resolved(weekday: weekday, at: index).map { (Resolved($0), 1) }
    default:
      guard word(index).utf8.first.map({ (48...57).contains($0) }) == true else { return nil }
      return absolute(at: index, before: end)
    }
  }

  /// A time by the clock as TIMEX3 writes it (`T15:30`), and how many tokens it takes.
  private func clock(at index: Int, before end: Int) -> (text: String, length: Int)? {
    guard index < end else { return nil }
    switch word(index) {
    case "noon", "midday": return word(index + 1) == "of" ? nil : ("T12:00", 1)
    case "midnight": return ("T24:00", 1)
    default: break
    }
    let figures = word(index).split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == ":" || $0 == "." })
    guard figures.count <= 2, let hours = figures.first, hours.utf8.count <= 2,
      var hour = Int(hours), (0...24).contains(hour)
    else { return nil }
    var minute = 0
    if figures.count == 2 {
      guard figures[1].utf8.count == 2, let number = Int(figures[1]), (0...59).contains(number)
      else { return nil }
      minute = number
    }
    var length = 1
    switch word(index + 1) {
    case "a.m.", "am", "a.m":
      if hour == 12 { hour = 0 }
      length = 2
    case "p.m.", "pm", "p.m":
      if hour < 12 { hour += 12 }
      length = 2
    case "o'clock", "o’clock": length = 2
    default:
      // "9:30" is a time, "9.30" and "9" alone are not.
      guard figures.count == 2, word(index).utf8.contains(UInt8(ascii: ":")) else { return nil }
    }
    if hour == 24, minute > 0 { return nil }
    var text = "T\(Self.padded(hour)):\(Self.padded(minute))"
    if index + length < end, let zone = Self.zones[word(index + length)] {
      text += zone
      length += 1
    }
    return (text, length)
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
