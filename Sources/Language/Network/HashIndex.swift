/// Positions of numbers in a list, found in constant time: open addressing in a table at most half
/// full.
struct HashIndex: Sendable {
  /// Position plus 1; 0 for nothing.
  private var slots: [UInt32]
  private let keys: [UInt32]
  private let mask: Int

  /// - Parameter keys: distinct numbers that are spread evenly, as hashes are. Of equal ones the first
  ///   is found.
  init(_ keys: [UInt32]) {
    self.keys = keys
    var size = 16
    while size < 2 * keys.count { size *= 2 }
    mask = size - 1
    slots = Array(repeating: 0, count: size)
    for (position, key) in keys.enumerated() {
      var slot = Int(key) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(position + 1)
    }
  }

  subscript(key: UInt32) -> Int? {
    var slot = Int(key) & mask
    while slots[slot] != 0 {
      let position = Int(slots[slot]) - 1
      if keys[position] == key { return position }
      slot = (slot + 1) & mask
    }
    return nil
  }
}
