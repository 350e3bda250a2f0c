/// A pruned linear classifier over hashed features: what training writes and analysis runs on.
///
/// Weights are 16-bit integers in sparse rows, one row a feature. Rows lie in the order of their
/// features' 32-bit hashes, in a table with gaps: a hash is looked for from where it would lie if all
/// were evenly spread, until a gap or a greater hash. Scores are integers, so results are the same on
/// every machine.
package struct LinearModel: Sendable {
  /// The names of the classes, at most 256.
  package let classes: [String]
  /// Hash in the upper half, then 24 bits for the first entry and 8 for the number of entries; 0 in
  /// a gap.
  let slots: [UInt64]
  /// How many slots a hash can start from; the rest takes what runs over.
  private let spread: UInt64
  /// Class in the lowest 8 bits, weight in the upper half.
  let entries: [UInt32]

  /// Most entries that a slot can point to.
  static let entryLimit = 1 << 24

  /// Builds the look-up table from rows laid end to end.
  ///
  /// - Parameters:
  ///   - rowHashes: the hash of each row's feature, ascending; none is 0.
  ///   - rowLengths: how many entries each row has, at least one.
  ///   - entryClasses: the class of each entry.
  ///   - entryWeights: its weight.
  init(
    classes: [String], rowHashes: [UInt32], rowLengths: [UInt8], entryClasses: [UInt8],
    entryWeights: [Int16]
  ) {
    precondition(entryClasses.count <= Self.entryLimit, "a model of too many weights")
    self.classes = classes
    let spread = max(rowHashes.count * 3 / 2, 16)
    self.spread = UInt64(spread)
    var slots = [UInt64](repeating: 0, count: spread)
    var next = 0
    var start = 0
    for (hash, length) in zip(rowHashes, rowLengths) {
      next = max(next, Int((UInt64(hash) * UInt64(spread)) >> 32))
      while slots.count <= next { slots.append(0) }
      slots[next] = UInt64(hash) << 32 | UInt64(start) << 8 | UInt64(length)
      start += Int(length)
      next += 1
    }
    slots.append(0)
    self.slots = slots
    entries = zip(entryClasses, entryWeights).map { label, weight in
      UInt32(UInt16(bitPattern: weight)) << 16 | UInt32(label)
    }
  }

  /// Sets the scores of the classes to the sums of the weights of some features.
  ///
  /// - Parameter scores: as many as there are classes.
  @inline(__always)
  package func score(
    _ features: UnsafeBufferPointer<UInt32>, into scores: UnsafeMutableBufferPointer<Int32>
  ) {
    scores.update(repeating: 0)
    slots.withUnsafeBufferPointer { slots in
      entries.withUnsafeBufferPointer { entries in
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: features.count) { rows in
          // The tables are larger than the processor's caches. In each of three passes reads do not
          // wait for each other, so together they take a third of the time that one pass takes.
          for (index, feature) in features.enumerated() { rows[index] = slots[home(feature)] }
          var count = 0
          for (index, feature) in features.enumerated() {
            guard let slot = slot(of: feature, from: rows[index], slots) else { continue }
            rows[count] = slot << 32 | UInt64(entries[Int(slot >> 8 & 0xff_ffff)])
            count += 1
          }
          for row in rows[..<count] {
            let entry = UInt32(truncatingIfNeeded: row)
            scores[Int(entry & 0xff)] &+= Int32(bitPattern: entry) >> 16
            let start = Int(row >> 40)
            let length = Int(row >> 32 & 0xff)
            guard length > 1 else { continue }
            for entry in entries[start &+ 1..<start &+ length] {
              scores[Int(entry & 0xff)] &+= Int32(bitPattern: entry) >> 16
            }
          }
        }
      }
    }
  }

  /// Where a hash lies if nothing stands in its way.
  @inline(__always)
  private func home(_ hash: UInt32) -> Int { Int((UInt64(hash) &* spread) >> 32) }

  /// The slot of a feature. Complexity: O(1).
  ///
  /// - Parameter first: the slot at the feature's home.
  @inline(__always)
  private func slot(
    of feature: UInt32, from first: UInt64, _ slots: UnsafeBufferPointer<UInt64>
  ) -> UInt64? {
    var slot = first
    var index = home(feature)
    while true {
      let hash = UInt32(truncatingIfNeeded: slot >> 32)
      if hash == feature { return slot }
      if hash > feature || hash == 0 { return nil }
      index &+= 1
      slot = slots[index]
    }
  }
}
