/// Labels words as parts of names: a linear-chain model, decoded exactly.
///
/// Training is in `sociogram-train`; the weights are those of a conditional random field (Lafferty,
/// McCallum and Pereira 2001). Complexity: O(words of segments), some 80 look-ups a word.
package struct NameTagger: Sendable {
  private let model: LinearModel
  /// The weight of each label after each other, by the label before; impossible pairs far below 0.
  private let transitions: [Int32]

  private static let impossible: Int32 = -1 << 24

  /// - Parameter model: its classes begin with those of `NameLabels`.
  package init(model: LinearModel) {
    self.model = model
    let count = NameLabels.count
    var transitions = [Int32](repeating: 0, count: count * count)
    var scores = [Int32](repeating: 0, count: max(model.classes.count, count))
    for previous in 0..<count {
      scores.withUnsafeMutableBufferPointer { scores in
        withUnsafePointer(to: NameFeatures.transition(from: previous)) {
          model.score(UnsafeBufferPointer(start: $0, count: 1), into: scores)
        }
      }
      for label in 0..<count {
        transitions[previous * count + label] =
          NameLabels.mayFollow(label, previous) ? scores[label] : Self.impossible
      }
    }
    self.transitions = transitions
  }

  /// The best labels of the words of a segment (Viterbi), with the scores of each word's labels.
  package func labels(
    of segment: Range<Int>, _ features: inout NameFeatures
  ) -> (labels: [Int], scores: [Int32]) {
    let count = NameLabels.count
    let length = segment.count
    var best = [Int32](repeating: Self.impossible, count: length * count)
    var from = [UInt8](repeating: 0, count: length * count)
    var all = best
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: model.classes.count) { scores in
      for offset in 0..<length {
        features.collect(at: segment.lowerBound + offset)
        features.hashes.withUnsafeBufferPointer { model.score($0, into: scores) }
        for label in 0..<count {
          all[offset * count + label] = scores[label]
          if offset == 0 {
            // What stands before a segment is no name.
            best[label] = scores[label] &+ transitions[label]
            continue
          }
          var top = Int32.min
          var previous = 0
          for before in 0..<count {
            let score =
              best[(offset - 1) * count + before] &+ transitions[before * count + label]
            if score > top {
              top = score
              previous = before
            }
          }
          best[offset * count + label] = max(top &+ scores[label], Self.impossible)
          from[offset * count + label] = UInt8(previous)
        }
      }
    }
    var last = 0
    for label in 0..<count where NameLabels.mayEnd(label) {
      if best[(length - 1) * count + label] > best[(length - 1) * count + last] { last = label }
    }
    var labels = [Int](repeating: 0, count: length)
    for offset in (0..<length).reversed() {
      labels[offset] = last
      last = Int(from[offset * count + last])
    }
    return (labels, all)
  }

  /// How well each family fits the words of a name, by the scores of their labels alone.
  static func fit(_ name: Range<Int>, _ scores: [Int32]) -> SIMD4<Int32> {
    var labels = [Int](repeating: 0, count: name.count)
    var fit = SIMD4<Int32>.zero
    for family in NameLabels.Family.allCases {
      NameLabels.mark(0..<name.count, as: family, in: &labels)
      for (offset, label) in labels.enumerated() {
        fit[family.rawValue] &+= scores[(name.lowerBound + offset) * NameLabels.count + label]
      }
    }
    return fit
  }

  /// The finer kind of a name.
  package func kind(
    of name: Range<Int>, _ family: NameLabels.Family, _ features: inout NameFeatures
  ) -> NameLabels.Kind {
    let kinds = NameLabels.kinds(of: family)
    guard kinds.count > 1, model.classes.count == NameLabels.names.count else { return kinds[0] }
    features.collectKind(of: name)
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: model.classes.count) { scores in
      features.hashes.withUnsafeBufferPointer { model.score($0, into: scores) }
      var best = kinds[0]
      for kind in kinds where scores[kind.label] > scores[best.label] { best = kind }
      return best
    }
  }
}
