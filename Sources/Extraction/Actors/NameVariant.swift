import ActorGraph

/// A name reduced to what transliterations share: `Tokayev` = `Tokaev`, `Zhaparov` = `Japarov`,
/// `Khabar` = `Jabar`.
///
/// Only a hint: two people can share a variant, so it joins names of one report, and only where
/// nothing else tells them apart.
struct NameVariant: Hashable, Sendable {
  /// The reduced words.
  let words: [String]

  init(_ name: String) {
    words = FoldedName(name).words.map { Self.reduced(String($0)) }
  }

  private static let rules: [(String, String)] = [
    ("zh", "j"), ("dzh", "j"), ("kh", "h"), ("gh", "g"), ("ck", "k"), ("ph", "f"), ("ou", "u"),
    ("oo", "u"), ("ee", "i"), ("iy", "i"), ("ij", "i"), ("yi", "i"), ("ye", "e"), ("ie", "e"),
    ("ay", "ai"),
    ("ey", "ei"), ("y", "i"), ("w", "v"), ("q", "k"), ("x", "ks"), ("tz", "ts"), ("aie", "ae"),
    ("ii", "i"),
  ]

  private static func reduced(_ word: String) -> String {
    var text = word
    for (from, to) in rules { text = text.replacing(from, with: to) }
    var result = ""
    for character in text where character != result.last { result.append(character) }
    return result
  }
}
