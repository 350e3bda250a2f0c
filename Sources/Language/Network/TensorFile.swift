package import Foundation

/// Named matrices, number lists and word lists of a trained network, and their file form.
///
/// Matrices hold 8-bit weights with one scale a row: the weight of row r and column c is
/// `scales[r] * Float(values[r * columns + c])`.
package struct TensorFile: Sendable {
  /// A matrix of 8-bit weights, row by row.
  package struct Tensor: Sendable {
    package var rows: Int
    package var columns: Int
    /// One factor a row.
    package var scales: [Float]
    /// `rows * columns` weights.
    package var values: [Int8]

    /// Rounds weights to 8 bits, each row by its own greatest.
    ///
    /// - Parameter weights: `rows * columns` numbers, row by row.
    package init(rows: Int, columns: Int, weights: [Float]) {
      self.rows = rows
      self.columns = columns
      scales = []
      values = []
      values.reserveCapacity(weights.count)
      for row in 0..<rows {
        let row = weights[row * columns..<(row + 1) * columns]
        let greatest = row.reduce(Float(0)) { max($0, abs($1)) }
        let scale = greatest > 0 ? greatest / 127 : 1
        scales.append(scale)
        for weight in row { values.append(Int8(clamping: Int((weight / scale).rounded()))) }
      }
    }

    fileprivate init(rows: Int, columns: Int, scales: [Float], values: [Int8]) {
      self.rows = rows
      self.columns = columns
      self.scales = scales
      self.values = values
    }

    /// The weights of a row.
    func row(_ index: Int) -> [Float] {
      values[index * columns..<(index + 1) * columns].map { Float($0) * scales[index] }
    }
  }

  package var tensors: [String: Tensor] = [:]
  package var numbers: [String: [UInt32]] = [:]
  package var words: [String: [String]] = [:]

  package init() {}
}

/// The file form, little endian: magic `SGNN`, version (UInt32), checksum of the rest (UInt64), then
/// entries in the order of their names: kind (UInt8: 0 matrix, 1 numbers, 2 words), name (UInt16
/// length and UTF-8), and for a matrix rows and columns (UInt32), scales (Float32), weights (Int8);
/// for numbers their count (UInt32) and themselves (UInt32); for words their count (UInt32) and
/// each as its UInt16 length and UTF-8.
extension TensorFile {
  private static let magic = Array("SGNN".utf8)
  private static let version: UInt32 = 1

  /// The file's bytes; the same network gives the same bytes.
  package var serialized: Data {
    var body = Data()
    func append<Number: FixedWidthInteger>(_ number: Number) {
      withUnsafeBytes(of: number.littleEndian) { body.append(contentsOf: $0) }
    }
    func append(_ text: String) {
      append(UInt16(text.utf8.count))
      body.append(contentsOf: text.utf8)
    }
    for (name, tensor) in tensors.sorted(by: { $0.key < $1.key }) {
      append(UInt8(0))
      append(name)
      append(UInt32(tensor.rows))
      append(UInt32(tensor.columns))
      for scale in tensor.scales { append(scale.bitPattern) }
      tensor.values.withUnsafeBytes { body.append(contentsOf: $0) }
    }
    for (name, list) in numbers.sorted(by: { $0.key < $1.key }) {
      append(UInt8(1))
      append(name)
      append(UInt32(list.count))
      for number in list { append(number) }
    }
    for (name, list) in words.sorted(by: { $0.key < $1.key }) {
      append(UInt8(2))
      append(name)
      append(UInt32(list.count))
      for word in list { append(word) }
    }
    var file = Data(Self.magic)
    withUnsafeBytes(of: Self.version.littleEndian) { file.append(contentsOf: $0) }
    let checksum = body.withUnsafeBytes { Checksum.of($0) }
    withUnsafeBytes(of: checksum.littleEndian) { file.append(contentsOf: $0) }
    return file + body
  }

  /// Reads what `serialized` wrote.
  ///
  /// - Parameters:
  ///   - file: the bytes.
  ///   - name: what errors call the file.
  /// - Throws: ``ModelError`` for anything that is not a whole, undamaged file of this version.
  package init(serialized file: Data, name: String) throws(ModelError) {
    self = try file.withUnsafeBytes { Self.read($0, name) }.get()
  }

  private static func read(
    _ bytes: UnsafeRawBufferPointer, _ name: String
  ) -> Result<TensorFile, ModelError> {
    var reader = ByteReader(bytes)
    guard reader.bytes(4)?.elementsEqual(magic) == true else { return .failure(.notAModel(name)) }
    guard reader.integer(UInt32.self) == version else { return .failure(.otherVersion(name)) }
    guard let sum = reader.integer(UInt64.self), sum == Checksum.of(reader.rest) else {
      return .failure(.damaged(name))
    }
    var file = TensorFile()
    while !reader.isAtEnd {
      guard file.readEntry(&reader) else { return .failure(.damaged(name)) }
    }
    return .success(file)
  }

  private mutating func readEntry(_ reader: inout ByteReader) -> Bool {
    guard let kind = reader.integer(UInt8.self), let name = Self.text(&reader),
      let count = reader.integer(UInt32.self).map(Int.init)
    else { return false }
    switch kind {
    case 0:
      guard let columns = reader.integer(UInt32.self).map(Int.init),
        let scales = reader.integers(UInt32.self, count: count)
      else { return false }
      let (size, isOverflow) = count.multipliedReportingOverflow(by: columns)
      guard !isOverflow, let values = reader.bytes(size) else { return false }
      tensors[name] = Tensor(
        rows: count, columns: columns,
        scales: (0..<count).map { Float(bitPattern: scales[$0]) },
        values: values.map { Int8(bitPattern: $0) })
      return tensors[name]?.scales.allSatisfy(\.isFinite) == true
    case 1:
      guard let list = reader.integers(UInt32.self, count: count) else { return false }
      numbers[name] = (0..<count).map { list[$0] }
      return true
    case 2:
      var list: [String] = []
      for _ in 0..<count {
        guard let word = Self.text(&reader) else { return false }
        list.append(word)
      }
      words[name] = list
      return true
    default: return false
    }
  }

  private static func text(_ reader: inout ByteReader) -> String? {
    reader.integer(UInt16.self).flatMap { reader.bytes(Int($0)) }
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
