/// Looks through a label of Graphviz's HTML kind: only known elements, only known attributes, no
/// pictures, no addresses but safe ones.
struct LabelCheck {
  /// - Throws: ``DiagramError/refused(_:)`` with the reason.
  static func check(_ label: String) throws(DiagramError) {
    var rest = label.utf8[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[rest.index(after: start)...]
      guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else {
        throw .refused("markup that does not end")
      }
      try check(tag: rest[..<end])
      rest = rest[rest.index(after: end)...]
    }
  }

  /// `TD ALIGN="LEFT"`, `/TD`, `BR/`.
  private static func check(tag: Substring.UTF8View) throws(DiagramError) {
    var rest = tag
    let isEnd = rest.first == UInt8(ascii: "/")
    if isEnd { rest = rest.dropFirst() }
    let name = word(&rest)
    guard elements.contains(name.uppercased()) else {
      throw .refused("the element '\(DrawnText.shortened(DrawnText.visible(name), to: 20))'")
    }
    while true {
      skipSpaces(&rest)
      guard let first = rest.first else { return }
      if first == UInt8(ascii: "/"), rest.count == 1, !isEnd { return }
      let attribute = word(&rest)
      guard !isEnd, attributes.contains(attribute.uppercased()),
        rest.popFirst() == UInt8(ascii: "="),
        rest.popFirst() == UInt8(ascii: "\""), let end = rest.firstIndex(of: UInt8(ascii: "\""))
      else { throw .refused("what stands in the element '\(name)'") }
      let value = String(rest[..<end]) ?? ""
      rest = rest[rest.index(after: end)...]
      try check(attribute.uppercased(), value)
    }
  }

  private static func check(_ attribute: String, _ value: String) throws(DiagramError) {
    let isSafe =
      switch attribute {
      case "HREF": DrawingCheck.isSafeLink(value)
      case "FACE": DrawingCheck.isFontName(value)
      default: !value.utf8.contains(UInt8(ascii: "<"))
      }
    guard isSafe else { throw .refused("the value of '\(attribute)' in a label") }
  }

  private static func word(_ rest: inout Substring.UTF8View) -> String {
    let word = rest.prefix { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "-")
    }
    rest = rest.dropFirst(word.count)
    return String(word) ?? ""
  }

  private static func skipSpaces(_ rest: inout Substring.UTF8View) {
    rest = rest.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0a }
  }

  /// All that Graphviz knows but `IMG`.
  private static let elements: Set<String> = [
    "TABLE", "TR", "TD", "FONT", "BR", "B", "I", "U", "O", "S", "SUB", "SUP", "HR", "VR",
  ]

  private static let attributes: Set<String> = [
    "ALIGN", "BALIGN", "BGCOLOR", "BORDER", "CELLBORDER", "CELLPADDING", "CELLSPACING", "COLOR",
    "COLSPAN", "COLUMNS", "FACE", "FIXEDSIZE", "GRADIENTANGLE", "HEIGHT", "HREF", "ID",
    "POINT-SIZE", "PORT", "ROWS", "ROWSPAN", "SIDES", "STYLE", "TITLE", "TOOLTIP", "VALIGN",
    "WIDTH",
  ]
}
