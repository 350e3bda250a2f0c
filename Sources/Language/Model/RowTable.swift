/// Where the rows of a model lie, by the 32-bit hashes of their features.
///
/// Rows are in the order of their hashes, in a table with gaps: a hash is looked for from where it
/// would lie if all were evenly spread, until a gap or a greater hash.
struct RowTable: Sendable {
  /// Hash in the upper half, then 24 bits for the first entry and 8 for the number of entries; 0 in
  /// a gap, and at the end.
  let slots: [UInt64]
  /// How many slots a hash can start from; the rest takes what runs over.
  private let spread: UInt64
  /// How many entries all rows have together.
  let entryCount: Int
  /// Whether hashes ascend from above 0, every row has entries, and slots can hold their numbers.
  let isSound: Bool

  /// The most entries that slots can point to.
  static let entryLimit = 1 << 24

  /// Lays rows out. Complexity: O(rows).
  ///
  /// - Parameters:
  ///   - count: how many rows there are.
  ///   - row: the hash and the number of entries of each row, by its number.
  @inline(__always)
  init(count: Int, row: (Int) -> (hash: UInt32, length: UInt8)) {
    let spread = max(count * 3 / 2, 16)
    var entryCount = 0
    var isSound = true
    slots = [UInt64](unsafeUninitializedCapacity: spread + count + 1) { slots, filled in
      var last: UInt32 = 0
      for index in 0..<count {
        let (hash, length) = row(index)
        if hash <= last || length == 0 { isSound = false }
        let home = Self.home(hash, UInt64(spread))
        while filled < home {
          slots[filled] = 0
          filled += 1
        }
        slots[filled] = UInt64(hash) << 32 | UInt64(entryCount & 0xff_ffff) << 8 | UInt64(length)
        filled += 1
        entryCount += Int(length)
        last = hash
      }
      repeat {
        slots[filled] = 0
        filled += 1
      } while filled < spread
    }
    self.spread = UInt64(spread)
    self.entryCount = entryCount
    self.isSound = isSound && entryCount <= Self.entryLimit
  }

  /// Where a hash lies if nothing stands in its way.
  @inline(__always)
  private static func home(_ hash: UInt32, _ spread: UInt64) -> Int {
    Int((UInt64(hash) &* spread) >> 32)
  }

  /// Where a hash lies if nothing stands in its way.
  @inline(__always)
  func home(_ hash: UInt32) -> Int { Self.home(hash, spread) }

  /// The slot of a hash; nil where there is none. Complexity: O(1).
  ///
  /// - Parameters:
  ///   - first: the slot at the hash's home.
  ///   - slots: all slots.
  @inline(__always)
  func slot(
    of hash: UInt32, from first: UInt64, _ slots: UnsafeBufferPointer<UInt64>
  ) -> UInt64? {
    var slot = first
    var index = home(hash)
    while true {
      let found = UInt32(truncatingIfNeeded: slot >> 32)
      if found == hash { return slot }
      if found > hash || found == 0 { return nil }
      index &+= 1
      slot = slots[index]
    }
  }
}
