internal import Foundation

/// The opening tag of an element as Graphviz writes it: `<path fill="none" d="…"/>`.
struct SVGElement {
  let name: String
  /// In the order of writing; values as they stand.
  private(set) var attributes: [(name: String, value: String)]
  /// `/>` or `>` and whatever follows on the line.
  private(set) var rest: String

  /// Reads a line; nil where it is no tag with attributes in double quotes.
  init?(_ line: String) {
    var text = line[...]
    guard text.popFirst() == "<" else { return nil }
    name = String(text.prefix { $0.isASCII && $0.isLetter })
    text = text.dropFirst(name.count)
    attributes = []
    while text.first == " " {
      text = text.drop { $0 == " " }
      guard let equals = text.firstIndex(of: "=") else { return nil }
      let key = String(text[..<equals])
      text = text[equals...].dropFirst()
      guard text.popFirst() == "\"", let end = text.firstIndex(of: "\"") else { return nil }
      attributes.append((key, String(text[..<end])))
      text = text[end...].dropFirst()
    }
    guard !name.isEmpty, text.hasPrefix(">") || text.hasPrefix("/>") else { return nil }
    rest = String(text)
  }

  subscript(_ name: String) -> String? {
    get { attributes.first { $0.name == name }?.value }
    set {
      let index = attributes.firstIndex { $0.name == name }
      switch (index, newValue) {
      case (let index?, let value?): attributes[index].value = value
      case (let index?, nil): attributes.remove(at: index)
      case (nil, let value?): attributes.append((name, value))
      case (nil, nil): break
      }
    }
  }

  var text: String {
    "<\(name)" + attributes.map { " \($0.name)=\"\($0.value)\"" }.joined() + rest
  }

  /// Sees to it that a text which runs from right to left, but not all of it, is laid out as by
  /// Graphviz, in the direction of its first letter; an SVG's own is left to right.
  mutating func isolateDirection() {
    guard let end = rest.range(of: "</", options: .backwards), rest.first == ">" else { return }
    let text = String(rest[rest.index(after: rest.startIndex)..<end.lowerBound])
    let scalars = text.unicodeScalars
    guard scalars.contains(where: \.runsFromRightToLeft), !scalars.contains("\u{2068}"),
      !scalars.allSatisfy({ $0.runsFromRightToLeft || $0 == " " || $0 == "\u{200C}" })
    else { return }
    rest = ">" + DrawnText.isolated(text) + rest[end.lowerBound...]
  }

  /// The colour of an attribute; Graphviz names only the two that it takes by itself.
  func color(_ attribute: String) -> Theme.Color? {
    switch self[attribute] {
    case "black": Theme.Color("#000000")
    case "white": Theme.Color("#FFFFFF")
    case let value?: Theme.Color(value)
    case nil: nil
    }
  }

  /// Halfway between the leftmost and the rightmost point of a shape.
  var middle: Double? {
    if let centre = self["cx"] { return Double(centre) }
    guard let points = self["points"] ?? self["d"] else { return nil }
    // Every other number is an x; letters and spaces separate pairs.
    let numbers = points.split { !($0.isASCII && ($0.isNumber || $0 == "." || $0 == "-")) }
      .compactMap { Double($0) }
    let across = stride(from: 0, to: numbers.count, by: 2).map { numbers[$0] }
    guard let least = across.min(), let most = across.max() else { return nil }
    return (least + most) / 2
  }
}
