import ActorGraph
import Testing

@testable import GraphFormats

@Suite("STIX")
struct STIXTests {
  static func write(_ graph: ActorGraph) throws -> WrittenGraph {
    STIX.write(graph, ontology: try RoundTrip.standard.get())
  }

  static func read(_ text: String) throws(InputError) -> ActorGraph {
    try STIX.read(bytes: Array(text.utf8), file: "x.json")
  }

  @Test("everything comes back")
  func laws() throws {
    let laws = FormatLaws(name: "STIX", write: Self.write) { written in
      try STIX.read(bytes: written.files[0].bytes, file: "x.json")
    }
    try laws.checkAll()
  }

  @Test("hashes and UUIDs as others compute them")
  func hashes() {
    func hexadecimal(_ text: String) -> String {
      SHA1.digest(of: Array(text.utf8)).map { byte in
        (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }.joined()
    }
    // Values of Python's hashlib and uuid.
    #expect(hexadecimal("") == "da39a3ee5e6b4b0d3255bfef95601890afd80709")
    #expect(hexadecimal("abc") == "a9993e364706816aba3e25717850c26c9cd0d89d")
    #expect(
      hexadecimal(String(repeating: "x", count: 119)) == "4300320394f7ee239bcdce7d3b8bcee173a0cd5c")
    let dns: [UInt8] = [
      0x6b, 0xa7, 0xb8, 0x10, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30,
      0xc8,
    ]
    #expect(
      NameBasedUUID.text(Array("example.org".utf8), namespace: dns)
        == "aad03681-8b63-5304-89e0-8ca8f49461b5")
  }
}
