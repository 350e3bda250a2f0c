import ActorGraph
import GraphFormats
import Testing

@Suite("FollowTheMoney")
struct FollowTheMoneyTests {
  static func write(_ graph: ActorGraph) throws -> WrittenGraph {
    FollowTheMoney.write(graph, ontology: try RoundTrip.standard.get())
  }

  static func read(
    _ text: String, warn: (InputError) -> Void = { Issue.record($0) }
  ) throws(InputError) -> ActorGraph {
    try FollowTheMoney.read(bytes: Array(text.utf8), file: "x.ftm.json", warn: warn)
  }

  @Test("everything comes back")
  func laws() throws {
    let laws = FormatLaws(name: "FollowTheMoney", write: Self.write) { written in
      try Self.read(written.files[0].text)
    }
    try laws.checkAll()
  }
}
