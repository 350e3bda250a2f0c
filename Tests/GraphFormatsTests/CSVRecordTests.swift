import ActorGraph
import Foundation
import Testing

@testable import GraphFormats

@Suite("Tables: records, delimiters, encodings")
struct CSVRecordTests {
  private static func records(
    _ bytes: some Sequence<UInt8>, warn: (InputError) -> Void = { Issue.record($0) }
  ) throws -> [[String]] {
    var reader = try CSVRecordReader(bytes: Array(bytes), file: "x.csv", warn: warn)
    var result: [[String]] = []
    while try reader.next() { result.append(reader.fields) }
    return result
  }

  @Test(
    "fields, quotes and line ends",
    arguments: [
      ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
      ("a,b\r1,2", [["a", "b"], ["1", "2"]]),
      ("\n\na,b\n\n1,\n,\n", [["a", "b"], ["1", ""], ["", ""]]),
      ("a,b\n\"x\"\"y\"\"\",\"1\r\n2\"\n", [["a", "b"], ["x\"y\"", "1\r\n2"]]),
      ("a,b\n\"\",\"\"\"\"\n", [["a", "b"], ["", "\""]]),
      ("a,b\n 5\" , x\"y\n", [["a", "b"], [" 5\" ", " x\"y"]]),
      ("a;b\n1,5;2,5\n1;2\n", [["a", "b"], ["1,5", "2,5"], ["1", "2"]]),
      ("source;target, really\nx;y\n", [["source", "target, really"], ["x", "y"]]),
      ("a\tb,c\n1\t2\n", [["a", "b,c"], ["1", "2"]]),
      ("sep=|\na,1|b\n1|2", [["a,1", "b"], ["1", "2"]]),
      ("alone\nx\n", [["alone"], ["x"]]),
      ("", []),
    ])
  func records(_ text: String, _ expected: [[String]]) throws {
    #expect(try Self.records(text.utf8) == expected)
  }

  @Test("UTF-8 and UTF-16 with a byte order mark")
  func marks() throws {
    let expected = [["имя", "b"], ["é😀", "2"]]
    let text = "имя,b\né😀,2\n"
    #expect(try Self.records([0xef, 0xbb, 0xbf] + Array(text.utf8)) == expected)
    let units = Array(text.utf16)
    let little = units.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xff)] }
    #expect(try Self.records([0xff, 0xfe] + little) == expected)
    #expect(try Self.records([0xfe, 0xff] + big) == expected)
    #expect(throws: InputError.self) { try Self.records([0xff, 0xfe, 0x61]) }
    #expect(throws: InputError.self) { try Self.records([0xfe, 0xff, 0xd8, 0x00]) }
  }

  @Test("other bytes are Windows-1252, with a warning that says where")
  func windows() throws {
    var warnings: [String] = []
    let bytes = Array("a,b\n1,".utf8) + [0x80, 0xe9, 0x93, 0x81, 0x0a]
    #expect(
      try Self.records(bytes) { warnings.append($0.description) }
        == [["a", "b"], ["1", "€é“\u{81}"]])
    #expect(
      warnings == [
        """
        x.csv:2:3: byte 0x80 is not UTF-8; reading Windows-1252
          1,€é“·
            ^
        save the file as UTF-8
        """
      ])
  }

  @Test("the shared collection of tables", .disabled(if: SharedData.isMissing, "no ../shared"))
  func spectrum() throws {
    let files = SharedData.files("csv-spectrum", endings: ["csv"])
    #expect(files.count >= 8)
    for file in files {
      let records = try Self.records(try SharedData.bytes(file))
      // Its expected answer is not what stands in the file.
      if file.lastPathComponent == "location_coordinates.csv" { continue }
      let answer = file.deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "json/\(file.deletingPathExtension().lastPathComponent).json")
      let expected = try JSONDecoder().decode(
        [[String: String]].self, from: Data(contentsOf: answer))
      let header = try #require(records.first)
      let found = records.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
      #expect(found == expected, "\(file.lastPathComponent)")
    }
  }

  @Test("a row of very many fields is refused")
  func width() throws {
    let text = String(repeating: ",", count: CSVRecordReader.maximumFields + 1)
    #expect(throws: InputError.self) { try Self.records(text.utf8) }
  }
}
