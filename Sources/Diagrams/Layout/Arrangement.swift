/// In which order and with how much space a composition is handed to Graphviz.
///
/// `dot` depends strongly on the order of its input, so several orders are tried.
struct Arrangement: Hashable, Sendable {
  /// Seeds the order of frames, nodes and edges; 0 keeps that of the composition.
  var seed: UInt64 = 0
  /// Between nodes of one rank, in inches.
  var nodeGap: Double = 0.18
  /// Between ranks, in inches.
  var rankGap: Double = 0.25

  /// The arrangement of a number: the same on every machine.
  init(number: Int) {
    seed = UInt64(max(0, number))
    nodeGap = [0.18, 0.22, 0.16][max(0, number) % 3]
    rankGap = [0.25, 0.2, 0.3, 0.2][max(0, number) % 4]
  }

  /// Some values in the order of this arrangement.
  func ordered<Value>(_ values: [Value], salt: UInt64) -> [Value] {
    guard seed > 0 else { return values }
    var generator = SplitMix64(state: seed &* 0x9e37_79b9_7f4a_7c15 &+ salt)
    return values.shuffled(using: &generator)
  }
}

/// A small random number generator with a fixed sequence for each seed
/// (Steele, Lea and Flood 2014, doi:10.1145/2714064.2660195).
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &+ 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
