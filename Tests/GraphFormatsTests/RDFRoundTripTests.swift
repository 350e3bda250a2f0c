import ActorGraph
import GraphFormats
import Testing

@Suite("RDF: what is written comes back")
struct RDFRoundTripTests {
  @Test("Turtle keeps the laws of formats")
  func turtle() throws {
    let ontology = try RoundTrip.standard.get()
    let laws = FormatLaws(name: "Turtle") {
      Turtle.write($0, ontology: ontology)
    } read: {
      try Turtle.read(bytes: $0.files[0].bytes, file: "graph.ttl") { Issue.record($0) }
    }
    try laws.checkAll()
    try laws.check(try NodeLinkJSONTests.sample(), "sample")
  }

  @Test("N-Quads keep the laws of formats")
  func nQuads() throws {
    let ontology = try RoundTrip.standard.get()
    let laws = FormatLaws(name: "N-Quads") {
      NQuads.write($0, ontology: ontology)
    } read: {
      try NQuads.read(bytes: $0.files[0].bytes, file: "graph.nq") { Issue.record($0) }
    }
    try laws.checkAll()
    try laws.check(try NodeLinkJSONTests.sample(), "sample")
  }
}
