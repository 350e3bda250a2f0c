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

  /// `result = (matrix * vector) * scale + bias`.
  ///
  /// - Parameters:
  ///   - vectors: `count` vectors of `inputs` numbers, one after the other.
  ///   - result: room for `outputs` numbers for each.
  func multiply(
    _ vectors: UnsafePointer<Int16>, count: Int, scale: Float,
    into result: UnsafeMutablePointer<Float>
  ) {
    bias.withUnsafeBufferPointer { bias in
      guard let bias = bias.baseAddress else { return }
      let base = UnsafeRawPointer(bias)
      var index = 0
      while index + 2 <= count {
        multiplyTwo(
          vectors + index * inputs, scale: scale, base: base, into: result + index * outputs)
        index += 2
      }
      if index < count {
        multiplyOne(
          vectors + index * inputs, scale: scale, base: base, into: result + index * outputs)
      }
    }
  }

  /// `result = (matrix * vector) * scale + base`.
  ///
  /// - Parameters:
  ///   - vector: `inputs` numbers.
  ///   - base: `outputs` numbers.
  ///   - result: room for `outputs` numbers.
  @inline(__always)
  func multiply(
    _ vector: UnsafePointer<Int16>, scale: Float, adding base: UnsafePointer<Float>,
    into result: UnsafeMutablePointer<Float>
  ) {
    multiplyOne(vector, scale: scale, base: UnsafeRawPointer(base), into: result)
  }

  @inline(__always)
  private func multiplyOne(
    _ vector: UnsafePointer<Int16>, scale: Float, base: UnsafeRawPointer,
    into result: UnsafeMutablePointer<Float>
  ) {
    weights.withUnsafeBufferPointer { weights in
      guard var weight = weights.baseAddress else { return }
      for block in 0..<outputs / 16 {
        var sum0 = SIMD4<Int32>()
        var sum1 = SIMD4<Int32>()
        var sum2 = SIMD4<Int32>()
        var sum3 = SIMD4<Int32>()
        for pair in 0..<inputs / 2 {
          let input = Self.pair(vector, pair)
          sum0 &+= Self.product(weight[0], input)
          sum1 &+= Self.product(weight[1], input)
          sum2 &+= Self.product(weight[2], input)
          sum3 &+= Self.product(weight[3], input)
          weight += 4
        }
        finish(sum0, 4 * block, scale, base, result)
        finish(sum1, 4 * block + 1, scale, base, result)
        finish(sum2, 4 * block + 2, scale, base, result)
        finish(sum3, 4 * block + 3, scale, base, result)
      }
    }
  }

  /// Two vectors at once, so that every weight is fetched once for both.
  @inline(__always)
  private func multiplyTwo(
    _ vectors: UnsafePointer<Int16>, scale: Float, base: UnsafeRawPointer,
    into result: UnsafeMutablePointer<Float>
  ) {
    let (second, secondResult) = (vectors + inputs, result + outputs)
    weights.withUnsafeBufferPointer { weights in
      guard var weight = weights.baseAddress else { return }
      for block in 0..<outputs / 16 {
        var (sum0, sum1) = (SIMD4<Int32>(), SIMD4<Int32>())
        var (sum2, sum3) = (SIMD4<Int32>(), SIMD4<Int32>())
        var (sum4, sum5) = (SIMD4<Int32>(), SIMD4<Int32>())
        var (sum6, sum7) = (SIMD4<Int32>(), SIMD4<Int32>())
        for pair in 0..<inputs / 2 {
          let (input1, input2) = (Self.pair(vectors, pair), Self.pair(second, pair))
          let (weight0, weight1) = (weight[0], weight[1])
          sum0 &+= Self.product(weight0, input1)
          sum4 &+= Self.product(weight0, input2)
          sum1 &+= Self.product(weight1, input1)
          sum5 &+= Self.product(weight1, input2)
          let (weight2, weight3) = (weight[2], weight[3])
          sum2 &+= Self.product(weight2, input1)
          sum6 &+= Self.product(weight2, input2)
          sum3 &+= Self.product(weight3, input1)
          sum7 &+= Self.product(weight3, input2)
          weight += 4
        }
        finish(sum0, 4 * block, scale, base, result)
        finish(sum1, 4 * block + 1, scale, base, result)
        finish(sum2, 4 * block + 2, scale, base, result)
        finish(sum3, 4 * block + 3, scale, base, result)
        finish(sum4, 4 * block, scale, base, secondResult)
        finish(sum5, 4 * block + 1, scale, base, secondResult)
        finish(sum6, 4 * block + 2, scale, base, secondResult)
        finish(sum7, 4 * block + 3, scale, base, secondResult)
      }
    }
  }

  /// Two neighbouring numbers of a vector, four times.
  @inline(__always)
  private static func pair(_ vector: UnsafePointer<Int16>, _ index: Int) -> SIMD8<Int16> {
    let both = UnsafeRawPointer(vector + 2 * index).loadUnaligned(as: Int32.self)
    return unsafeBitCast(SIMD4<Int32>(repeating: both), to: SIMD8<Int16>.self)
  }

  /// Products of neighbours, added in pairs: one instruction, as compilers know the pattern.
  @inline(__always)
  private static func product(
    _ left: SIMD8<Int16>, _ right: SIMD8<Int16>
  ) -> SIMD4<Int32> {
    let products = widened(left) &* widened(right)
    return products.evenHalf &+ products.oddHalf
  }

  /// The same numbers in 32 bits. Lane by lane, as the library's conversion is not always inlined.
  @inline(__always)
  private static func widened(_ lanes: SIMD8<Int16>) -> SIMD8<Int32> {
    SIMD8(
      Int32(truncatingIfNeeded: lanes[0]), Int32(truncatingIfNeeded: lanes[1]),
      Int32(truncatingIfNeeded: lanes[2]), Int32(truncatingIfNeeded: lanes[3]),
      Int32(truncatingIfNeeded: lanes[4]), Int32(truncatingIfNeeded: lanes[5]),
      Int32(truncatingIfNeeded: lanes[6]), Int32(truncatingIfNeeded: lanes[7]))
  }

  @inline(__always)
  private func finish(
    _ sum: SIMD4<Int32>, _ quad: Int, _ scale: Float, _ base: UnsafeRawPointer,
    _ result: UnsafeMutablePointer<Float>
  ) {
    let product = SIMD4<Float>(sum) * (scales[quad] * scale)
    let start = base.loadUnaligned(fromByteOffset: 16 * quad, as: SIMD4<Float>.self)
    UnsafeMutableRawPointer(result).storeBytes(
      of: product + start, toByteOffset: 16 * quad, as: SIMD4<Float>.self)
  }
}
