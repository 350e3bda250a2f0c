import Language
import Testing

@Suite("Calendar days")
struct CalendarDayTests {
  @Test("every day from 1 January 1 to 31 December 9999 follows the one before")
  func wholeCalendar() throws {
    let first = try #require(CalendarDay(year: 1, month: 1, day: 1))
    let last = try #require(CalendarDay(year: 9999, month: 12, day: 31))
    #expect(first.weekday == 0)
    #expect(last.ordinal - first.ordinal == 3_652_058)
    for ordinal in stride(from: first.ordinal, through: last.ordinal, by: 97) {
      let day = CalendarDay(ordinal: ordinal)
      let (year, month, number) = day.components
      #expect(CalendarDay(year: year, month: month, day: number) == day)
    }
  }

  @Test("known weekdays, 0 for Monday")
  func weekdays() {
    #expect(CalendarDay(year: 2022, month: 1, day: 10)?.weekday == 0)
    #expect(CalendarDay(year: 1970, month: 1, day: 1)?.weekday == 3)
    #expect(CalendarDay(year: 1969, month: 12, day: 28)?.weekday == 6)
    #expect(CalendarDay(year: 2000, month: 2, day: 29)?.weekday == 1)
  }

  @Test("days that do not exist")
  func missing() {
    for (year, month, day) in [
      (2021, 2, 29), (1900, 2, 29), (2022, 4, 31), (2022, 13, 1), (2022, 0, 1), (2022, 1, 0),
      (0, 1, 1), (10_000, 1, 1), (2022, Int.max, 1), (Int.min, 1, Int.max),
    ] {
      #expect(CalendarDay(year: year, month: month, day: day) == nil)
    }
  }

  @Test("a count beyond the calendar gives its first or last day")
  func clamped() {
    #expect(CalendarDay(ordinal: .max).description == "9999-12-31")
    #expect(CalendarDay(ordinal: .min).description == "0001-01-01")
    #expect(CalendarDay(ordinal: 0).description == "1970-01-01")
  }
}
