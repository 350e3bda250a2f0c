/// A picture in words: for those who cannot see it, and for searching.
struct TextTwin {
  let composition: Composition

  var text: String {
    var lines = [DrawnText.visible(composition.title)]
    if !composition.subtitle.isEmpty { lines.append(DrawnText.line(composition.subtitle)) }
    lines.append("")
    if composition.nodes.isEmpty { lines.append("Nothing to draw: the graph has no actors.") }
    var number = 0
    for edge in composition.edges {
      for (index, sentence) in edge.title.split(separator: "\n").enumerated() {
        if index == 0 {
          number += 1
          lines.append("\(number). \(sentence)")
        } else {
          lines.append("   \(sentence)")
        }
      }
    }
    if composition.edges.isEmpty {
      for (index, node) in composition.nodes.enumerated() {
        lines.append("\(index + 1). \(node.title)")
      }
    }
    lines.append("")
    lines.append(DrawnText.line(composition.caption))
    return lines.joined(separator: "\n") + "\n"
  }
}
