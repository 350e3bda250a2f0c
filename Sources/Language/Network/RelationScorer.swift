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
      head.rows.isMultiple(of: 16), root.columns == head.rows, output.columns == head.rows,
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
    let scale = 1 / LongShortTermMemory.scale
    return withUnsafeTemporaryAllocation(
      of: Float.self, capacity: heads.count * width + width + output.outputs
    ) { room in
      guard let above = room.baseAddress else { return [] }
      let hidden = above + heads.count * width
      let scores = hidden + width
      for word in heads.indices {
        head.multiply(
          states + word * head.inputs, scale: scale, isAdding: false, into: above + word * width)
      }
      return withUnsafeTemporaryAllocation(of: Int16.self, capacity: width) { whole in
        guard let whole = whole.baseAddress else { return [] }
        return heads.indices.map { word in
          dependent.multiply(
            states + word * dependent.inputs, scale: scale, isAdding: false, into: hidden)
          for index in 0..<width {
            hidden[index] += heads[word] == 0 ? root[index] : above[(heads[word] - 1) * width + index]
          }
          for index in stride(from: 0, to: width, by: 8) {
            let value = UnsafeRawPointer(hidden + index).loadUnaligned(as: SIMD8<Float>.self)
            let rectified = pointwiseMax(value, SIMD8<Float>())
            UnsafeMutableRawPointer(whole + index).storeBytes(
              of: Activation.quantised(rectified, Self.scale), as: SIMD8<Int16>.self)
          }
          output.multiply(whole, scale: 1 / Self.scale, isAdding: false, into: scores)
          var best = 0
          for label in 1..<count where scores[label] > scores[best] { best = label }
          return best
        }
      }
    }
  }
}
