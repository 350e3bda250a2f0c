import ActorGraph
import GraphFormats
import Testing

@Suite("GraphML")
struct GraphMLTests {
  static func read(
    _ text: String, warnings: inout [InputError]
  ) throws(InputError) -> ActorGraph {
    var found: [InputError] = []
    defer { warnings = found }
    return try GraphML.read(bytes: Array(text.utf8), file: "x.graphml") { found.append($0) }
  }

  static func read(_ text: String) throws(InputError) -> ActorGraph {
    var warnings: [InputError] = []
    let graph = try read(text, warnings: &warnings)
    #expect(warnings == [])
    return graph
  }

  /// The parts inside a directed graph.
  static func file(_ keys: String, _ body: String) -> String {
    """
    <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
    \(keys)
    <graph edgedefault="directed">
    \(body)
    </graph></graphml>
    """
  }

  @Test("what is written comes back")
  func laws() throws {
    let ontology = try RoundTrip.standard.get()
    try FormatLaws(
      name: "GraphML", write: { GraphML.write($0, ontology: ontology) },
      read: { try GraphML.read(bytes: $0.files[0].bytes, file: "x.graphml") { Issue.record($0) } }
    ).checkAll()
  }

  @Test("a graph as it is written")
  func written() throws {
    var graph = ActorGraph()
    graph.attributes = ["name": "Two"]
    graph.insert(Actor(id: "a", kind: .person, name: "A & B", attributes: ["x": "1", "x": "2"]))
    graph.insert(Actor(id: "b", kind: .state, name: "<B>"))
    try graph.insert(
      Relation(
        source: "a", type: "member-of", target: "b", isInferred: true, discriminator: "k",
        confidence: 0.5, attributes: ["weight": "2.50"]))
    let text = GraphML.write(graph, ontology: try RoundTrip.standard.get()).files[0].text
    let body = text.split(separator: "\n").drop { !$0.contains("<key") }
    #expect(
      body.joined(separator: "\n") == """
          <key id="d0" for="graph" attr.name="sociogram" attr.type="string"/>
          <key id="d1" for="graph" attr.name="name" attr.type="string"/>
          <key id="d2" for="node" attr.name="label" attr.type="string"/>
          <key id="d3" for="node" attr.name="kind" attr.type="string"/>
          <key id="d4" for="node" attr.name="name" attr.type="string"/>
          <key id="d5" for="node" attr.name="x" attr.type="string"/>
          <key id="d6" for="edge" attr.name="label" attr.type="string"/>
          <key id="d7" for="edge" attr.name="type" attr.type="string"/>
          <key id="d8" for="edge" attr.name="key" attr.type="string"/>
          <key id="d9" for="edge" attr.name="confidence" attr.type="double"/>
          <key id="d10" for="edge" attr.name="inferred" attr.type="boolean"/>
          <key id="d11" for="edge" attr.name="weight" attr.type="double"/>
          <graph edgedefault="directed">
            <data key="d0">1</data>
            <data key="d1">Two</data>
            <node id="a">
              <data key="d2">A &amp; B</data>
              <data key="d3">Person</data>
              <data key="d4">A &amp; B</data>
              <data key="d5">["1", "2"]</data>
            </node>
            <node id="b">
              <data key="d2">&lt;B&gt;</data>
              <data key="d3">State</data>
              <data key="d4">&lt;B&gt;</data>
            </node>
            <edge id="k" source="a" target="b">
              <data key="d6">member of</data>
              <data key="d7">member-of</data>
              <data key="d8">k</data>
              <data key="d9">0.5</data>
              <data key="d10">true</data>
              <data key="d11">2.50</data>
            </edge>
          </graph>
        </graphml>
        """)
    #expect(try Self.read(text) == graph)
  }

  @Test(
    "a weight that is no number keeps out of the number's way",
    arguments: ["", "INF", "a", "1 ", "1e-310", "0x1"])
  func oddWeights(_ weight: String) throws {
    var graph = ActorGraph()
    graph.insert(Actor(id: "a", kind: .person, name: "A"))
    for (type, weight) in [("met-with", weight), ("member-of", "3")] {
      try graph.insert(
        Relation(
          source: "a", type: RelationType(type), target: "a", attributes: ["weight": weight]))
    }
    let text = GraphML.write(graph, ontology: try RoundTrip.standard.get()).files[0].text
    #expect(try Self.read(text) == graph)
  }

  @Test("keys with types and defaults")
  func defaults() throws {
    let graph = try Self.read(
      Self.file(
        """
        <key id="a" for="node" attr.name="alive" attr.type="boolean"><default>false</default></key>
        <key id="w" for="edge" attr.name="weight" attr.type="double"><desc>x</desc></key>
        <key id="all" attr.name="seen"><default> yes </default></key>
        """,
        """
        <node id="n"><data key="a"> true </data><data key="all">no</data></node><node id="m"/>
        <edge source="n" target="m"><data key="w">2.5</data></edge>
        """))
    #expect(graph.actor("n")?.attributes == ["alive": "true", "seen": "no"])
    #expect(graph.actor("m")?.attributes == ["alive": "false", "seen": " yes "])
    #expect(graph.relations.map(\.attributes) == [["weight": "2.5", "seen": " yes "]])
    #expect(graph.attributes == ["seen": " yes "])
  }

  @Test("drawings of yEd: labels are names, the rest is kept")
  func yEd() throws {
    let graph = try Self.read(
      """
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns"
        xmlns:y="http://www.yworks.com/xml/graphml">
      <key for="port" id="d0" yfiles.type="portgraphics"/>
      <key attr.name="url" attr.type="string" for="node" id="d4"/>
      <key for="node" id="d6" yfiles.type="nodegraphics"/>
      <key for="graphml" id="d7" yfiles.type="resources"/>
      <key for="edge" id="d10" yfiles.type="edgegraphics"/>
      <graph edgedefault="directed" id="G">
        <node id="n0"><data key="d4" xml:space="preserve"><![CDATA[http://a]]></data>
          <data key="d6"><y:ShapeNode><y:Geometry height="30.0" x="1"/>
            <y:NodeLabel alignment="center">Anna<y:LabelModel><y:SmartNodeLabelModel distance="4.0"/>
            </y:LabelModel></y:NodeLabel><y:NodeLabel>second</y:NodeLabel>
            <y:Shape type="rectangle"/></y:ShapeNode></data></node>
        <node id="n1" yfiles.foldertype="group"><data key="d6"><y:ProxyAutoBoundsNode>
          <y:Realizers active="0"><y:GroupNode><y:NodeLabel>Board</y:NodeLabel></y:GroupNode>
          <y:GroupNode><y:NodeLabel>Folder</y:NodeLabel></y:GroupNode></y:Realizers>
          </y:ProxyAutoBoundsNode></data>
          <graph edgedefault="directed" id="n1:">
            <node id="n1::n0"><data key="d6"><y:GenericNode configuration="box">
              <y:NodeLabel/></y:GenericNode></data></node>
          </graph></node>
        <edge id="e0" source="n0" target="n1::n0"><data key="d10"><y:PolyLineEdge>
          <y:Arrows source="none" target="standard"/><y:EdgeLabel>Member of</y:EdgeLabel>
          </y:PolyLineEdge></data></edge>
      </graph>
      <data key="d7"><y:Resources><y:Resource id="1">icon</y:Resource></y:Resources></data>
      </graphml>
      """)
    #expect(graph.actors.map(\.name) == ["Anna", "Board", "n1::n0"])
    #expect(
      graph.actor("n0")?.attributes == [
        "url": "http://a", "nodegraphics.ShapeNode.Geometry.height": "30.0",
        "nodegraphics.ShapeNode.Geometry.x": "1",
        "nodegraphics.ShapeNode.NodeLabel": "second",
        "nodegraphics.ShapeNode.NodeLabel.alignment": "center",
        "nodegraphics.ShapeNode.NodeLabel.LabelModel.SmartNodeLabelModel.distance": "4.0",
        "nodegraphics.ShapeNode.Shape.type": "rectangle",
      ])
    #expect(graph.actor("n1")?.attributes["graph.id"] == ["n1:"])
    let label = "nodegraphics.ProxyAutoBoundsNode.Realizers.GroupNode.NodeLabel"
    #expect(graph.actor("n1")?.attributes[label] == ["Folder"])
    #expect(graph.actor("n1::n0")?.attributes["group"] == ["n1"])
    #expect(graph.actor("n1::n0")?.attributes["nodegraphics.GenericNode.configuration"] == ["box"])
    let edge = try #require(graph.relations.first)
    #expect((edge.type, edge.key) == ("member-of", "e0"))
    #expect(edge.attributes["edgegraphics.PolyLineEdge.Arrows.target"] == ["standard"])
    #expect(edge.attributes["label"] == ["Member of"])
    #expect(graph.attributes["resources.Resources.Resource"] == ["icon"])
    #expect(graph.attributes["id"] == ["G"])
  }

  @Test("direction, ports, nested graphs and unknown elements")
  func structure() throws {
    let graph = try Self.read(
      """
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
      <key id="c" for="all" attr.name="colour"/>
      <graph edgedefault="undirected" parse.nodes="3">
        <desc>what it shows</desc>
        <node id="a"><port name="north"><data key="c">red</data></port></node>
        <node id="b"><graph edgedefault="directed"><data key="c">blue</data>
          <node id="c"><data key="c">green</data></node>
          <edge source="c" target="a"/></graph></node>
        <edge source="a" target="b" sourceport="north"/>
        <edge source="b" target="a" directed="true"/>
        <x:note xmlns:x="urn:x" by="me">hello</x:note>
      </graph></graphml>
      """)
    #expect(
      graph.attributes == [
        "directed": "false", "desc": "what it shows", "note": "hello", "note.by": "me",
      ])
    #expect(graph.actor("a")?.attributes == ["port": "north", "port.north.colour": "red"])
    #expect(graph.actor("b")?.attributes == ["graph.colour": "blue"])
    #expect(graph.actor("c")?.attributes == ["colour": "green", "group": "b"])
    #expect(
      graph.relations.map(\.attributes) == [
        ["sourceport": "north"], ["directed": "true"], ["directed": "true"],
      ])
  }

  @Test("what igraph writes for no value is none")
  func fillers() throws {
    let graph = try Self.read(
      Self.file(
        """
        <key id="g_sociogram" for="graph" attr.name="sociogram" attr.type="string"/>
        <key id="e_confidence" for="edge" attr.name="confidence" attr.type="double"/>
        <key id="e_evidence1" for="edge" attr.name="evidence1" attr.type="string"/>
        <key id="e_evidence1_at" for="edge" attr.name="evidence1_at" attr.type="string"/>
        """,
        """
        <data key="g_sociogram">1</data><node id="n0"/>
        <edge source="n0" target="n0"><data key="e_confidence">NaN</data>
        <data key="e_evidence1"></data><data key="e_evidence1_at"></data></edge>
        <edge source="n0" target="n0"><data key="e_confidence">0.5</data>
        <data key="e_evidence1">So it is.</data><data key="e_evidence1_at">d 3..12</data></edge>
        """))
    #expect(graph.relations.compactMap(\.confidence) == [0.5])
    #expect(graph.relations.flatMap(\.evidence).map(\.quote) == ["So it is."])
    #expect(graph.relations.map(\.attributes) == [[:], [:]])
  }

  @Test("labels that say nothing new are not kept")
  func labels() throws {
    let graph = try Self.read(
      Self.file(
        "<key id=\"l\" attr.name=\"label\"/><key id=\"n\" for=\"node\" attr.name=\"name\"/>",
        """
        <node id="a"><data key="l">Anna</data></node>
        <node id="b"><data key="l">B.</data><data key="n">Berta</data></node>
        <edge source="a" target="b"><data key="l">works for</data></edge>
        <edge source="b" target="a"><data key="l">Works for!</data></edge>
        """))
    #expect(graph.actors.map(\.name) == ["Anna", "Berta"])
    #expect(graph.actors.map(\.attributes) == [[:], ["label": "B."]])
    #expect(graph.relations.map(\.type) == ["works-for", "works-for"])
    #expect(graph.relations.map(\.attributes) == [[:], ["label": "Works for!"]])
  }

  @Test("trouble that does not stop reading is told once for each sort")
  func warnings() throws {
    var warnings: [InputError] = []
    let graph = try Self.read(
      Self.file(
        "", "<node id=\"a\"/>\n<node id=\"a\"><data key=\"q\">1</data></node>\n<node id=\"a\"/>"),
      warnings: &warnings)
    #expect(graph.actors.map(\.attributes) == [["q": "1"]])
    #expect(
      warnings.map(\.description) == [
        """
        x.graphml:5:14: 'q' is a key that is not declared; its data are kept under that name
          <node id="a"><data key="q">1</data></node>
                       ^
        declare it with <key> before the graph
        """,
        """
        x.graphml:5:1: 'a' is the identifier of two nodes; they become one actor (and 1 more)
          <node id="a"><data key="q">1</data></node>
          ^
        give each node an identifier of its own
        """,
      ])
  }
}
