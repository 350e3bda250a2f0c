/// A map of communities in words: its communities, then its lines.
struct CommunityMapTwin {
  let composition: Composition

  var text: String {
    var lines = [DrawnText.visible(composition.title)]
    if !composition.subtitle.isEmpty { lines.append(DrawnText.visible(composition.subtitle)) }
    lines.append("")
    for (index, node) in composition.nodes.enumerated() {
      lines.append("\(index + 1). \(DrawnText.visible(node.title))")
    }
    lines.append("")
    for edge in composition.edges { lines.append(DrawnText.visible(edge.title)) }
    lines += ["", DrawnText.visible(composition.caption)]
    return lines.joined(separator: "\n") + "\n"
  }
}
