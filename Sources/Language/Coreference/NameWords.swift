import Foundation

/// The words of a name in the form in which two spellings of it are the same: lower case, without
/// diacritics, full stops, apostrophes and a possessive ending; hyphens part words.
struct NameWords: Hashable, Sendable {
  private(set) var words: [String] = []
  /// The first letters of the words that are no small words.
  private(set) var initials = ""
  /// The first letters of all words.
  var allInitials: String { String(words.compactMap(\.first)) }
  /// Whether it is one word of two or more capital letters.
  private(set) var isAbbreviation = false

  /// Complexity: O(length).
  init(_ scalars: ArraySlice<Unicode.Scalar>) {
    var word = String.UnicodeScalarView()
    var wordCapitals = 0
    var count = 0
    func finish(_ words: inout [String], _ initials: inout String) {
      defer {
        word = String.UnicodeScalarView()
        wordCapitals = 0
      }
      guard let first = word.first else { return }
      var text = String(word)
      if text == "s", !words.isEmpty { return }
      if text.utf8.contains(where: { $0 >= 0x80 }) { text = Self.plain(text) }
      if words.isEmpty, text == "the" { return }
      words.append(text)
      if wordCapitals > 0 || words.count == 1 {
        initials.unicodeScalars.append(first)
      }
      count = max(count, wordCapitals)
    }
    for scalar in scalars {
      switch scalar {
      case " ", "-", "\u{2010}", "\u{2011}", "\u{2013}", "\n", "\t", "\u{a0}", "/", "&":
        finish(&words, &initials)
      case "'", "\u{2019}", "\u{2018}", "`":
        // The possessive, but not the apostrophe of "O'Neill" or "Ma'arib".
        if word.count > 3 || word.isEmpty { finish(&words, &initials) }
      case ".", "\"", "\u{201c}", "\u{201d}", ",", "(", ")":
        continue
      default:
        if scalar.value >= 0x41, scalar.value <= 0x5a {
          wordCapitals += 1
          word.append(Unicode.Scalar(scalar.value + 0x20) ?? scalar)
        } else if scalar.value < 0x80 {
          word.append(scalar)
        } else if scalar.properties.generalCategory == .format {
          continue
        } else {
          if scalar.properties.isUppercase { wordCapitals += 1 }
          word.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
        }
      }
    }
    finish(&words, &initials)
    isAbbreviation = words.count == 1 && count >= 2
  }

  /// The word without diacritics, letters that do not fall apart replaced by their like.
  private static func plain(_ word: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in word.decomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar {
      case "ø": plain.append("o")
      case "ł": plain.append("l")
      case "đ", "ð": plain.append("d")
      case "ı": plain.append("i")
      case "ß": plain.append(contentsOf: "ss".unicodeScalars)
      case "æ": plain.append(contentsOf: "ae".unicodeScalars)
      case "œ": plain.append(contentsOf: "oe".unicodeScalars)
      case "þ": plain.append(contentsOf: "th".unicodeScalars)
      default:
        if scalar.properties.generalCategory != .nonspacingMark { plain.append(scalar) }
      }
    }
    return String(plain)
  }

  /// Whether all words of this name stand in another in the same order; where it is one letter, as an
  /// initial.
  func isPart(of other: NameWords) -> Bool {
    var index = 0
    for word in words {
      while index < other.words.count, !Self.matches(word, other.words[index]) { index += 1 }
      guard index < other.words.count else { return false }
      index += 1
    }
    return true
  }

  /// Whether two words are the same, or one is the initial of the other.
  static func matches(_ one: String, _ other: String) -> Bool {
    if one == other { return true }
    if one.utf8.count == 1 { return other.hasPrefix(one) }
    if other.utf8.count == 1 { return one.hasPrefix(other) }
    return false
  }

  /// Whether two words are spellings of one: one letter apart, in words of six letters or more that
  /// start alike; a final "a" tells a woman's name from a man's.
  static func isSpelling(_ one: String, _ other: String) -> Bool {
    let (a, b) = (Array(one.utf8), Array(other.utf8))
    guard min(a.count, b.count) >= 6, abs(a.count - b.count) <= 1, a[0] == b[0] else {
      return false
    }
    guard (a.last == UInt8(ascii: "a")) == (b.last == UInt8(ascii: "a")) else { return false }
    var start = 0
    while start < a.count, start < b.count, a[start] == b[start] { start += 1 }
    var end = 0
    while end < a.count - start, end < b.count - start,
      a[a.count - 1 - end] == b[b.count - 1 - end]
    {
      end += 1
    }
    // A plural or an ending is no spelling.
    guard max(a.count, b.count) - start - end <= 1, end > 0 else { return false }
    guard a.count == b.count else { return true }
    // Letters that scripts and ears confuse: "Karimov" and "Karymov", not "Karimov" and "Kasimov".
    return [a[start], b[start]].allSatisfy { Self.vowels.contains($0) }
      || Self.alike.contains { $0.contains(a[start]) && $0.contains(b[start]) }
  }

  private static let vowels = Array("aeiouyj".utf8)
  private static let alike = ["sz", "ck", "kq", "vw", "bv", "gh", "kh", "dt", "xs", "uw"].map {
    Array($0.utf8)
  }
}
