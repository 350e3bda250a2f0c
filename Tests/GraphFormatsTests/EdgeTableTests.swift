import ActorGraph
import GraphFormats
import Testing

@Suite("Tables: one of relations, one of evidence")
struct EdgeTableTests {
  @Test("relations come back whole, actors by their names")
  func laws() throws {
    let ontology = try RoundTrip.standard.get()
    let laws = FormatLaws(
      name: "edge table", write: { EdgeTable.write($0, ontology: ontology) },
      read: { written in
        try EdgeTable.read(bytes: written.files[0].bytes, file: "x.csv") { Issue.record($0) }
      })
    try laws.checkAll { graph in
      var joined: Set<ActorID> = []
      for relation in graph.relations { joined.formUnion([relation.source, relation.target]) }
      let expected = try? LabelledGraph.make(graph, keeps: { joined.contains($0.id) }) {
        Relation(
          source: $1, type: $0.type, target: $2, date: $0.date, status: $0.status,
          statedBy: $0.statedBy, isInferred: $0.isInferred, discriminator: $0.discriminator,
          confidence: $0.confidence, evidence: $0.evidence, attributes: $0.attributes)
      }
      return expected ?? ActorGraph()
    }
  }

  @Test("what is left out is said")
  func losses() throws {
    var graph = try NodeLinkJSONTests.sample()
    graph.attributes = ["title": "Desk"]
    graph.insert(Actor(id: "x", kind: .person, name: "Tokayev"))
    let ontology = try RoundTrip.standard.get()
    let written = EdgeTable.write(graph, ontology: ontology)
    let reason = "a table of relations has no place for them"
    #expect(
      written.losses == [
        FormatLoss(1, "actors without relations", reason),
        FormatLoss(3, "identifiers of actors", reason),
        FormatLoss(
          2, "names that several actors share", "they stand with the identifiers in brackets"),
        FormatLoss(1, "other names of actors", reason),
        FormatLoss(1, "mentions of actors", reason),
        FormatLoss(1, "further facts of actors", reason),
        FormatLoss(1, "documents' names, titles, dates and addresses", reason),
        FormatLoss(1, "facts of the graph as a whole", reason),
      ])
    #expect(written.files[0].text.contains("\r\nOsipov,Person,Tokayev (tokayev),Person,Directed,"))
  }

  @Test("a row for each relation and quote, with the document, fit for spreadsheets")
  func evidence() throws {
    var graph = try NodeLinkJSONTests.sample()
    graph.insert(Actor(id: "x", kind: .state, name: "=1+1"))
    try graph.insert(
      Relation(
        source: "x", type: "met-with", target: "osipov", status: .claimed, statedBy: " @x",
        isInferred: true,
        evidence: [
          Evidence(document: "d1", range: 0..<2, quote: "-1"),
          Evidence(document: "d2", range: 5..<8, quote: "a\nb"),
        ], attributes: ["role": "b", "role": "a", "sum": "1"]))
    try graph.insert(Relation(source: "x", type: "-new-", target: "x"))
    let ontology = try RoundTrip.standard.get()
    let written = EvidenceTable.write(graph, ontology: ontology, delimiter: .semicolon)
    #expect(written.files[0].bytes.starts(with: [0xef, 0xbb, 0xbf]))
    let text = written.files[0].text
    #expect(text.filter { $0 == "\r\n" }.count == 5)
    #expect(
      text.replacing("\r\n", with: "\n") == """
        \u{feff}Source;Source kind;Relation;Target;Target kind;Type;Date;Status;Stated by;Confidence;\
        Inferred;Source identifier;Target identifier;Other facts;Quote;Document;Title;Published;\
        Address;Start;End;Source start;Source end;Target start;Target end;Document identifier
        Osipov;Person;dismissed by;Tokayev;Person;dismissed-by;2022-01-05;;;0.9;;osipov;tokayev;;\
        Osipov was sent home by …;a.txt;A day;2022-01-05;;0;24;0;6;24;31;d1
        '=1+1;State;met;Osipov;Person;met-with;;claimed;' @x;;yes;x;osipov;"role: a; b
        sum: 1";'-1;a.txt;A day;2022-01-05;;0;2;;;;;d1
        '=1+1;State;met;Osipov;Person;met-with;;claimed;' @x;;yes;x;osipov;"role: a; b
        sum: 1";"a
        b";;;;;5;8;;;;;d2
        '=1+1;State;new;'=1+1;State;'-new-;;;;;;x;x;;;;;;;;;;;;;

        """)
    #expect(written.losses.map(\.count) == [1, 1, 1])
  }

  @Test("the table of evidence can be read again as a table of relations")
  func readable() throws {
    let ontology = try RoundTrip.standard.get()
    let written = EvidenceTable.write(try NodeLinkJSONTests.sample(), ontology: ontology)
    let graph = try CSV.read(bytes: written.files[0].bytes, file: "x.csv") { Issue.record($0) }
    let relation = try #require(graph.relations.first)
    #expect(relation.type == "dismissed-by")
    #expect(relation.date == TimeExtent("2022-01-05"))
    #expect(graph.actor("Tokayev")?.kind == .person)
    #expect(relation.attributes["Quote"] == ["Osipov was sent home by …"])
  }
}
