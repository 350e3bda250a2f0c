import Foundation

/// Logistic regressions that share features, one for each label, learnt by AdaGrad with a penalty on
/// squares (Duchi et al. 2011, "Adaptive subgradient methods for online learning").
struct LogisticLearner {
  var rate: Float = 0.25
  var decay: Float = 1e-5
  var passes = 12
  /// How often it learns, each time in another order: the mean of the weights errs less than any.
  var runs = 1
  /// Weights nearer to 0 are 0.
  var leastWeight: Float = 0

  /// Weights for each label over the numbered features, 0...featureCount-1.
  func weights(
    of examples: [RelationExample], featureCount: Int, label: Int
  ) -> [Float] {
    var mean = [Float](repeating: 0, count: featureCount)
    for run in 1...max(1, runs) {
      let weights = weights(
        of: examples, featureCount: featureCount, label: label, seed: UInt64(run))
      for feature in mean.indices { mean[feature] += weights[feature] / Float(max(1, runs)) }
    }
    return mean.map { abs($0) < leastWeight ? 0 : $0 }
  }

  private func weights(
    of examples: [RelationExample], featureCount: Int, label: Int, seed: UInt64
  ) -> [Float] {
    var weights = [Float](repeating: 0, count: featureCount)
    var squares = [Float](repeating: 1e-2, count: featureCount)
    var order = examples.indices.filter { !examples[$0].open.contains(label) }
    // What is told right by far is left alone for some passes: most of a label's examples.
    var rests = [UInt8](repeating: 0, count: examples.count)
    var random = SeededRandom(seed: seed)
    var sums = [Float](repeating: 0, count: featureCount)
    for pass in 0..<passes {
      order.shuffle(using: &random)
      weights.withUnsafeMutableBufferPointer { weights in
        squares.withUnsafeMutableBufferPointer { squares in
          for index in order {
            if rests[index] > 0 {
              rests[index] -= 1
              continue
            }
            let example = examples[index]
            let truth: Float = example.labels.contains(label) ? 1 : 0
            var sum: Float = 0
            for feature in example.features { sum += weights[Int(feature)] }
            let error = truth - 1 / (1 + expf(-sum))
            if abs(error) < 0.01 {
              rests[index] = 3
              continue
            }
            for feature in example.features {
              let feature = Int(feature)
              let gradient = error - decay * weights[feature]
              squares[feature] += gradient * gradient
              weights[feature] += rate * gradient / squares[feature].squareRoot()
            }
          }
        }
      }
      // The mean of the later passes errs less than the last.
      if pass >= passes / 2 {
        for feature in sums.indices { sums[feature] += weights[feature] }
      }
    }
    let kept = passes - passes / 2
    return sums.map { $0 / Float(kept) }
  }
}
