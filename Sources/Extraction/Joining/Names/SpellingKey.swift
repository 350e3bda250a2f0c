import ActorGraph
import Foundation

/// A word of a name reduced to what its spellings in several alphabets and styles share:
/// `Tokayev` = `Tokáyev` = `Tokaev`, `Zhaparov` = `Japarov`, `Xhunaj` = `Džunaj` = `Dzunaj`.
///
/// Coarser than ``NameVariant``: it is only asked where another word of the name, or the rest of the
/// report, speaks for the same person. The digraphs are those of ISO 9, BGN/PCGN and the Albanian,
/// Serbian and Turkish alphabets as newspapers use them.
struct SpellingKey: Hashable, Sendable {
  /// The reduced word.
  let text: String
  /// The reduced word without vowels.
  let consonants: String

  /// Complexity: O(length).
  init(_ word: String) {
    var text = word.lowercased()
    if text.utf8.contains(where: { $0 >= 0x80 }) {
      text = text.precomposedStringWithCanonicalMapping
      for (from, to) in Self.letters { text = text.replacing(from, with: to) }
    }
    text = FoldedName(text).text.replacing(" ", with: "")
    for (from, to) in Self.digraphs { text = text.replacing(from, with: to) }
    var result = ""
    for character in text where character != result.last { result.append(character) }
    if result.count > 3, result.hasSuffix("h") { result.removeLast() }
    if result.hasSuffix("of") { result = result.dropLast(2) + "ov" }
    self.text = result
    consonants = result.filter { !"aeiou".contains($0) }
  }

  /// Whether two words of five or more letters differ only as ears and alphabets differ: in vowels,
  /// or in one letter of a long word.
  func isNear(_ other: SpellingKey) -> Bool {
    let (one, two) = (Array(text.unicodeScalars), Array(other.text.unicodeScalars))
    guard min(one.count, two.count) >= 5, one[0] == two[0] else { return false }
    // A final "a" tells a woman's name from a man's.
    guard (one.last == "a") == (two.last == "a") else { return false }
    if consonants == other.consonants {
      return consonants.utf8.count >= 3 && editDistance(one, two, limit: 2) != nil
    }
    return min(one.count, two.count) >= 7 && one.count != two.count
      && editDistance(one, two, limit: 1) != nil
  }

  private static let letters = [
    ("dž", "dzh"), ("ž", "zh"), ("đ", "dj"), ("š", "sh"), ("ş", "sh"), ("č", "ch"), ("ć", "ch"),
    ("ç", "ch"), ("ğ", "g"), ("ñ", "ny"), ("ß", "ss"),
  ]

  private static let digraphs = [
    ("dzh", "j"), ("zh", "j"), ("dj", "j"), ("gj", "j"), ("xh", "j"), ("dz", "j"), ("ge", "je"),
    ("gi", "ji"), ("sch", "s"), ("sh", "s"), ("tsch", "c"), ("tch", "c"), ("ch", "c"), ("kh", "h"),
    ("gh", "g"), ("dh", "d"), ("th", "t"), ("ph", "f"), ("ck", "k"), ("ou", "u"), ("oo", "u"),
    ("ee", "i"), ("iy", "i"), ("ij", "i"), ("yi", "i"), ("ye", "e"), ("ie", "e"), ("y", "i"),
    ("w", "v"), ("q", "k"), ("x", "ks"), ("tz", "ts"), ("aie", "ae"), ("eie", "ee"),
  ]
}
