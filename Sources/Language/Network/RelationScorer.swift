/// Names the relation between a word and its head: one hidden layer over both vectors (Kiperwasser
/// and Goldberg 2016).
struct RelationScorer: Sendable {
  private let dependent: QuantisedMatrix
  private let head: QuantisedMatrix
  private let output: QuantisedMatrix
  private let root: [Float]
  private let width: Int
  private let count: Int

  private static let scale: Float = 1024

  /// - Returns: nil where a matrix is missing or shapes do not fit.
  init?(_ file: TensorFile, width inputs: Int, labels: Int) {
    guard let dependent = file.tensors["relation.dependent"],
      let bias = file.tensors["relation.bias"], bias.rows == 1,
      let head = file.tensors["relation.head"], let output = file.tensors["relation.output"],
      let outputBias = file.tensors["relation.output.bias"], outputBias.rows == 1,
      let root = file.tensors["relation.root"], root.rows == 1, labels > 0,
      dependent.columns == inputs, head.columns == inputs, dependent.rows == head.rows,
      head.rows.isMultiple(of: 32), root.columns == head.rows, output.columns == head.rows,
      output.rows == labels,
      let dependentMatrix = QuantisedMatrix(dependent, bias: bias.row(0)),
      let headMatrix = QuantisedMatrix(head),
      let outputMatrix = QuantisedMatrix(output, bias: outputBias.row(0))
    else { return nil }
    self.dependent = dependentMatrix
    self.head = headMatrix
    self.output = outputMatrix
    self.root = root.row(0)
    width = head.rows
    count = labels
  }

  /// The label of each word.
  ///
  /// - Parameters:
  ///   - states: a vector for each word, one after the other.
  ///   - heads: the head of each word, 0 for the root.
  func labels(_ states: UnsafePointer<Int16>, heads: [Int]) -> [Int] {
    scores(states, heads: heads).withUnsafeBufferPointer { scores in
      guard let scores = scores.baseAddress else { return [] }
      return heads.indices.map { best(of: count, scores + $0 * output.outputs) }
    }
  }

  /// How many scores there are for each word: at least one for each label.
  var stride: Int { output.outputs }

  /// The score of every label for every word, ``stride`` of them for each.
  func scores(_ states: UnsafePointer<Int16>, heads: [Int]) -> [Float] {
    let scale = 1 / LongShortTermMemory.scale
    let size = heads.count * width
    return [Float](unsafeUninitializedCapacity: heads.count * output.outputs) { scores, filled in
      filled = heads.count * output.outputs
      guard let scores = scores.baseAddress else { return }
      withUnsafeTemporaryAllocation(of: Float.self, capacity: 2 * size) { room in
        guard let above = room.baseAddress else { return }
        let hidden = above + size
        head.multiply(states, count: heads.count, scale: scale, into: above)
        dependent.multiply(states, count: heads.count, scale: scale, into: hidden)
        withUnsafeTemporaryAllocation(of: Int16.self, capacity: size) { whole in
          guard let whole = whole.baseAddress else { return }
          root.withUnsafeBufferPointer { root in
            guard let root = root.baseAddress else { return }
            for word in heads.indices {
              let head =
                heads[word] == 0 ? root : UnsafePointer(above + (heads[word] - 1) * width)
              for index in Swift.stride(from: 0, to: width, by: 8) {
                let value =
                  UnsafeRawPointer(hidden + word * width + index)
                  .loadUnaligned(as: SIMD8<Float>.self)
                  + UnsafeRawPointer(head + index).loadUnaligned(as: SIMD8<Float>.self)
                UnsafeMutableRawPointer(whole + word * width + index).storeBytes(
                  of: Activation.quantised(Activation.rectified(value), Self.scale),
                  as: SIMD8<Int16>.self)
              }
            }
          }
          output.multiply(whole, count: heads.count, scale: 1 / Self.scale, into: scores)
        }
      }
    }
  }
}
