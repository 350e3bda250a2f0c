/// Losses of a batch, summed over its words.
struct NetworkLoss {
  var tags = 0.0
  var arcs = 0.0
  var relations = 0.0
  var words = 0

  static func += (sum: inout NetworkLoss, other: NetworkLoss) {
    sum.tags += other.tags
    sum.arcs += other.arcs
    sum.relations += other.relations
    sum.words += other.words
  }

  var text: String {
    func mean(_ loss: Double) -> String { fixed(loss / Double(max(words, 1)), 3) }
    return "loss tags \(mean(tags)) arcs \(mean(arcs)) relations \(mean(relations))"
  }
}
