/// A half-built tree: stack, position in the sentence, arcs so far.
///
/// The arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011): shift moves the next word onto
/// the stack; left hangs the top of the stack under the next word; right hangs it under the word
/// below it. Word 0 is the root, words 1...n are the sentence's.
package struct ParserState {
  let count: Int
  /// Words that wait for a head, the last on top.
  package private(set) var stack: [Int] = [0]
  /// The first word that is not on the stack yet; past the last when none is left.
  package private(set) var next = 1
  /// The head of each word; -1 where it has none yet.
  private(set) var heads: [Int]
  /// The label of each word; -1 where it has none yet.
  private(set) var labels: [Int]
  private var leftChildren: [(first: Int, second: Int, count: Int)]
  private var rightChildren: [(first: Int, second: Int, count: Int)]

  /// The state before the first move.
  package init(words count: Int) {
    self.count = count
    heads = [Int](repeating: -1, count: count + 1)
    labels = [Int](repeating: -1, count: count + 1)
    leftChildren = [(first: Int, second: Int, count: Int)](
      repeating: (-1, -1, 0), count: count + 1)
    rightChildren = leftChildren
  }

  /// What can be done next.
  package enum Move: Int { case shift, left, right }

  /// Whether every word has its head.
  package var isFinal: Bool { next > count && stack.count == 1 }

  /// Whether a move is possible.
  package func allows(_ move: Move) -> Bool {
    switch move {
    case .shift: next <= count
    case .left: stack.count > 1 && next <= count
    // The root takes one child: the last word left on the stack.
    case .right: stack.count > 2 || (stack.count == 2 && next > count)
    }
  }

  /// Makes a move; the label names the arc that it draws.
  package mutating func apply(_ move: Move, label: Int) {
    switch move {
    case .shift:
      stack.append(next)
      next += 1
    case .left:
      attach(stack.removeLast(), to: next, label)
    case .right:
      let child = stack.removeLast()
      attach(child, to: stack[stack.count - 1], label)
    }
  }

  private mutating func attach(_ child: Int, to head: Int, _ label: Int) {
    heads[child] = head
    labels[child] = label
    if child < head {
      let old = leftChildren[head]
      leftChildren[head] = (child, old.first, old.count + 1)
    } else {
      let old = rightChildren[head]
      rightChildren[head] = (child, old.first, old.count + 1)
    }
  }

  /// The word `depth` below the top of the stack; -1 where there is none.
  func stackWord(_ depth: Int) -> Int {
    depth < stack.count ? stack[stack.count - 1 - depth] : -1
  }

  /// The word `distance` after the next one; -1 past the end.
  func bufferWord(_ distance: Int) -> Int { next + distance <= count ? next + distance : -1 }

  /// The outermost left dependents so far, outermost first, and their number.
  func left(of word: Int) -> (first: Int, second: Int, count: Int) {
    word < 0 ? (-1, -1, 0) : leftChildren[word]
  }

  /// The outermost right dependents so far, outermost first, and their number.
  func right(of word: Int) -> (first: Int, second: Int, count: Int) {
    word < 0 ? (-1, -1, 0) : rightChildren[word]
  }
}
