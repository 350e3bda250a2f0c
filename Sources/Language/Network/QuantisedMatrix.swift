/// A matrix of 8-bit weights with one scale an output, laid out for products with vectors of 16-bit
/// numbers.
///
/// Weights of four outputs and two inputs lie side by side, so that one vector instruction of any
/// 64-bit processor multiplies eight and adds them in pairs. Sums are exact in 32 bits for up to 512
/// inputs. The result does not depend on the machine.
struct QuantisedMatrix: Sendable {
  /// How many numbers a vector has that it multiplies; even.
  let inputs: Int
  /// How many numbers the product has: the rows, rounded up to a multiple of 16.
  let outputs: Int
  /// For each block of 16 outputs, for each pair of inputs, four vectors.
  private let weights: [SIMD8<Int16>]
  private let scales: [SIMD4<Float>]
  private let bias: [SIMD4<Float>]

  /// - Parameters:
  ///   - tensor: one row an output.
  ///   - bias: what is added to each output; empty for nothing.
  /// - Returns: nil where shapes do not fit or sums could overflow.
  init?(_ tensor: TensorFile.Tensor, bias: [Float] = []) {
    guard tensor.columns.isMultiple(of: 2), (2...512).contains(tensor.columns), tensor.rows > 0,
      bias.isEmpty || bias.count == tensor.rows
    else { return nil }
    inputs = tensor.columns
    outputs = (tensor.rows + 15) / 16 * 16
    func weight(_ output: Int, _ input: Int) -> Int16 {
      output < tensor.rows ? Int16(tensor.values[output * tensor.columns + input]) : 0
    }
    var packed: [SIMD8<Int16>] = []
    packed.reserveCapacity(outputs * inputs / 8)
    for block in stride(from: 0, to: outputs, by: 16) {
      for input in stride(from: 0, to: inputs, by: 2) {
        for output in stride(from: block, to: block + 16, by: 4) {
          var vector = SIMD8<Int16>()
          for lane in 0..<4 {
            vector[2 * lane] = weight(output + lane, input)
            vector[2 * lane + 1] = weight(output + lane, input + 1)
          }
          packed.append(vector)
        }
      }
    }
    weights = packed
    scales = Self.quads(tensor.scales, count: outputs)
    self.bias = Self.quads(bias, count: outputs)
  }

  /// Numbers in fours, with zeros at the end.
  private static func quads(_ values: [Float], count: Int) -> [SIMD4<Float>] {
    stride(from: 0, to: count, by: 4).map { start in
      var quad = SIMD4<Float>()
      for lane in 0..<4 where start + lane < values.count { quad[lane] = values[start + lane] }
      return quad
    }
  }

  /// `result = (matrix * vector) * scale + bias`, or `+ result` where `isAdding`.
  ///
  /// - Parameters:
  ///   - vector: `inputs` numbers.
  ///   - result: room for `outputs` numbers.
  @inline(__always)
  func multiply(
    _ vector: UnsafePointer<Int16>, scale: Float, isAdding: Bool,
    into result: UnsafeMutablePointer<Float>
  ) {
    let pairs = inputs / 2
    weights.withUnsafeBufferPointer { weights in
      guard var weight = weights.baseAddress else { return }
      let quads = UnsafeMutableRawPointer(result)
      for block in 0..<outputs / 16 {
        var sum0 = SIMD4<Int32>()
        var sum1 = SIMD4<Int32>()
        var sum2 = SIMD4<Int32>()
        var sum3 = SIMD4<Int32>()
        for pair in 0..<pairs {
          let both = UnsafeRawPointer(vector + 2 * pair).loadUnaligned(as: Int32.self)
          let input = unsafeBitCast(SIMD4<Int32>(repeating: both), to: SIMD8<Int16>.self)
          sum0 &+= Self.pairwiseProduct(weight[0], input)
          sum1 &+= Self.pairwiseProduct(weight[1], input)
          sum2 &+= Self.pairwiseProduct(weight[2], input)
          sum3 &+= Self.pairwiseProduct(weight[3], input)
          weight += 4
        }
        finish(sum0, 4 * block, scale, isAdding, quads)
        finish(sum1, 4 * block + 1, scale, isAdding, quads)
        finish(sum2, 4 * block + 2, scale, isAdding, quads)
        finish(sum3, 4 * block + 3, scale, isAdding, quads)
      }
    }
  }

  /// Products of neighbours, added in pairs.
  @inline(__always)
  private static func pairwiseProduct(
    _ left: SIMD8<Int16>, _ right: SIMD8<Int16>
  ) -> SIMD4<Int32> {
    let products =
      SIMD8<Int32>(truncatingIfNeeded: left) &* SIMD8<Int32>(truncatingIfNeeded: right)
    return products.evenHalf &+ products.oddHalf
  }

  @inline(__always)
  private func finish(
    _ sum: SIMD4<Int32>, _ quad: Int, _ scale: Float, _ isAdding: Bool,
    _ result: UnsafeMutableRawPointer
  ) {
    let product = SIMD4<Float>(sum) * scales[quad] * scale
    let base = isAdding ? result.loadUnaligned(fromByteOffset: 16 * quad, as: SIMD4<Float>.self) : bias[quad]
    result.storeBytes(of: product + base, toByteOffset: 16 * quad, as: SIMD4<Float>.self)
  }
}
