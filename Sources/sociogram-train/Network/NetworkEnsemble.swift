import Foundation
import Language

/// Several networks trained from different seeds that decide together: the logarithms of their
/// probabilities are added (Kuncoro et al. 2016, "Distilling an ensemble of greedy dependency parsers
/// into one MST parser").
struct NetworkEnsemble {
  private let networks: [SyntaxNetwork]
  private var memories: [WordMemory]

  /// - Parameter networks: at least one; all with the same tags and relations in the same order.
  init(_ networks: [SyntaxNetwork]) throws {
    guard let first = networks.first,
      networks.allSatisfy({ $0.tags == first.tags && $0.labels == first.labels })
    else { throw Failure.differentAlphabets }
    self.networks = networks
    memories = networks.map { _ in WordMemory() }
  }

  enum Failure: Error, CustomStringConvertible {
    case differentAlphabets

    var description: String {
      "the networks know different tags or relations: train them on the same treebanks"
    }
  }

  var tags: [String] { networks[0].tags }
  var labels: [String] { networks[0].labels }

  /// Tags, heads and relations of the words of a sentence. Complexity: as that of each network,
  /// times their number.
  mutating func analysis(of words: [String]) -> SyntaxNetwork.Analysis {
    guard !words.isEmpty else { return SyntaxNetwork.Analysis() }
    let tokens = words.map { Token(range: 0..<0, text: $0, followsSpace: true) }
    let readings = networks.indices.map { networks[$0].reading(of: tokens[...], &memories[$0]) }
    func summed(_ width: Int, _ scores: (SyntaxNetwork.Reading) -> [Float]) -> [Float] {
      var sum = [Float](repeating: 0, count: words.count * width)
      for reading in readings { Self.addLogarithms(of: scores(reading), width, to: &sum) }
      return sum
    }
    func best(_ scores: [Float], _ width: Int) -> [Int] {
      words.indices.map { word in
        (0..<width).max { scores[word * width + $0] < scores[word * width + $1] } ?? 0
      }
    }
    var analysis = SyntaxNetwork.Analysis()
    analysis.tags = best(summed(tags.count) { $0.tagScores }, tags.count)
    analysis.heads = MaximumSpanningTree.heads(
      count: words.count, scores: summed(words.count + 1) { $0.headScores })
    let heads = analysis.heads
    analysis.labels = best(
      summed(labels.count) { $0.labelScores(heads: heads) }, labels.count)
    return analysis
  }

  /// Adds the logarithms of the probabilities that scores stand for, row by row.
  private static func addLogarithms(of scores: [Float], _ width: Int, to sum: inout [Float]) {
    for start in stride(from: 0, to: scores.count, by: width) {
      let row = scores[start..<start + width]
      let top = row.max() ?? 0
      let total = top + logf(row.reduce(Float(0)) { $0 + expf($1 - top) })
      for index in row.indices { sum[index] += row[index] - total }
    }
  }
}
