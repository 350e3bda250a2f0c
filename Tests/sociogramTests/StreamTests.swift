import ActorGraph
import Foundation
import GraphFormats
import Testing

@Suite("Streams of reports")
struct StreamTests {
  let folder: Workspace

  init() throws { folder = try Workspace() }

  private static let member = "Kenya is a member of the Northern Alliance."

  /// The values of one line of output.
  private struct Line {
    var id: Any?
    var graph: [String: Any]?
    var error: [String: Any]?
    var warning: String?

    init(_ text: Substring) throws {
      let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
      let object = try #require(value as? [String: Any])
      id = object["id"]
      graph = object["graph"] as? [String: Any]
      error = object["error"] as? [String: Any]
      warning = object["warning"] as? String
    }
  }

  private func lines(_ result: Program.Result) throws -> [Line] {
    #expect(result.output.hasSuffix("\n"))
    return try result.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map { try Line($0) }
  }

  @Test("Every line gives one line: a graph, or an error with its place")
  func records() throws {
    let input = """
      {"id": "a", "text": "\(Self.member)", "published": "2022-01-10", "title": "T"}
      {"id": 2, "text": "It rained."}

      {"id": "c"}
      {"id": "d", "text": "Kolar left." "x"}
      {"text": "\(Self.member)", "published": "someday"}
      """
    let result = try folder.run("extract", "--jsonl", "-", input: input)
    #expect(result.code == 0)
    #expect(result.errors == "sociogram: 3 of 6 reports gave no graph\n")
    let lines = try lines(result)
    try #require(lines.count == 6)
    #expect(lines[0].id as? String == "a" && lines[1].id as? Int == 2)
    #expect((lines[0].graph?["edges"] as? [Any])?.count == 1)
    #expect((lines[1].graph?["edges"] as? [Any])?.isEmpty == true)
    #expect(lines[2].error?["code"] as? String == "bad-json" && lines[2].id is NSNull)
    #expect(lines[3].error?["code"] as? String == "missing-text" && lines[3].id as? String == "c")
    #expect(lines[4].error?["line"] as? Int == 5 && lines[4].error?["column"] as? Int == 35)
    #expect(lines[5].warning?.contains("someday") == true && lines[5].graph != nil)
    let documents = try #require((lines[5].graph?["graph"] as? [String: Any])?["documents"])
    #expect("\(documents)".contains("standard input, line 6"))
    let first = try #require(
      (lines[0].graph?["graph"] as? [String: Any])?["documents"] as? [[String: Any]])
    #expect(first.first?["name"] as? String == "a" && first.first?["title"] as? String == "T")
    #expect(first.first?["published"] as? String == "2022-01-10")
  }

  @Test("The graph of a line is the graph of the report")
  func sameGraph() throws {
    try folder.write(Self.member, to: "a")
    let report = try folder.run("extract", "a")
    let record = "{\"id\": \"a\", \"text\": \"\(Self.member)\"}\n"
    let stream = try folder.run("extract", "--jsonl", input: record)
    #expect(
      stream.output
        == "{\"id\": \"a\", \"graph\": \(report.output.replacing("\n", with: ""))}\n")
  }

  @Test("Threads change nothing; a file is read as standard input is")
  func threads() throws {
    let lines = (0..<60).map { number in
      number % 7 == 3
        ? "{\"id\": \(number)}"
        : "{\"id\": \(number), \"text\": \""
          + String(repeating: "\(Self.member) ", count: 1 + number % 5) + "\"}"
    }
    try folder.write(lines.joined(separator: "\n") + "\n", to: "in.jsonl")
    let one = try folder.run("extract", "--jsonl", "in.jsonl", "--threads", "1")
    #expect(try self.lines(one).map { $0.id as? Int } == (0..<60).map { $0 })
    for threads in ["2", "5"] {
      let more = try folder.run(
        "extract", "--jsonl", "in.jsonl", "--threads", threads, "-o", "out.jsonl")
      #expect(more.code == 0 && more.output.isEmpty)
      #expect(try folder.text(of: "out.jsonl") == one.output)
    }
  }

  @Test("A line that is too large is an error, and the stream goes on")
  func tooLarge() throws {
    let long = String(repeating: "Kolar left. ", count: 1_000)
    let input =
      "{\"id\": \"a\", \"text\": \"\(long)\"}\n{\"id\": \"b\", \"text\": \"\(Self.member)\"}\n"
    let lines = try lines(
      folder.run("extract", "--jsonl", "-", "--max-size", "2k", input: input))
    try #require(lines.count == 2)
    #expect(lines[0].error?["code"] as? String == "too-large")
    #expect(lines[0].error?["line"] as? Int == 1)
    #expect(lines[1].graph != nil)
  }

  @Test("A line of 200 MB is refused without being held")
  func hugeLine() throws {
    let start = "{\"id\": \"a\", \"text\": \""
    let command = """
      { printf '%s' '\(start)'; head -c 200000000 /dev/zero | tr '\\0' x; printf '"}\\n'; \
      printf '{"id": "b", "text": "It rained."}\\n'; } | { \
      [ -n "$ASAN_OPTIONS" ] || ulimit -v 3000000; sociogram extract --jsonl - --threads 2; }
      """
    let lines = try lines(Shell.run(command, in: folder))
    try #require(lines.count == 2)
    #expect(lines[0].error?["code"] as? String == "too-large")
    #expect(
      (lines[0].error?["message"] as? String)?.contains("\(200_000_000 + start.count + 2)") == true)
    #expect(lines[1].id as? String == "b" && lines[1].graph != nil)
  }

  @Test("A report that takes too long is an error, and the stream goes on")
  func timedOut() throws {
    let long = String(repeating: "Mira Kolar met Jonas Oriel in the harbour town. ", count: 60_000)
    let input =
      "{\"id\": \"a\", \"text\": \"\(long)\"}\n{\"id\": \"b\", \"text\": \"It rained.\"}\n"
    let start = ContinuousClock.now
    let lines = try lines(
      folder.run("extract", "--jsonl", "-", "--time-limit", "1", input: input))
    #expect(start.duration(to: .now) < .seconds(60))
    #expect(lines[0].error?["code"] as? String == "timed-out" && lines[0].id as? String == "a")
    #expect(lines[1].graph != nil)
  }

  @Test("An empty stream is nothing found; a missing one is bad input, and the old file stays")
  func nothing() throws {
    #expect(try folder.run("extract", "--jsonl", input: "").code == 1)
    try folder.write("precious", to: "out.jsonl")
    let result = try folder.run("extract", "--jsonl", "nowhere.jsonl", "-o", "out.jsonl")
    #expect(result.code == 3 && result.errors.contains("nowhere.jsonl: there is no such file"))
    #expect(try folder.text(of: "out.jsonl") == "precious")
  }

  @Test(
    "What makes no sense with a stream is bad usage",
    arguments: [
      ["a.jsonl", "b.jsonl"], ["--format", "dot"], ["--published", "a=2022"],
      ["--input-format", "html"], ["--threads", "0"], ["--time-limit", "0"], ["--max-size", "1G"],
      ["--max-size", "33M"],
    ])
  func usage(arguments: [String]) throws {
    let result = try Program.run(["extract", "--jsonl"] + arguments, in: folder)
    #expect(result.code == 2, "\(result.errors)")
  }
}
