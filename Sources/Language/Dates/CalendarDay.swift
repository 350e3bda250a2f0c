/// A day of the proleptic Gregorian calendar, for counting days and weekdays.
public struct CalendarDay: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Days since 1 January 1970, from 1 January 0001 to 31 December 9999.
  public let ordinal: Int

  /// The day so many days after 1 January 1970, or the first or last day there is.
  public init(ordinal: Int) {
    self.ordinal = min(max(ordinal, Self.firstOrdinal), Self.lastOrdinal)
  }

  private static let firstOrdinal = -719_162
  private static let lastOrdinal = 2_932_896

  /// A day by its date; nil where there is no such day. Years run from 1 to 9999.
  ///
  /// The count is Howard Hinnant's `days_from_civil`.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    ordinal = era * 146_097 + dayOfEra - 719_468
  }

  /// Year, month 1...12 and day 1...31.
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = ordinal + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    let month = monthIndex + (monthIndex < 10 ? 3 : -9)
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * monthIndex + 2) / 5 + 1
    )
  }

  /// The weekday, 0 for Monday to 6 for Sunday.
  public var weekday: Int { (ordinal % 7 + 10) % 7 }

  /// The day so many days later, or earlier where negative.
  package func adding(_ days: Int) -> CalendarDay {
    CalendarDay(ordinal: ordinal + min(max(days, -4_000_000), 4_000_000))
  }

  /// The week from Monday to Sunday that the day lies in, as an ISO 8601 interval.
  var week: String {
    let monday = adding(-weekday)
    return "\(monday)/\(monday.adding(6))"
  }

  /// ISO 8601.
  public var description: String {
    let (year, month, day) = components
    return isoText(year: year, month: month, day: day)
  }

  /// Earlier days come first.
  public static func < (left: Self, right: Self) -> Bool { left.ordinal < right.ordinal }

  /// Days of a month, 28...31.
  static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// ISO 8601, as precise as what is given.
func isoText(year: Int, month: Int? = nil, day: Int? = nil) -> String {
  func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
  var text = padded(year, 4)
  if let month { text += "-" + padded(month, 2) }
  if let day { text += "-" + padded(day, 2) }
  return text
}
