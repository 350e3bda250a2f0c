/// Says which fonts to install for a picture.
struct MissingFonts {
  let characters: [Unicode.Scalar]

  /// More characters than these are counted instead of named.
  private static let mostNamed = 12

  /// The characters of a drawing text that no font here has.
  init(dot: String) { characters = FontCoverage.missing(in: dot) }

  /// A sentence; nil where every character can be drawn.
  var warning: String? {
    guard !characters.isEmpty else { return nil }
    let named = characters.prefix(Self.mostNamed).map(String.init)
    let rest = characters.count - named.count
    let words =
      DrawnText.isolated(named.joined(separator: " ")) + (rest > 0 ? " and \(rest) more" : "")
    var packages: [String] = []
    for scalar in characters {
      let package = Self.package(for: scalar)
      if !packages.contains(package) { packages.append(package) }
    }
    return "no font here has the characters \(words): they are drawn as boxes; install "
      + packages.sorted().joined(separator: " ")
  }

  /// The Debian package whose fonts have a character.
  private static func package(for scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x1100...0x11ff, 0x2e80...0x31ff, 0x3200...0xa4cf, 0xa960...0xa97f, 0xac00...0xd7ff,
      0xf900...0xfaff, 0xfe30...0xfe4f, 0xff00...0xffef, 0x20000...0x3ffff:
      "fonts-noto-cjk"
    case 0x1f000...0x1faff: "fonts-noto-color-emoji"
    default: "fonts-noto-core"
    }
  }
}
