/// A layer of a search, and how many steps leave it, as far as they were counted.
struct Rim {
  let level: Range<Int>
  private var cost = 0
  private var counted: Int

  init(level: Range<Int>) {
    self.level = level
    counted = level.lowerBound
  }

  /// Whether no more steps leave this level than the other; both are counted only until that is sure,
  /// as levels may differ a thousandfold.
  @inline(__always)
  mutating func isCheaper(
    than other: inout Rim, _ queue: Buffer<Int32>, _ otherQueue: Buffer<Int32>,
    _ steps: StepPointers, _ direction: Direction, _ otherDirection: Direction
  ) -> Bool {
    while true {
      if cost <= other.cost {
        if counted == level.upperBound { return true }
        count(past: other.cost, queue, steps, direction)
      } else {
        if other.counted == other.level.upperBound { return false }
        other.count(past: cost, otherQueue, steps, otherDirection)
      }
    }
  }

  @inline(__always)
  private mutating func count(
    past limit: Int, _ queue: Buffer<Int32>, _ steps: StepPointers, _ direction: Direction
  ) {
    let queue = queue.pointer
    while counted < level.upperBound, cost <= limit {
      cost &+= steps.degree(queue[counted], direction)
      counted &+= 1
    }
  }
}
