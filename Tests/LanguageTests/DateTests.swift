import Language
import Testing

@Suite("Dates")
struct DateTests {
  /// 10 January 2022, a Monday, is the day of publication unless another is given.
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let dates: [String]
    let published: String

    init(_ text: String, _ dates: [String], published: String = "2022-01-10") {
      self.text = text
      self.dates = dates
      self.published = published
    }

    var testDescription: String { "\(text) (\(published))" }
  }

  private func check(_ example: Case) throws {
    let fields = example.published.split(separator: "-").compactMap { Int($0) }
    let day = try #require(CalendarDay(year: fields[0], month: fields[1], day: fields[2]))
    #expect(try Analysis.dates(example.text, published: day) == example.dates)
  }

  @Test(
    "absolute dates",
    arguments: [
      Case("He came on 8 January 2021.", ["8 January 2021=2021-01-08"]),
      Case("He came on January 8, 2021, and left.", ["January 8, 2021=2021-01-08"]),
      Case("He came on the 8th of January 2021.", ["8th of January 2021=2021-01-08"]),
      Case("He came on Jan. 8, 2021.", ["Jan. 8, 2021=2021-01-08"]),
      Case("It was dated 2021-05-06.", ["2021-05-06=2021-05-06"]),
      Case("He came in May 2021.", ["May 2021=2021-05"]),
      Case("He came in 1999 and left in mid-2004.", ["1999=1999", "2004=2004"]),
      Case("In the 1990s he ruled.", ["1990s=1990/1999"]),
      Case("It was 29 February 2020.", ["29 February 2020=2020-02-29"]),
      Case("On Friday, 8 January 2021, he came.", ["Friday, 8 January 2021=2021-01-08"]),
      Case("On Friday January 8, 2021 he came.", ["Friday January 8, 2021=2021-01-08"]),
    ])
  func absolute(example: Case) throws { try check(example) }

  @Test(
    "weekdays: the last one, or the next where the clause speaks of the future",
    arguments: [
      Case("They met on Friday.", ["Friday=2022-01-07"]),
      Case("They will meet on Friday.", ["Friday=2022-01-14"]),
      Case("They met on Monday.", ["Monday=2022-01-10"]),
      Case("They met last Monday.", ["Monday=2022-01-03"]),
      Case("They meet next Monday.", ["Monday=2022-01-17"]),
      Case("They meet this Friday.", ["Friday=2022-01-14"]),
      Case("They met on Sunday morning.", ["Sunday morning=2022-01-09"]),
    ])
  func weekdays(example: Case) throws { try check(example) }

  @Test(
    "words that count from the day of publication",
    arguments: [
      Case("He left today.", ["today=2022-01-10"]),
      Case("He left yesterday.", ["yesterday=2022-01-09"]),
      Case("He will leave tomorrow Tuesday.", ["tomorrow Tuesday=2022-01-11"]),
      Case("He left last night.", ["last night=2022-01-09"]),
      Case("He left this morning.", ["this morning=2022-01-10"]),
      Case("He left last week.", ["last week=2022-01-03/2022-01-09"]),
      Case("He leaves next week.", ["next week=2022-01-17/2022-01-23"]),
      Case("He left last month.", ["last month=2021-12"]),
      Case("He leaves next month.", ["next month=2023-01"], published: "2022-12-31"),
      Case("He left last year.", ["last year=2021"]),
      Case("He left this year.", ["this year=2022"]),
      Case("He leaves by the end of the year.", ["end of the year=2022"]),
      Case("He left three days ago.", ["three days ago=2022-01-07"]),
      Case("He left 12 days ago.", ["12 days ago=2021-12-29"]),
      Case("He left two weeks ago.", ["two weeks ago=2021-12-27/2022-01-02"]),
      Case("He left a month ago.", ["a month ago=2021-12"]),
      Case("He left 18 months ago.", ["18 months ago=2020-07"]),
      Case("He left five years ago.", ["five years ago=2017"]),
      Case("He left two decades ago.", ["two decades ago=2002"]),
      Case("He left 400 years ago.", ["400 years ago=1622"]),
    ])
  func relative(example: Case) throws { try check(example) }

  @Test(
    "months without a year",
    arguments: [
      Case("He came in December.", ["December=2021-12"]),
      Case("He came in January.", ["January=2022-01"]),
      Case("He will come in February.", ["February=2022-02"]),
      Case("He came last May.", ["May=2021-05"]),
      Case("He came this March.", ["March=2022-03"]),
      Case("He comes next March.", ["March=2022-03"]),
      Case("He comes next January.", ["January=2023-01"]),
      Case("He may come; they march on.", []),
      Case("The resignation of Jan Novak came late.", []),
      Case("He came in Jan and left.", ["Jan=2022-01"]),
    ])
  func months(example: Case) throws { try check(example) }

  @Test(
    "a day and month without a year is the one nearest to publication, also across new year",
    arguments: [
      Case("He came on December 28.", ["December 28=2021-12-28"]),
      Case("He comes on 5 February.", ["5 February=2022-02-05"]),
      Case("He comes on 3 January.", ["3 January=2023-01-03"], published: "2022-12-30"),
      Case("He came on June 5th.", ["June 5th=2022-06-05"]),
      Case("He came on 29 February.", ["29 February=2020-02-29"], published: "2020-06-01"),
    ])
  func nearest(example: Case) throws { try check(example) }

  @Test(
    "since and until open an interval",
    arguments: [
      Case("Since 2014 he ruled.", ["2014=2014/.."]),
      Case("He ruled until 2018.", ["2018=../2018"]),
      Case("He has ruled since early 2014.", ["2014=2014/.."]),
      Case("He has ruled since the 1990s.", ["1990s=1990/.."]),
      Case("He was there until last week.", ["last week=../2022-01-09"]),
      Case("He has been there since Friday.", ["Friday=2022-01-07/.."]),
    ])
  func intervals(example: Case) throws { try check(example) }

  @Test(
    "dates that count from the date before",
    arguments: [
      Case(
        "On 30 December 2021 he won. Four days later he left.",
        ["30 December 2021=2021-12-30", "Four days later=2022-01-03"]),
      Case(
        "On 1 March 2020 he won. The next day he left. A week earlier he had come.",
        ["1 March 2020=2020-03-01", "next day=2020-03-02", "A week earlier=2020-02-24"]),
      Case(
        "On 1 March 2020 he won. That night he spoke, and the same day he left.",
        ["1 March 2020=2020-03-01", "That night=2020-03-01", "same day=2020-03-01"]),
      Case("The next day he left. Two days later he came.", []),
    ])
  func afterAnother(example: Case) throws { try check(example) }

  @Test(
    "impossible dates and huge numbers give no impossible value",
    arguments: [
      Case("It was 31 February 2020.", ["February 2020=2020-02"]),
      Case("It was February 30, 2019.", ["February 30, 2019=2019-02"]),
      Case("It was 29 February 2019.", ["February 2019=2019-02"]),
      Case("It was 2022-13-45.", []),
      Case("It was 99999999999999999999 days ago.", []),
      Case("It was 9999 years ago.", []),
      Case("It was in 9999999999.", []),
      Case("Some 2000 people came.", []),
    ])
  func impossible(example: Case) throws { try check(example) }

  @Test("at either end of the calendar nothing leaves it")
  func ends() throws {
    let text = """
      He left last week, 9000 days ago, a year ago, next week, next month, next year, last month,
      on 31 December, on 1 January, since Sunday, until Tuesday, two decades ago, tomorrow, yesterday
      """
    for (year, month, day) in [(1, 1, 1), (1, 12, 31), (9999, 1, 1), (9999, 12, 31)] {
      let published = CalendarDay(year: year, month: month, day: day)
      let document = try Analysis.document(text, published: published)
      DocumentLaws(document, "published \(year)-\(month)-\(day)").check()
    }
  }

  @Test("without a day of publication only absolute dates are resolved")
  func unpublished() throws {
    let text =
      "Yesterday, on Friday, in May, on 3 June, last week, two days ago: 5 May 2020, 1990s."
    #expect(
      try Analysis.dates(text, published: nil) == ["5 May 2020=2020-05-05", "1990s=1990/1999"])
  }
}
