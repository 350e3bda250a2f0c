import ActorGraph
import Foundation
import GraphFormats
import Testing

@Suite("Tables: actors and relations")
struct CSVTests {
  static func read(
    _ tables: [String], mapping: String = "", warn: (InputError) -> Void = { _ in }
  ) throws -> ActorGraph {
    let named = tables.enumerated().map { index, text in
      CSV.Table(file: "table\(index + 1).csv", bytes: Array(text.utf8))
    }
    return try CSV.read(named, mapping: try ColumnMapping(parsing: mapping), warn: warn)
  }

  @Test("generated graphs and hostile names come back", arguments: CSV.Delimiter.allCases)
  func laws(_ delimiter: CSV.Delimiter) throws {
    let ontology = try RoundTrip.standard.get()
    let laws = FormatLaws(
      name: "CSV \(delimiter)",
      write: { CSV.write($0, ontology: ontology, delimiter: delimiter) },
      read: { written in
        let tables = written.files.map { CSV.Table(file: "g\($0.suffix).csv", bytes: $0.bytes) }
        return try CSV.read(tables.reversed()) { Issue.record($0) }
      })
    if delimiter == .comma { return try laws.checkAll() }
    for seed in 0..<10 as Range<UInt64> {
      var generator = GraphGenerator(seed: seed)
      try laws.check(generator.graph(actors: 8, relations: 20), "seed \(seed)")
    }
  }

