import Foundation
import Language

/// Trains a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001).
///
/// Steps are those of regularised dual averaging with a step width of each weight's own (Duchi, Hazan
/// and Singer 2011), which leaves most weights at 0. Sums run in a fixed order, so the same data and
/// seed give the same weights.
struct FieldTraining {
  /// One stretch of words to be labelled.
  struct Segment {
    /// The features of each word.
    var features: [[UInt32]]
    var gold: [Int]
    /// How much it counts.
    var weight: Float
  }

  private let count = NameLabels.count
  /// Each feature's row of weights; the first rows are those of transitions.
  private var hashes: [UInt32] = []
  private var weights: [Float]
  private var sums: [Float]
  private var squares: [Float]
  private var segments: [Compiled] = []
  private var step: Float = 0
  private var work = Workspace()

  /// A segment with rows for features.
  private struct Compiled {
    var rows: [[Int32]]
    var gold: [Int]
    var weight: Float
  }

  /// Numbers of one segment, kept so that they are not allocated anew.
  private struct Workspace {
    var scores: [Float] = []
    var forward: [Float] = []
    var backward: [Float] = []
    var transitions: [Float] = []
    var expected: [Float] = []
    var gradient: [Float] = []
    var pairs: [Float] = []
  }

  /// How strongly weights are held at 0, and kept small; how far steps go.
  let sparsity: Float
  let shrinkage: Float
  let rate: Float

  /// - Parameters:
  ///   - data: what to learn from.
  ///   - least: features seen more seldom are left out.
  init(
    _ data: [Segment], least: Int, sparsity: Float = 0.4, shrinkage: Float = 0.3, rate: Float = 0.3
  ) {
    (self.sparsity, self.shrinkage, self.rate) = (sparsity, shrinkage, rate)
    var seen: [UInt32: Int32] = [:]
    for segment in data {
      for feature in segment.features.joined() { seen[feature, default: 0] += 1 }
    }
    var rows: [UInt32: Int32] = [:]
    for label in 0..<NameLabels.count {
      let hash = NameFeatures.transition(from: label)
      rows[hash] = Int32(hashes.count)
      hashes.append(hash)
    }
    for segment in data {
      for feature in segment.features.joined()
      where seen[feature, default: 0] >= least && rows[feature] == nil {
        rows[feature] = Int32(hashes.count)
        hashes.append(feature)
      }
    }
    weights = [Float](repeating: 0, count: hashes.count * count)
    sums = weights
    squares = weights
    segments = data.map { segment in
      Compiled(
        rows: segment.features.map { $0.compactMap { rows[$0] } }, gold: segment.gold,
        weight: segment.weight)
    }
  }

  var featureCount: Int { hashes.count }

  /// Goes through the data once.
  ///
  /// - Returns: the loss a segment.
  mutating func pass(using random: inout SeededRandom) -> Double {
    var loss = 0.0
    for index in segments.indices.shuffled(using: &random) {
      step += 1
      let segment = segments[index]
      score(segment)
      sumForward(segment.rows.count)
      sumBackward(segment.rows.count)
      loss += move(segment)
    }
    return loss / Double(max(segments.count, 1))
  }

  /// Sets the weights of labels and of pairs of labels, as powers of e.
  private mutating func score(_ segment: Compiled) {
    let length = segment.rows.count
    work.scores = [Float](repeating: 0, count: length * count)
    work.transitions = [Float](repeating: 0, count: count * count)
    let count = count
    weights.withUnsafeBufferPointer { weights in
      work.scores.withUnsafeMutableBufferPointer { scores in
        for word in 0..<length {
          for row in segment.rows[word] {
            let first = Int(row) * count
            for label in 0..<count { scores[word * count + label] += weights[first + label] }
          }
        }
      }
    }
    for before in 0..<count {
      for label in 0..<count where NameLabels.mayFollow(label, before) {
        work.transitions[before * count + label] = exp(weights[before * count + label])
      }
    }
    for word in 0..<length {
      let slice = word * count..<(word + 1) * count
      let top = work.scores[slice].max() ?? 0
      for index in slice { work.scores[index] = exp(work.scores[index] - top) }
    }
  }

  /// Sums over all labellings up to each word, scaled so that they add up to 1.
  private mutating func sumForward(_ length: Int) {
    work.forward = [Float](repeating: 0, count: length * count)
    for word in 0..<length {
      var total: Float = 0
      for label in 0..<count {
        var sum: Float = 0
        if word == 0 {
          sum = work.transitions[label]
        } else {
          for before in 0..<count {
            sum +=
              work.forward[(word - 1) * count + before] * work.transitions[before * count + label]
          }
        }
        if word == length - 1, !NameLabels.mayEnd(label) { sum = 0 }
        let value = sum * work.scores[word * count + label]
        work.forward[word * count + label] = value
        total += value
      }
      total = max(total, 1e-30)
      for label in 0..<count { work.forward[word * count + label] /= total }
    }
  }

