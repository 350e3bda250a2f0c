/// Gives each word its part of speech: a greedy linear tagger, left to right.
///
/// Complexity: O(words), about 27 look-ups a word. The classes of the model are a universal tag and
/// a Penn tag joined by a bar (`VERB|VBN`).
package struct Tagger: Sendable {
  private let model: LinearModel
  private let tags: [(PartOfSpeech, String)]
  private let tagHashes: [UInt64]

  /// - Parameter model: a model whose classes are pairs of tags.
  package init(model: LinearModel) {
    self.model = model
    tags = model.classes.map { Self.parts($0) }
    tagHashes = model.classes.map { FeatureHash.text($0.utf8) }
  }

  /// The universal and the Penn tag of a class.
  private static func parts(_ name: String) -> (PartOfSpeech, String) {
    let parts = name.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    let tag = PartOfSpeech(rawValue: String(parts[0])) ?? .other
    return (tag, parts.count > 1 ? String(parts[1]) : "")
  }

  /// The class of each word of a sentence.
  package func classes(of words: [WordShape]) -> [Int] {
    var result: [Int] = []
    result.reserveCapacity(words.count)
    var features = FeatureList()
    var scores = [Int32](repeating: 0, count: model.classes.count)
    var (previous, beforePrevious): (UInt64, UInt64) = (0, 0)
    scores.withUnsafeMutableBufferPointer { scores in
      for index in words.indices {
        TagFeatures.collect(
          words, at: index, previous: previous, beforePrevious: beforePrevious, into: &features)
        features.hashes.withUnsafeBufferPointer { model.score($0, into: scores) }
        var best = 0
        for label in scores.indices where scores[label] > scores[best] { best = label }
        result.append(best)
        beforePrevious = previous
        previous = tagHashes[best]
      }
    }
    return result
  }

  /// The universal and the Penn tag of a class.
  func tag(ofClass index: Int) -> (PartOfSpeech, String) { tags[index] }

  /// What the parser's features know a class by.
  func hash(ofClass index: Int) -> UInt64 { tagHashes[index] }

  /// The universal and the Penn tag of each word of a sentence.
  package func tags(of words: [WordShape]) -> [(PartOfSpeech, String)] {
    classes(of: words).map { tags[$0] }
  }
}
