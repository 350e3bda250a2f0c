/// Mixes what a feature is made of into 32 bits, never 0.
///
/// Multiply and rotate as in FxHash, finished by MurmurHash3's 64-bit finaliser.
package struct FeatureHash {
  @usableFromInline package var state: UInt64

  /// Starts a feature of a template.
  @inlinable @inline(__always)
  package init(template: Int) {
    state = UInt64(truncatingIfNeeded: template) &* 0x9e37_79b9_7f4a_7c15
  }

  /// Takes in one more part.
  @inlinable @inline(__always)
  package mutating func add(_ value: UInt64) {
    state = ((state << 5 | state >> 59) ^ value) &* 0x517c_c1b7_2722_0a95
  }

  /// The 32 bits.
  @inlinable @inline(__always)
  package var value: UInt32 {
    var mixed = state
    mixed = (mixed ^ (mixed >> 33)) &* 0xff51_afd7_ed55_8ccd
    mixed ^= mixed >> 33
    let folded = UInt32(truncatingIfNeeded: mixed)
    return folded == 0 ? 1 : folded
  }

  /// The hash of some bytes, for words and their parts.
  @inline(__always)
  package static func text(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = Text()
    for byte in bytes { hash.add(byte) }
    return hash.value
  }

  /// Takes in the bytes of a word one by one (FNV-1a).
  struct Text {
    private var state: UInt64 = 0xcbf2_9ce4_8422_2325

    @inline(__always)
    mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }

    var value: UInt64 { state ^ (state >> 31) }
  }
}
