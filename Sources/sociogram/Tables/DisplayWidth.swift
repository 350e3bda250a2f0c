extension String {
  /// How many columns of a terminal the text fills.
  ///
  /// East Asian wide and full-width letters fill two (the blocks that Unicode Annex 11 lists as W
  /// and F, in round figures), combining marks none.
  var displayWidth: Int {
    if utf8.allSatisfy({ $0 < 0x80 }) { return utf8.count }
    return reduce(0) { $0 + Self.width(of: $1) }
  }

  /// The text, or its start and an ellipsis where it is wider than `limit` columns.
  func cut(toDisplayWidth limit: Int) -> String {
    guard displayWidth > limit else { return self }
    var result = ""
    var used = 1
    for character in self {
      used += Self.width(of: character)
      guard used <= limit else { break }
      result.append(character)
    }
    return result + "\u{2026}"
  }

  private static func width(of character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    return switch scalar.value {
    case 0x1100...0x115f, 0x2e80...0x303e, 0x3041...0xa4cf, 0xa960...0xa97f, 0xac00...0xd7a3,
      0xf900...0xfaff, 0xfe30...0xfe6f, 0xff00...0xff60, 0xffe0...0xffe6, 0x1f300...0x1faff,
      0x20000...0x3fffd:
      2
    default: 1
    }
  }
}
