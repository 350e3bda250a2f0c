import Foundation
import Testing

@testable import sociogram

@Suite("Lines of a stream")
struct LineStreamTests {
  private func lines(_ text: String, limit: Int = 100) throws -> [LineStream.Line] {
    let folder = try Workspace()
    try folder.write(text, to: "lines")
    let (descriptor, _) = try InputFile.open(folder.url.appendingPathComponent("lines").path)
    defer { InputFile.close(descriptor) }
    var stream = LineStream(descriptor: descriptor, path: "lines", limit: limit)
    var lines: [LineStream.Line] = []
    while let line = try stream.next() { lines.append(line) }
    return lines
  }

  private static func text(_ text: String) -> LineStream.Line { .text(Array(text.utf8)) }

  @Test(
    "A line ends with a line feed, or with the stream",
    arguments: [
      ("", []), ("a", ["a"]), ("a\n", ["a"]), ("a\nb", ["a", "b"]), ("\n", [""]),
      ("a\n\nb\n", ["a", "", "b"]), ("a\r\nb\r\n", ["a", "b"]), ("a\rb", ["a\rb"]),
      ("\u{2028}\n", ["\u{2028}"]),
    ] as [(String, [String])])
  func ends(text: String, lines: [String]) throws {
    #expect(try self.lines(text) == lines.map(Self.text))
  }

  @Test("Lines beyond the limit are counted, not kept; the next is read as ever")
  func limits() throws {
    let long = String(repeating: "x", count: 300_000)
    #expect(
      try lines("abcde\nabcdef\n\(long)\nabcde\r\nabc", limit: 5) == [
        Self.text("abcde"), .tooLong(6), .tooLong(300_000), Self.text("abcde"), Self.text("abc"),
      ])
  }

  @Test("Lines go on over the ends of blocks")
  func blocks() throws {
    let all = (0..<5_000).map { String(repeating: "y", count: $0 % 97) }
    #expect(try lines(all.joined(separator: "\n") + "\n") == all.map(Self.text))
  }
}
