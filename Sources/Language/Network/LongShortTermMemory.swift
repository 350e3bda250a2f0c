/// One direction of a recurrent layer: reads the words of a sentence one after the other and keeps a
/// summary of what it has read (Hochreiter and Schmidhuber 1997; gates as in Gers et al. 2000).
struct LongShortTermMemory: Sendable {
  /// Numbers in the state.
  let width: Int
  /// From the word's vector to the four gates: input, forget, output, candidate.
  let input: QuantisedMatrix
  /// From the state before to the four gates.
  let recurrent: QuantisedMatrix

  /// What the outputs, which lie between -1 and 1, are multiplied by to become 16-bit numbers.
  static let scale: Float = 16_384

  /// - Returns: nil where a matrix is missing or shapes do not fit.
  init?(_ file: TensorFile, _ name: String) {
    guard let input = file.tensors["\(name).input"], let bias = file.tensors["\(name).bias"],
      let recurrent = file.tensors["\(name).recurrent"], bias.rows == 1,
      input.rows == 4 * recurrent.columns, recurrent.rows == input.rows,
      recurrent.columns.isMultiple(of: 16),
      let inputMatrix = QuantisedMatrix(input, bias: bias.row(0)),
      let recurrentMatrix = QuantisedMatrix(recurrent)
    else { return nil }
    width = recurrent.columns
    self.input = inputMatrix
    self.recurrent = recurrentMatrix
  }

  /// One word: from the gates' inputs and the state before to the state after.
  ///
  /// - Parameters:
  ///   - inputs: `4 * width` numbers, the product of ``input`` with the word's vector.
  ///   - previous: the outputs of the word before, nil at the first word.
  ///   - gates: room for `4 * width` numbers.
  ///   - cell: `width` numbers that go from word to word.
  ///   - output: room for `width` numbers, times ``scale``.
  @inline(__always)
  func step(
    _ inputs: UnsafePointer<Float>, previous: UnsafePointer<Int16>?,
    gates: UnsafeMutablePointer<Float>, cell: UnsafeMutablePointer<Float>,
    output: UnsafeMutablePointer<Int16>
  ) {
    if let previous {
      recurrent.multiply(previous, scale: 1 / Self.scale, adding: inputs, into: gates)
    }
    let gates = UnsafeRawPointer(previous == nil ? inputs : UnsafePointer(gates))
    let cell = UnsafeMutableRawPointer(cell)
    let output = UnsafeMutableRawPointer(output)
    let stride = 4 * width
    for index in Swift.stride(from: 0, to: width, by: 8) {
      func gate(_ number: Int) -> SIMD8<Float> {
        gates.loadUnaligned(fromByteOffset: number * stride + 4 * index, as: SIMD8<Float>.self)
      }
      let entry = Activation.sigmoid(gate(0)) * Activation.tanh(gate(3))
      let before = cell.loadUnaligned(fromByteOffset: 4 * index, as: SIMD8<Float>.self)
      let state = Activation.sigmoid(gate(1)) * before + entry
      cell.storeBytes(of: state, toByteOffset: 4 * index, as: SIMD8<Float>.self)
      let value = Activation.sigmoid(gate(2)) * Activation.tanh(state)
      output.storeBytes(
        of: Activation.quantised(value, Self.scale), toByteOffset: 2 * index,
        as: SIMD8<Int16>.self)
    }
  }
}
