import ActorGraph
import Foundation
import GraphFormats
import Testing

@Suite("GraphML and GEXF: encodings and broken files")
struct XMLFileTests {
  /// Both formats; what they throw.
  static func read(_ bytes: [UInt8], isGEXF: Bool = false) throws(InputError) -> ActorGraph {
    isGEXF
      ? try GEXF.read(bytes: bytes, file: "x.xml") { _ in }
      : try GraphML.read(bytes: bytes, file: "x.xml") { _ in }
  }

  static func message(_ bytes: [UInt8], isGEXF: Bool = false) -> String {
    do throws(InputError) {
      _ = try read(bytes, isGEXF: isGEXF)
      return "accepted"
    } catch {
      return error.description
    }
  }

  static func graphML(_ body: String, head: String = "") -> String {
    "\(head)<graphml><graph edgedefault=\"directed\">\(body)</graph></graphml>"
  }

  @Test(
    "encodings", arguments: [String.Encoding.utf8, .utf16LittleEndian, .utf16BigEndian, .utf16])
  func encodings(_ encoding: String.Encoding) throws {
    let text = Self.graphML(
      "<node id=\"Tokáyev 👩‍👩‍👧 Қасым\"/>", head: "\u{feff}<?xml version=\"1.0\"?>")
    let data = try #require(text.data(using: encoding))
    #expect(try Self.read([UInt8](data)).actors.map(\.id) == ["Tokáyev 👩‍👩‍👧 Қасым"])
  }

  @Test(
    "encodings that the declaration names",
    arguments: [
      ("iso-8859-1", [0xe1], "á"), ("windows-1251", [0xc6], "Ж"), ("KOI8-R", [0xf6], "Ж"),
      ("Shift_JIS", [0x83, 0x41], "ア"), ("GB18030", [0xb0, 0xa1], "啊"),
      ("UTF-8", [0xc3, 0xa9], "é"), ("utf-16", [0xc3, 0xa9], "é"),
    ] as [(String, [UInt8], String)])
  func declared(_ encoding: String, _ letter: [UInt8], _ expected: String) throws {
    let parts = Self.graphML(
      "<node id=\"|\"/>", head: "<?xml version='1.0' encoding='\(encoding)'?>"
    ).split(separator: "|")
    let bytes = Array(parts[0].utf8) + letter + Array(parts[1].utf8)
    #expect(try Self.read(bytes).actors.map(\.id.rawValue) == [expected])
  }

  @Test("a large file in another encoding")
  func largeLatin1() throws {
    let head = "<?xml version=\"1.0\" encoding=\"latin1\"?><graphml><graph>"
    var bytes = Array(head.utf8)
    for number in 0..<10_000 {
      bytes += Array("<node id=\"".utf8) + [0xe9] + Array("\(number)\"/>\n".utf8)
    }
    bytes += Array("</graph></graphml>".utf8)
    let graph = try Self.read(bytes)
    #expect(graph.actorCount == 10_000)
    #expect(graph.actor("é9999") != nil)
  }

  @Test(
    "what, where and what to do",
    arguments: [
      ("", "x.xml: the file is empty"),
      (
        "<graphml>\n<graph><node id=\"a\"></graph></graphml>",
        """
        x.xml:2:21: the file is not well-formed XML: Opening and ending tag mismatch: node line 2 and \
        graph
          <graph><node id="a"></graph></graphml>
                              ^
        """
      ),
      (
        graphML("<node id=\"a\"/>\n<node/>"),
        """
        x.xml:2:1: a node has no identifier
          <node/></graph></graphml>
          ^
        add id="..."
        """
      ),
      (
        graphML("<node id=\"a\"/>\n  <edge source=\"a\" target=\"b\"/>"),
        """
        x.xml:2:3: relation a -related-to-> b: there is no actor 'b' in the graph; insert the \
        actor first
            <edge source="a" target="b"/></graph></graphml>
            ^
        describe the node, or correct its name
        """
      ),
      (
        "<graphml><key id=\"k\" attr.name=\"age\" attr.type=\"int\"/><graph>\n"
          + "<node id=\"a\"><data key=\"k\">many</data></node></graph></graphml>",
        """
        x.xml:2:14: expected a whole number of at most 64 bits as 'age', found 'many'
          <node id="a"><data key="k">many</data></node></graph></graphml>
                       ^
        correct the value, or the type in <key>
        """
      ),
      (
        graphML("<hyperedge><endpoint node=\"a\"/></hyperedge>"),
        """
        x.xml:1:40: a hyperedge joins any number of nodes, a relation two
          <graphml><graph edgedefault="directed"><hyperedge><endpoint node="a"/></hypere
                                                 ^
        make it a node, with an edge to each of its ends
        """
      ),
      (
        "<graphml>\n<graph/><graph/></graphml>",
        """
        x.xml:2:9: a second graph starts here, but one file is one graph
          <graph/><graph/></graphml>
                  ^
        put each graph into a file of its own
        """
      ),
      (
        "<graphml/>",
        """
        x.xml:1:1: there is no graph in the file
          <graphml/>
          ^
        a GraphML file has <graph edgedefault="directed"> inside <graphml>
        """
      ),
      (
        "<?xml version=\"1.0\" encoding=\"klingon\"?><graphml/>",
        """
        x.xml:1:1: the encoding 'klingon' is not known
        save the file as UTF-8
        """
      ),
      (
        graphML("", head: "<!DOCTYPE graphml [\n<!ENTITY x 'y'>]>"),
        """
        x.xml:2:1: entities and declarations inside DOCTYPE are not read
          <!ENTITY x 'y'>]><graphml><graph edgedefault="directed"></grap
          ^
        write the texts that entities stand for into the file, without DOCTYPE
        """
      ),
    ])
  func messages(_ text: String, _ expected: String) {
    let found = Self.message(Array(text.utf8))
    #expect(found == expected)
  }

