/// What a noun may describe, as a set of the lines of `alike.tsv`: nouns that share one may describe the
/// same actor, as "premier" and "prime minister".
struct Senses: Hashable, Sendable {
  private var bits = SIMD2<UInt64>(0, 0)

  var isEmpty: Bool { bits == SIMD2(0, 0) }

  /// Adds a line; lines past 128 are passed over.
  mutating func insert(_ line: Int) {
    guard line < 128 else { return }
    bits[line >> 6] |= 1 << UInt64(line & 63)
  }

  mutating func formUnion(_ other: Senses) { bits |= other.bits }

  func isDisjoint(with other: Senses) -> Bool { bits & other.bits == SIMD2(0, 0) }

  /// The first line; -1 where there is none.
  var first: Int {
    bits[0] != 0
      ? bits[0].trailingZeroBitCount : bits[1] != 0 ? 64 + bits[1].trailingZeroBitCount : -1
  }
}
