import ActorGraph
import Extraction
import GraphFormats

/// What became of one line of a stream: a graph or an error, as one line of JSON.
///
/// ```json
/// {"id": "a-17", "graph": {...}}
/// {"id": null, "error": {"code": "bad-json", "message": "...", "line": 3, "column": 14}}
/// ```
struct StreamRecord: Sendable {
  /// Why there is no graph.
  enum Code: String {
    case badJSON = "bad-json"
    case missingText = "missing-text"
    case tooLarge = "too-large"
    case timedOut = "timed-out"
    case unreadable
  }

  /// The line, with its end.
  let json: String
  /// Whether it tells of an error.
  let isError: Bool

  /// A document that was read.
  ///
  /// - Parameter warning: what was not understood in its record.
  init(id: JSONValue, graph: ActorGraph, warning: String?) {
    // Line breaks stand only between the members of a graph: in strings they are escaped.
    let graph = NodeLinkJSON.write(graph).replacing("\n", with: "")
    let note = warning.map { ", \"warning\": \(JSONValue.string($0).text)" } ?? ""
    json = "{\"id\": \(id.text)\(note), \"graph\": \(graph)}\n"
    isError = false
  }

  /// A document that was not.
  init(id: JSONValue, code: Code, _ error: InputError) {
    let message = error.reason + (error.suggestion.map { "; \($0)" } ?? "")
    let line = error.position.map { ", \"line\": \($0.line), \"column\": \($0.column)" } ?? ""
    json =
      "{\"id\": \(id.text), \"error\": {\"code\": \"\(code.rawValue)\", \"message\": "
      + "\(JSONValue.string(message).text)\(line)}}\n"
    isError = true
  }
}
