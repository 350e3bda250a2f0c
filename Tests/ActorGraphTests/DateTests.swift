import ActorGraph
import Testing

@Suite struct PartialDateTests {
  @Test(arguments: [
    "2022", "2022-01", "2022-01-08", "0001", "9999-12-31", "2024-02-29", "2000-02-29",
  ])
  func readsWhatItWrites(text: String) {
    #expect(PartialDate(text)?.description == text)
  }

  @Test(arguments: [
    "", "T", "-", "22", "2022-1", "2022-01-8", "2022-13", "2022-00", "2022-01-00", "2022-04-31",
    "2023-02-29", "1900-02-29", "0000", "10000", "2022-01-08-01", "2022/01", " 2022", "2022 ",
    "+022", "２０２２", "2022-01-", "-2022", "99999999999999999999",
  ])
  func refuses(text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test func aTimeOfDayIsIgnored() {
    #expect(PartialDate("2022-01-08T10:30:00Z") == PartialDate(year: 2022, month: 1, day: 8))
  }

  @Test func datesGoByTheirFirstDayAndTheVaguerComesFirst() throws {
    var dates: [PartialDate] = []
    for year in [1, 1999, 2000, 9999] {
      dates.append(try #require(PartialDate(year: year)))
      for month in 1...12 {
        dates.append(try #require(PartialDate(year: year, month: month)))
        for day in [1, 2, 28] {
          dates.append(try #require(PartialDate(year: year, month: month, day: day)))
        }
      }
    }
    for left in dates {
      for right in dates {
        let isBefore =
          (left.earliestDay, right.latestDay) < (right.earliestDay, left.latestDay)
        #expect((left < right) == isBefore)
        #expect((left == right) == (left.description == right.description))
      }
    }
  }

  @Test func aDayNeedsAMonth() {
    #expect(PartialDate(year: 2022, month: nil, day: 4) == nil)
  }

  @Test func daysFollowEachOtherThroughTheYears() {
    var previous = -1
    for year in 1...2500 {
      for month in 1...12 where year % 100 < 5 {
        let days = PartialDate.days(inMonth: month, of: year)
        guard let date = PartialDate(year: year, month: month) else {
          Issue.record("no \(year)-\(month)")
          continue
        }
        #expect(date.latestDay - date.earliestDay == days - 1)
        if previous >= 0, !(month == 1 && year % 100 == 0) {
          #expect(date.earliestDay == previous + 1)
        }
        previous = date.latestDay
      }
    }
    #expect(PartialDate("0001-01-01")?.earliestDay == 0)
    #expect(PartialDate("1970-01-01")?.earliestDay == 719_162)
  }

  @Test func vaguerDatesComeFirst() {
    let dates = ["2021-12-31", "2022", "2022-01", "2022-01-01", "2022-01-02", "2022-02", "2023"]
    #expect(dates.reversed().compactMap { PartialDate($0) }.sorted().map(\.description) == dates)
  }

  @Test func containment() throws {
    let year = try #require(PartialDate("2022"))
    let month = try #require(PartialDate("2022-01"))
    let day = try #require(PartialDate("2022-01-31"))
    #expect(year.contains(month) && year.contains(day) && month.contains(day))
    #expect(day.contains(day))
    #expect(!month.contains(year) && !day.contains(month))
    #expect(try !month.contains(#require(PartialDate("2022-02-01"))))
  }
}

@Suite struct TimeExtentTests {
  @Test(arguments: [
    "2022", "2022-01-08", "2014/2019", "2014/..", "../2010-05", "2022-01-03/2022-01",
  ])
  func readsWhatItWrites(text: String) {
    #expect(TimeExtent(text)?.description == text)
  }

  @Test(arguments: [
    "", "/", "../..", "..", "2022/", "/2022", "2023/2022", "2022-02/2022-01-31", "2020/2021/2022",
    "2020-13/2021", "today",
  ])
  func refuses(text: String) {
    #expect(TimeExtent(text) == nil)
  }

  @Test func anIntervalFromADateToItselfIsThatDate() {
    #expect(TimeExtent("2022/2022") == TimeExtent("2022"))
    #expect(TimeExtent("2022")?.isSingleDate == true)
    #expect(TimeExtent("2022/..")?.isSingleDate == false)
  }

  @Test func openStartsComeFirstAndOpenEndsLast() {
    let extents = ["../2001", "../2030", "2000/2010", "2000/..", "2001", "2001-05/..", "2002"]
    #expect(
      extents.reversed().compactMap { TimeExtent($0) }.sorted().map(\.description) == extents)
  }

  @Test func containment() throws {
    func extent(_ text: String) throws -> TimeExtent { try #require(TimeExtent(text)) }
    #expect(try extent("2014/2019").contains(extent("2015-03")))
    #expect(try extent("2014/..").contains(extent("2015/..")))
    #expect(try extent("../2019").contains(extent("2019-12-31")))
    #expect(try !extent("2014/2019").contains(extent("2015/..")))
    #expect(try !extent("2014/2019").contains(extent("../2015")))
    #expect(try !extent("2015").contains(extent("2014/2016")))
  }
}