  @Test("the three tables, cell by cell")
  func shape() throws {
    let ontology = try RoundTrip.standard.get()
    let written = CSV.write(try NodeLinkJSONTests.sample(), ontology: ontology)
    #expect(written.files.map(\.suffix) == [".nodes", ".edges", ".graph"])
    #expect(
      written.files.map { $0.text.replacing("\r\n", with: "\n") } == [
        """
        Id,Label,Kind,aliases,mentions,role
        osipov,Osipov,Person,the minister,d1 0..6,
        tokayev,Tokayev,Person,,,president

        """,
        """
        Source,Target,Type,Kind,Label,key,date,status,confidence,statedBy,inferred,evidence,evidence_at
        osipov,tokayev,Directed,dismissed-by,dismissed by,k,2022-01-05,,0.9,,,\
        Osipov was sent home by …,d1 0..24 source 0..6 target 24..31

        """,
        """
        property,value
        sociogram,1
        document1,d1
        document1_name,a.txt
        document1_title,A day
        document1_published,2022-01-05

        """,
      ])
    #expect(written.files[0].text.hasSuffix("president\r\n"))
  }

  @Test("facts of very many names share one column")
  func manyNames() throws {
    var graph = ActorGraph()
    for number in 0..<300 {
      let name = "fact \(number)"
      graph.insert(
        Actor(kind: .person, name: name, attributes: ["common": "x", name: "\"\(number)\"\n"]))
    }
    let ontology = try RoundTrip.standard.get()
    let written = CSV.write(graph, ontology: ontology)
    let header = try #require(written.files[0].text.split(separator: "\r\n").first)
    #expect(header.split(separator: ",").count == 5 + 1 + 200)
    #expect(header.contains(",common,"))
    let found = try CSV.read(written.files.map { CSV.Table(file: "x", bytes: $0.bytes) }) {
      Issue.record($0)
    }
    #expect(found == graph)
  }

  @Test("names of facts that differ in bytes alone have columns of their own")
  func spellings() throws {
    var graph = ActorGraph()
    graph.insert(Actor(id: "a", kind: .person, name: "A", attributes: ["\u{e9}": "x"]))
    graph.insert(Actor(id: "b", kind: .person, name: "B", attributes: ["e\u{301}": "y"]))
    let written = CSV.write(graph, ontology: try RoundTrip.standard.get())
    #expect(written.files[0].text.contains("mentions,e\u{301},\u{e9}\r\n"))
    #expect(written.files[0].text.contains("a,A,Person,,,,x\r\nb,B,Person,,,y,\r\n"))
  }

  @Test("tables of Gephi: identifiers, names, kinds, directions, further columns")
  func gephi() throws {
    let nodes = "Id,Label,Timeset,Colour\n1,Aida,,red\n2,Bek,,\n3,,,\n"
    let edges = """
      Source,Target,Type,Id,Label,Weight
      1,2,Directed,0,is member of,1.0
      2,3,Undirected,1,Is member of,2.5
      1,2,Directed,2,is member of,1.0

      """
    let graph = try Self.read([edges, nodes]) { Issue.record($0) }
    #expect(graph.actors.map(\.name) == ["Aida", "Bek", "3"])
    #expect(graph.actor("1")?.attributes == ["Colour": "red"])
    #expect(graph.relations.map(\.type) == ["is-member-of", "is-member-of", "is-member-of"])
    #expect(graph.relations.map(\.attributes["Id"]) == [["0"], ["2"], ["1"]])
    // What the type says again is not kept; another spelling is.
    #expect(graph.relations[0].attributes == ["Id": "0", "Weight": "1.0"])
    #expect(
      graph.relations[2].attributes == [
        "Id": "1", "Weight": "2.5", "directed": "false", "Label": "Is member of",
      ])
  }

  @Test("Type is a type where it is no direction, and Kind comes first")
  func types() throws {
    let plain = try Self.read(["from;to;type\na;b;pays\na;c;Undirected\n"])
    #expect(plain.relations.map(\.type) == ["pays", "related-to"])
    #expect(plain.relations.map(\.attributes) == [[:], ["directed": "false"]])
    let both = try Self.read(["Source\tTarget\tKind\tType\na\tb\tpays\tmonthly\n"])
    #expect(both.relations.map(\.type) == ["pays"])
    #expect(both.relations.map(\.attributes) == [["Type": "monthly"]])
  }

  @Test("the user says what columns mean, by name or by number")
  func mapping() throws {
    let text = "Nr;Von;An;Art;Seit;Betrag\n1;Aida;Bek;zahlt an;2014;10,5\n;;;;;\n"
    let expected: Attributes = ["Nr": "1", "Betrag": "10,5"]
    for mapping in ["source=Von, target=An,type=Art,date=Seit", "source=2,target=3,type=4,date=5"] {
      let graph = try Self.read([text], mapping: mapping)
      #expect(graph.actors.map(\.id) == ["Aida", "Bek"])
      let relation = try #require(graph.relations.first)
      #expect(relation.type == "zahlt an")
      #expect(relation.date == TimeExtent("2014"))
      #expect(relation.attributes == expected)
    }
    let bare = try Self.read(
      ["Aida|x|Bek\nAida|y|Carl"], mapping: "source=1,target=3,header=no,delimiter=pipe")
    #expect(bare.relations.map(\.target) == ["Bek", "Carl"])
    #expect(bare.relations.map(\.attributes) == [["column2": "x"], ["column2": "y"]])
    let quoted = try Self.read(
      ["\"a, b\",to\n1,2\n"], mapping: "source=\"a, b\"")
    #expect(quoted.relations.map(\.source) == ["1"])
  }

  @Test("values that are no dates or statuses stay attributes, and so do doubled columns")
  func attributes() throws {
    let graph = try Self.read([
      "source,target,date,status,confidence,note,note,\n"
        + "a,b,last May,open,high,x,y,z\na,c,2014,current,0.5,,y,\n"
    ])
    #expect(
      graph.relations[0].attributes == [
        "date": "last May", "status": "open", "confidence": "high", "note": "x", "note": "y",
        "column8": "z",
      ])
    #expect(graph.relations[1].date == TimeExtent("2014"))
    #expect(graph.relations[1].status == .current)
    #expect(graph.relations[1].confidence == 0.5)
    #expect(graph.relations[1].attributes == ["note": "y"])
  }

  @Test("an actor that only a relation names is added, and the user is told once")
  func missingActors() throws {
    var warnings: [String] = []
    let graph = try Self.read(["id,name\na,Aida\n", "source,target\na,b\nc,a\na,b\n"]) {
      warnings.append($0.description)
    }
    #expect(graph.actorCount == 3)
    #expect(graph.relationCount == 3)
    #expect(
      warnings == [
        """
        table2.csv:2:1: the tables of actors lack 2 that relations name, 'b' the first; they are added
          a,b
          ^
        add them to the table of actors, or correct the names
        """
      ])
  }

  @Test("rows with the same identifier become one actor, and the user is told once")
  func repeatedActors() throws {
    var warnings: [String] = []
    let graph = try Self.read(["id,name\na,Aida\nb,Bero\na,Ada\nb,Bero\n"]) {
      warnings.append($0.description)
    }
    #expect(graph.actors.map(\.name) == ["Ada", "Bero"])
    #expect(
      warnings == [
        """
        table1.csv:4:1: 'a' is the identifier of two rows; they become one actor (and 1 more)
          a,Ada
          ^
        give each actor an identifier of its own
        """
      ])
  }

  @Test("a name column beside a label, and labels without identifiers")
  func names() throws {
    let both = try Self.read(["Id,Label,Name\n1,short,Long name\n"])
    #expect(both.actors.map(\.name) == ["Long name"])
    #expect(both.actor("1")?.attributes == ["Label": "short"])
    let mapped = try Self.read(["Id,Label,Name\n1,short,Long name\n"], mapping: "label=Label")
    #expect(mapped.actors.map(\.name) == ["short"])
    #expect(mapped.actor("1")?.attributes == ["Name": "Long name"])
    let alone = try Self.read(["name,kind\nAida,Person\n"])
    #expect(alone.actors.map(\.id) == ["Aida"])
    #expect(alone.actors.map(\.kind) == [.person])
  }
}
