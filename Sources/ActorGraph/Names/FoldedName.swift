import Foundation

/// A name reduced to what readers compare: no case, no diacritics, no punctuation, single spaces.
///
/// `Kasim-Zhomart Tokáyev`, `kasim zhomart tokayev` and `KASIM-ZHOMART TOKÁYEV` fold alike;
/// `P. J. Patterson` and `P.J. Patterson` too, because single letters in a row are joined.
/// Apostrophes vanish (`N'Djamena` = `Ndjamena`), every other separator becomes one space, a
/// leading "the" is dropped. A name without letters or digits folds to the empty string.
///
/// Complexity: O(length).
public struct FoldedName: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The folded text.
  public let text: String

  /// Folds a name.
  public init(_ name: String) {
    text = Self.fold(name)
  }

  /// The words of the folded name.
  public var words: [Substring] { text.split(separator: " ") }

  /// The folded text.
  public var description: String { text }

  /// In lexical order of the folded texts.
  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }

  /// Letters that canonical decomposition leaves alone but readers type without their stroke.
  private static let plainLetters: [Unicode.Scalar: String] = [
    "ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ŧ": "t", "ß": "ss", "æ": "ae",
    "œ": "oe", "þ": "th", "ə": "a", "ŋ": "n",
  ]
  private static let apostrophes: Set<Unicode.Scalar> = [
    "'", "\u{2019}", "\u{2018}", "\u{02BC}", "\u{02BB}", "\u{02B9}", "`", "\u{00B4}",
  ]

  private static func fold(_ name: String) -> String {
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return joined(asciiWords(name)) }
    return joined(words(name.lowercased().decomposedStringWithCanonicalMapping))
  }

  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in text.unicodeScalars {
      if let plain = plainLetters[scalar] {
        word += plain
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        // A combining mark can be alphabetic (Devanagari vowels): those are kept, accents are not.
        if scalar.properties.generalCategory != .nonspacingMark || scalar.value > 0x36f {
          word.unicodeScalars.append(scalar)
        }
      } else if scalar.properties.generalCategory == .nonspacingMark
        || apostrophes.contains(scalar) || scalar.properties.generalCategory == .format
      {
        continue
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// What ``words(_:)`` finds in plain ASCII, without looking letters up: most names of a large graph.
  private static func asciiWords(_ text: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        word.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        word.append(byte | 0x20)
      case UInt8(ascii: "'"), UInt8(ascii: "`"):
        continue
      default:
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        word.removeAll(keepingCapacity: true)
      }
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }

  private static func joined(_ words: [String]) -> String {
    var words = words[...]
    if words.count > 1, words.first == "the" { words = words.dropFirst() }
    var result = ""
    var previousIsLetter = false
    for word in words {
      let isLetter =
        word.utf8.count <= 4 && word.unicodeScalars.count == 1 && word.first?.isLetter == true
      if !result.isEmpty, !(isLetter && previousIsLetter) { result += " " }
      result += word
      previousIsLetter = isLetter
    }
    return result
  }
}
