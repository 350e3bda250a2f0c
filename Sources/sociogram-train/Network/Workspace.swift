/// Memory for one batch, handed out piece by piece and taken back all at once.
struct Workspace {
  private var blocks: [UnsafeMutableBufferPointer<Float>] = []
  private var block = 0
  private var used = 0
  private static let size = 1 << 23

  /// Where the next piece comes from; to give back what was taken since.
  struct Mark {
    fileprivate var block: Int
    fileprivate var used: Int
  }

  var mark: Mark { Mark(block: block, used: used) }

  mutating func rewind(to mark: Mark) {
    block = mark.block
    used = mark.used
  }

  mutating func reset() {
    block = 0
    used = 0
  }

  /// Room for some numbers, all 0.
  mutating func zeros(_ count: Int) -> Floats {
    let room = take(count)
    room.update(repeating: 0, count: count)
    return room
  }

  /// Room for some numbers with any content, rounded up to a multiple of 16.
  mutating func take(_ count: Int) -> Floats {
    let size = (count + 15) & ~15
    while true {
      if block == blocks.count {
        let room = UnsafeMutableBufferPointer<Float>.allocate(capacity: max(size, Self.size))
        room.initialize(repeating: 0)
        blocks.append(room)
      }
      if used + size <= blocks[block].count, let base = blocks[block].baseAddress {
        defer { used += size }
        return base + used
      }
      block += 1
      used = 0
    }
  }
}
