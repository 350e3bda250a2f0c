import Language
import Testing

/// What TIMEX3 would say of dates, times, durations and sets; published on Monday, 10 January 2022.
@Suite("Times as TIMEX3")
struct TimexTests {
  private func check(_ text: String, _ expected: [String]) throws {
    let document = try Analysis.document(text)
    let found = document.times.map { time in
      let words = document.substring(document.offsets(ofTokens: time.tokens))
      return "\(words)|\(time.kind.rawValue)|\(time.timex)"
    }
    #expect(found == expected, "\(text)")
  }

  @Test(
    "dates",
    arguments: [
      ("He came on 8 January 2021.", "8 January 2021|DATE|2021-01-08"),
      ("The vote took place on May 23, 2010.", "May 23, 2010|DATE|2010-05-23"),
      ("The form says 11/28/2000.", "11/28/2000|DATE|2000-11-28"),
      ("The letter is dated 28.11.2000.", "28.11.2000|DATE|2000-11-28"),
      ("He left in May 2019.", "May 2019|DATE|2019-05"),
      ("He left in early 2019.", "2019|DATE|2019"),
      ("He ruled in the 1990s.", "1990s|DATE|199"),
      ("He ruled in the nineties.", "nineties|DATE|199"),
      ("It was built in the 19th century.", "19th century|DATE|18"),
      ("It was built in the twentieth century.", "twentieth century|DATE|19"),
      ("They met in summer 2004.", "summer 2004|DATE|2004-SU"),
      ("They met in the spring of 2011.", "spring of 2011|DATE|2011-SP"),
      ("They met last summer.", "last summer|DATE|2021-SU"),
      ("They met in the winter of 1999.", "winter of 1999|DATE|1999-WI"),
      ("Prices rose in the first quarter of 2010.", "first quarter of 2010|DATE|2010-Q1"),
      ("Prices rose in the third quarter of last year.", "third quarter of last year|DATE|2021-Q3"),
      ("Prices rose in Q3 2012.", "Q3 2012|DATE|2012-Q3"),
      ("Prices fell in the second half of 2015.", "second half of 2015|DATE|2015-H2"),
      ("He left last week.", "last week|DATE|2022-W01"),
      ("He leaves next week.", "next week|DATE|2022-W03"),
      ("He left last weekend.", "last weekend|DATE|2022-W01-WE"),
      ("He left last month.", "last month|DATE|2021-12"),
      ("He left the day before yesterday.", "day before yesterday|DATE|2022-01-08"),
      ("He leaves the day after tomorrow.", "day after tomorrow|DATE|2022-01-12"),
      ("He left three weeks ago.", "three weeks ago|DATE|2021-W51"),
      ("He left twenty years ago.", "twenty years ago|DATE|2002"),
      ("They will meet two weeks from now.", "two weeks from now|DATE|2022-W04"),
      ("They will meet on Friday.", "Friday|DATE|2022-01-14"),
      ("They met on Friday.", "Friday|DATE|2022-01-07"),
      ("The talks will go on until Tuesday.", "Tuesday|DATE|2022-01-11"),
      ("They stayed until Tuesday.", "Tuesday|DATE|2022-01-04"),
      ("They must leave by Thursday.", "Thursday|DATE|2022-01-13"),
      ("They met on Christmas Day.", "Christmas Day|DATE|2021-12-25"),
      ("They met on New Year's Eve.", "New Year's Eve|DATE|2021-12-31"),
      ("They met at the beginning of the year.", "beginning of the year|DATE|2022"),
      ("They met at the end of last month.", "last month|DATE|2021-12"),
    ])
  func dates(text: String, expected: String) throws { try check(text, [expected]) }

  @Test(
    "times",
    arguments: [
      ("They met at 3 p.m. on Friday.", "3 p.m. on Friday|TIME|2022-01-07T15:00"),
      ("They met on Friday at 15:30.", "Friday at 15:30|TIME|2022-01-07T15:30"),
      ("They met on Sunday morning.", "Sunday morning|TIME|2022-01-09TMO"),
      ("They met on Friday night.", "Friday night|TIME|2022-01-07TNI"),
      ("They met yesterday evening.", "yesterday evening|TIME|2022-01-09TEV"),
      ("They will meet tomorrow afternoon.", "tomorrow afternoon|TIME|2022-01-11TAF"),
      ("They met last night.", "last night|TIME|2022-01-09TNI"),
      ("They met this morning.", "this morning|TIME|2022-01-10TMO"),
      ("They meet tonight.", "tonight|TIME|2022-01-10TNI"),
      ("The attack began at 04:20 GMT.", "04:20 GMT|TIME|2022-01-10T04:20Z"),
      ("The attack began at 9:30 a.m. yesterday.", "9:30 a.m. yesterday|TIME|2022-01-09T09:30"),
      ("The shop opens at 10 o'clock.", "10 o'clock|TIME|2022-01-10T10:00"),
      ("The polls close at midnight.", "midnight|TIME|2022-01-10T24:00"),
      ("They met at noon on 3 May 2004.", "noon on 3 May 2004|TIME|2004-05-03T12:00"),
      (
        "He fled on the night of 4 March 2011.", "night of 4 March 2011|TIME|2011-03-04TNI"
      ),
      (
        "He died on the evening of May 3, 2004.", "evening of May 3, 2004|TIME|2004-05-03TEV"
      ),
      (
        "He came on 8 January 2021 at 7:15 pm.", "8 January 2021 at 7:15 pm|TIME|2021-01-08T19:15"
      ),
      ("The curfew starts at 12:30 am.", "12:30 am|TIME|2022-01-10T00:30"),
    ])
  func times(text: String, expected: String) throws { try check(text, [expected]) }

