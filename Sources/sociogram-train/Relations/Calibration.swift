import Foundation

/// How scores of one relation become decisions and probabilities, by scores of examples that were not
/// learned from.
struct Calibration {
  /// The least score at which the relation is believed.
  var threshold = Double.infinity
  /// The least score in reports that are no news.
  var openThreshold = Double.infinity
  /// A score's probability is 1 / (1 + exp(-(slope · score + offset))).
  var slope = 1.0
  var offset = 0.0
  /// Of what is believed at the threshold, and is no pattern's.
  var precision = 0.0
  /// How many are.
  var count = 0

  /// - Parameters:
  ///   - scored: score, truth and whether a pattern says so.
  ///   - least: the precision that what is added beside the patterns must have at least.
  init(_ scored: [(score: Float, truth: Bool, isHit: Bool)], least: Double) {
    fit(scored.map { (Double($0.score), $0.truth) })
    let added = scored.filter { !$0.isHit }.sorted {
      ($0.score, $0.truth ? 0 : 1) > ($1.score, $1.truth ? 0 : 1)
    }
    var right = 0
    for (index, item) in added.enumerated() {
      if item.truth { right += 1 }
      let share = Double(right) / Double(index + 1)
      // A few lucky ones at the top tell nothing.
      if item.truth, index >= 9, share >= least {
        threshold = Double(item.score) - 0.01
        precision = share
        count = index + 1
      }
    }
  }

  /// Platt (1999), "Probabilistic outputs for support vector machines", by gradient descent.
  private mutating func fit(_ scored: [(Double, Bool)]) {
    let positives = scored.count { $0.1 }
    guard positives >= 5 else { return }
    offset = 0
    for _ in 0..<300 {
      var (one, other) = (0.0, 0.0)
      for (score, truth) in scored {
        let error = (truth ? 1.0 : 0) - 1 / (1 + exp(-(slope * score + offset)))
        one += error * score
        other += error
      }
      slope = max(0.2, min(3, slope + 0.5 * one / Double(scored.count)))
      offset = max(-3, min(3, offset + 2 * other / Double(scored.count)))
    }
  }
}
