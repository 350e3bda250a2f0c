/// The names that the tagger sees, and what names of the same words most likely are together.
///
/// After "one sense per discourse" (Gale, Church and Yarowsky 1992): where one place in a document
/// leaves open what a word names, the others tell. Complexity: O(names).
struct NameFamilies {
  private var spans: [(range: Range<Int>, family: NameLabels.Family, key: UInt64)] = []
  /// By the words: how well the families fit in all places together, and whether places differ.
  private var fits: [UInt64: (sum: SIMD4<Int32>, first: NameLabels.Family, differ: Bool)] = [:]

  /// Adds a name.
  ///
  /// - Parameter fit: how well each family fits in this place.
  mutating func add(
    _ range: Range<Int>, _ family: NameLabels.Family, fit: SIMD4<Int32>, _ evidence: NameEvidence
  ) {
    // What a list knows may well be a state here and a place there.
    guard evidence.listed[range.lowerBound] == 0, !evidence.isShouted[range.lowerBound] else {
      spans.append((range, family, 0))
      return
    }
    var key = FeatureHash.Text()
    for index in range {
      for shift in stride(from: UInt64(0), to: 64, by: 8) {
        key.add(UInt8(truncatingIfNeeded: evidence.words[index].lower >> shift))
      }
    }
    spans.append((range, family, key.value))
    if let known = fits[key.value] {
      fits[key.value] = (known.sum &+ fit, known.first, known.differ || known.first != family)
    } else {
      fits[key.value] = (fit, family, false)
    }
  }

  /// The names in the order in which they were added, those of the same words of one family.
  var agreed: [(range: Range<Int>, family: NameLabels.Family)] {
    spans.map { range, family, key in
      guard let (sum, _, differ) = fits[key], differ else { return (range, family) }
      var best = family
      for other in NameLabels.Family.allCases where sum[other.rawValue] > sum[best.rawValue] {
        best = other
      }
      return (range, best)
    }
  }
}
