import ActorGraph
import Testing

@testable import GraphFormats

@Suite("Schema of node-link JSON")
struct NodeLinkSchemaTests {
  @Test("the schema is JSON and names every member that a file of ours has")
  func members() throws {
    var names: Set<String> = []
    func collect(_ value: JSONValue, _ isAttributes: Bool = false) {
      switch value {
      case .object(let members):
        for member in members {
          if !isAttributes { names.insert(member.name) }
          collect(member.value, member.name == "attributes")
        }
      case .array(let values): for value in values { collect(value) }
      default: break
      }
    }
    var graph = try NodeLinkJSONTests.sample()
    graph.attributes = ["title": "x"]
    collect(try JSONParser.value(bytes: Array(NodeLinkJSON.write(graph).utf8), file: "x"))
    let wished = names
    names = []
    collect(try JSONParser.value(bytes: Array(NodeLinkJSON.schema.utf8), file: "schema"))
    #expect(wished.subtracting(names).isEmpty)
  }
}
