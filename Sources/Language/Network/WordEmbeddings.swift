/// Vectors of words and of their parts.
struct WordEmbeddings: Sendable {
  /// Numbers in the vector of a form and in that of the parts; both together are a word's vector.
  let width: Int
  /// What vectors are multiplied by to become 16-bit numbers.
  static let scale: Float = 2048

  private let forms: TensorFile.Tensor
  private let parts: TensorFile.Tensor
  /// From the hash of a form to its row, plus 1.
  private let rows: HashIndex

  /// - Returns: nil where something is missing or shapes do not fit.
  init?(_ file: TensorFile) {
    guard let forms = file.tensors["forms"], let parts = file.tensors["parts"],
      let vocabulary = file.numbers["vocabulary"], forms.rows == vocabulary.count + 1,
      forms.columns == parts.columns, parts.rows > 0, forms.columns.isMultiple(of: 16)
    else { return nil }
    width = forms.columns
    self.forms = forms
    self.parts = parts
    rows = HashIndex(vocabulary)
  }

  /// The vector of a word: of its form (row 0 where the form is unknown), then the sum over its parts.
  ///
  /// - Parameter vector: room for `2 * width` numbers, times ``scale``.
  func vector(of word: WordFeatures, into vector: UnsafeMutablePointer<Int16>) {
    withUnsafeTemporaryAllocation(of: Float.self, capacity: 2 * width) { sum in
      guard let sum = sum.baseAddress else { return }
      sum.update(repeating: 0, count: 2 * width)
      add(forms, rows[word.form].map { $0 + 1 } ?? 0, to: sum)
      for part in word.parts { add(parts, Int(part % UInt32(parts.rows)), to: sum + width) }
      for index in stride(from: 0, to: 2 * width, by: 8) {
        let value = UnsafeRawPointer(sum + index).loadUnaligned(as: SIMD8<Float>.self)
        UnsafeMutableRawPointer(vector + index).storeBytes(
          of: Activation.quantised(value, Self.scale), as: SIMD8<Int16>.self)
      }
    }
  }

  private func add(
    _ tensor: TensorFile.Tensor, _ row: Int, to sum: UnsafeMutablePointer<Float>
  ) {
    let scale = tensor.scales[row]
    tensor.values.withUnsafeBufferPointer { values in
      for index in 0..<width { sum[index] += Float(values[row * width + index]) * scale }
    }
  }
}
