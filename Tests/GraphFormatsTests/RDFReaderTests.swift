import ActorGraph
import GraphFormats
import Testing

@Suite("RDF: files of others")
struct RDFReaderTests {
  static func turtle(_ text: String) throws -> ActorGraph {
    try Turtle.read(bytes: Array(text.utf8), file: "x.ttl") { Issue.record($0) }
  }

  static func nQuads(_ text: String) throws -> ActorGraph {
    try NQuads.read(bytes: Array(text.utf8), file: "x.nq") { Issue.record($0) }
  }

  @Test("subjects are actors, statements between them relations, the rest attributes")
  func friends() throws {
    let graph = try Self.turtle(
      """
      @prefix foaf: <http://xmlns.com/foaf/0.1/> .
      @prefix ex: <http://example.org/people#> .
      PREFIX org: <http://www.w3.org/ns/org#>
      ex:ann a foaf:Person ;
        foaf:name "Ann Lee", "A. Lee" ;
        foaf:age 41 ;
        ex:motto "Onward"@en, "Vorwärts"@de-AT ;
        org:memberOf ex:club ;
        foaf:homepage <http://ann.example.org/> .
      ex:club a org:FormalOrganization ; ex:chairedBy ex:ann ; .
      """)
    let ann = try #require(graph.actor("http://example.org/people#ann"))
    #expect(ann.kind == .person)
    #expect(ann.name == "A. Lee")
    #expect(ann.aliases == ["Ann Lee"])
    #expect(
      ann.attributes == [
        "age": "41", "motto@en": "Onward", "motto@de-at": "Vorwärts",
        "homepage": "http://ann.example.org/",
      ])
    let club = try #require(graph.actor("http://example.org/people#club"))
    #expect(club.kind == .organisation)
    #expect(club.name == "club")
    #expect(club.attributes == ["type": "http://www.w3.org/ns/org#FormalOrganization"])
    #expect(graph.relations.map(\.type.rawValue) == ["member-of", "chaired-by"])
    #expect(
      graph.relations.map { $0.attributes["predicate"] } == [
        ["http://www.w3.org/ns/org#memberOf"], ["http://example.org/people#chairedBy"],
      ])
  }

  @Test("N-Triples as FollowTheMoney exports them")
  func followTheMoney() throws {
    let ftm = "https://schema.followthemoney.tech/#"
    let type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
    let graph = try Self.nQuads(
      """
      <e:p1> <\(type)> <\(ftm)Person> .
      <e:p1> <http://www.w3.org/2004/02/skos/core#prefLabel> "Ivo Dahl" .
      <e:p1> <\(ftm)Thing:name> "Ivo Dahl" .
      <e:p1> <\(ftm)Thing:name> "I. Dahl" .
      <e:p1> <\(ftm)Person:birthDate> "1970"^^<http://www.w3.org/2001/XMLSchema#date> .
      <e:p1> <\(ftm)Person:nationality> <http://id.loc.gov/vocabulary/countries/no> .
      <e:c1> <\(type)> <\(ftm)Company> .
      <e:o1> <\(type)> <\(ftm)Ownership> .
      <e:o1> <\(ftm)Ownership:owner> <e:p1> .
      <e:o1> <\(ftm)Ownership:asset> <e:c1> .
      <e:o1> <\(ftm)Ownership:asset> <e:gone> .
      <e:c1> <name> "Dahl Invest" .
      """)
    let person = try #require(graph.actor("e:p1"))
    #expect(person.name == "Ivo Dahl")
    #expect(person.aliases == ["I. Dahl"])
    #expect(person.attributes["birthDate"] == ["1970"])
    #expect(person.attributes["nationality"] == ["http://id.loc.gov/vocabulary/countries/no"])
    #expect(graph.actor("e:c1")?.name == "Dahl Invest")
    #expect(graph.actor("e:c1")?.kind == "Company")
    #expect(graph.actor("e:o1")?.attributes["asset"] == ["e:gone"])
    #expect(graph.relations.map { "\($0.type) \($0.target)" } == ["asset e:c1", "owner e:p1"])
  }

  @Test("named graphs of N-Quads are kept")
  func namedGraphs() throws {
    let graph = try Self.nQuads(
      """
      # who said what
      <urn:a> <urn:knows> <urn:b> <urn:report> . # a comment
      _:b1 <urn:name> "x" _:g .\r
      <urn:b> <urn:name> "b" .
      <urn:a> <urn:knows> <urn:b> .
      """)
    #expect(graph.relations.map { $0.attributes["graph"] } == [["urn:report"]])
    #expect(graph.actor("urn:a")?.attributes["graph"] == ["urn:report"])
    #expect(graph.actor("_:b1")?.attributes["graph"] == ["_:g"])
    #expect(graph.actor("_:b1")?.name == "x")
    #expect(graph.actor("urn:b")?.attributes.isEmpty == true)
  }

  @Test("two predicates with the same end keep their whole names")
  func ambiguousNames() throws {
    let graph = try Self.turtle(
      "<urn:s> <urn:a#size> 1 ; <urn:b#size> 2 ; <urn:b#x> <urn:t> ; <urn:c#x> <urn:t>. <urn:t> a 0 ."
    )
    #expect(graph.actor("urn:s")?.attributes == ["urn:a#size": "1", "urn:b#size": "2"])
    #expect(graph.relationCount == 2)
    #expect(Set(graph.relations.flatMap { $0.attributes["predicate"] }) == ["urn:b#x", "urn:c#x"])
  }

  @Test(
    "every form of a literal",
    arguments: [
      ("'x'", "x"), ("\"\"", ""), ("''", ""), ("\"\"\"a\n\"b\" \"\"c\"\"\"", "a\n\"b\" \"\"c"),
      ("'''it's\r\n'''", "it's\r\n"), ("\"\\t\\b\\n\\r\\f\\\"\\'\\\\\"", "\t\u{8}\n\r\u{c}\"'\\"),
      ("\"\\u00e9\\U0001F600\\u0000\"", "é😀\0"), ("12", "12"), ("-.5", "-.5"), ("+1.0", "+1.0"),
      ("1e9", "1e9"), ("1.E-3", "1.E-3"), ("true", "true"), ("false", "false"),
      ("\"7\"^^<urn:t>", "7"), ("\"7\" ^^ ex:t", "7"), ("\"e\\u0301\"", "e\u{301}"),
    ])
  func literals(_ written: String, _ meant: String) throws {
    let written = written.replacing(" ^^ ", with: "^^ ")
    let graph = try Self.turtle("@prefix ex: <urn:ex#>.<urn:s> <urn:p> \(written).")
    let found = try #require(graph.actor("urn:s")?.attributes["p"].first)
    #expect(Array(found.unicodeScalars) == Array(meant.unicodeScalars))
  }

  @Test(
    "every form of a name",
    arguments: [
      ("ex:a.b", "urn:ex/a.b"), ("ex:", "urn:ex/"), ("ex:%41b", "urn:ex/%41b"),
      ("ex:a\\,b\\%", "urn:ex/a,b%"), ("ex:1:2", "urn:ex/1:2"), ("ex:a-b_c", "urn:ex/a-b_c"),
      (":x", "http://a.example/b/x"), ("<>", "http://a.example/b/c"),
      ("<#f>", "http://a.example/b/c#f"), ("<../g?q>", "http://a.example/g?q"),
      ("<./g/.>", "http://a.example/b/g/"), ("</g>", "http://a.example/g"),
      ("<//other/x/../y>", "http://other/y"), ("<?q>", "http://a.example/b/c?q"),
      ("<urn:a/../b>", "urn:a/../b"), ("<\\u0061>", "http://a.example/b/a"),
      ("ex:Қазақстан", "urn:ex/Қазақстан"), ("_:b.1", "_:b.1"), ("ex:true", "urn:ex/true"),
      ("ex.y:z", "urn:y/z"),
    ])
  func namesOfThings(_ written: String, _ meant: String) throws {
    let graph = try Self.turtle(
      """
      @base <http://a.example/b/c> .
      prefix ex: <urn:ex/>
      @prefix : <> . @prefix : <x/../> .
      @prefix ex.y: <urn:y/>.
      \(written) a <urn:T>.
      """)
    #expect(graph.actors.map(\.id.rawValue) == [meant])
  }

  @Test("nested blank nodes and lists")
  func nesting() throws {
    let graph = try Self.turtle(
      """
      @prefix : <urn:x#> .
      :s :knows [ :name "A" ; :knows [ :name "B" ] ; ], _:c .
      _:c :name "C" .
      [ :name "D" ] .
      [] :list ( 1 [ :name "E" ] ( ) ) .
      """)
    let names = graph.actors.map(\.name).filter { "A"..."E" ~= $0 }
    #expect(names.sorted() == ["A", "B", "C", "D", "E"])
    let knows = graph.relations.filter { $0.type == "knows" }.map { relation in
      graph.actor(relation.target)?.name
    }
    #expect(Set(knows) == ["A", "B", "C"])
  }

  @Test("what others add to our files stays")
  func additions() throws {
    let ontology = try RoundTrip.standard.get()
    let sample = try NodeLinkJSONTests.sample()
    let written = Turtle.write(sample, ontology: ontology).files[0].text
    var warnings: [InputError] = []
    let graph = try Turtle.read(
      bytes: Array(
        (written + """
          actor:osipov schema:birthDate "1960" ; schema:knows actor:new ;
            type:dismissed-by actor:new ; a <urn:Minister> .
          actor:new skos:prefLabel "New" .
          document:d1 schema:license "CC0" .
          """).utf8), file: "x.ttl"
    ) { warnings.append($0) }
    #expect(graph.actor("osipov")?.attributes["birthDate"] == ["1960"])
    #expect(graph.actor("osipov")?.attributes["type"] == ["urn:Minister"])
    #expect(graph.actor("osipov")?.kind == .person)
    #expect(graph.actor("new")?.name == "New")
    let added = graph.relations.filter { $0.target == "new" }
    #expect(added.map(\.type.rawValue) == ["dismissed-by", "knows"])
    #expect(graph.relationCount == sample.relationCount + 2)
    #expect(
      warnings.map(\.reason) == [
        "a statement about a document, a quote or a term is left out"
      ])
  }

  @Test("two of our files in one are the union of both")
  func union() throws {
    let ontology = try RoundTrip.standard.get()
    var first = GraphGenerator(seed: 3)
    var second = GraphGenerator(seed: 4)
    let graphs = (first.graph(actors: 5, relations: 9), second.graph(actors: 5, relations: 9))
    let text =
      NQuads.write(graphs.0, ontology: ontology).files[0].text
      // Labels of blank nodes hold for one file only.
      + NQuads.write(graphs.1, ontology: ontology).files[0].text.replacing("_:b", with: "_:c")
    let graph = try Self.nQuads(text)
    #expect(graph.actorCount == graphs.0.union(graphs.1).actorCount)
    #expect(graph.relations == graphs.0.union(graphs.1).relations)
  }
}
