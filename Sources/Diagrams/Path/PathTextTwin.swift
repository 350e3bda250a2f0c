/// The picture of a path answer in words.
struct PathTextTwin {
  let picture: PathPicture

  var text: String {
    var lines = [DrawnText.line(picture.title), DrawnText.line(picture.subtitle)]
    for chain in picture.chains {
      lines.append("")
      if let heading = chain.heading { lines.append(heading) }
      for (index, step) in chain.steps.enumerated() {
        let parts = step.edge.title.split(separator: "\n")
        lines.append("\(index + 1). \(parts.first ?? "")")
        lines += parts.dropFirst().map { "   \($0)" }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
