import ActorGraph
import Testing

@testable import Diagrams

struct DateWordsTests {
  @Test(
    "Dates are as short as their precision allows",
    arguments: [
      ("2022-01-08", "8 Jan", "8 January 2022"),
      ("2021-12-08", "8 Dec 2021", "8 December 2021"),
      ("2022-01", "Jan 2022", "January 2022"),
      ("2014", "2014", "2014"),
      ("2022-01-03/2022-01-09", "3\u{2013}9 Jan", "3\u{2013}9 January 2022"),
      ("2021-01-03/2021-01-09", "3\u{2013}9 Jan 2021", "3\u{2013}9 January 2021"),
      ("2022-01-03/2022-02-05", "3 Jan \u{2013} 5 Feb", "3 January 2022 \u{2013} 5 February 2022"),
      (
        "2021-01-03/2021-02-05", "3 Jan \u{2013} 5 Feb 2021",
        "3 January 2021 \u{2013} 5 February 2021"
      ),
      ("2014/2019", "2014 \u{2013} 2019", "2014 \u{2013} 2019"),
      ("2014/..", "since 2014", "since 2014"),
      ("../2022-01-10", "to 10 Jan", "to 10 January 2022"),
    ])
  func words(_ date: String, short: String, long: String) throws {
    let extent = try #require(TimeExtent(date))
    let dates = DateWords(year: 2022)
    #expect(dates.short(extent) == short)
    #expect(dates.long(extent) == long)
  }

  @Test("Without a document no year goes without saying")
  func withoutYear() throws {
    let extent = try #require(TimeExtent("2022-01-08"))
    #expect(DateWords(year: nil).short(extent) == "8 Jan 2022")
  }
}
