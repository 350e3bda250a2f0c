internal import ActorGraph

/// A day of the proleptic Gregorian calendar, found from its number.
enum CalendarDay {
  /// The last day a date of a graph can mean: 31 December 9999.
  static let last = 3_652_058

  /// The date of a day, counted from 1 January of year 1 like ``PartialDate/earliestDay``; days
  /// outside the years 1 to 9999 are taken as the nearest inside.
  ///
  /// The years start in March, which puts the leap day last (Hinnant 2013,
  /// howardhinnant.github.io/date_algorithms.html).
  static func date(_ day: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = min(max(day, 0), last) + 306
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The number of the first day of a month; the year is kept in 1...9999.
  static func first(year: Int, month: Int = 1) -> Int {
    PartialDate(year: min(max(year, 1), 9999), month: min(max(month, 1), 12))?.earliestDay ?? 0
  }
}
