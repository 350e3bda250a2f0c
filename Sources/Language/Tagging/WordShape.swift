/// The hashes of a word that features are made of, computed once a word.
package struct WordShape: Sendable {
  /// The word in lower case, digits as 0.
  package let form: UInt64
  /// Its last three, two and one bytes, in lower case.
  let suffix3: UInt64
  let suffix2: UInt64
  let suffix1: UInt64
  /// Its first two bytes, in lower case.
  let prefix2: UInt64
  /// Upper, lower, digit and other characters, runs shortened to two.
  let shape: UInt64

  /// - Parameter text: a word; zero-width characters in it do not count.
  package init(_ text: String) {
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      self.init(lower: text.utf8.lazy.map(Self.lowered), scalars: text.unicodeScalars)
    } else {
      var seen = String.UnicodeScalarView()
      seen.append(contentsOf: text.unicodeScalars.lazy.filter { !$0.isZeroWidth })
      let lower = String(seen).lowercased()
      self.init(lower: lower.utf8.lazy.map(Self.lowered), scalars: seen)
    }
  }

  /// An ASCII letter in lower case, a digit as 0, any other byte as it is.
  private static func lowered(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt8(ascii: "0")
    default: byte
    }
  }

  private init(lower: some BidirectionalCollection<UInt8>, scalars: String.UnicodeScalarView) {
    form = FeatureHash.text(lower)
    suffix3 = FeatureHash.text(lower.suffix(3))
    suffix2 = FeatureHash.text(lower.suffix(2))
    suffix1 = FeatureHash.text(lower.suffix(1))
    prefix2 = FeatureHash.text(lower.prefix(2))
    shape = Self.shape(scalars)
  }

  private static func shape(_ scalars: String.UnicodeScalarView) -> UInt64 {
    var hash = FeatureHash.Text()
    var count = 0
    var (last, beforeLast): (UInt8, UInt8) = (0, 0)
    for scalar in scalars {
      let kind: UInt8 =
        if scalar.isCapital {
          0x41
        } else if scalar.isLetter {
          0x61
        } else if scalar.isDigit {
          0x30
        } else {
          scalar.isASCII ? UInt8(truncatingIfNeeded: scalar.value) : 0x3f
        }
      if kind != last || kind != beforeLast || count < 2 {
        hash.add(kind)
        count += 1
        (beforeLast, last) = (last, kind)
      }
      if count > 12 { break }
    }
    return hash.value
  }

  /// Stands before the first and after the last word of a sentence.
  static let boundary = WordShape("\u{2400}")
}
