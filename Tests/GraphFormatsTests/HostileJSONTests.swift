import ActorGraph
import GraphFormats
import Testing

@Suite("JSON formats: graphs that mean harm")
struct HostileJSONTests {
  typealias Reader = @Sendable (String) throws -> ActorGraph

  static let readers: [(String, Reader)] = [
    ("x.cyjs", { try CytoscapeJSON.read(bytes: Array($0.utf8), file: "x") }),
    ("x.jgf", { try JSONGraph.read(bytes: Array($0.utf8), file: "x") }),
    ("x.ftm", { try FollowTheMoney.read(bytes: Array($0.utf8), file: "x") { _ in } }),
    ("x.stix", { try STIX.read(bytes: Array($0.utf8), file: "x") }),
  ]

  @Test("what is null, empty or of the wrong sort is refused or kept, and never a crash")
  func wrongSorts() {
    let values = [
      "null", "[]", "{}", "[null]", "[[]]", "\"\"", "0", "-1e999", "true", "[\"a\", \"b\"]",
    ]
    let shapes = [
      #"{"data": {"sociogram": "1", "document1": V, "document1_published": V}, "elements": []}"#,
      #"{"elements": V, "data": V}"#, #"{"elements": {"nodes": V, "edges": V}}"#,
      #"[{"data": V, "group": V}]"#, #"[{"data": {"id": V, "source": V, "target": V}}]"#,
      #"[{"data": {"id": "a", "kind": V, "name": V, "aliases": V, "mentions": V}}]"#,
      #"""
      [{"data": {"id": "a"}},
       {"data": {"source": "a", "target": "a", "type": V, "date": V, "status": V, "confidence": V,
                 "inferred": V, "key": V, "statedBy": V, "evidence1": V, "evidence1_at": V,
                 "label": V}}]
      """#,
      #"{"graph": V}"#, #"{"graphs": V}"#, #"{"graph": {"nodes": V, "edges": V, "metadata": V}}"#,
      #"{"graph": {"nodes": {"a": V}, "edges": [V]}}"#,
      #"{"graph": {"metadata": {"sociogram": V}, "nodes": {"a": {"label": V, "metadata": V}}}}"#,
      #"{"id": V, "schema": V, "properties": V}"#,
      #"{"id": "a", "schema": "Person", "properties": {"name": V, "notes": V}}"#,
      #"""
      {"id": "a", "schema": "Ownership", "properties": {
        "owner": V, "asset": "b", "summary": "sociogram:type=x", "description": V, "date": V}}
      """#,
      #"""
      {"id": "a", "schema": "Person", "properties": {
        "notes": ["sociogram:mentions=1", "sociogram:[]", "sociogram:", "sociogram:[", V]}}
      """#,
      #"{"type": V, "id": V}"#,
      #"{"type": "identity", "id": "a", "name": V, "aliases": V, "roles": V, "extensions": V}"#,
      #"""
      {"type": "relationship", "id": "r", "source_ref": V, "target_ref": V, "confidence": V,
       "start_time": V}
      """#,
      #"""
      {"type": "grouping", "id": "g", "extensions": {
        "EXT": {"graph": V, "documents": V, "attributes": V}}}
      """#,
      #"""
      {"type": "grouping", "id": "g", "extensions": {
        "EXT": {"documents": [{"identifier": "d", "published": V, "name": V}],
                "attributes": [{"name": V, "values": V}]}}}
      """#,
      #"""
      {"type": "relationship", "id": "r", "source_ref": "a", "target_ref": "b",
       "external_references": V, "extensions": {"EXT": {
         "type": V, "date": V, "status": V, "confidence": V, "inferred": V, "key": V}}}
      """#,
    ]
    let id = "extension-definition--5d0f2b7a-8c1e-4a39-b6d4-e97305f2c81b"
    for shape in shapes {
      for value in values {
        let text = shape.replacing("V", with: value).replacing("EXT", with: id)
        for (name, read) in Self.readers {
          do {
            let graph = try read(text)
            #expect(graph.violatedInvariants().allSatisfy { $0.contains("quote") })
          } catch {
            #expect(error is InputError, "\(name) \(text)")
          }
        }
      }
    }
  }

  @Test("thousands of members, of values and of parallel edges are read", arguments: 0..<4)
  func many(reader: Int) throws {
    let count = 20_000
    let members = (0..<count).map { "\"n\($0)\": \"\($0)\"" }.joined(separator: ", ")
    let list = (0..<count).map { "\"\($0)\"" }.joined(separator: ", ")
    let text: String
    let attributes: Int
    switch reader {
    case 0:
      text = #"[{"data": {"id": "a", \#(members), "list": [\#(list)]}, \#(members)}]"#
      attributes = count + 1
    case 1:
      text = #"{"graph": {"nodes": {"a": {\#(members), "metadata": {\#(members)}}}}}"#
      attributes = count
    case 2:
      let properties = (0..<count).map { "\"n\($0)\": [\"\($0)\"]" }.joined(separator: ", ")
      let line = #"{"id": "a", "schema": "Person", "properties": {\#(properties)}, \#(members)}"#
      text = line + "\n" + line
      attributes = count
    default:
      text = #"[{"type": "identity", "id": "a", "name": "A", \#(members)}]"#
      attributes = count
    }
    let graph = try Self.readers[reader].1(text)
    #expect(graph.actors.first?.attributes.names.count == attributes)
  }
}
