import ActorGraph
import Extraction
import Foundation
import Testing

/// Dates of publication in the heads of reports.
@Suite struct PublicationLineTests {
  private static let body = "\n\nMira Kolar told the council on 3 March 2021 that she would stay."

  @Test(arguments: [
    "10 January 2022", "Monday, 10 January 2022", "Mon 10 Jan 2022", "January 10, 2022",
    "Jan. 10, 2022", "10th January 2022", "10th of January, 2022", "2022-01-10", "2022/01/10",
    "2022-01-10T09:30:00Z", "10 January 2022, 09:30 GMT", "January 10, 2022 at 9:30 a.m. ET",
    "10-Jan-2022", "Published: 2022-01-10", "Published 10 January 2022",
    "Posted on 10 January 2022",
    "Date: Mon, 10 Jan 2022 09:30:00 +0100", "By Imre Vega, 10 January 2022",
    "By Imre Vega | January 10, 2022 09:30", "PARIS, Jan. 10, 2022", "PARIS, Jan. 10, 2022 (HPA) -",
    "ALMATY, 10 January 2022.", "Almaty, 10 January 2022 \u{2014} The council met.",
    "PORT-AU-PRINCE, Haiti, January 10, 2022 (HPA) \u{2014} The council met.",
    "**10 January 2022**", "  10 January 2022  ", "10 JANUARY 2022",
  ])
  func lines(line: String) {
    for text in ["\(line)\(Self.body)", "Ferries return to the islands\n\n\(line)\(Self.body)"] {
      #expect(Report(name: "a", text: text).dateInHead?.description == "2022-01-10", "\(text)")
    }
  }

  @Test(arguments: [
    "The council met on 10 January 2022.", "On 10 January 2022 the council met.",
    "10 January 2022 was a Monday.", "10/01/2022", "January 2022", "Monday, 10 January",
    "Tuesday, 10 January 2022", "31 February 2022", "2022-13-45", "99/99/9999", "10.1.22",
    "Ferry Protests, 10 January 2022", "Updated: 10 January 2022", "10 January 2022 to 12 May 2022",
    "PARIS, Jan. 10 (HPA) -", "Copyright 2022", "Kolar was born in Paris, 10 January 2022 -",
    "the ferries of the islands since\n10 January 2022",
    "10 January 2022\n12 January 2022",
  ])
  func notSure(line: String) {
    #expect(Report(name: "a", text: "\(line)\(Self.body)").dateInHead == nil)
  }

  @Test func aLabelDecidesBetweenTwo() {
    let text = "Updated: 12 January 2022\n12 January 2022\nPublished: 10 January 2022\(Self.body)"
    #expect(Report(name: "a", text: text).dateInHead?.description == "2022-01-10")
  }

  @Test(arguments: ["\n", "\r\n", "\r", "\u{2028}"])
  func lineEndsOfAllKinds(end: String) {
    let text = ["Ferries return", "10 January 2022", "", "Kolar left."].joined(separator: end)
    #expect(Report(name: "a", text: text).dateInHead?.description == "2022-01-10")
  }

  @Test func onlyTheHeadIsLookedAt() {
    let text = (1...8).map { "Line \($0) of the report.\n\n" }.joined() + "10 January 2022\n"
    #expect(Report(name: "a", text: text).dateInHead == nil)
    #expect(Report(name: "a", text: "").dateInHead == nil)
  }

  @Test func whatIsGivenWins() throws {
    let page = "<meta name=date content=2022-01-09><p>10 January 2022</p><p>Kolar left."
    #expect(try Page.report(page).published?.description == "2022-01-09")
    let given = try Page.report(
      bytes: Data(page.utf8), as: .html, name: "a", published: PartialDate("2021"))
    #expect(given.published?.description == "2021")
    let report = try Report(bytes: Data("10 January 2022\n\nKolar left.".utf8), name: "a")
    #expect(report.published?.description == "2022-01-10")
  }
}
