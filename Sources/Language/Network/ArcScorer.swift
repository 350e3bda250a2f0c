/// Scores every word as the head of every other, and finds the best tree.
///
/// The score of head j for word i is d_i U h_j + v h_j + b(j - i), where d and h are rectified linear
/// images of the words' vectors (Dozat and Manning 2017, with a term for the distance).
struct ArcScorer: Sendable {
  private let dependent: QuantisedMatrix
  private let head: QuantisedMatrix
  private let bilinear: QuantisedMatrix
  private let root: [Float]
  private let distances: [Float]
  private let width: Int

  /// What the images are multiplied by to become 16-bit numbers.
  private static let scale: Float = 1024

  /// - Returns: nil where a matrix is missing or shapes do not fit.
  init?(_ file: TensorFile, width inputs: Int) {
    guard let dependent = file.tensors["dependent"], let head = file.tensors["head"],
      let dependentBias = file.tensors["dependent.bias"], dependentBias.rows == 1,
      let headBias = file.tensors["head.bias"], headBias.rows == 1,
      let bilinear = file.tensors["bilinear"], let prior = file.tensors["head.prior"],
      let root = file.tensors["root"], let distances = file.tensors["distances"],
      dependent.rows == head.rows, dependent.rows.isMultiple(of: 32), dependent.columns == inputs,
      head.columns == inputs, bilinear.rows == head.rows, bilinear.columns == head.rows,
      prior.rows == 1, prior.columns == head.rows, root.rows == 1, root.columns == head.rows,
      distances.rows == 1, distances.columns == SyntaxNetwork.distanceCount,
      let dependentMatrix = QuantisedMatrix(dependent, bias: dependentBias.row(0)),
      let headMatrix = QuantisedMatrix(head, bias: headBias.row(0)),
      let bilinearMatrix = QuantisedMatrix(bilinear, bias: prior.row(0))
    else { return nil }
    self.dependent = dependentMatrix
    self.head = headMatrix
    self.bilinear = bilinearMatrix
    self.root = root.row(0)
    self.distances = distances.row(0)
    width = head.rows
  }

  /// The head of each word, 0 for the root.
  ///
  /// - Parameter states: `count` vectors one after the other.
  func heads(_ states: UnsafePointer<Int16>, count: Int) -> [Int] {
    MaximumSpanningTree.heads(count: count, scores: scores(states, count: count))
  }

  /// The score of every head for every word, as ``MaximumSpanningTree`` takes them.
  func scores(_ states: UnsafePointer<Int16>, count: Int) -> [Float] {
    var scores = [Float](repeating: 0, count: count * (count + 1))
    let size = count * width
    withUnsafeTemporaryAllocation(of: Float.self, capacity: 2 * size + width) { room in
      guard let heads = room.baseAddress else { return }
      // The root comes first among the heads.
      for index in 0..<width { heads[index] = root[index] }
      let scale = 1 / LongShortTermMemory.scale
      head.multiply(states, count: count, scale: scale, into: heads + width)
      let dependents = heads + width + size
      dependent.multiply(states, count: count, scale: scale, into: dependents)
      withUnsafeTemporaryAllocation(of: Int16.self, capacity: size) { whole in
        guard let whole = whole.baseAddress else { return }
        for index in stride(from: 0, to: size, by: 8) {
          let value = UnsafeRawPointer(dependents + index).loadUnaligned(as: SIMD8<Float>.self)
          UnsafeMutableRawPointer(whole + index).storeBytes(
            of: Activation.quantised(Activation.rectified(value), Self.scale),
            as: SIMD8<Int16>.self)
          let place = UnsafeMutableRawPointer(heads + width + index)
          let head = place.loadUnaligned(as: SIMD8<Float>.self)
          place.storeBytes(of: Activation.rectified(head), as: SIMD8<Float>.self)
        }
        // The prior of a head is the same for every word: it goes into the words' vectors as a bias.
        bilinear.multiply(whole, count: count, scale: 1 / Self.scale, into: dependents)
      }
      scores.withUnsafeMutableBufferPointer { scores in
        for word in 0..<count {
          let row = word * (count + 1)
          scores[row] = product(dependents + word * width, heads) + distances[0]
          for other in 0..<count where other != word {
            scores[row + other + 1] =
              product(dependents + word * width, heads + (other + 1) * width)
              + distances[SyntaxNetwork.distance(other - word)]
          }
        }
      }
    }
    return scores
  }

  @inline(__always)
  private func product(
    _ left: UnsafePointer<Float>, _ right: UnsafePointer<Float>
  ) -> Float {
    var sum = SIMD8<Float>()
    for index in stride(from: 0, to: width, by: 8) {
      sum +=
        UnsafeRawPointer(left + index).loadUnaligned(as: SIMD8<Float>.self)
        * UnsafeRawPointer(right + index).loadUnaligned(as: SIMD8<Float>.self)
    }
    return sum.sum()
  }
}
