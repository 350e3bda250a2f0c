/// Random numbers that a seed repeats on every machine.
///
/// Source: G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators",
/// OOPSLA 2014, doi 10.1145/2660193.2660195 (SplitMix64).
public struct SplitMix: RandomNumberGenerator, Hashable, Sendable {
  private var state: UInt64

  /// Starts a row of numbers; equal seeds give equal rows.
  public init(seed: UInt64) { state = seed }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// A number below `count`, which is positive. Its bias is below one in four billion.
  @inline(__always)
  mutating func next(below count: Int) -> Int {
    Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(truncatingIfNeeded: count)).high)
  }

  /// The numbers `0..<count` in random order (Fisher and Yates).
  mutating func fill(_ order: UnsafeMutablePointer<Int32>, count: Int) {
    for place in 0..<count {
      let other = next(below: place &+ 1)
      order[place] = order[other]
      order[other] = Int32(truncatingIfNeeded: place)
    }
  }
}
