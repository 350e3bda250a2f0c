package import Foundation

/// A linear classifier of two classes whose weights lie in one small table of bytes.
///
/// A feature's weight is the one at its hash modulo the table's size; that two features share one now
/// and then costs little (Weinberger et al. 2009, "Feature hashing for large scale multitask
/// learning", arXiv:0902.2206).
package struct HashedWeights: Sendable {
  /// The weights; their number is a power of two.
  private let weights: [Int8]

  /// Makes a classifier of its weights.
  ///
  /// - Parameter weights: 2 to the power of 4 to 24 of them.
  package init?(_ weights: [Int8]) {
    guard (16...1 << 24).contains(weights.count), weights.count & (weights.count - 1) == 0 else {
      return nil
    }
    self.weights = weights
  }

  /// The sum of the weights of some features; above 0 for the first class.
  @inline(__always)
  package func score(_ features: [UInt32]) -> Int {
    let mask = weights.count - 1
    return weights.withUnsafeBufferPointer { weights in
      var sum = 0
      for feature in features { sum &+= Int(weights[Int(feature) & mask]) }
      return sum
    }
  }
}

/// The file form, little endian: magic `SGHW`, version (UInt32), checksum of the weights (UInt64),
/// the weights to the end.
extension HashedWeights {
  private static let magic = Array("SGHW".utf8)
  private static let version: UInt32 = 1

  /// The file's bytes.
  package var serialized: Data {
    var file = Data(Self.magic)
    withUnsafeBytes(of: Self.version.littleEndian) { file.append(contentsOf: $0) }
    weights.withUnsafeBytes { body in
      withUnsafeBytes(of: Checksum.of(body).littleEndian) { file.append(contentsOf: $0) }
      file.append(contentsOf: body)
    }
    return file
  }

  /// Reads what `serialized` wrote.
  ///
  /// - Parameters:
  ///   - file: the bytes.
  ///   - name: what errors call the file.
  /// - Throws: ``ModelError`` for anything that is not a whole, undamaged file of this version.
  package init(serialized file: Data, name: String) throws(ModelError) {
    self = try file.withUnsafeBytes { bytes -> Result<HashedWeights, ModelError> in
      var reader = ByteReader(bytes)
      guard reader.bytes(4)?.elementsEqual(Self.magic) == true else {
        return .failure(.notAModel(name))
      }
      guard reader.integer(UInt32.self) == Self.version else {
        return .failure(.otherVersion(name))
      }
      guard let sum = reader.integer(UInt64.self), sum == Checksum.of(reader.rest),
        let weights = HashedWeights(reader.rest.map { Int8(bitPattern: $0) })
      else { return .failure(.damaged(name)) }
      return .success(weights)
    }.get()
  }
}
