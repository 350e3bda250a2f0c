import ActorGraph
import GraphFormats
import Testing

@Suite("Tables, GML, Pajek: damaged files")
struct TableDamageTests {
  @Test("a file cut anywhere, or with a byte changed, is read or refused with a place")
  func damaged() throws {
    let ontology = try RoundTrip.standard.get()
    let graph = try NodeLinkJSONTests.sample()
    let pajek = Pajek.write(graph, ontology: ontology).files
    let gml = GML.write(graph, ontology: ontology).files
    let tables = CSV.write(graph, ontology: ontology).files
    let table = EdgeTable.write(graph, ontology: ontology).files
    for file in tables + table {
      check(file.bytes) { bytes throws(InputError) in
        try CSV.read(bytes: bytes, file: "x", warn: { _ in })
      }
    }
    for file in gml {
      check(file.bytes) { bytes throws(InputError) in
        try GML.read(bytes: bytes, file: "x", warn: { _ in })
      }
    }
    for file in pajek {
      check(file.bytes) { bytes throws(InputError) in
        try Pajek.read(bytes: bytes, file: "x", warn: { _ in })
      }
    }
  }

  private func check(
    _ bytes: [UInt8], _ read: ([UInt8]) throws(InputError) -> ActorGraph
  ) {
    var refused = 0
    for index in bytes.indices {
      var changed = bytes
      changed[index] = [0x22, 0x00, 0x5b, 0x0a, 0xff][index % 5]
      for damaged in [Array(bytes[..<index]), changed] {
        do throws(InputError) {
          _ = try read(damaged)
        } catch {
          refused += 1
          #expect(error.position != nil, "\(error)")
        }
      }
    }
    #expect(refused > 0)
  }
}
