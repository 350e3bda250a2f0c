/// A pruned linear classifier over hashed features: what training writes and analysis runs on.
///
/// Weights are 16-bit integers in sparse rows, one row a feature. Scores are integers, so results are
/// the same on every machine.
package struct LinearModel: Sendable {
  /// The names of the classes, at most 256.
  package let classes: [String]
  /// Where each feature's entries lie.
  let rows: RowTable
  /// Class in the lowest 8 bits, weight in the upper half.
  let entries: [UInt32]

  /// Makes a model of its parts.
  init(classes: [String], rows: RowTable, entries: [UInt32]) {
    self.classes = classes
    self.rows = rows
    self.entries = entries
  }

  /// Makes a model of the weights of its features, in any order, each feature once.
  ///
  /// - Parameter weights: hashes above 0 with classes and weights, none empty.
  package init(classes: [String], weights: [(hash: UInt32, entries: [(UInt8, Int16)])]) {
    let sorted = weights.sorted { $0.hash < $1.hash }
    let table = RowTable(count: sorted.count) { (sorted[$0].hash, UInt8(sorted[$0].entries.count)) }
    precondition(table.isSound, "a model of more weights than fit; raise the threshold")
    self.init(
      classes: classes, rows: table,
      entries: sorted.flatMap { $0.entries.map { Self.entry($0.0, $0.1) } })
  }

  /// The form in which a weight of a class is kept.
  @inline(__always)
  static func entry(_ label: UInt8, _ weight: Int16) -> UInt32 {
    UInt32(UInt16(bitPattern: weight)) << 16 | UInt32(label)
  }

  /// Sets the scores of the classes to the sums of the weights of some features.
  ///
  /// - Parameters:
  ///   - features: hashes, none of them 0.
  ///   - scores: as many as there are classes.
  package func score(
    _ features: UnsafeBufferPointer<UInt32>, into scores: UnsafeMutableBufferPointer<Int32>
  ) {
    scores.update(repeating: 0)
    rows.slots.withUnsafeBufferPointer { slots in
      entries.withUnsafeBufferPointer { entries in
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: features.count) { found in
          // The tables are larger than the processor's caches. In each of three passes reads do not
          // wait for each other, so together they take a third of the time that one pass takes.
          for index in 0..<features.count { found[index] = slots[rows.home(features[index])] }
          var count = 0
          for index in 0..<features.count {
            guard let slot = rows.slot(of: features[index], from: found[index], slots) else {
              continue
            }
            found[count] = slot << 32 | UInt64(entries[Int(slot >> 8 & 0xff_ffff)])
            count += 1
          }
          for index in 0..<count {
            let row = found[index]
            Self.add(UInt32(truncatingIfNeeded: row), to: scores)
            var entry = Int(row >> 40)
            let end = entry &+ Int(row >> 32 & 0xff)
            entry &+= 1
            while entry < end {
              Self.add(entries[entry], to: scores)
              entry &+= 1
            }
          }
        }
      }
    }
  }

  @inline(__always)
  private static func add(_ entry: UInt32, to scores: UnsafeMutableBufferPointer<Int32>) {
    scores[Int(entry & 0xff)] &+= Int32(bitPattern: entry) >> 16
  }
}
