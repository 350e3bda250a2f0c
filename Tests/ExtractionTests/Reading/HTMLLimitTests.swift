import ActorGraph
import Extraction
import Foundation
import Testing

/// Pages that were made to hurt.
@Suite struct HTMLLimitTests {
  private static func timed(_ page: String) throws -> (text: String?, seconds: Double) {
    let start = ContinuousClock.now
    let text = try? Page.report(page).text
    return (text, start.duration(to: .now) / .seconds(1))
  }

  private static let attributes = (0..<100_000).map { "a\($0)=\"\($0)\"" }.joined(separator: " ")

  @Test(arguments: [
    "<p \(attributes)>Kolar left.",
    "<!-- > --><p \(attributes)>Kolar left.",
    "<script/><p \(attributes)>Kolar left.",
    "<!--><p \(attributes)>Kolar left.",
    "<script>if (a<b) { x = '<p' }</script><p \(attributes)>Kolar left.",
  ])
  func manyAttributes(page: String) throws {
    let (text, seconds) = try Self.timed(page)
    // Versions of libxml2 differ in where "<!-->" ends.
    #expect(text == "Kolar left.\n" || page.hasPrefix("<!-->"))
    #expect(seconds < 5)
  }

  @Test(arguments: ["<table>", "<select><option>", "<b>", "<div>", "<p>", "<a href=x>", "<font>"])
  func deepNesting(tag: String) throws {
    let (_, seconds) = try Self.timed(String(repeating: tag, count: 3_000) + "Kolar left.")
    #expect(seconds < 5)
  }

  @Test func tooDeepNestingIsRefused() throws {
    let page = String(repeating: "<div>", count: 200_000) + "Kolar left."
    let error = #expect(throws: InputError.self) { try Page.report(page) }
    #expect(error?.reason.contains("10000 levels") == true)
  }

  @Test func endsWithoutStartsAreHarmless() throws {
    let page =
      String(repeating: "<div>", count: 5_000) + String(repeating: "</x>", count: 100_000)
      + "<p>Kolar left."
    let (_, seconds) = try Self.timed(page)
    #expect(seconds < 15)
  }

  @Test func longPagesAreReadInProportion() throws {
    let page = String(repeating: "<p>\(Page.prose("Kolar"))</p>\n", count: 50_000)
    let (text, seconds) = try Self.timed(page)
    #expect(text?.split(separator: "\n\n").count == 50_000)
    #expect(seconds < 10)
  }

  @Test(arguments: [
    "<", "<p", "<p a", "<p a=", "<p a='", "<!--", "<!", "</", "<script>", "&#", "&",
  ])
  func pagesThatBreakOff(end: String) throws {
    let text = try Page.report("<p>Kolar left.\(end)").text
    #expect(text.hasPrefix("Kolar left."))
  }
}
