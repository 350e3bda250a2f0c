package import Foundation

/// The weights by which antecedents are ranked: one for each feature, hashed.
///
/// The file, little endian: magic `SGCR`, version (UInt32), checksum of the rest (UInt64, FNV-1a over
/// bytes), binary logarithm of the number of weights (UInt32), weights (Int16, in 256ths).
package struct CoreferenceModel: Sendable {
  /// As many as a power of two.
  let weights: [Int16]

  private static let magic = Array("SGCR".utf8)
  private static let version: UInt32 = 1
  /// The number of weights of a new model.
  package static let size = 1 << 15

  /// Makes a model of weights, `size` of them; they are rounded to 256ths and held within ±127.
  package init(weights: [Float]) {
    self.weights = weights.map { Int16(max(-32_512, min(32_512, ($0 * 256).rounded()))) }
  }

  /// The file's bytes; the same weights give the same bytes.
  package var serialized: Data {
    var body = Data()
    func append<Number: FixedWidthInteger>(_ number: Number, to data: inout Data) {
      withUnsafeBytes(of: number.littleEndian) { data.append(contentsOf: $0) }
    }
    append(UInt32(weights.count.trailingZeroBitCount), to: &body)
    for weight in weights { append(weight, to: &body) }
    var file = Data(Self.magic)
    append(Self.version, to: &file)
    append(Self.checksum(body), to: &file)
    return file + body
  }

  /// Reads what `serialized` wrote.
  ///
  /// - Parameter name: what errors call the file.
  /// - Throws: ``ModelError`` for anything that is not a whole, undamaged model of this version.
  package init(serialized file: Data, name: String) throws(ModelError) {
    let read: Result<[Int16], ModelError> = file.withUnsafeBytes { bytes in
      var reader = ByteReader(bytes)
      guard reader.bytes(4)?.elementsEqual(Self.magic) == true else {
        return .failure(.notAModel(name))
      }
      guard reader.integer(UInt32.self) == Self.version else {
        return .failure(.otherVersion(name))
      }
      guard let sum = reader.integer(UInt64.self), sum == Self.checksum(reader.rest),
        let logarithm = reader.integer(UInt32.self), (4...20).contains(logarithm),
        let weights = reader.integers(Int16.self, count: 1 << Int(logarithm)), reader.isAtEnd
      else { return .failure(.damaged(name)) }
      return .success((0..<weights.count).map { weights[$0] })
    }
    weights = try read.get()
  }

  private static func checksum(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var state: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return state
  }
}
