import Foundation
import Language

/// Learns to rank antecedents: log-linear, by stochastic gradient steps with step sizes of their own
/// for each weight (Duchi, Hazan and Singer 2011, AdaGrad).
///
/// What is maximised is the logarithm of the probability of all right options together, so that any
/// mention of the right actor may serve (Durrett and Klein 2013, "Easy victories and uphill
/// battles in coreference resolution").
final class CoreferenceLearner {
  private(set) var weights = [Float](repeating: 0, count: CoreferenceModel.size)
  private var squares = [Float](repeating: 1, count: CoreferenceModel.size)
  private let rate: Float
  private let decay: Float
  private let linkCosts: LinkCosts

  /// How much dearer wrong links are than they are; negative where it is better to link wrongly than
  /// not at all.
  struct LinkCosts {
    var pronoun: Float
    var nominal: Float
  }

  init(rate: Float, decay: Float, linkCosts: LinkCosts) {
    self.rate = rate
    self.decay = decay
    self.linkCosts = linkCosts
  }

  /// Learns from a decision and returns the option that the weights choose.
  func learn(_ decision: CoreferenceTrainer.Decision) -> Int {
    let scores = decision.options.map { score($0) }
    let best = scores.indices.max { scores[$0] < scores[$1] } ?? 0
    guard decision.isRight.contains(true) else { return best }
    let linkCost = decision.isPronoun ? linkCosts.pronoun : linkCosts.nominal
    let raised = scores.indices.map { index in
      scores[index] + (decision.isRight[index] ? 0 : index == 0 ? 0 : linkCost)
    }
    let top = raised.max() ?? 0
    let powers = raised.map { expf($0 - top) }
    let all = powers.reduce(0, +)
    let right = powers.indices.reduce(Float(0)) { $0 + (decision.isRight[$1] ? powers[$1] : 0) }
    for (index, option) in decision.options.enumerated() {
      let gradient =
        powers[index] / all - (decision.isRight[index] ? powers[index] / max(right, 1e-20) : 0)
      guard abs(gradient) > 1e-4 else { continue }
      for feature in option {
        let number = Int(feature)
        let slope = gradient + decay * weights[number]
        squares[number] += slope * slope
        weights[number] -= rate * slope / squares[number].squareRoot()
      }
    }
    return best
  }

  func score(_ features: [UInt32]) -> Float {
    features.reduce(0) { $0 + weights[Int($1)] }
  }
}
