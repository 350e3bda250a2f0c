/// What the tagger looks at: the word, its parts and shape, its neighbours, the two tags before.
///
/// After Ratnaparkhi (1996) and Collins (2002).
package enum TagFeatures {
  /// The features of the word at `index`.
  ///
  /// - Parameters:
  ///   - words: the words of the sentence.
  ///   - previous, beforePrevious: hashes of the tags chosen for the two words before.
  package static func collect(
    _ words: [WordShape], at index: Int, previous: UInt64, beforePrevious: UInt64,
    into features: inout FeatureList
  ) {
    features.restart(at: 0)
    func word(_ offset: Int) -> WordShape {
      words.indices.contains(index + offset) ? words[index + offset] : .boundary
    }
    let (here, left, right) = (word(0), word(-1), word(1))
    let (farLeft, farRight) = (word(-2), word(2))
    let isFirst: UInt64 = index == 0 ? 1 : 2
    features.add(0)
    features.add(here.form)
    features.add(here.form, here.shape)
    features.add(here.suffix3)
    features.add(here.suffix2)
    features.add(here.suffix1)
    features.add(here.prefix2)
    features.add(here.shape, isFirst)
    features.add(here.suffix3, here.shape)
    features.add(left.form)
    features.add(left.suffix3)
    features.add(right.form)
    features.add(right.suffix3)
    features.add(right.shape, here.shape)
    features.add(left.shape, here.shape)
    features.add(farLeft.form)
    features.add(farRight.form)
    features.add(left.form, here.form)
    features.add(here.form, right.form)
    features.add(previous)
    features.add(previous, beforePrevious)
    features.add(previous, here.form)
    features.add(previous, here.suffix3)
    features.add(previous, right.form)
    features.add(previous, here.form, right.suffix3)
    features.add(previous, beforePrevious, here.form)
    features.add(previous, right.suffix2, here.suffix2)
  }
}
