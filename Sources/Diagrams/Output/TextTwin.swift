internal import ActorGraph

/// A picture in words: for those who cannot see it, and for searching.
///
/// The drawn relations in the order of drawing, each with date, status, who says so and quotes;
/// then the groups and the drawn actors; at the end the last line of the picture.
struct TextTwin {
  let composition: Composition
  /// What is said where there are no actors.
  var nothing = "Nothing to draw: the graph has no actors."

  var text: String {
    var lines = [DrawnText.line(composition.title)]
    if !composition.subtitle.isEmpty { lines.append(DrawnText.line(composition.subtitle)) }
    lines.append("")
    if composition.nodes.isEmpty {
      lines.append(nothing)
      lines.append("")
    }
    for (index, edge) in composition.edges.enumerated() {
      for (number, sentence) in edge.title.split(separator: "\n").enumerated() {
        lines.append(number == 0 ? "\(index + 1). \(sentence)" : "   \(sentence)")
      }
    }
    if !composition.edges.isEmpty { lines.append("") }
    lines += groups
    if !composition.nodes.isEmpty {
      lines.append("Actors:")
      lines += composition.nodes.map { "- \($0.title)" }
      lines.append("")
    }
    lines.append(DrawnText.line(composition.caption))
    return lines.joined(separator: "\n") + "\n"
  }

  /// Who stands in which frame.
  private var groups: [String] {
    guard !composition.frames.isEmpty else { return [] }
    let names = Dictionary(
      composition.nodes.map { node in
        (node.id, ([node.actor] + node.merged).map { DrawnText.name($0.name) })
      },
      uniquingKeysWith: { first, _ in first })
    func lines(_ frame: Composition.Frame, indent: String) -> [String] {
      let members = frame.members.flatMap { names[$0] ?? [] }
        .map { DrawnText.shortened($0, to: 200) }
      let head = "\(indent)- \(DrawnText.name(frame.title)): \(members.joined(separator: ", "))"
      return [head] + frame.inner.flatMap { lines($0, indent: indent + "  ") }
    }
    return ["Groups:"] + composition.frames.flatMap { lines($0, indent: "") } + [""]
  }
}
