/// Numbers in memory that training works on.
typealias Floats = UnsafeMutablePointer<Float>

/// Sixteen numbers at a time. The order of sums is the same on every machine.
typealias Lanes = SIMD16<Float>

extension UnsafeMutablePointer<Float> {
  /// The sixteen numbers from an index on.
  @inline(__always)
  func lanes(_ index: Int) -> Lanes {
    UnsafeMutableRawPointer(self + index).loadUnaligned(as: Lanes.self)
  }

  @inline(__always)
  func store(_ lanes: Lanes, at index: Int) {
    UnsafeMutableRawPointer(self + index).storeBytes(of: lanes, as: Lanes.self)
  }

  /// Adds numbers to those here.
  ///
  /// - Parameter count: a multiple of 16.
  @inline(__always)
  func add(_ other: Floats, count: Int) {
    var index = 0
    while index < count {
      store(lanes(index) + other.lanes(index), at: index)
      index += 16
    }
  }

  /// The scalar product with other numbers.
  ///
  /// - Parameter count: a multiple of 16.
  @inline(__always)
  func product(_ other: Floats, count: Int) -> Float {
    var sum = Lanes()
    var index = 0
    while index < count {
      sum += lanes(index) * other.lanes(index)
      index += 16
    }
    return sum.sum()
  }
}

/// The hyperbolic tangent by a rational approximation (as in Eigen); error below 1e-6.
@inline(__always)
func hyperbolicTangent(_ value: Lanes) -> Lanes {
  let x = pointwiseMax(pointwiseMin(value, Lanes(repeating: 7.9)), Lanes(repeating: -7.9))
  let square = x * x
  var above = square * Lanes(repeating: -2.760_768_5e-16) + Lanes(repeating: 2.000_188e-13)
  above = square * above + Lanes(repeating: -8.604_672e-11)
  above = square * above + Lanes(repeating: 5.122_297e-8)
  above = square * above + Lanes(repeating: 1.485_722_4e-5)
  above = square * above + Lanes(repeating: 6.372_619e-4)
  above = square * above + Lanes(repeating: 4.893_524_6e-3)
  var below = square * Lanes(repeating: 1.198_258_4e-6) + Lanes(repeating: 1.185_347_1e-4)
  below = square * below + Lanes(repeating: 2.268_434_6e-3)
  below = square * below + Lanes(repeating: 4.893_525e-3)
  return x * above / below
}

/// The logistic function.
@inline(__always)
func logistic(_ value: Lanes) -> Lanes {
  hyperbolicTangent(value * 0.5) * 0.5 + 0.5
}
