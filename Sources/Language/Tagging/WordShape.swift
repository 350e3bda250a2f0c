/// The hashes of a word that features are made of, computed once a word.
package struct WordShape: Sendable {
  /// The word in lower case, digits as 0.
  package let form: UInt64
  /// Its last three, two and one letters, in lower case.
  let suffix3: UInt64
  let suffix2: UInt64
  let suffix1: UInt64
  /// Its first two letters, in lower case.
  let prefix2: UInt64
  /// Upper, lower, digit and other characters, runs shortened to two.
  let shape: UInt64
  /// Whether it starts with an upper case letter.
  let isCapitalised: Bool

  package init(_ text: String) {
    var lower = Array(text.lowercased().utf8)
    for index in lower.indices where (48...57).contains(lower[index]) { lower[index] = 48 }
    form = FeatureHash.text(lower)
    suffix3 = FeatureHash.text(lower.suffix(3))
    suffix2 = FeatureHash.text(lower.suffix(2))
    suffix1 = FeatureHash.text(lower.suffix(1))
    prefix2 = FeatureHash.text(lower.prefix(2))
    var shape: [UInt8] = []
    for scalar in text.unicodeScalars {
      let kind: UInt8 =
        if scalar.properties.isUppercase { 0x41 } else if scalar.properties.isAlphabetic {
          0x61
        } else if scalar.properties.numericType != nil { 0x30 } else {
          scalar.isASCII ? UInt8(scalar.value) : 0x3f
        }
      if shape.suffix(2) != [kind, kind] { shape.append(kind) }
      if shape.count > 12 { break }
    }
    self.shape = FeatureHash.text(shape)
    isCapitalised = shape.first == 0x41
  }

  /// Stands before the first and after the last word of a sentence.
  package static let boundary = WordShape("\u{2400}")
}
