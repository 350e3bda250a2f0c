/// Finds values of a list by the hashes of their keys: open addressing with linear probing.
///
/// The list stands elsewhere; this knows the places in it and 32 bits of each hash, 16 bytes in all
/// for a value. Hashes come from `Hasher`, whose seed keeps hostile files from piling them up.
struct HashIndex: Sendable {
  /// Places of values; -1 where there is none. As many as a power of two, at most half of them used.
  private var slots: [Int32] = []
  /// The hash of each value by its place.
  private var hashes: [UInt32] = []

  /// Makes room for so many values at once.
  mutating func reserveCapacity(_ count: Int) {
    hashes.reserveCapacity(count)
    if slots.count < count * 2 { rehash(atLeast: count * 2) }
  }

  /// The place of the value with a hash that `isSame` recognises. Complexity: O(1) on average.
  @inline(__always)
  func place(of hash: Int, where isSame: (Int) -> Bool) -> Int? {
    guard !slots.isEmpty else { return nil }
    let wanted = UInt32(truncatingIfNeeded: hash)
    let mask = slots.count - 1
    var slot = Int(wanted) & mask
    while true {
      let place = Int(slots[slot])
      if place < 0 { return nil }
      if hashes[place] == wanted, isSame(place) { return place }
      slot = (slot + 1) & mask
    }
  }

  /// Adds the value that comes last in the list. Complexity: O(1) on average.
  mutating func append(_ hash: Int) {
    let hash = UInt32(truncatingIfNeeded: hash)
    if (hashes.count + 1) * 2 > slots.count { rehash(atLeast: (hashes.count + 1) * 2) }
    slots[freeSlot(for: hash)] = Int32(hashes.count)
    hashes.append(hash)
  }

  /// Removes the value at a place; the last of the list takes the place. Complexity: O(1) on average.
  mutating func remove(at place: Int) {
    free(slot(of: place))
    let last = hashes.count - 1
    if place != last {
      slots[slot(of: last)] = Int32(place)
      hashes[place] = hashes[last]
    }
    hashes.removeLast()
  }

  private func slot(of place: Int) -> Int {
    let mask = slots.count - 1
    var slot = Int(hashes[place]) & mask
    while slots[slot] != place { slot = (slot + 1) & mask }
    return slot
  }

  private func freeSlot(for hash: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] >= 0 { slot = (slot + 1) & mask }
    return slot
  }

  /// Frees a slot and moves up whatever was put behind it because it was taken.
  private mutating func free(_ slot: Int) {
    let mask = slots.count - 1
    var hole = slot
    var next = (slot + 1) & mask
    while slots[next] >= 0 {
      let home = Int(hashes[Int(slots[next])]) & mask
      if (next - home) & mask >= (next - hole) & mask {
        slots[hole] = slots[next]
        hole = next
      }
      next = (next + 1) & mask
    }
    slots[hole] = -1
  }

  private mutating func rehash(atLeast count: Int) {
    var size = 16
    while size < count { size *= 2 }
    slots = [Int32](repeating: -1, count: size)
    for (place, hash) in hashes.enumerated() { slots[freeSlot(for: hash)] = Int32(place) }
  }
}
