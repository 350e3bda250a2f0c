/// A number of paths, which doubles with every fork and soon exceeds what a `Double` can hold.
///
/// It is `mantissa * 2^(512 * exponent)`, the mantissa below 2^512.
struct PathCount: BitwiseCopyable {
  private(set) var mantissa: Double
  private(set) var exponent: Int

  static let zero = PathCount(mantissa: 0, exponent: 0)
  static let one = PathCount(mantissa: 1, exponent: 0)
  private static let step = 0x1p512

  @inline(__always)
  static func += (left: inout Self, right: Self) {
    if left.exponent == right.exponent {
      left.mantissa += right.mantissa
    } else if left.exponent > right.exponent {
      // Two steps below is less than the rounding.
      if left.exponent == right.exponent + 1 { left.mantissa += right.mantissa / step }
    } else {
      left.mantissa =
        (right.exponent == left.exponent + 1 ? left.mantissa / step : 0) + right.mantissa
      left.exponent = right.exponent
    }
    if left.mantissa >= step {
      left.mantissa /= step
      left.exponent += 1
    }
  }

  /// The quotient, at most 1 where the divisor is a sum in which the dividend went.
  @inline(__always)
  static func / (left: Self, right: Self) -> Double {
    guard right.mantissa > 0 else { return 0 }
    let ratio = left.mantissa / right.mantissa
    switch left.exponent - right.exponent {
    case 0: return ratio
    case -1: return ratio / step
    default: return 0
    }
  }
}