  /// The same from each word to the end.
  private mutating func sumBackward(_ length: Int) {
    work.backward = [Float](repeating: 0, count: length * count)
    for label in 0..<count where NameLabels.mayEnd(label) {
      work.backward[(length - 1) * count + label] = 1
    }
    for word in stride(from: length - 2, through: 0, by: -1) {
      var total: Float = 0
      for label in 0..<count {
        var sum: Float = 0
        for after in 0..<count {
          let ahead = (word + 1) * count + after
          sum +=
            work.transitions[label * count + after] * work.scores[ahead] * work.backward[ahead]
        }
        work.backward[word * count + label] = sum
        total += sum
      }
      total = max(total, 1e-30)
      for label in 0..<count { work.backward[word * count + label] /= total }
    }
  }

  /// Moves the weights towards the gold labels.
  private mutating func move(_ segment: Compiled) -> Double {
    var loss = 0.0
    work.expected = [Float](repeating: 0, count: count * count)
    for word in segment.rows.indices {
      work.gradient = [Float](repeating: 0, count: count)
      var total: Float = 0
      for label in 0..<count {
        let value = work.forward[word * count + label] * work.backward[word * count + label]
        work.gradient[label] = value
        total += value
      }
      for label in 0..<count { work.gradient[label] /= max(total, 1e-30) }
      if word == 0 {
        for label in 0..<count { work.expected[label] += work.gradient[label] }
      } else {
        expectPairs(word)
      }
      let gold = segment.gold[word]
      work.expected[(word == 0 ? 0 : segment.gold[word - 1]) * count + gold] -= 1
      loss -= Double(log(max(work.gradient[gold], 1e-30)))
      work.gradient[gold] -= 1
      for label in 0..<count { work.gradient[label] *= segment.weight }
      for row in segment.rows[word] { moveRow(Int(row), 0) }
    }
    work.gradient = work.expected.map { $0 * segment.weight }
    for before in 0..<count { moveRow(before, before * count) }
    return loss
  }

  /// Adds how likely each pair of labels is at a word and the one before.
  private mutating func expectPairs(_ word: Int) {
    work.pairs = [Float](repeating: 0, count: count * count)
    var total: Float = 0
    for before in 0..<count {
      let left = work.forward[(word - 1) * count + before]
      guard left > 0 else { continue }
      for label in 0..<count {
        let here = word * count + label
        let value =
          left * work.transitions[before * count + label] * work.scores[here]
          * work.backward[here]
        work.pairs[before * count + label] = value
        total += value
      }
    }
    total = max(total, 1e-30)
    for index in work.pairs.indices { work.expected[index] += work.pairs[index] / total }
  }

  /// One step of a row of weights.
  private mutating func moveRow(_ row: Int, _ firstGradient: Int) {
    let strength = sparsity * step / Float(segments.count)
    let hold = shrinkage * step / Float(segments.count) + 1e-6
    for label in 0..<count {
      let gradient = work.gradient[firstGradient + label]
      guard abs(gradient) > 1e-4 else { continue }
      let index = row * count + label
      sums[index] += gradient
      squares[index] += gradient * gradient
      weights[index] = weight(index, strength, hold)
    }
  }

  @inline(__always)
  private func weight(_ index: Int, _ strength: Float, _ hold: Float) -> Float {
    let rest = abs(sums[index]) - strength
    guard rest > 0 else { return 0 }
    let size = rest / (hold + squares[index].squareRoot() / rate)
    return sums[index] > 0 ? -size : size
  }

  /// The weights as they are now.
  var present: [Float] {
    let strength = sparsity * step / Float(segments.count)
    let hold = shrinkage * step / Float(segments.count) + 1e-6
    return weights.indices.map { weight($0, strength, hold) }
  }

  /// Forgets what was learned.
  mutating func restart() {
    for index in weights.indices { (weights[index], sums[index], squares[index]) = (0, 0, 0) }
    step = 0
  }

  /// Weights as rows of a linear model, one for each feature.
  ///
  /// - Parameters:
  ///   - threshold: smaller weights are dropped.
  ///   - scale: what a weight of 1 becomes.
  func rows(
    of weights: [Float], threshold: Float, scale: Float = 256
  ) -> [(hash: UInt32, entries: [(UInt8, Int16)])] {
    var result: [(hash: UInt32, entries: [(UInt8, Int16)])] = []
    for (row, hash) in hashes.enumerated() {
      var entries: [(UInt8, Int16)] = []
      for label in 0..<count {
        let weight = weights[row * count + label]
        guard abs(weight) >= (row < count ? 0 : threshold) else { continue }
        let scaled = max(-32_000, min(32_000, (weight * scale).rounded()))
        if scaled != 0 { entries.append((UInt8(label), Int16(scaled))) }
      }
      if !entries.isEmpty { result.append((hash, entries)) }
    }
    return result
  }
}
