/// The functions between a network's layers, the same to the last bit on every machine: the standard
/// library's differ between systems.
enum Activation {
  /// The hyperbolic tangent by a rational approximation (as in Eigen); error below 1e-6.
  @inline(__always)
  static func tanh(_ value: SIMD8<Float>) -> SIMD8<Float> {
    typealias Vector = SIMD8<Float>
    let x = clamped(value, 7.9)
    let square = x * x
    var above = square * Vector(repeating: -2.760_768_5e-16) + Vector(repeating: 2.000_188e-13)
    above = square * above + Vector(repeating: -8.604_672e-11)
    above = square * above + Vector(repeating: 5.122_297e-8)
    above = square * above + Vector(repeating: 1.485_722_4e-5)
    above = square * above + Vector(repeating: 6.372_619e-4)
    above = square * above + Vector(repeating: 4.893_524_6e-3)
    var below = square * Vector(repeating: 1.198_258_4e-6) + Vector(repeating: 1.185_347_1e-4)
    below = square * below + Vector(repeating: 2.268_434_6e-3)
    below = square * below + Vector(repeating: 4.893_525e-3)
    return x * above / below
  }

  /// The logistic function.
  @inline(__always)
  static func sigmoid(_ value: SIMD8<Float>) -> SIMD8<Float> {
    tanh(value * 0.5) * 0.5 + 0.5
  }

  /// Numbers times a factor, rounded to 16 bits; what lies outside becomes the nearest that fits.
  @inline(__always)
  static func quantised(_ value: SIMD8<Float>, _ factor: Float) -> SIMD8<Int16> {
    // Adding 1.5 * 2^23 leaves the rounded number in the low bits: no processor-dependent conversion.
    let magic = SIMD8<Float>(repeating: 12_582_912)
    let bits = unsafeBitCast(clamped(value * factor, 32_767) + magic, to: SIMD8<Int32>.self)
    return SIMD8<Int16>(truncatingIfNeeded: bits)
  }

  /// Numbers with those beyond a limit on either side put at the limit.
  @inline(__always)
  private static func clamped(_ value: SIMD8<Float>, _ limit: Float) -> SIMD8<Float> {
    let limits = SIMD8<Float>(repeating: limit)
    let below = value.replacing(with: limits, where: value .> limits)
    return below.replacing(with: -limits, where: below .< -limits)
  }

  /// Numbers with negative ones put at 0.
  @inline(__always)
  static func rectified(_ value: SIMD8<Float>) -> SIMD8<Float> {
    value.replacing(with: SIMD8<Float>(), where: value .< SIMD8<Float>())
  }
}
