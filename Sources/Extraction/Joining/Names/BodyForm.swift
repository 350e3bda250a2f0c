import Foundation
import ActorGraph
import Language

/// The name of an organisation, unit or other body, ready to be compared.
struct BodyForm: Hashable, Sendable {
  /// Its words without small words, in one spelling, in order.
  let words: [String]
  /// Whether a hyphen joins each word to the one before it.
  let isHyphenated: [Bool]
  /// Whether a comma or a small word stands between each word and the one before it.
  let isSeparated: [Bool]
  /// Whether each word is written in capitals, as abbreviations are.
  let isCapitals: [Bool]
  /// First letters of each word, small words included as they stand before it.
  let leads: [String]
  /// Words that name states and peoples, as the states.
  let states: Set<String>
  /// Which words name a state, people or place.
  let isGeographic: [Bool]

  /// Whether the name is an abbreviation: `ABC`, `ABCD-EFG`, `ABC-D`.
  var isAbbreviation: Bool {
    !words.isEmpty && (words.count == 1 || isHyphenated.dropFirst().allSatisfy(\.self))
      && isCapitals[0]
  }

  /// Complexity: O(length).
  init(_ name: String, gazetteer: Gazetteer) {
    var words: [String] = []
    var hyphens: [Bool] = []
    var separated: [Bool] = []
    var capitals: [Bool] = []
    var leads: [String] = []
    var states: Set<String> = []
    var geographic: [Bool] = []
    var wasSeparated = false
    var small = ""
    let isShouted = !name.contains { $0.isLowercase } && name.contains(" ")
    for part in name.split(whereSeparator: \.isWhitespace) {
      for (index, piece) in part.split(whereSeparator: { "-\u{2010}\u{2011}/".contains($0) })
        .enumerated()
      {
        let folded = FoldedName(String(piece).replacing("'s", with: "").replacing("’s", with: ""))
          .text.replacing(" ", with: "")
        if folded.isEmpty { continue }
        if Self.small.contains(folded) {
          small += String(folded.prefix(1))
          wasSeparated = true
          continue
        }
        words.append(Self.plain(folded))
        hyphens.append(index > 0)
        separated.append(wasSeparated)
        capitals.append(!isShouted && piece.count(where: \.isUppercase) >= 2)
        leads.append(small + String(folded.prefix(1)))
        let entry =
          gazetteer.entry(for: isShouted ? String(piece).capitalized : String(piece))
          ?? (piece.count > 3 ? gazetteer.entry(for: String(piece).capitalized) : nil)
        if let entry, entry.kind == .state, piece.count(where: \.isUppercase) < 2 || isShouted {
          states.insert(entry.name)
        }
        geographic.append(entry.map { $0.kind == .state || $0.kind == .place } ?? false)
        wasSeparated = piece.last == ","
        small = ""
      }
    }
    // "Internal Affairs" is the Interior, "Foreign Affairs" the Foreign Ministry's.
    if let place = words.firstIndex(of: "affair"), place > 0,
      ["interior", "foreign"].contains(words[place - 1])
    {
      words.remove(at: place)
      hyphens.remove(at: place)
      separated.remove(at: place)
      capitals.remove(at: place)
      leads.remove(at: place)
      geographic.remove(at: place)
    }
    self.words = words
    isHyphenated = hyphens
    isSeparated = separated
    isCapitals = capitals
    self.leads = leads
    self.states = states
    isGeographic = geographic
  }

  private static let small: Set<String> = [
    "the", "of", "for", "and", "in", "on", "to", "at", "de", "du", "des", "la", "le", "del", "los",
    "y", "et", "da", "do", "dos", "di", "und", "der", "fur", "i", "a", "ya", "wa", "za",
  ]

  /// One spelling of words that are written in several ways, in the singular.
  private static func plain(_ word: String) -> String {
    if let same = spellings[word] { return same }
    guard word.utf8.count > 4, word.hasSuffix("s"), !word.hasSuffix("ss") else { return word }
    if word.hasSuffix("ies") { return word.dropLast(3) + "y" }
    return String(word.dropLast())
  }

  private static let spellings = [
    "organization": "organisation", "defense": "defence", "labor": "labour", "center": "centre",
    "organized": "organised", "program": "programme", "internal": "interior", "home": "interior",
    "affairs": "affair", "commandos": "commando", "co": "company", "corp": "corporation",
    "inc": "company", "ltd": "company", "int'l": "international", "natl": "national",
    "dept": "department", "govt": "government", "univ": "university", "progress": "progress",
  ]
}
