/// What capitals, figures and marks become in dictionary forms, after the English Universal
/// Dependencies treebanks.
enum CapitalRules {
  /// The longest word in capitals that is an abbreviation rather than a name written large.
  private static let longestAbbreviation = 4

  /// A name: as it is written, but not in capitals throughout and not all in lower case.
  static func name(_ word: String) -> String {
    var (capitals, smalls, others) = (0, 0, 0)
    for byte in word.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): capitals += 1
      case UInt8(ascii: "a")...UInt8(ascii: "z"): smalls += 1
      default: others += 1
      }
    }
    guard others == 0 else { return word }
    if smalls == 0, capitals > longestAbbreviation { return capitalised(word) }
    return capitals == 0 && smalls > 2 ? capitalised(word) : word
  }

  /// A word with a capital at its start only.
  static func capitalised(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst().lowercased()
  }

  /// Whether an adjective is that of a people or place ("Russian", "Portuguese", "Iraqi").
  static func isOfPeople(_ word: String) -> Bool {
    guard word.utf8.count > 4, let first = word.unicodeScalars.first, first.isCapital else {
      return false
    }
    return ["ian", "ean", "ese", "qi", "ni", "li", "ish", "ench", "can", "zbek", "Arab"].contains {
      word.hasSuffix($0)
    }
  }

  /// The form of a noun that is an abbreviation ("TVs", "DNA"); nil for other nouns.
  static func shortForm(_ word: String, isPlural: Bool) -> String? {
    var bytes = word.utf8[...]
    guard let first = bytes.first, let last = bytes.last, first < 0x80 else { return nil }
    if isPlural {
      guard last == UInt8(ascii: "s"), bytes.count > 2 else { return nil }
      bytes = bytes.dropLast()
    }
    guard bytes.allSatisfy({ (65...90).contains($0) || (48...57).contains($0) }),
      (65...90).contains(first), bytes.count > 1 || !"AI".utf8.contains(first)
    else { return nil }
    return String(Substring(bytes))
  }

  /// A number: figures without commas, words in lower case, Roman numerals as they are.
  static func figure(_ word: String) -> String {
    guard let first = word.utf8.first else { return word }
    if (48...57).contains(first) {
      return word.utf8.contains(UInt8(ascii: ",")) ? word.filter { $0 != "," } : word
    }
    let isRoman = word.utf8.allSatisfy { "IVXLCDM".utf8.contains($0) }
    return isRoman ? word : word.lowercased()
  }

  /// Punctuation: straight quotes, hyphens for dashes that bind.
  static func mark(_ word: String, _ detailed: String) -> String {
    switch word {
    case "\u{201C}", "\u{201D}", "``": "\""
    case "\u{2018}", "\u{2019}": "'"
    case "\u{2013}": "-"
    default: word
    }
  }
}
