/// SplitMix64: a small generator with a fixed sequence for each seed (Steele, Lea and Flood 2014).
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to but not including 1.
  mutating func share() -> Float { Float(next() >> 40) * 0x1p-24 }

  /// Sets numbers to 0 with a probability and makes the others larger, so that their sum stays about
  /// the same; the factors are multiplied likewise.
  ///
  /// - Parameter share: a probability below 1, in steps of 1/65536.
  mutating func drop(
    _ share: Float, _ numbers: UnsafeMutablePointer<Float>, count: Int,
    factors: UnsafeMutablePointer<Float>
  ) {
    guard share > 0 else { return }
    let factor = 1 / (1 - share)
    let threshold = UInt64(share * 65_536)
    var bits: UInt64 = 0
    for index in 0..<count {
      if index & 3 == 0 { bits = next() }
      let value: Float = bits & 0xffff < threshold ? 0 : factor
      bits >>= 16
      numbers[index] *= value
      factors[index] *= value
    }
  }
}
