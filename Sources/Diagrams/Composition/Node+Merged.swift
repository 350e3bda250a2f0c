internal import ActorGraph

extension Composition.Node {
  /// A node for several actors of one kind: their names on at most three lines, beneath them how
  /// many there are, of which kind, and the role that all have. The title lists all.
  init(
    merged actors: [Actor], first: Actor, id: String, ontology: Ontology, theme: Theme
  ) {
    let kind = ontology.definition(of: first.kind)?.label ?? first.kind.rawValue
    let count = DrawnText.shortened(
      DrawnText.visible(DrawnText.count(actors.count, kind, Self.plural(of: kind))), to: 34)
    let roles = Set(actors.map { ActorWords.detail($0, ontology: ontology) })
    let role = roles.count == 1 ? roles.first.flatMap(\.self) : nil
    let names = actors.map { DrawnText.visible($0.name) }
    self.init(
      id: id, actor: first, name: Self.lines(of: names),
      detail: role.map { DrawnText.shortened("\(count), \($0)", to: 40) } ?? count,
      style: theme.style(of: first.kind, ontology: ontology), form: .named,
      title: DrawnText.shortened("\(count): \(names.joined(separator: ", "))", to: 12_000))
    merged = actors.filter { $0.id != first.id }
  }

  private static let width = 26
  private static let mostLines = 3

  /// Names joined by commas, as many as find room; the last line says how many do not.
  private static func lines(of names: [String]) -> [String] {
    let names = names.map { DrawnText.shortened($0, to: width - 1) }
    for shown in stride(from: min(names.count, 12), to: 0, by: -1) {
      let rest = names.count - shown
      let last = rest > 0 ? ["and \(rest) more"] : []
      var lines = [""]
      for (index, name) in (names.prefix(shown) + last).enumerated() {
        let comma = index < shown - 1 ? "," : ""
        let line = lines[lines.count - 1]
        if line.isEmpty {
          lines[lines.count - 1] = name + comma
        } else if line.count + 1 + name.count + comma.count <= width {
          lines[lines.count - 1] = "\(line) \(name)\(comma)"
        } else {
          lines.append(name + comma)
        }
      }
      if lines.count <= mostLines { return lines }
    }
    return [names.first ?? "", "and \(names.count - 1) more"]
  }

  /// `states`, `parties`, `people`
  private static func plural(of word: String) -> String {
    if word == "person" { return "people" }
    if word.hasSuffix("y"), let before = word.dropLast().last, !"aeiou".contains(before) {
      return word.dropLast() + "ies"
    }
    let isHissing = ["s", "x", "z", "ch", "sh"].contains { word.hasSuffix($0) }
    return word + (isHissing ? "es" : "s")
  }
}
