import ActorGraph
import Foundation
import Testing

@testable import GraphFormats

@Suite(
  "JSON: files of the public parsing suite", .disabled(if: SharedData.isMissing, "no ../shared"))
struct JSONSuiteTests {
  @Test("valid files are read, invalid ones refused, the rest does not crash")
  func parsing() throws {
    let files = SharedData.files("json-testsuite/test_parsing", endings: ["json"])
    #expect(files.count > 150)
    for file in files {
      let name = file.lastPathComponent
      let bytes = try SharedData.bytes(file)
      let result = Result { try JSONParser.value(bytes: bytes, file: name) }
      if name.hasPrefix("y_") {
        #expect(throws: Never.self, "\(name)") { try result.get() }
      } else if name.hasPrefix("n_") {
        #expect(throws: InputError.self, "\(name)") { try result.get() }
      }
    }
  }

  @Test("no file of the suite makes a reader of graphs crash, and what is no JSON is refused")
  func readers() throws {
    let files = SharedData.files("json-testsuite", endings: ["json"])
    #expect(files.count > 200)
    let readers: [([UInt8], String) throws -> ActorGraph] = [
      { try NodeLinkJSON.read(bytes: $0, file: $1) },
      { try CytoscapeJSON.read(bytes: $0, file: $1) },
      { try JSONGraph.read(bytes: $0, file: $1) },
      { try FollowTheMoney.read(bytes: $0, file: $1) { _ in } },
      { try STIX.read(bytes: $0, file: $1) },
    ]
    for file in files {
      let name = file.lastPathComponent
      let bytes = try SharedData.bytes(file)
      for (number, read) in readers.enumerated() {
        let result = Result { try read(bytes, name) }
        // A file without lines is an empty graph.
        if name.hasPrefix("n_"), let graph = try? result.get() {
          #expect(number == 3 && graph == ActorGraph() && bytes.count < 4, "\(name)")
        }
      }
    }
  }

  @Test("what is read is written as it was")
  func transform() throws {
    for file in SharedData.files("json-testsuite/test_transform", endings: ["json"]) {
      guard
        let value = try? JSONParser.value(
          bytes: try SharedData.bytes(file), file: file.lastPathComponent)
      else { continue }
      let again = try JSONParser.value(bytes: Array(value.text.utf8), file: "again")
      #expect(again == value, "\(file.lastPathComponent)")
    }
  }
}
