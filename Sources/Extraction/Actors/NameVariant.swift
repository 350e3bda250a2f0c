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

  private static let rules: [(from: [UInt8], to: [UInt8])] = [
    ("zh", "j"), ("dzh", "j"), ("kh", "h"), ("gh", "g"), ("ck", "k"), ("ph", "f"), ("ou", "u"),
    ("oo", "u"), ("ee", "i"), ("iy", "i"), ("ij", "i"), ("yi", "i"), ("ye", "e"), ("ie", "e"),
    ("ay", "ai"),
    ("ey", "ei"), ("y", "i"), ("w", "v"), ("q", "k"), ("x", "ks"), ("tz", "ts"), ("aie", "ae"),
    ("ii", "i"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  private static func reduced(_ word: String) -> String {
    var text = Array(word.utf8)
    for (from, to) in rules { replace(from, by: to, in: &text) }
    let reduced = String(decoding: text, as: UTF8.self)
    var result = ""
    for character in reduced where character != result.last { result.append(character) }
    return result
  }

  /// From left to right, what is put in not looked at again.
  private static func replace(_ from: [UInt8], by to: [UInt8], in text: inout [UInt8]) {
    var start = 0
    while let place = (start..<text.count).first(where: {
      text[$0] == from[0] && text[$0...].starts(with: from)
    }) {
      text.replaceSubrange(place..<place + from.count, with: to)
      start = place + to.count
    }
  }
}
