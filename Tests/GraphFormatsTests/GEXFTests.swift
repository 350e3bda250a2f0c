import ActorGraph
import GraphFormats
import Testing

@Suite("GEXF")
struct GEXFTests {
  static func read(
    _ text: String, warnings: inout [InputError]
  ) throws(InputError) -> ActorGraph {
    var found: [InputError] = []
    defer { warnings = found }
    return try GEXF.read(bytes: Array(text.utf8), file: "x.gexf") { found.append($0) }
  }

  static func read(_ text: String) throws(InputError) -> ActorGraph {
    var warnings: [InputError] = []
    let graph = try read(text, warnings: &warnings)
    #expect(warnings == [])
    return graph
  }

  @Test("what is written comes back")
  func laws() throws {
    let ontology = try RoundTrip.standard.get()
    try FormatLaws(
      name: "GEXF", write: { GEXF.write($0, ontology: ontology) },
      read: { try GEXF.read(bytes: $0.files[0].bytes, file: "x.gexf") { Issue.record($0) } }
    ).checkAll()
  }

  @Test("a graph as it is written")
  func written() throws {
    var graph = ActorGraph()
    graph.attributes = ["name": "Two", "x": "1", "x": "2"]
    graph.insert(Actor(id: "a", kind: .person, name: "A & B"))
    graph.insert(Actor(id: "b", kind: .state, name: "B", attributes: ["id": "7"]))
    for (source, target, type, date, weight) in [
      ("a", "b", "member-of", "2020-02/..", "x"), ("b", "a", "met-with", "2022", "2.50"),
    ] {
      try graph.insert(
        Relation(
          source: ActorID(source), type: RelationType(type), target: ActorID(target),
          date: TimeExtent(date), discriminator: "k", attributes: ["weight": weight]))
    }
    let text = GEXF.write(graph, ontology: try RoundTrip.standard.get()).files[0].text
    #expect(
      text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <gexf xmlns="http://gexf.net/1.3" version="1.3">
          <meta>
            <creator>Sociogram</creator>
            <description>{
        "sociogram": "1",
        "name": "Two",
        "x": ["1", "2"]
        }</description>
          </meta>
          <graph defaultedgetype="directed" mode="dynamic" timeformat="date" \
        timerepresentation="interval">
            <attributes class="node" mode="static">
              <attribute id="a0" title="kind" type="string"/>
              <attribute id="a1" title="name" type="string"/>
              <attribute id="a2" title="fact-id" type="string"/>
            </attributes>
            <attributes class="edge" mode="static">
              <attribute id="a3" title="type" type="string"/>
              <attribute id="a4" title="date" type="string"/>
              <attribute id="a5" title="fact-weight" type="string"/>
              <attribute id="a6" title="networkx_key" type="string"/>
            </attributes>
            <nodes count="2">
              <node id="a" label="A &amp; B">
                <attvalues>
                  <attvalue for="a0" value="Person"/>
                  <attvalue for="a1" value="A &amp; B"/>
                </attvalues>
              </node>
              <node id="b" label="B">
                <attvalues>
                  <attvalue for="a0" value="State"/>
                  <attvalue for="a1" value="B"/>
                  <attvalue for="a2" value="7"/>
                </attvalues>
              </node>
            </nodes>
            <edges count="2">
              <edge id="k" source="a" target="b" label="member of" kind="member-of">
                <attvalues>
                  <attvalue for="a3" value="member-of"/>
                  <attvalue for="a4" value="2020-02/.."/>
                  <attvalue for="a5" value="x"/>
                </attvalues>
                <spells>
                  <spell start="2020-02-01"/>
                </spells>
              </edge>
              <edge id="k-2" source="b" target="a" label="met" kind="met-with" weight="2.50">
                <attvalues>
                  <attvalue for="a3" value="met-with"/>
                  <attvalue for="a6" value="k"/>
                  <attvalue for="a4" value="2022"/>
                </attvalues>
                <spells>
                  <spell start="2022-01-01" end="2022-12-31"/>
                </spells>
              </edge>
            </edges>
          </graph>
        </gexf>

        """)
    #expect(try Self.read(text) == graph)
  }

  @Test("attributes with types and defaults, and how things are drawn")
  func attributes() throws {
    let graph = try Self.read(
      """
      <gexf xmlns="http://www.gexf.net/1.2draft" version="1.2"
        xmlns:viz="http://www.gexf.net/1.2draft/viz">
      <meta lastmodifieddate="2020-01-02"><creator>me</creator><description>{"a": 1}</description>
      </meta>
      <graph mode="static" defaultedgetype="directed">
      <attributes class="node">
        <attribute id="0" title="url" type="string"><options>a|b</options></attribute>
        <attribute id="1" title="rank" type="float"><default>1.5</default></attribute>
      </attributes>
      <attributes class="edge"><attribute id="0" title="open" type="boolean"/></attributes>
      <nodes>
        <node id="n0" label="Anna"><viz:color r="239" g="173" b="66"/>
          <attvalues><attvalue for="0" value="http://a"/></attvalues></node>
        <node id="n1" label="Board">
          <attvalues><attvalue for="1" value="2"/></attvalues>
          <nodes><node id="n2" label=""/></nodes></node>
        <node id="n3" label="D" pid="n1"><parents><parent for="n0"/></parents></node>
      </nodes>
      <edges>
        <edge id="e" source="n0" target="n1" label="sits on" weight="2.50">
          <attvalues><attvalue for="0" value="true"/></attvalues></edge>
        <edge source="n0" target="n2" kind="owns" type="mutual"/>
        <edge source="n0" target="n3" label="knows" type="undirected"/>
      </edges></graph></gexf>
      """)
    #expect(
      graph.attributes == [
        "lastmodifieddate": "2020-01-02", "creator": "me", "description": "{\"a\": 1}",
      ])
    #expect(graph.actors.map(\.name) == ["Anna", "Board", "n2", "D"])
    #expect(
      graph.actor("n0")?.attributes == [
        "url": "http://a", "rank": "1.5", "viz.color.r": "239", "viz.color.g": "173",
        "viz.color.b": "66",
      ])
    #expect(graph.actor("n1")?.attributes == ["rank": "2"])
    #expect(graph.actor("n2")?.attributes["group"] == ["n1"])
    #expect(graph.actor("n3")?.attributes["group"] == ["n0", "n1"])
    #expect(graph.relations.map(\.type) == ["sits-on", "owns", "knows"])
    #expect(graph.relations.map(\.discriminator) == ["e", "", ""])
    #expect(
      graph.relations.map(\.attributes) == [
        ["weight": "2.50", "open": "true"], ["edgetype": "mutual"], ["directed": "false"],
      ])
  }

  @Test("times of edges are dates, those of values stand beside them")
  func times() throws {
    let graph = try Self.read(
      """
      <gexf xmlns="http://gexf.net/1.3" version="1.3">
      <graph mode="dynamic" timeformat="date" defaultedgetype="undirected" start="2010-01-01">
      <attributes class="node" mode="dynamic"><attribute id="p" title="post" type="string"/>
      </attributes>
      <nodes><node id="a" start="2011-01-01" end="2012-01-01"><attvalues>
        <attvalue for="p" value="minister" start="2011-01-01" end="2011-06-01"/>
        <attvalue for="p" value="adviser" start="2011-06-01"/></attvalues></node></nodes>
      <edges>
        <edge source="a" target="a" kind="k1" start="2011-01-01" end="2011-02-01"/>
        <edge source="a" target="a" kind="k2"><spells><spell start="2011-03-01"/></spells></edge>
        <edge source="a" target="a" kind="k3"><spells><spell start="2011-03-01"/>
          <spell end="2010-03-01" endopen="2010-03-01"/></spells></edge>
        <edge source="a" target="a" kind="k4" start="2011-01-01T10:00:00"/>
        <edge source="a" target="a" kind="k5"><spells><spell timestamp="2011-03-02"/></spells></edge>
      </edges></graph></gexf>
      """)
    #expect(
      graph.attributes == ["directed": "false", "timeformat": "date", "start": "2010-01-01"])
    #expect(
      graph.actor("a")?.attributes == [
        "start": "2011-01-01", "end": "2012-01-01", "post": "minister (2011-01-01/2011-06-01)",
        "post": "adviser (2011-06-01/..)",
      ])
    let relations = Dictionary(
      uniqueKeysWithValues: graph.relations.map { ($0.type.rawValue, $0) })
    #expect(relations["k1"]?.date == TimeExtent("2011-01-01/2011-02-01"))
    #expect(relations["k2"]?.date == TimeExtent("2011-03-01/.."))
    #expect(relations["k3"]?.date == nil)
    #expect(
      relations["k3"]?.attributes["spell"] == [
        "2011-03-01/..", "end=2010-03-01 endopen=2010-03-01",
      ])
    #expect(relations["k4"]?.date == nil)
    #expect(relations["k4"]?.attributes == ["spell": "2011-01-01T10:00:00/.."])
    #expect(relations["k5"]?.date == TimeExtent("2011-03-02"))
  }

  @Test("starts that are numbers are no years")
  func numbers() throws {
    let graph = try Self.read(
      """
      <gexf version="1.3"><graph timeformat="integer" defaultedgetype="directed">
      <nodes><node id="a"/></nodes>
      <edges><edge source="a" target="a" start="1000" end="2000"/></edges></graph></gexf>
      """)
    #expect(graph.relations.map(\.date) == [nil])
    #expect(graph.relations.map(\.attributes) == [["spell": "1000/2000"]])
  }

  @Test("the kind of an edge stays where an attribute says its type")
  func kindAndType() throws {
    let graph = try Self.read(
      """
      <gexf version="1.3"><graph defaultedgetype="directed"><attributes class="edge">
      <attribute id="t" title="type" type="string"/></attributes>
      <nodes><node id="a" label="A"/></nodes>
      <edges><edge id="1" source="a" target="a" kind="x"><attvalues>
      <attvalue for="t" value="owns"/></attvalues></edge></edges></graph></gexf>
      """)
    #expect(graph.relations.map(\.type) == ["owns"])
    #expect(graph.relations.map(\.attributes) == [["kind": "x"]])
  }
}
