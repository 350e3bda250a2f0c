/// What the network knows of a word without its surroundings: its form, and hashes of its parts.
///
/// Multi-hash subword features after Bojanowski et al. 2017 ("Enriching word vectors with subword
/// information") and Miranda et al. 2022 ("Multi hash embeddings in spaCy"): the beginning and the
/// end of the word in several lengths, its shape, and the whole.
package struct WordFeatures: Sendable {
  /// The hash of the word in lower case with digits as 0.
  package let form: UInt32
  /// Hashes of its parts.
  package let parts: [UInt32]

  /// - Parameter text: a word; zero-width characters in it do not count.
  package init(_ text: String) {
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      self.init(lower: text.utf8.map(Self.folded), shape: Self.shape(text.unicodeScalars))
    } else {
      var seen = String.UnicodeScalarView()
      seen.append(contentsOf: text.unicodeScalars.lazy.filter { !$0.isZeroWidth })
      let lower = String(seen).lowercased()
      self.init(lower: lower.utf8.map(Self.folded), shape: Self.shape(seen))
    }
  }

  /// An ASCII letter in lower case, a digit as 0, any other byte as it is.
  private static func folded(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt8(ascii: "0")
    default: byte
    }
  }

  private init(lower: [UInt8], shape: UInt32) {
    form = Self.hash(lower[...], template: 0)
    var parts = [shape]
    parts.reserveCapacity(11)
    for length in 1...5 where lower.count >= length {
      parts.append(Self.hash(lower.suffix(length), template: 10 + UInt32(length)))
    }
    for length in 1...4 where lower.count >= length {
      parts.append(Self.hash(lower.prefix(length), template: 20 + UInt32(length)))
    }
    parts.append(form)
    self.parts = parts
  }

  private static func hash(_ bytes: ArraySlice<UInt8>, template: UInt32) -> UInt32 {
    var hash = FeatureHash(template: Int(template))
    hash.add(FeatureHash.text(bytes))
    return hash.value
  }

  /// Upper, lower, digit and other characters, runs shortened to two.
  private static func shape(_ scalars: String.UnicodeScalarView) -> UInt32 {
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
      if count > 10 { break }
    }
    var feature = FeatureHash(template: 1)
    feature.add(hash.value)
    return feature.value
  }
}
