import ActorGraph
import GraphFormats
import Testing

@Suite("Path answers as JSON")
struct PathAnswerJSONTests {
  @Test("steps keep the relation's direction and carry its quotes")
  func shape() throws {
    let relation = Relation(
      source: "o", type: "dismissed-by", target: "t", date: TimeExtent("2022-01-05"),
      status: .claimed, discriminator: "k1",
      evidence: [
        Evidence(
          document: "d", range: 4..<8, quote: "\"He\"", sourceSpan: 5..<7, targetSpan: nil)
      ])
    let answer = PathAnswer(
      from: "t", to: "o", isTruncated: true,
      paths: [
        ActorPath(actors: ["t", "o"], steps: [PathStep(relation: relation, isForward: false)])
      ])
    #expect(
      PathAnswerJSON.write(answer) == #"""
        {
        "from": "t",
        "to": "o",
        "truncated": true,
        "paths": [
        {"length": 1, "actors": ["t", "o"], "steps": [
        {"source": "o", "target": "t", "key": "k1", "type": "dismissed-by", "forward": false, "status": "claimed", "date": "2022-01-05", "evidence": [{"document": "d", "start": 4, "end": 8, "quote": "\"He\"", "source_span": [5, 7], "target_span": null}]}
        ]}
        ]
        }

        """#)
  }

  @Test("no path is an empty list")
  func empty() {
    let answer = PathAnswer(from: "a", to: "b", isTruncated: false, paths: [])
    #expect(
      PathAnswerJSON.write(answer) == """
        {
        "from": "a",
        "to": "b",
        "truncated": false,
        "paths": []
        }

        """)
  }
}
