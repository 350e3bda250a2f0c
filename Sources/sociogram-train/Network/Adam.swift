import Foundation

/// Steps down the gradient, each parameter by its own measure (Kingma and Ba 2015), and keeps a
/// moving average of the parameters, which generalises better than their last values (Polyak and Juditsky
/// 1992).
struct Adam {
  let count: Int
  let parameters: Floats
  let average: Floats
  let first: Floats
  let second: Floats
  private(set) var steps = 0

  /// - Parameter count: how many parameters; a multiple of 16.
  init(count: Int) {
    self.count = count
    func zeros() -> Floats {
      let room = Floats.allocate(capacity: count)
      room.initialize(repeating: 0, count: count)
      return room
    }
    parameters = zeros()
    average = zeros()
    first = zeros()
    second = zeros()
  }

  /// One step along the sum of gradients, which are set to 0.
  ///
  /// - Parameters:
  ///   - gradients: lists of `count` numbers each; added up in their order.
  ///   - scale: what the sum is multiplied by.
  ///   - rate: length of the step.
  mutating func step(_ gradients: [Floats], scale: Float, rate: Float) {
    guard let sum = gradients.first else { return }
    steps += 1
    var squares = Lanes()
    for index in stride(from: 0, to: count, by: 16) {
      var lanes = sum.lanes(index)
      for other in gradients.dropFirst() {
        lanes += other.lanes(index)
        other.store(Lanes(), at: index)
      }
      lanes *= scale
      sum.store(lanes, at: index)
      squares += lanes * lanes
    }
    // A gradient that is too long is shortened (Pascanu et al. 2013).
    let length = squares.sum().squareRoot()
    let shrink: Float = length > 2 ? 2 / length : 1
    let (keep1, keep2): (Float, Float) = (0.9, 0.98)
    let correct1 = 1 / (1 - powf(keep1, Float(steps)))
    let correct2 = 1 / (1 - powf(keep2, Float(steps)))
    let keep = min(0.998, Float(steps) / Float(steps + 10))
    for index in stride(from: 0, to: count, by: 16) {
      let slope = sum.lanes(index) * shrink
      let mean = first.lanes(index) * keep1 + slope * (1 - keep1)
      let square = second.lanes(index) * keep2 + slope * slope * (1 - keep2)
      first.store(mean, at: index)
      second.store(square, at: index)
      sum.store(Lanes(), at: index)
      let root = (square * correct2).squareRoot() + 1e-8
      let value = parameters.lanes(index) - rate * correct1 * mean / root
      parameters.store(value, at: index)
      average.store(average.lanes(index) * keep + value * (1 - keep), at: index)
    }
  }

  // MARK: - Resuming

  /// All numbers, to go on from later.
  var state: Data {
    var data = Data()
    withUnsafeBytes(of: UInt64(steps).littleEndian) { data.append(contentsOf: $0) }
    for list in [parameters, average, first, second] {
      data.append(Data(buffer: UnsafeBufferPointer(start: list, count: count)))
    }
    return data
  }

  /// Goes on from what `state` gave; false where it does not fit.
  mutating func resume(from data: Data) -> Bool {
    let size = count * MemoryLayout<Float>.size
    guard data.count == 8 + 4 * size else { return false }
    data.withUnsafeBytes { bytes in
      steps = Int(clamping: UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self)))
      for (number, list) in [parameters, average, first, second].enumerated() {
        let part = UnsafeRawBufferPointer(rebasing: bytes[(8 + number * size)...].prefix(size))
        UnsafeMutableRawBufferPointer(start: list, count: size).copyMemory(from: part)
      }
    }
    return true
  }
}
