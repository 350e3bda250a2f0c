/// How long and how often.
extension DateRecogniser {
  private static let units: [String: (letter: String, isTime: Bool)] = [
    "second": ("S", true), "minute": ("M", true), "hour": ("H", true), "day": ("D", false),
    "night": ("D", false), "week": ("W", false), "fortnight": ("W", false),
    "weekend": ("WE", false), "month": ("M", false), "quarter": ("Q", false), "year": ("Y", false),
    "decade": ("DE", false), "century": ("CE", false),
  ]
  /// Words that make a date of a duration: unresolved, it is nothing.
  private static let counting: Set<String> = ["ago", "later", "earlier"]
  private static let vague: Set<String> = ["several", "some", "many", "few", "recent"]

  /// "three years", "a three-year term", "two and a half hours", "several weeks", "half a year".
  func duration(at index: Int, before end: Int) -> Found? {
    let text = word(index)
    if text == "half", word(index + 1) == "a" || word(index + 1) == "an", index + 2 < end,
      let unit = unit(word(index + 2))
    {
      return period("0.5", unit).map { ($0, 3) }
    }
    if Self.vague.contains(text), index + 1 < end, word(index + 1).utf8.last == UInt8(ascii: "s"),
      let unit = unit(word(index + 1)), unit != "second"
    {
      return period("X", unit).map { ($0, 2) }
    }
    guard let count = count(text), (1...100_000).contains(count) else { return nil }
    var next = index + 1
    var half = false
    if word(next) == "and", word(next + 1) == "a", word(next + 2) == "half" {
      half = true
      next += 3
    } else if word(next) == "-" {
      next += 1
    }
    guard next < end, let unit = unit(word(next)), !Self.counting.contains(word(next + 1)) else {
      return nil
    }
    // "a second", "a day" are more often something else.
    if text == "a" || text == "an", ["second", "night", "day", "minute"].contains(unit) {
      return nil
    }
    let number = unit == "fortnight" ? "\(count * 2)" : "\(count)"
    return period(half ? number + ".5" : number, unit).map { ($0, next + 1 - index) }
  }

  private func period(_ count: String, _ unit: String) -> Resolved? {
    guard let (letter, isTime) = Self.units[unit] else { return nil }
    let timex = (isTime ? "PT" : "P") + count + letter
    return Resolved(timex, timex: timex, .duration)
  }

  /// A unit of time by its singular; nil for any other word.
  private func unit(_ word: String) -> String? {
    if Self.units[word] != nil { return word }
    if word == "centuries" { return "century" }
    guard word.utf8.last == UInt8(ascii: "s") else { return nil }
    let singular = String(word.dropLast())
    return Self.units[singular] == nil ? nil : singular
  }

  /// A number in figures or words.
  func count(_ text: String) -> Int? {
    guard let first = text.utf8.first else { return nil }
    if (48...57).contains(first) { return text.utf8.count <= 6 ? Int(text) : nil }
    return DateWords.numbers[text]
  }

  private static let adverbs = [
    "daily": "P1D", "weekly": "P1W", "monthly": "P1M", "yearly": "P1Y", "annually": "P1Y",
    "annual": "P1Y", "hourly": "PT1H", "nightly": "P1D", "fortnightly": "P2W", "quarterly": "P1Q",
  ]

  /// "every Monday", "each year", "every two weeks", "daily", "twice a week", "on Sundays".
  func repeated(at index: Int, before end: Int) -> Found? {
    let text = word(index)
    if let timex = Self.adverbs[text] { return (Resolved(timex, timex: timex, .set), 1) }
    if text.utf8.last == UInt8(ascii: "s"),
      let weekday = DateWords.weekdays[String(text.dropLast())]
    {
      return (weekly(weekday), 1)
    }
    if text == "twice" || text == "once", word(index + 1) == "a", let unit = unit(word(index + 2)),
      index + 2 < end, let period = period("1", unit)
    {
      return (Resolved(period.text, timex: period.text, .set), 3)
    }
    guard text == "every" || text == "each", index + 1 < end else { return nil }
    if let weekday = DateWords.weekdays[word(index + 1)] { return (weekly(weekday), 2) }
    if let unit = unit(word(index + 1)), let period = period("1", unit) {
      return (Resolved(period.text, timex: period.text, .set), 2)
    }
    if let count = word(index + 1) == "other" ? 2 : count(word(index + 1)), index + 2 < end,
      let unit = unit(word(index + 2)), let period = period("\(count)", unit)
    {
      return (Resolved(period.text, timex: period.text, .set), 3)
    }
    return nil
  }

  private func weekly(_ weekday: Int) -> Resolved {
    let timex = "XXXX-WXX-\(weekday + 1)"
    return Resolved(timex, timex: timex, .set)
  }
}
