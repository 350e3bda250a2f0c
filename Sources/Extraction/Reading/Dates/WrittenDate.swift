import ActorGraph

/// A day as reports and pages write it, with its year: `2022-01-10`, `10 January 2022`,
/// `Monday, Jan. 10, 2022`, `13/01/2022`.
///
/// Where day and month could change places (`10/01/2022`), and where the weekday is not that of the
/// day, nothing is certain and there is no date.
enum WrittenDate {
  /// The date at the start of a value such as `2022-01-10T09:30:00Z` or `Mon, 10 Jan 2022 09:30 GMT`.
  static func date(_ value: String) -> PartialDate? {
    var scanner = DateScanner(value.prefix(100))
    if let date = read(&scanner) { return date }
    // `20220110`, as some publishing systems have it; `2022-01` and `2022` are dates, too.
    scanner.rewind(to: 0)
    if let number = scanner.number(digits: 8...8) {
      return PartialDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }
    return PartialDate(value)
  }

  /// Reads a date with an optional weekday before it; nil, and the scanner where it was, for anything
  /// else.
  static func read(_ scanner: inout DateScanner) -> PartialDate? {
    let start = scanner.position
    let weekday = weekday(&scanner)
    if weekday != nil { _ = scanner.skip(anyOf: ".,") && scanner.skip(",") }
    if let date = day(&scanner), weekday == nil || date.earliestDay % 7 == weekday { return date }
    scanner.rewind(to: start)
    return nil
  }

  private static func day(_ scanner: inout DateScanner) -> PartialDate? {
    let start = scanner.position
    if let date = yearFirst(&scanner) { return date }
    scanner.rewind(to: start)
    if let date = dayFirst(&scanner) { return date }
    scanner.rewind(to: start)
    if let date = monthFirst(&scanner) { return date }
    scanner.rewind(to: start)
    return inNumbers(&scanner)
  }

  private static func yearFirst(_ scanner: inout DateScanner) -> PartialDate? {
    guard let year = scanner.number(digits: 4...4), scanner.skip(anyOf: "-/."),
      let month = scanner.number(digits: 1...2), scanner.skip(anyOf: "-/."),
      let day = scanner.number(digits: 1...2)
    else { return nil }
    return PartialDate(year: year, month: month, day: day)
  }

  private static func dayFirst(_ scanner: inout DateScanner) -> PartialDate? {
    guard let day = scanner.number(digits: 1...2) else { return nil }
    skipOrdinal(&scanner)
    _ = scanner.skip(words: ["of"])
    _ = scanner.skip("-")
    guard let month = month(&scanner) else { return nil }
    _ = scanner.skip(anyOf: ",-")
    guard let year = scanner.number(digits: 4...4) else { return nil }
    return PartialDate(year: year, month: month, day: day)
  }

  private static func monthFirst(_ scanner: inout DateScanner) -> PartialDate? {
    guard let month = month(&scanner), let day = scanner.number(digits: 1...2) else { return nil }
    skipOrdinal(&scanner)
    _ = scanner.skip(",")
    guard let year = scanner.number(digits: 4...4) else { return nil }
    return PartialDate(year: year, month: month, day: day)
  }

  private static func inNumbers(_ scanner: inout DateScanner) -> PartialDate? {
    guard let one = scanner.number(digits: 1...2), scanner.skip(anyOf: "/.-"),
      let two = scanner.number(digits: 1...2), scanner.skip(anyOf: "/.-"),
      let year = scanner.number(digits: 4...4)
    else { return nil }
    if one > 12 || one == two { return PartialDate(year: year, month: two, day: one) }
    return two > 12 ? PartialDate(year: year, month: one, day: two) : nil
  }

  private static func skipOrdinal(_ scanner: inout DateScanner) {
    _ = scanner.skip(words: ["st", "nd", "rd", "th"])
  }

  private static func month(_ scanner: inout DateScanner) -> Int? {
    guard let name = scanner.word(where: { months[$0] != nil }) else { return nil }
    _ = scanner.skip(".")
    return months[name]
  }

  /// Whether a word names a day of the week.
  static func isWeekday(_ word: String) -> Bool { weekdays[word.lowercased()] != nil }

  private static func weekday(_ scanner: inout DateScanner) -> Int? {
    scanner.word { weekdays[$0] != nil }.flatMap { weekdays[$0] }
  }

  private static let months = numbered([
    "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
    "august aug", "september sep sept", "october oct", "november nov", "december dec",
  ]).mapValues { $0 + 1 }

  /// From Monday, which the first day of the calendar was.
  private static let weekdays = numbered([
    "monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thur thurs", "friday fri",
    "saturday sat", "sunday sun",
  ])

  private static func numbered(_ names: [String]) -> [String: Int] {
    var numbers: [String: Int] = [:]
    for (number, names) in names.enumerated() {
      for name in names.split(separator: " ") { numbers[String(name)] = number }
    }
    return numbers
  }
}
