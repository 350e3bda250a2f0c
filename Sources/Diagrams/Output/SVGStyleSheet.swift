/// Gives elements classes and writes what they look like in other circumstances.
///
/// Colours stay as attributes, so a viewer that knows no style sheets shows the original look.
struct SVGStyleSheet {
  let looks: [AlternateLook]
  /// By property: the colours of a class, one for each look.
  private var classes: [String: [[Theme.Color]: Int]] = [:]
  private var rules: [[String]]
  private var names: [Use: String?] = [:]

  /// A colour where it is used.
  private struct Use: Hashable {
    var property: String
    var color: Theme.Color
    var place: AlternateLook.Place
    var isText: Bool
  }

  init(looks: [AlternateLook]) {
    self.looks = looks
    rules = looks.map { _ in [] }
  }

  /// The name of the class for a colour; nil where no look changes it.
  mutating func className(
    _ property: String, _ color: Theme.Color, in place: AlternateLook.Place, isText: Bool
  ) -> String? {
    guard !looks.isEmpty else { return nil }
    let use = Use(property: property, color: color, place: place, isText: isText)
    if let known = names[use] { return known }
    let name = newName(use)
    names[use] = .some(name)
    return name
  }

  private mutating func newName(_ use: Use) -> String? {
    let (property, color) = (use.property, use.color)
    let colors = looks.map { $0.color(for: color, in: use.place, isText: use.isText) }
    guard colors.contains(where: { $0 != color }) else { return nil }
    let prefix = "sg-\(property.prefix(1))"
    if let number = classes[property]?[colors] { return "\(prefix)\(number)" }
    let number = (classes[property]?.count ?? 0) + 1
    classes[property, default: [:]][colors] = number
    for (index, other) in colors.enumerated() {
      rules[index].append(".\(prefix)\(number){\(property):\(other)}")
    }
    return "\(prefix)\(number)"
  }

  /// The element; empty where there are no rules.
  var element: String {
    let blocks = zip(looks, rules).filter { !$0.1.isEmpty }.map { look, rules in
      // Around a picture that is opened by itself; where it is a part of a page, the page decides.
      "@media \(look.media){svg:root{background:\(look.background)}\(rules.joined())}\n"
    }
    return blocks.isEmpty ? "" : "<style>\n\(blocks.joined())</style>\n"
  }
}
