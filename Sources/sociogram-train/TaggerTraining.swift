import Language

/// Trains the tagger by averaged perceptron updates along its own predictions.
struct TaggerTraining {
  let classes: [String]
  private let numbers: [String: Int]
  private let hashes: [UInt64]
  private(set) var perceptron: AveragedPerceptron

  init(_ sentences: [TreebankSentence]) {
    var counts: [String: Int] = [:]
    for tag in sentences.lazy.flatMap(\.tags) { counts[tag, default: 0] += 1 }
    // Rare pairs are mistakes of annotation; they would only blur the common ones.
    classes = counts.filter { $0.value >= 5 }.keys.sorted()
    numbers = Dictionary(uniqueKeysWithValues: classes.enumerated().map { ($1, $0) })
    hashes = classes.map { FeatureHash.text($0.utf8) }
    perceptron = AveragedPerceptron(classes: classes)
  }

  mutating func train(
    on sentences: [TreebankSentence], epochs: Int, using random: inout SeededRandom
  ) {
    let shapes = sentences.map { $0.words.map { WordShape($0) } }
    var scores = [Int32](repeating: 0, count: classes.count)
    var features = FeatureList()
    for _ in 0..<epochs {
      for index in sentences.indices.shuffled(using: &random) {
        var (previous, beforePrevious): (UInt64, UInt64) = (0, 0)
        for word in shapes[index].indices {
          TagFeatures.collect(
            shapes[index], at: word, previous: previous, beforePrevious: beforePrevious,
            into: &features)
          perceptron.score(features.hashes, into: &scores)
          var best = 0
          for label in scores.indices where scores[label] > scores[best] { best = label }
          let gold = numbers[sentences[index].tags[word]] ?? best
          perceptron.update(features.hashes, right: gold, wrong: best)
          beforePrevious = previous
          previous = hashes[best]
        }
      }
    }
  }
}
