import Foundation
import Language

/// Trains the sentence splitter: logistic regression on hashed features, steps of AdaGrad (Duchi,
/// Hazan and Singer 2011).
struct SentenceTraining {
  /// What a weight of 1 becomes; the few that do not fit are clamped.
  private static let scale: Float = 40
  private var weights: [Float]
  private var squares: [Float]
  /// The sum of the weights after each pass; their mean is what is kept.
  private var totals: [Float]
  private var passes: Float = 0
  /// In how many documents each feature was seen, and the last of them.
  private var frequency = [Int32](repeating: 0, count: frequencyMask + 1)
  private var lastDocument = [Int32](repeating: 0, count: frequencyMask + 1)
  private static let frequencyMask = (1 << 23) - 1
  private var examples: [(features: [UInt32], isEnd: Bool)] = []

  init(bits: Int) {
    weights = Array(repeating: 0, count: 1 << bits)
    squares = Array(repeating: 1e-2, count: 1 << bits)
    totals = weights
  }

  var count: Int { examples.count }

  /// Forgets the features that fewer documents have than so many: they would only disturb those that
  /// share their place.
  mutating func dropFeatures(ofFewerThan documents: Int) {
    for index in examples.indices {
      examples[index].features.removeAll { frequency[Int($0) & Self.frequencyMask] < documents }
    }
  }

  /// Takes the gaps of a text as examples.
  ///
  /// - Parameter document: the number of the document, from 1.
  mutating func add(_ text: RawText, document: Int32) {
    let tokens = Tokenizer(text.scalars).tokens()
    var features = SentenceFeatures(text.scalars, tokens)
    var next = 0
    for (index, token) in tokens.enumerated() {
      features.take(index)
      while next < text.sentenceEnds.count, text.sentenceEnds[next] < token.range.upperBound {
        next += 1
      }
      let isEnd =
        next < text.sentenceEnds.count && text.sentenceEnds[next] == token.range.upperBound
      if index + 1 < tokens.count, features.isCandidate(index), !features.endsParagraph(index) {
        let found = features.features(after: index)
        for feature in found {
          let slot = Int(feature) & Self.frequencyMask
          if lastDocument[slot] != document { frequency[slot] += 1 }
          lastDocument[slot] = document
        }
        examples.append((found, isEnd))
      }
      if isEnd { features.begin(at: index + 1) }
    }
  }

  /// One pass over all examples in random order; returns the mean loss.
  mutating func train(rate: Float, decay: Float, using random: inout SeededRandom) -> Double {
    let mask = weights.count - 1
    var loss = 0.0
    for number in examples.indices.shuffled(using: &random) {
      let (features, isEnd) = examples[number]
      var sum: Float = 0
      for feature in features { sum += weights[Int(feature) & mask] }
      let probability = 1 / (1 + exp(-sum))
      let error = (isEnd ? 1 : 0) - probability
      loss -= Double(log(max(isEnd ? probability : 1 - probability, 1e-6)))
      for feature in features {
        let slot = Int(feature) & mask
        let slope = error - decay * weights[slot]
        squares[slot] += slope * slope
        weights[slot] += rate * slope / squares[slot].squareRoot()
      }
    }
    for index in weights.indices { totals[index] += weights[index] }
    passes += 1
    return loss / Double(max(examples.count, 1))
  }

  /// The weights in bytes.
  var frozen: HashedWeights? {
    let scale = Self.scale / max(passes, 1)
    return HashedWeights(totals.map { Int8(max(-127, min(127, ($0 * scale).rounded()))) })
  }
}
