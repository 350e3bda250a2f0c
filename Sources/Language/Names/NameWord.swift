import Foundation

/// What the name tagger knows a word by, computed once a word.
struct NameWord {
  /// The word in lower case, without diacritics, digits as 0.
  var lower: UInt64 = 0
  var suffix2: UInt64 = 0
  var suffix3: UInt64 = 0
  var suffix4: UInt64 = 0
  var prefix2: UInt64 = 0
  var prefix3: UInt64 = 0
  var prefix4: UInt64 = 0
  /// Capitals, small letters, digits and other characters, runs shortened to two.
  var shape: UInt64 = 0
  var isCapital = false
  /// Two letters or more, all of them capitals.
  var isAllCapitals = false
  var hasLetter = false
  var startsWithDigit = false
  /// Letters in it, at most 255.
  var letters: UInt8 = 0

  init(_ text: String) {
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      var text = text
      text.withUTF8 { read($0) }
    } else {
      var folded = Self.folded(text)
      folded.withUTF8 { read($0) }
      if text.unicodeScalars.first?.isCapital == true { isCapital = true }
    }
  }

  /// The hash of a word as `lower` has it.
  static func key(_ word: some StringProtocol) -> UInt64 { NameWord(String(word)).lower }

  /// Without diacritics and characters that cannot be seen; typographic apostrophes as plain ones.
  private static func folded(_ text: String) -> String {
    var seen = String.UnicodeScalarView()
    for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars {
      if scalar.value >= 0x80 {
        if scalar.isApostrophe {
          seen.append("'")
          continue
        }
        let category = scalar.properties.generalCategory
        if category == .nonspacingMark || category == .format { continue }
      }
      seen.append(scalar)
    }
    return String(seen)
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var hash = FeatureHash.Text()
    var shapeHash = FeatureHash.Text()
    var (last, beforeLast): (UInt8, UInt8) = (0, 0)
    var shapeLength = 0
    var capitals = 0
    var isFirst = true
    var letterCount = 0
    for byte in bytes {
      let kind: UInt8
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        kind = 0x41
        capitals += 1
        letterCount += 1
      case UInt8(ascii: "a")...UInt8(ascii: "z"):
        kind = 0x61
        letterCount += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        kind = 0x30
      default:
        kind = byte < 0x80 ? byte : 0x3f
        if byte >= 0xc0 { letterCount += 1 }
      }
      hash.add(Self.lowered(byte))
      if isFirst {
        isCapital = kind == 0x41
        startsWithDigit = kind == 0x30
        isFirst = false
      } else if !isCapital, kind == 0x41, last == UInt8(ascii: "-") || last == UInt8(ascii: "'") {
        // "al-Kadhimi", "d'Ivoire"
        isCapital = true
      }
      if (kind != last || kind != beforeLast) && shapeLength < 12 {
        shapeHash.add(kind)
        shapeLength += 1
      }
      (beforeLast, last) = (last, kind)
    }
    // "1MDB"
    if startsWithDigit, letterCount > 1,
      capitals == letterCount || Self.isCapital(afterDigits: bytes)
    {
      isCapital = true
    }
    lower = hash.value
    shape = shapeHash.value
    hasLetter = letterCount > 0
    isAllCapitals = letterCount > 1 && capitals == letterCount
    letters = UInt8(min(letterCount, 255))
    suffix2 = Self.hash(bytes.suffix(2))
    suffix3 = Self.hash(bytes.suffix(3))
    suffix4 = Self.hash(bytes.suffix(4))
    prefix2 = Self.hash(bytes.prefix(2))
    prefix3 = Self.hash(bytes.prefix(3))
    prefix4 = Self.hash(bytes.prefix(4))
  }

  /// Whether a capital follows the digits that a word starts with, and a small letter follows it.
  private static func isCapital(afterDigits bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.firstIndex(where: { $0 < UInt8(ascii: "0") || $0 > UInt8(ascii: "9") }),
      first + 1 < bytes.count
    else { return false }
    return (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(bytes[first])
      && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[first + 1])
  }

  private static func hash(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> UInt64 {
    var hash = FeatureHash.Text()
    for byte in bytes { hash.add(lowered(byte)) }
    return hash.value
  }

  /// An ASCII letter in lower case, a digit as 0, any other byte as it is.
  @inline(__always)
  private static func lowered(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt8(ascii: "0")
    default: byte
    }
  }
}
