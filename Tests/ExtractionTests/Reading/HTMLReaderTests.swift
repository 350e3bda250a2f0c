import ActorGraph
import Extraction
import Foundation
import Testing

/// Pages to the text of their articles.
@Suite struct HTMLReaderTests {
  @Test func paragraphsStayApart() throws {
    let page = """
      <html><body><p>Mira Kolar
        left  early.<p>Jonas <b>Oriel</b> stayed,<br>they say.<div>Selvania waits.</div>
      """
    #expect(
      try Page.paragraphs(page) == [
        "Mira Kolar left early.", "Jonas Oriel stayed,\nthey say.", "Selvania waits.",
      ])
  }

  @Test func twoBreaksOfLinesMakeParagraphs() throws {
    #expect(try Page.paragraphs("<p>One<br><br>Two<br/>Three</p>") == ["One", "Two\nThree"])
  }

  @Test(arguments: [
    "<script>var x = 'Oriel'</script>", "<style>p{} Oriel{}</style>", "<!-- Oriel -->",
    "<template>Oriel</template>", "<noscript>Oriel</noscript>", "<p hidden>Oriel</p>",
    "<p style='display : NONE'>Oriel</p>", "<span aria-hidden=true>Oriel</span>",
    "<div style=\"color:red;visibility:hidden\"><p>Oriel</div>", "<nav><p>Oriel</p></nav>",
    "<footer>Oriel</footer>", "<aside><p>Oriel</aside>", "<form><label>Oriel</label></form>",
    "<button>Oriel</button>", "<select><option>Oriel</select>", "<svg><title>Oriel</title></svg>",
    "<div role=navigation>Oriel</div>", "<div class='site-footer'>Oriel</div>",
    "<div id=comments><p>\(Page.prose("Oriel"))</p></div>", "<iframe>Oriel</iframe>",
    "<!--[if IE]><p>Oriel</p><![endif]-->", "<span class='sr-only'>Oriel</span>",
    "<del>Oriel</del>",
  ])
  func whatIsNoTextGoes(element: String) throws {
    let page = "<body><p>\(Page.prose("Kolar"))</p>\(element)<p>\(Page.prose("Vega"))</p>"
    #expect(try Page.paragraphs(page) == [Page.prose("Kolar"), Page.prose("Vega")])
  }

  @Test func theArticleIsFoundAmongTeasers() throws {
    let teasers = (1...6).map {
      "<div class=teaser><a href=/\($0)>\(Page.prose("Teaser \($0)"))</a></div>"
    }.joined()
    let article = (1...4).map { "<p>\(Page.prose("Speaker \($0)"))</p>" }.joined()
    let page = """
      <body class="has-comments"><header><a href=/>Harbour News</a></header><h1>Ferries return</h1>
      <div id=wrap><div class=story>\(article)</div><div class=more>\(teasers)</div></div></body>
      """
    #expect(
      try Page.paragraphs(page) == ["Ferries return"] + (1...4).map { Page.prose("Speaker \($0)") })
  }

  @Test(arguments: ["article", "main", "div itemprop=articleBody", "div role=main"])
  func whatSaysThatItIsTheArticleIs(tag: String) throws {
    let name = tag.split(separator: " ")[0]
    let page = """
      <p>\(Page.prose("Oriel"))</p><\(tag)><p>\(Page.prose("Kolar"))</p><p>\(Page.prose("Vega"))</p>
      <p>\(Page.prose("Imre"))</p></\(name)>
      """
    let paragraphs = try Page.paragraphs(page)
    #expect(
      Array(paragraphs.suffix(3)) == ["Kolar", "Vega", "Imre"].map { Page.prose($0) })
    #expect(paragraphs.count == 3 || !tag.hasPrefix("article"))
  }

  @Test func aFormAroundThePageIsNoForm() throws {
    let page = "<form><input value=x><p>\(Page.prose("Kolar"))</p></form>"
    #expect(try Page.paragraphs(page) == [Page.prose("Kolar")])
  }

  @Test func titleDateAndAddressAreTakenFromThePage() throws {
    let report = try Page.report(
      """
      <head><title>Ferries return - Harbour News</title>
      <meta property="og:title" content="Ferries &amp; tides">
      <meta property="article:published_time" content="2022-01-10T23:30:00-05:00">
      <link rel="canonical" href="https://example.org/ferries"></head>
      <body><p>Mira Kolar left.</p>
      """)
    #expect(report.title == "Ferries & tides")
    #expect(report.published == PartialDate("2022-01-10"))
    #expect(report.url == "https://example.org/ferries")
    #expect(report.name == "page.html")
  }

  @Test(
    arguments: [
      ("<meta name=DC.date content=2022-01-10>", "2022-01-10"),
      ("<meta name=date content='10 January 2022'>", "2022-01-10"),
      ("<meta itemprop=datePublished content='Mon, 10 Jan 2022 08:00:00 GMT'>", "2022-01-10"),
      ("<meta name=pubdate content=20220110>", "2022-01-10"),
      ("<time datetime='2022-01-10T08:00Z'>today</time>", "2022-01-10"),
      ("<time pubdate datetime=2022-01-10>x</time><time datetime=2022-01-02>", "2022-01-10"),
      (
        "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"headline\": \"T\","
          + "\"datePublished\": \"2022-01-10T08:00:00Z\"}</script>", "2022-01-10"
      ),
      (
        "<script type='application/ld+json'>{\"@graph\": [{\"@type\": [\"Article\"],"
          + "\"datePublished\": \"2022-01-10\"}]}</script>", "2022-01-10"
      ),
      ("<p>10 January 2022</p>", "2022-01-10"),
      ("<meta name=date content='soon'>", nil), ("<meta name=date content=10/01/2022>", nil),
      ("<time datetime=2022-01-10>a</time><time datetime=2022-01-09>b</time>", nil),
      ("<footer><time datetime=2021-05-05>x</time></footer>", nil),
      ("<script type='application/ld+json'>{\"datePublished\": </script>", nil),
    ] as [(String, String?)])
  func datesOfPublication(declaration: String, date: String?) throws {
    let report = try Page.report("\(declaration)<p>Mira Kolar left.</p>")
    #expect(report.published?.description == date)
  }

  @Test(arguments: ["javascript:alert(1)", "/ferries", "ftp://example.org/a", ""])
  func onlyAddressesOfTheWebAreKept(address: String) throws {
    #expect(
      try Page.report("<link rel=canonical href='\(address)'><p>Mira Kolar left.").url == nil)
  }

  @Test func referencesToCharactersAreRead() throws {
    #expect(
      try Page.paragraphs(
        "<p>Kolar &amp; Vega&nbsp;met &lt;Imre&gt; &notone; &#0;&#x110000;&#xD800; &#147;so&#148;")
        == ["Kolar & Vega met <Imre> &notone; \u{201c}so\u{201d}"])
  }

  @Test func evidenceCountsInTheText() throws {
    let report = try Page.report(
      "<nav>x</nav><p>Caf\u{e9} \u{1f600}.</p><p>Kenya is a member of the <b>Northern Alliance</b>."
    )
    let graph = try Reading.extractor.get().graph(of: report)
    let evidence = try #require(graph.relations.first?.evidence.first)
    let scalars = Array(report.text.unicodeScalars)[evidence.range]
    #expect(evidence.quote == "Kenya is a member of the Northern Alliance.")
    #expect(String(String.UnicodeScalarView(scalars)) == evidence.quote)
  }

  @Test(arguments: ["", "<html></html>", "<p> 12 </p>", "<script>x()</script>"])
  func pagesWithoutWordsAreRefused(page: String) throws {
    let error = #expect(throws: InputError.self) { try Page.report(page) }
    #expect(error?.reason == "there is no article in the page")
    #expect(error?.suggestion != nil)
  }
}
