/// A matrix of 8-bit weights with one scale an output, laid out for products with vectors of 16-bit
/// numbers.
///
/// Weights of eight outputs and two inputs lie side by side, so that vector instructions multiply them
/// and add the products in pairs: eight a step on any 64-bit processor, sixteen or more where the
/// program is built for a newer one. Sums are exact in 32 bits for up to 512 inputs, so the
/// result does not depend on the machine.
struct QuantisedMatrix: Sendable {
  /// How many numbers a vector has that it multiplies; even.
  let inputs: Int
  /// How many numbers the product has: the rows, rounded up to a multiple of 32.
  let outputs: Int
  /// For each block of 32 outputs, for each pair of inputs, four vectors.
  private let weights: [SIMD16<Int8>]
  private let scales: [SIMD8<Float>]
  private let bias: [SIMD8<Float>]

  /// - Parameters:
  ///   - tensor: one row an output.
  ///   - bias: what is added to each output; empty for nothing.
  /// - Returns: nil where shapes do not fit or sums could overflow.
  init?(_ tensor: TensorFile.Tensor, bias: [Float] = []) {
    guard tensor.columns.isMultiple(of: 2), (2...512).contains(tensor.columns), tensor.rows > 0,
      bias.isEmpty || bias.count == tensor.rows
    else { return nil }
    inputs = tensor.columns
    outputs = (tensor.rows + 31) / 32 * 32
    func weight(_ output: Int, _ input: Int) -> Int8 {
      output < tensor.rows ? tensor.values[output * tensor.columns + input] : 0
    }
    var packed: [SIMD16<Int8>] = []
    packed.reserveCapacity(outputs * inputs / 16)
    for block in stride(from: 0, to: outputs, by: 32) {
      for input in stride(from: 0, to: inputs, by: 2) {
        for output in stride(from: block, to: block + 32, by: 8) {
          var vector = SIMD16<Int8>()
          for lane in 0..<8 {
            vector[2 * lane] = weight(output + lane, input)
            vector[2 * lane + 1] = weight(output + lane, input + 1)
          }
          packed.append(vector)
        }
      }
    }
    weights = packed
    scales = Self.eights(tensor.scales, count: outputs)
    self.bias = Self.eights(bias, count: outputs)
  }

  /// Numbers in eights, with zeros at the end.
  private static func eights(_ values: [Float], count: Int) -> [SIMD8<Float>] {
    stride(from: 0, to: count, by: 8).map { start in
      var eight = SIMD8<Float>()
      for lane in 0..<8 where start + lane < values.count { eight[lane] = values[start + lane] }
      return eight
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
      for block in 0..<outputs / 32 {
        var (sum0, sum1) = (SIMD8<Int32>(), SIMD8<Int32>())
        var (sum2, sum3) = (SIMD8<Int32>(), SIMD8<Int32>())
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
      for block in 0..<outputs / 32 {
        var (sum0, sum1) = (SIMD8<Int32>(), SIMD8<Int32>())
        var (sum2, sum3) = (SIMD8<Int32>(), SIMD8<Int32>())
        var (sum4, sum5) = (SIMD8<Int32>(), SIMD8<Int32>())
        var (sum6, sum7) = (SIMD8<Int32>(), SIMD8<Int32>())
        for pair in 0..<inputs / 2 {
          let (input1, input2) = (Self.pair(vectors, pair), Self.pair(second, pair))
          sum0 &+= Self.product(weight[0], input1)
          sum4 &+= Self.product(weight[0], input2)
          sum1 &+= Self.product(weight[1], input1)
          sum5 &+= Self.product(weight[1], input2)
          sum2 &+= Self.product(weight[2], input1)
          sum6 &+= Self.product(weight[2], input2)
          sum3 &+= Self.product(weight[3], input1)
          sum7 &+= Self.product(weight[3], input2)
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

  /// Two neighbouring numbers of a vector, eight times.
  @inline(__always)
  private static func pair(_ vector: UnsafePointer<Int16>, _ index: Int) -> SIMD16<Int16> {
    let both = UnsafeRawPointer(vector + 2 * index).loadUnaligned(as: Int32.self)
    return unsafeBitCast(SIMD8<Int32>(repeating: both), to: SIMD16<Int16>.self)
  }

  /// Products of neighbours, added in pairs: an instruction or two, as compilers know the pattern.
  @inline(__always)
  private static func product(
    _ left: SIMD16<Int8>, _ right: SIMD16<Int16>
  ) -> SIMD8<Int32> {
    let products = widened(left) &* widened(right)
    return products.evenHalf &+ products.oddHalf
  }

  /// The same numbers in 32 bits. Lane by lane, as the library's conversion is not always inlined.
  @inline(__always)
  private static func widened<Number: BinaryInteger>(
    _ lanes: SIMD16<Number>
  ) -> SIMD16<Int32> {
    SIMD16(
      Int32(truncatingIfNeeded: lanes[0]), Int32(truncatingIfNeeded: lanes[1]),
      Int32(truncatingIfNeeded: lanes[2]), Int32(truncatingIfNeeded: lanes[3]),
      Int32(truncatingIfNeeded: lanes[4]), Int32(truncatingIfNeeded: lanes[5]),
      Int32(truncatingIfNeeded: lanes[6]), Int32(truncatingIfNeeded: lanes[7]),
      Int32(truncatingIfNeeded: lanes[8]), Int32(truncatingIfNeeded: lanes[9]),
      Int32(truncatingIfNeeded: lanes[10]), Int32(truncatingIfNeeded: lanes[11]),
      Int32(truncatingIfNeeded: lanes[12]), Int32(truncatingIfNeeded: lanes[13]),
      Int32(truncatingIfNeeded: lanes[14]), Int32(truncatingIfNeeded: lanes[15]))
  }

  @inline(__always)
  private func finish(
    _ sum: SIMD8<Int32>, _ eight: Int, _ scale: Float, _ base: UnsafeRawPointer,
    _ result: UnsafeMutablePointer<Float>
  ) {
    let product = SIMD8<Float>(sum) * (scales[eight] * scale)
    let start = base.loadUnaligned(fromByteOffset: 32 * eight, as: SIMD8<Float>.self)
    UnsafeMutableRawPointer(result).storeBytes(
      of: product + start, toByteOffset: 32 * eight, as: SIMD8<Float>.self)
  }
}
