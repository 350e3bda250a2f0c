import ActorGraph
import GraphFormats
import Testing

@Suite("Tables in Markdown and HTML")
struct TableTests {
  @Test("Markdown: three tables")
  func markdown() throws {
    var graph = try NodeLinkJSONTests.sample()
    graph.insert(Actor(id: "o2", kind: .person, name: "Osipov", attributes: ["a|b": "<i>\n*x*"]))
    try graph.insert(
      Relation(
        source: "o2", type: "member-of", target: "tokayev", status: .claimed,
        statedBy: "https://www.example.org", isInferred: true))
    let written = try TextFormats.write(graph, "md")
    #expect(
      written.files[0].text == """
        # Graph of actors

        ## Actors

        | Name | Kind | Also called | Further facts |
        | --- | --- | --- | --- |
        | Osipov (o2) | Person | | a&#124;b: &#60;i&#62; &#42;x&#42; |
        | Osipov (osipov) | Person | the minister | |
        | Tokayev | Person | | role: president |

        ## Relations

        | From | Relation | To | When | Status | Evidence | Further facts |
        | --- | --- | --- | --- | --- | --- | --- |
        | Osipov (o2) | member of | Tokayev | | claimed<br>according to \
        https&#58;//www&#46;example.org<br>inferred | | |
        | Osipov (osipov) | dismissed by | Tokayev | 5 January 2022 | confidence 0.9 | \
        “Osipov was sent home by …” (a.txt) | |

        ## Documents

        | Name | Title | Published | Address |
        | --- | --- | --- | --- |
        | a.txt | A day | 2022-01-05 | |

        """)
    #expect(
      written.losses.map(\.description) == [
        "1 identifiers of actors: the tables are for reading and leave them out",
        "1 mentions: the tables are for reading and leave them out",
        "2 keys of relations: the tables are for reading and leave them out",
        "1 places of quotes: the tables are for reading and leave them out",
        "1 texts: line breaks and repeated spaces became spaces, invisible characters symbols "
          + "or numbers",
      ])
  }

  @Test(
    "Markdown: rows keep their cells, and nothing in them is markup",
    arguments: GraphGenerator.hostileNames)
  func hostileMarkdown(_ name: String) throws {
    let bytes = try TextFormats.write(RoundTripTests.graph(of: name), "md").files[0].bytes
    let markup = Set(">\\`*_[]~$\0\r".utf8)
    let rows = bytes.split(separator: UInt8(ascii: "\n")).filter { $0.starts(with: "|".utf8) }
    for row in rows {
      // The tables have four or seven columns.
      let bars = row.count { $0 == UInt8(ascii: "|") }
      #expect(bars == 5 || bars == 8)
      for part in row.split(separator: UInt8(ascii: "<")) {
        let rest = part.starts(with: "br>".utf8) ? part.dropFirst(3) : part
        #expect(!rest.contains { markup.contains($0) })
      }
    }
    #expect(rows.count > 8)
  }

  @Test("HTML: a table of actors, of relations, of documents")
  func html() throws {
    let written = try TextFormats.write(try NodeLinkJSONTests.sample(), "html")
    #expect(written.losses == [])
    let text = written.files[0].text
    for line in [
      "<!DOCTYPE html>", "<html lang=\"en\">", "<meta charset=\"utf-8\">",
      "<caption>Actors</caption>", "<caption>Relations</caption>", "<caption>Documents</caption>",
      """
      <tr id="a2" data-id="tokayev"><th scope="row"><bdi>Tokayev</bdi></th><td><bdi>Person</bdi>\
      </td><td></td><td><dl><dt><bdi>role</bdi></dt><dd><bdi>president</bdi></dd></dl></td>\
      <td></td></tr>
      """,
      """
      <tr data-type="dismissed-by" data-key="k"><td><a href="#a1"><bdi>Osipov</bdi></a></td>\
      <td><bdi>dismissed by</bdi></td><td><a href="#a2"><bdi>Tokayev</bdi></a></td>\
      <td><span data-at="2022-01-05">5 January 2022</span></td>\
      <td><ul><li><bdi>confidence 0.9</bdi></li></ul></td>\
      <td><blockquote data-at="d1 0..24 source 0..6 target 24..31">\
      <bdi>Osipov was sent home by …</bdi> <cite><a href="#d1"><bdi>a.txt</bdi></a></cite>\
      </blockquote></td><td></td></tr>
      """,
      """
      <tr id="d1" data-id="d1"><th scope="row"><bdi>a.txt</bdi></th><td><bdi>A day</bdi></td>\
      <td>2022-01-05</td><td></td></tr>
      """,
    ] {
      #expect(text.split(separator: "\n").contains(line[...]), "\(line)")
    }
    #expect(text.contains("prefers-color-scheme: dark"))
  }

  @Test("HTML: every angle bracket is ours", arguments: GraphGenerator.hostileNames)
  func hostileHTML(_ name: String) throws {
    let written = try TextFormats.write(RoundTripTests.graph(of: name), "html")
    let plain = try TextFormats.write(RoundTripTests.graph(of: "plain"), "html")
    func tags(_ written: WrittenGraph) -> [String] {
      written.files[0].text.unicodeScalars.split(separator: "<").dropFirst().map { part in
        String(part.prefix { $0 != " " && $0 != ">" && $0 != "\n" })
      }
    }
    // The same elements as for a harmless name, but for texts that are equal or missing.
    #expect(Set(tags(written)).isSubset(of: tags(plain)), "\(Set(tags(written)))")
    #expect(tags(written).count <= tags(plain).count + 40)
    #expect(!written.files[0].bytes.contains { $0 == 0 || $0 == 0x0d || $0 == 0x1f })
  }

  @Test("HTML: characters that it does not allow are shown and named")
  func controls() throws {
    var graph = ActorGraph()
    graph.insert(Actor(id: "a", kind: .person, name: "a\0b\u{85}\u{fffe}\r\n\t"))
    let written = try TextFormats.write(graph, "html")
    #expect(written.files[0].text.contains("<bdi>a␀b[U+0085][U+FFFE]&#13;\n\t</bdi>"))
    #expect(
      written.losses.map(\.description) == [
        "1 texts: symbols stand for characters that HTML does not allow"
      ])
  }

  @Test(
    "equal graphs give equal bytes, in whatever order they were built",
    arguments: TextFormats.names)
  func deterministic(_ format: String) throws {
    for seed in 0..<10 as Range<UInt64> {
      var generator = GraphGenerator(seed: seed)
      let graph = generator.graph(actors: 9, relations: 30)
      var reversed = ActorGraph()
      reversed.attributes = graph.attributes
      for document in graph.documents.reversed() { reversed.insert(document) }
      for actor in graph.actors.reversed() { reversed.insert(actor) }
      for relation in graph.relations.reversed() { try reversed.insert(relation) }
      #expect(try TextFormats.write(graph, format) == TextFormats.write(reversed, format))
    }
  }

  @Test("the empty graph", arguments: TextFormats.names)
  func empty(_ format: String) throws {
    let written = try TextFormats.write(ActorGraph(), format)
    #expect(written.losses == [])
    #expect(!written.files[0].bytes.isEmpty)
  }
}
