/// A deterministic finite automaton that reads the labels of a path's edges.
///
/// Deterministic, so that a path has one state and is found once, however many ways a pattern fits
/// it; with as few states as possible, since searches take memory for each vertex and state. Equal
/// patterns written differently may give equal automata.
///
/// Every state can still reach acceptance, but for state 0 of a pattern that nothing fits.
public struct LabelAutomaton: Hashable, Sendable {
  /// A pattern may be nested as deep as this.
  public static let depthLimit = 200
  /// A pattern may have as many single edges as this, with repetitions written out.
  public static let lengthLimit = PositionSet.capacity
  /// An automaton may have as many states as this.
  public static let stateLimit = 1024

  /// The labels that the pattern names, ascending. Others are all alike to it.
  let labels: [Int32]
  /// The class of a symbol: `2 * rank + 1` of a label for an edge taken backward, one less for one
  /// taken forward; labels not named come after all others.
  let classes: [Int32]
  let classCount: Int
  /// Whether a path may end in a state.
  let accepts: [Bool]
  /// `next[state * classCount + class]`; -1 where nothing fits any more. It begins in state 0.
  let next: [Int32]

  /// How many states there are.
  public var stateCount: Int { accepts.count }

  /// What an edge is to the automaton; edges beyond the labels have none.
  @inline(__always)
  func symbolClass(of edge: Int32, _ edgeLabels: [Int32], isForward: Bool) -> Int {
    var rank = labels.count
    if Int(edge) < edgeLabels.count {
      let label = edgeLabels[Int(edge)]
      var low = 0
      var high = labels.count
      while low < high {
        let middle = (low + high) / 2
        if labels[middle] < label { low = middle + 1 } else { high = middle }
      }
      if low < labels.count, labels[low] == label { rank = low }
    }
    return Int(classes[2 * rank + (isForward ? 0 : 1)])
  }

  /// The state after one more edge; nil where nothing fits any more.
  @inline(__always)
  func state(after state: Int32, symbolClass: Int) -> Int32? {
    let next = next[Int(state) * classCount + symbolClass]
    return next < 0 ? nil : next
  }

  /// Whether the pattern fits a path.
  ///
  /// - Parameter steps: label and direction of each edge, from start to end.
  public func fits(_ steps: [(label: Int32, isForward: Bool)]) -> Bool {
    var state: Int32 = 0
    for (label, isForward) in steps {
      let symbol = symbolClass(of: 0, [label], isForward: isForward)
      guard let after = self.state(after: state, symbolClass: symbol) else { return false }
      state = after
    }
    return accepts[Int(state)]
  }
}

/// A set of places in a pattern.
struct PositionSet: Hashable {
  static let capacity = 256
  private var words = SIMD4<UInt64>.zero

  var isEmpty: Bool { words == .zero }
  mutating func insert(_ position: Int) { words[position >> 6] |= 1 << UInt64(position & 63) }
  func union(_ other: Self) -> Self {
    var result = self
    result.words = words | other.words
    return result
  }
  func intersection(_ other: Self) -> Self {
    var result = self
    result.words = words & other.words
    return result
  }
  func isDisjoint(with other: Self) -> Bool { words & other.words == .zero }

  func forEach(_ body: (Int) -> Void) {
    for index in 0..<4 {
      var word = words[index]
      while word != 0 {
        body(index << 6 + word.trailingZeroBitCount)
        word &= word - 1
      }
    }
  }
}
