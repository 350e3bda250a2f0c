/// The right tree of a training sentence, and what a move would cost.
///
/// The dynamic oracle of Goldberg and Nivre (2013) for the arc-hybrid system: a move costs as many
/// right arcs as it makes unreachable, so training can go on from wrong states.
package struct GoldTree {
  /// Heads of words 0...n (word 0 has -1), and label numbers.
  package let heads: [Int]
  package let labels: [Int]
  private let children: [[Int]]

  /// - Parameters:
  ///   - heads: the right heads of words 1...n, 0 for the root.
  ///   - labels: their label numbers.
  package init(heads: [Int], labels: [Int]) {
    self.heads = [-1] + heads
    self.labels = [-1] + labels
    var children = [[Int]](repeating: [], count: heads.count + 1)
    for (index, head) in heads.enumerated() where children.indices.contains(head) {
      children[head].append(index + 1)
    }
    self.children = children
  }

  /// How many right arcs each move would lose; nil where the move is not allowed.
  package func costs(of state: ParserState) -> (shift: Int?, left: Int?, right: Int?) {
    var shift: Int?
    var left: Int?
    var right: Int?
    let (top, next) = (state.stackWord(0), state.next)
    if state.allows(.shift) {
      var cost = 0
      for depth in 0..<state.stack.count {
        let word = state.stackWord(depth)
        if heads[word] == next { cost += 1 }
        if depth > 0, heads[next] == word { cost += 1 }
      }
      shift = cost
    }
    if state.stack.count > 1 {
      // Dependents still in the buffer are lost with either reduction.
      let lost = children[top].count { $0 >= next }
      if state.allows(.left) {
        let isElsewhere = heads[top] == state.stackWord(1) || heads[top] > next
        left = lost + (isElsewhere ? 1 : 0)
      }
      if state.allows(.right) { right = lost + (heads[top] >= next ? 1 : 0) }
    }
    return (shift, left, right)
  }
}
