import ActorGraph
import Testing

@Suite struct InputErrorTests {
  @Test func theWholeMessage() {
    let text = "a -> b;\n  a -> b -> -> c;\n"
    let error = InputError(
      file: "case.dot", position: TextPosition(line: 2, column: 13),
      reason: "expected a node, found '->'", suggestion: "write a node between the two arrows",
      text: text)
    #expect(
      error.description == """
        case.dot:2:13: expected a node, found '->'
            a -> b -> -> c;
                      ^
        write a node between the two arrows
        """)
  }

  @Test func withoutAPlace() {
    #expect(InputError(file: "-", reason: "empty").description == "-: empty")
  }

  @Test func aLongLineIsCutAroundTheFault() throws {
    let text = String(repeating: "x", count: 5000) + "!" + String(repeating: "y", count: 5000)
    let error = InputError(
      file: "f", position: TextPosition(line: 1, column: 5001), reason: "r", text: text)
    let snippet = try #require(error.snippet)
    #expect(snippet.line.count <= 78)
    let marked = snippet.line.index(snippet.line.startIndex, offsetBy: snippet.marker.count - 1)
    #expect(snippet.line[marked] == "!")
  }

  @Test func controlCharactersDoNotReachTheTerminal() {
    let error = InputError(
      file: "f", position: TextPosition(line: 1, column: 1), reason: "r", text: "\u{1B}[31mred")
    #expect(error.snippet?.line == "·[31mred")
  }

  @Test func aPlaceOutsideTheTextHasNoSnippet() {
    for position in [TextPosition(line: 9, column: 1), TextPosition(line: 0, column: 0)] {
      #expect(InputError(file: "f", position: position, reason: "r", text: "x").snippet == nil)
    }
  }

  @Test(arguments: [(0, 1, 1), (1, 1, 2), (3, 1, 3), (4, 2, 1), (6, 2, 2), (8, 3, 1), (99, 3, 2)])
  func placesAreCountedInScalars(offset: Int, line: Int, column: Int) {
    // Two of these letters take two bytes; LF ends the first line, CR LF the second.
    let text = "a\u{E9}\n\u{FC}\r\nx"
    #expect(
      TextPosition(utf8Offset: offset, in: text) == TextPosition(line: line, column: column))
  }
}
