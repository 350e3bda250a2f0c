import ActorGraph
import Language

/// A person's name without titles: `Hon. M. Lund, M.P.` is the initial M and the word Lund.
struct PersonForm: Hashable, Sendable {
  /// Given names first, as English reports have them.
  let words: [NameWord]
  /// What tells a son from his father of the same name: "junior", "senior", "ii".
  let generation: String?
  /// Whether there is more than one word.
  var isFull: Bool { words.count > 1 }

  /// Whether a hyphen joins the last word to the one before it, as in `Chiang Ching-kuo`.
  let isLastHyphenated: Bool

  /// Nil where nothing but titles is left. Complexity: O(length).
  init?(_ name: String, classes: WordClasses) {
    func isTitle(_ word: String) -> Bool {
      Self.honorifics.contains(word) || (classes.isRole(word) && !Self.kin.contains(word))
    }
    var words = Self.split(name)
    var generation: String?
    while let last = words.last, words.count > 1 {
      let text = FoldedName(last.text).text
      if let found = Self.generations[text] {
        generation = found
      } else if !Self.endings.contains(text), !(text.utf8.count == 1 && words.count > 2) {
        break
      }
      words.removeLast()
    }
    while words.count > 1 {
      let first = words[0].text.lowercased()
      let next = words[1].text.lowercased()
      guard
        isTitle(first)
          || (Self.qualifiers.contains(first) && words.count > 2 && classes.isRole(next))
      else { break }
      words.removeFirst()
    }
    if words.count == 1, isTitle(words[0].text.lowercased()) { return nil }
    let kept = words.enumerated().filter { position, word in
      let isParticle = Self.particles.contains(word.text.lowercased())
      guard isParticle, words.count > 1, position < words.count - 1 else { return true }
      return position == 0 && word.text.first?.isUppercase == true && !word.isHyphenated
        && word.text.lowercased() != "bin"
    }
    self.words = kept.map { NameWord($0.element.text) }.filter { !$0.text.isEmpty }
    self.generation = generation
    isLastHyphenated = kept.dropLast().last?.element.isHyphenated == true
    if self.words.isEmpty { return nil }
  }

  private struct Piece {
    var text: String
    /// Whether a hyphen follows it.
    var isHyphenated: Bool
  }

  private static func split(_ name: String) -> [Piece] {
    var pieces: [Piece] = []
    for part in name.split(whereSeparator: { $0.isWhitespace || $0 == "," || $0 == "\"" }) {
      let words = part.split(whereSeparator: { $0 == "-" || $0 == "\u{2010}" || $0 == "\u{2011}" })
      for (index, word) in words.enumerated() {
        // "J.A." is two initials, "Hon." one word.
        for piece in word.split(separator: ".") {
          pieces.append(Piece(text: String(piece), isHyphenated: index + 1 < words.count))
        }
      }
    }
    return pieces
  }

  /// Roles that are given names of many countries.
  private static let kin: Set<String> = [
    "son", "daughter", "wife", "husband", "brother", "sister", "uncle", "cousin", "man", "woman",
    "earl", "duke", "bey", "major", "marshal", "dean", "rival", "ally",
  ]

  private static let generations = [
    "jr": "junior", "jnr": "junior", "junior": "junior", "younger": "junior", "fils": "junior",
    "sr": "senior", "snr": "senior", "senior": "senior", "elder": "senior", "pere": "senior",
    "ii": "ii", "iii": "iii", "iv": "iv",
  ]
  private static let endings: Set<String> = ["mp", "the", "obe", "kc", "qc", "phd", "md"]
  private static let qualifiers: Set<String> = [
    "prime", "deputy", "vice", "first", "acting", "former", "ex", "interim", "outgoing", "special",
    "foreign", "interior", "defence", "defense", "finance", "justice", "chief", "senior", "late",
    "new", "then", "opposition", "rebel", "crown", "grand", "attorney", "assistant",
  ]
  /// Titles of many countries, beside the offices that the word lists know.
  private static let honorifics: Set<String> = [
    "the", "mr", "mrs", "ms", "miss", "dr", "prof", "hon", "honourable", "honorable", "rev", "sen",
    "rep", "gov", "gen", "col", "lt", "maj", "capt", "sgt", "adm", "brig", "mzee", "mwalimu",
    "mama",
    "papa", "baba", "daw", "ma", "ko", "u", "bogyoke", "thakin", "thura", "kak", "mam", "pak",
    "ibu",
    "bung", "gus", "tun", "tan", "datuk", "dato", "datin", "seri", "sri", "shri", "shrimati", "smt",
    "pandit", "maulana", "maulvi", "mufti", "sayyid", "sayed", "seyyed", "hajj", "hajji", "hadji",
    "el-hadj", "ustaz", "ostad", "agha", "khanum", "hanim", "effendi", "abuna", "ato", "woizero",
    "otunba", "malam", "oba", "don", "doña", "dona", "dom", "doutor", "licenciado", "ingeniero",
    "mme", "mlle", "maitre", "maître", "me", "dott", "onorevole", "pan", "pani", "gospodin",
    "tovarisch", "citizen", "excellency", "he", "venerable", "ven", "ajahn", "khun", "nang", "sai",
  ]
  private static let particles: Set<String> = [
    "al", "el", "as", "ash", "ul", "bin", "ibn", "van", "von", "der", "den", "ter", "de", "da",
    "do",
    "dos", "das", "di", "du", "del", "della", "la", "le", "y", "e", "of",
  ]
}
