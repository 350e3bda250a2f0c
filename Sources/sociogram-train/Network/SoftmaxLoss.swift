import Foundation

/// The cross entropy of a choice.
enum SoftmaxLoss {
  /// Replaces scores by their gradients and gives the loss.
  ///
  /// - Parameters:
  ///   - count: how many scores compete; what follows up to `padded` becomes 0.
  ///   - gold: the right choice.
  static func gradient(_ scores: Floats, count: Int, padded: Int, gold: Int) -> Double {
    var greatest = scores[0]
    for index in 1..<max(count, 1) { greatest = max(greatest, scores[index]) }
    var sum: Float = 0
    for index in 0..<count {
      scores[index] = exp(scores[index] - greatest)
      sum += scores[index]
    }
    for index in 0..<count { scores[index] /= sum }
    for index in count..<max(count, padded) { scores[index] = 0 }
    let loss = -log(Double(max(scores[gold], 1e-20)))
    scores[gold] -= 1
    return loss
  }
}