  @Test(
    "durations",
    arguments: [
      ("He ruled for three years.", "three years|DURATION|P3Y"),
      ("He has a three-year term.", "three-year|DURATION|P3Y"),
      ("The siege lasted 40 days.", "40 days|DURATION|P40D"),
      ("The talks lasted two and a half hours.", "two and a half hours|DURATION|PT2.5H"),
      ("He waited for half an hour.", "half an hour|DURATION|PT0.5H"),
      ("He waited several weeks.", "several weeks|DURATION|PXW"),
      ("He served for a decade.", "a decade|DURATION|P1DE"),
      ("He stayed for two months.", "two months|DURATION|P2M"),
      ("He spoke for 15 minutes.", "15 minutes|DURATION|PT15M"),
      ("The war lasted for two centuries.", "two centuries|DURATION|P2CE"),
      ("He was held for a fortnight.", "a fortnight|DURATION|P2W"),
      ("He was there for five nights.", "five nights|DURATION|P5D"),
      ("The 72-hour truce held.", "72-hour|DURATION|PT72H"),
      ("It took some days.", "some days|DURATION|PXD"),
    ])
  func durations(text: String, expected: String) throws { try check(text, [expected]) }

  @Test(
    "sets",
    arguments: [
      ("They meet every Monday.", "every Monday|SET|XXXX-WXX-1"),
      ("They meet on Sundays.", "Sundays|SET|XXXX-WXX-7"),
      ("They meet every two weeks.", "every two weeks|SET|P2W"),
      ("They meet each year.", "each year|SET|P1Y"),
      ("They meet every other day.", "every other day|SET|P2D"),
      ("They meet twice a week.", "twice a week|SET|P1W"),
      ("The paper appears daily.", "daily|SET|P1D"),
      ("They meet monthly.", "monthly|SET|P1M"),
      ("The council held its annual meeting.", "annual|SET|P1Y"),
    ])
  func sets(text: String, expected: String) throws { try check(text, [expected]) }

  @Test(
    "intervals",
    arguments: [
      ("He ruled from 2014 to 2018.", "2014 to 2018|DATE|2014/2018"),
      ("He ruled between 2014 and 2018.", "2014 and 2018|DATE|2014/2018"),
      ("He was minister (2014-2018).", "2014-2018|DATE|2014/2018"),
      ("He was minister in 2014–18.", "2014–18|DATE|2014/2018"),
      (
        "It was fought between March and June 1999.", "March and June 1999|DATE|1999-03/1999-06"
      ),
      ("It lasted from March to June 1999.", "March to June 1999|DATE|1999-03/1999-06"),
      ("They met from 3 to 7 May 2010.", "3 to 7 May 2010|DATE|2010-05-03/2010-05-07"),
      ("They met on 3-7 May 2010.", "3-7 May 2010|DATE|2010-05-03/2010-05-07"),
      ("They met on May 3-7, 2010.", "May 3-7, 2010|DATE|2010-05-03/2010-05-07"),
      (
        "He fled on the night of 4-5 March 2011.",
        "night of 4-5 March 2011|TIME|2011-03-04/2011-03-05"
      ),
      (
        "He was away from 3 May 2004 to 8 June 2004.",
        "3 May 2004 to 8 June 2004|DATE|2004-05-03/2004-06-08"
      ),
      (
        "He was away from May 2004 until June 2005.",
        "May 2004 until June 2005|DATE|2004-05/2005-06"
      ),
      (
        "The visit will run from Tuesday to Thursday.",
        "Tuesday to Thursday|DATE|2022-01-11/2022-01-13"
      ),
    ])
  func intervals(text: String, expected: String) throws { try check(text, [expected]) }

  @Test("dates count from the date before")
  func afterAnother() throws {
    try check(
      "On 1 March 2020 he won. The following day he left. A month later he came back.",
      [
        "1 March 2020|DATE|2020-03-01", "following day|DATE|2020-03-02",
        "A month later|DATE|2020-04",
      ])
    try check(
      "On 1 March 2020 he won. The following year he lost.",
      ["1 March 2020|DATE|2020-03-01", "following year|DATE|2021"])
    try check(
      "On 1 March 2020 he won. He left two years later.",
      ["1 March 2020|DATE|2020-03-01", "two years later|DATE|2022"])
  }

  @Test("an interval knows its first and last day")
  func bounds() throws {
    let times = try Analysis.document("He ruled from March 2014 to 2018, and since 2020.").times
    #expect(times.map { $0.bounds.first?.description } == ["2014-03-01", "2020-01-01"])
    #expect(times.map { $0.bounds.last?.description } == ["2018-12-31", nil])
  }

  @Test(
    "what only looks like a time is none",
    arguments: [
      "He was the second man there.", "Give me a second.", "The ratio is 3:2 and rising.",
      "Spring water is good.", "He will march on.", "They fall every now and then.",
      "He won 3 to 2.", "The new day is bright.", "He saw a day dawn.",
    ])
  func none(text: String) throws { try check(text, []) }
}
