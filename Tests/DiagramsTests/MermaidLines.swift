import Foundation

/// A flowchart of Mermaid, each line held against the few forms that we write.
struct MermaidLines {
  private(set) var nodes = 0
  private(set) var edges = 0
  private(set) var frames = 0
  /// Lines of no such form.
  private(set) var unknown: [String] = []

  init(_ text: String) {
    // Inside quotes: no quote, no markup but line breaks, no sign that means something.
    let words = #""(?:[^"<>#:;&%{}\[\]|`]|<br/>|#[0-9]+;)+""#
    let id = "[a-z][a-z0-9]*"
    let color = "#[0-9A-F]{6}"
    let forms = [
      (
        "node", #"\#(id)(\(|\[|\(\[|\[\[|\{\{|>|\[/|\[\()\#(words)(\)|\]|\]\)|\]\]|\}\}|\\\]|\)\])"#
      ),
      ("edge", #"\#(id) (-->|---|-\.->|-\.-)(\|\#(words)\|)? \#(id)"#),
      ("frame", #"subgraph \#(id)\[\#(words)\]"#), ("", "end"),
      ("", "style \(id) fill:\(color),stroke:\(color),color:\(color)"),
      ("", "classDef kind[0-9]+ fill:\(color),stroke:\(color),color:\(color)"),
      ("", "class \(id)(,\(id))* kind[0-9]+"),
      (
        "",
        "linkStyle [0-9]+ stroke:\(color),stroke-width:[0-9.]+px,color:\(color)"
          + "(,stroke-dasharray:6 3)?"
      ),
      ("", "flowchart LR"), ("", "---"), ("", #"title: "([^"\\<>&%#{}]|\\x[0-9a-f]{2})*""#),
    ]
    for line in text.split(separator: "\n") {
      let line = line.drop { $0 == " " }
      let form = forms.first { form in
        line.range(of: "^(?:\(form.1))$", options: .regularExpression) != nil
      }
      switch form?.0 {
      case "node"?: nodes += 1
      case "edge"?: edges += 1
      case "frame"?: frames += 1
      case nil: unknown.append(String(line))
      default: break
      }
    }
  }
}
