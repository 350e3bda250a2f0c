import ActorGraph
import Extraction
import Foundation
import Testing

/// Pages that were made to hurt.
@Suite struct HTMLLimitTests {
  private static let attributes = (0..<100_000).map { "a\($0)=\"\($0)\"" }.joined(separator: " ")

  @Test(arguments: [
    "<p @>Kolar left.",
    "<!-- > --><p @>Kolar left.",
    "<script/><p @>Kolar left.",
    "<!--><p @>Kolar left.",
    "<script>if (a<b) { x = '<p' }</script><p @>Kolar left.",
  ])
  func manyAttributes(page: String) throws {
    // Short, as the log shows each argument.
    let text = try? Page.report(page.replacing("@", with: Self.attributes)).text
    // Versions of libxml2 differ in where "<!-->" ends.
    #expect(text == "Kolar left.\n" || page.hasPrefix("<!-->"))
  }

  @Test(arguments: ["<table>", "<select><option>", "<b>", "<div>", "<p>", "<a href=x>", "<font>"])
  func deepNesting(tag: String) throws {
    let page = String(repeating: tag, count: 3_000) + "Kolar left."
    #expect((try? Page.report(page).text)?.contains("Kolar left.") ?? true)
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
    #expect((try? Page.report(page).text)?.contains("Kolar left.") ?? true)
  }

  @Test func longPagesAreReadInProportion() throws {
    let page = String(repeating: "<p>\(Page.prose("Kolar"))</p>\n", count: 50_000)
    #expect(try Page.report(page).text.split(separator: "\n\n").count == 50_000)
  }

  @Test(arguments: [
    "<", "<p", "<p a", "<p a=", "<p a='", "<!--", "<!", "</", "<script>", "&#", "&",
  ])
  func pagesThatBreakOff(end: String) throws {
    let text = try Page.report("<p>Kolar left.\(end)").text
    #expect(text.hasPrefix("Kolar left."))
  }
}