  @Test(
    "what is refused",
    arguments: [
      "<graphml><graph>", "<graphml><graph/></graphml><graphml/>", "<graphml><graph/></graphml>x",
      graphML("<node id='a'>&x;</node>"),
      graphML("<node id='&x;'/>", head: "<!DOCTYPE g SYSTEM 'http://127.0.0.1:9/g.dtd'>"),
      graphML("<data key='k'>&x;</data>", head: "<!DOCTYPE g SYSTEM 'g.dtd'>"),
      graphML("", head: "<!DOCTYPE g [<!ATTLIST node id CDATA 'x'>]>"),
      graphML("", head: "<!DOCTYPE g [<!ENTITY % x SYSTEM 'file:///etc/hostname'> %x;]>"),
      graphML("<node id='&#0;'/>"), graphML("<node id='&#xFFFE;'/>"), graphML("<node id=a/>"),
      graphML("<y:node id='a'/>"), graphML("<node id='a' id='b'/>"), graphML("<node id='\u{1}'/>"),
      graphML("<node id='a'><node id='b'/></node>"), graphML("<data>x</data>"), "<a/>",
      graphML(String(repeating: "<node id='a'><graph>", count: 150)),
      graphML(String(repeating: "<port name='\(String(repeating: "x", count: 400))'>", count: 9)),
      graphML("<x " + (0..<1_001).map { "a\($0)='' " }.joined() + "/>"),
      graphML("<!--\"--><x " + (0..<1_001).map { "a\($0)=\"'\" " }.joined() + "/>"),
    ])
  func refused(_ text: String) {
    let found = Self.message(Array(text.utf8))
    #expect(found != "accepted" && found.contains("x.xml:1:"))
  }

  @Test("defaults cannot fill the memory")
  func manyDefaults() {
    let keys = (0..<600).map {
      "<key id='\($0)' for='node' attr.name='\($0)'><default>1</default></key>"
    }.joined()
    let nodes = (0..<1_000).map { "<node id='\($0)'/>" }.joined()
    let text = "<graphml>\(keys)<graph>\(nodes)</graph></graphml>"
    #expect(Self.message(Array(text.utf8)).contains("the defaults of keys make more than"))
  }

  @Test("DOCTYPE with nothing inside, CDATA, comments and instructions are fine")
  func harmless() throws {
    let graph = try Self.read(
      Array(
        Self.graphML(
          "<?php <node ?><!-- <node> --><node id='a>b'/><desc>x<![CDATA[<b>&amp;]]>&amp;&#65;</desc>",
          head: "<!DOCTYPE graphml SYSTEM 'http://127.0.0.1:9/graphml.dtd'>"
        ).utf8))
    #expect(graph.actors.map(\.id) == ["a>b"])
    #expect(graph.attributes == ["desc": "x<b>&amp;&A"])
  }

  @Test("GEXF: what is refused")
  func refusedGEXF() {
    for body in [
      "<graph/><graph/>", "<graph><nodes><node/></nodes></graph>", "<nodes/>", "",
      "<graph><edges><edge source='a' target='b'/></edges></graph>",
      "<graph><attributes class='node'><attribute title='x'/></attributes></graph>",
      "<graph><attributes class='node'><attribute id='x' type='integer'/></attributes>"
        + "<nodes><node id='a'><attvalues><attvalue for='x' value='1.5'/></attvalues></node></nodes>"
        + "</graph>",
    ] {
      let found = Self.message(Array("<gexf>\(body)</gexf>".utf8), isGEXF: true)
      #expect(found != "accepted" && found.contains("x.xml:1:"), "\(body)")
    }
    #expect(Self.message(Array("<graphml/>".utf8), isGEXF: true).contains("expected <gexf>"))
  }

  /// Reading a graph whose prefixes were cut anywhere never crashes.
  @Test("files cut short are refused", arguments: [false, true])
  func truncated(isGEXF: Bool) throws {
    let graph = RoundTripTests.graph(of: "a<&\"é\u{0}")
    let ontology = try RoundTrip.standard.get()
    let written =
      isGEXF
      ? GEXF.write(graph, ontology: ontology) : GraphML.write(graph, ontology: ontology)
    let bytes = written.files[0].bytes
    for end in stride(from: 0, to: bytes.count - 2, by: 7) {
      #expect(Self.message(Array(bytes[..<end]), isGEXF: isGEXF) != "accepted")
    }
  }
}
