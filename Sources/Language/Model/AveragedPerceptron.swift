/// A linear classifier in training: multi-class averaged perceptron with sparse rows.
///
/// Weights are updated only on mistakes; the average over all steps is what is kept (Freund and
/// Schapire 1999; Collins 2002). Integers throughout, so training is deterministic.
package struct AveragedPerceptron {
  private let classes: [String]
  private var slots: [Int32]
  private var keys: [UInt32] = []
  private var firstEntry: [Int32] = []
  private var entryClass: [UInt8] = []
  private var entryNext: [Int32] = []
  private var entryWeight: [Int32] = []
  private var entryTotal: [Int64] = []
  private var entryStamp: [Int32] = []
  private var step: Int32 = 1

  /// A classifier that knows nothing yet.
  package init(classes: [String]) {
    self.classes = classes
    slots = [Int32](repeating: -1, count: 1 << 16)
  }

  /// Adds the current weights of each feature to the scores.
  package func score(_ features: [UInt32], into scores: inout [Int32]) {
    for index in scores.indices { scores[index] = 0 }
    for feature in features {
      let row = find(feature)
      guard row >= 0 else { continue }
      var entry = firstEntry[row]
      while entry >= 0 {
        scores[Int(entryClass[Int(entry)])] &+= entryWeight[Int(entry)]
        entry = entryNext[Int(entry)]
      }
    }
  }

  /// Moves the weights towards `right` and away from `wrong`; counts a step even where they agree.
  package mutating func update(_ features: [UInt32], right: Int, wrong: Int) {
    step += 1
    guard right != wrong else { return }
    for feature in features {
      let row = findOrInsert(feature)
      change(row, right, by: 1)
      change(row, wrong, by: -1)
    }
  }

  private mutating func change(_ row: Int, _ label: Int, by amount: Int32) {
    var entry = firstEntry[row]
    while entry >= 0 {
      let index = Int(entry)
      if entryClass[index] == UInt8(label) {
        entryTotal[index] += Int64(entryWeight[index]) * Int64(step - entryStamp[index])
        entryStamp[index] = step
        entryWeight[index] += amount
        return
      }
      entry = entryNext[index]
    }
    entryClass.append(UInt8(label))
    entryNext.append(firstEntry[row])
    entryWeight.append(amount)
    entryTotal.append(0)
    entryStamp.append(step)
    firstEntry[row] = Int32(entryClass.count - 1)
  }

  private func find(_ feature: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int(feature) & mask
    while slots[slot] >= 0 {
      if keys[Int(slots[slot])] == feature { return Int(slots[slot]) }
      slot = (slot + 1) & mask
    }
    return -1
  }

  private mutating func findOrInsert(_ feature: UInt32) -> Int {
    let found = find(feature)
    if found >= 0 { return found }
    if keys.count * 2 > slots.count { grow() }
    let mask = slots.count - 1
    var slot = Int(feature) & mask
    while slots[slot] >= 0 { slot = (slot + 1) & mask }
    slots[slot] = Int32(keys.count)
    keys.append(feature)
    firstEntry.append(-1)
    return keys.count - 1
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    let mask = slots.count - 1
    for (index, key) in keys.enumerated() {
      var slot = Int(key) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(index)
    }
  }

  /// The averaged weights as a model.
  ///
  /// - Parameters:
  ///   - threshold: averages smaller than this are dropped.
  ///   - scale: what one unit of average weight becomes; weights are clamped to 16 bits.
  package func frozen(threshold: Double, scale: Double = 64) -> LinearModel {
    LinearModel(classes: classes, weights: weights(threshold: threshold, scale: scale))
  }

  /// The averaged weights of each feature, as `frozen` has them.
  package func weights(
    threshold: Double, scale: Double = 64
  ) -> [(hash: UInt32, entries: [(UInt8, Int16)])] {
    var rows: [(hash: UInt32, entries: [(UInt8, Int16)])] = []
    for (row, key) in keys.enumerated() {
      var entries: [(UInt8, Int16)] = []
      var entry = firstEntry[row]
      while entry >= 0 {
        let index = Int(entry)
        let total =
          entryTotal[index] + Int64(entryWeight[index]) * Int64(step - entryStamp[index])
        let average = Double(total) / Double(step)
        if abs(average) >= threshold {
          let weight = max(-32_000, min(32_000, (average * scale).rounded()))
          if weight != 0 { entries.append((entryClass[index], Int16(weight))) }
        }
        entry = entryNext[index]
      }
      if !entries.isEmpty { rows.append((key, entries.sorted { $0.0 < $1.0 })) }
    }
    return rows
  }
}
