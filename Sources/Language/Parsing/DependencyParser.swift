/// Hangs the words of a sentence under each other: greedy transitions chosen by a linear model.
///
/// Complexity: O(words), two moves a word. The result is always a tree: every word has one head, the
/// root has one child.
package struct DependencyParser: Sendable {
  private let model: LinearModel
  private let moves: [(ParserState.Move, Int)]
  /// The relation names that labels index.
  package let labels: [String]
  private let relations: [DependencyRelation]

  /// The classes of each kind of move, as runs of neighbours.
  private let runs: [(move: ParserState.Move, classes: Range<Int>)]

  /// - Parameter model: a model whose classes are named as ``moves(of:)`` reads them.
  package init(model: LinearModel) {
    self.model = model
    (moves, labels) = Self.moves(of: model.classes)
    relations = labels.map { DependencyRelation(label: $0) ?? .dep }
    var runs: [(move: ParserState.Move, classes: Range<Int>)] = []
    for (index, (move, _)) in moves.enumerated() {
      if let last = runs.last, last.move == move {
        runs[runs.count - 1].classes = last.classes.lowerBound..<index + 1
      } else {
        runs.append((move, index..<index + 1))
      }
    }
    self.runs = runs
  }

  /// Takes class names (`S`, `L:nsubj`, `R:obj`) apart.
  package static func moves(of classes: [String]) -> ([(ParserState.Move, Int)], [String]) {
    var labels: [String] = []
    var moves: [(ParserState.Move, Int)] = []
    for name in classes {
      let parts = name.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else {
        moves.append((.shift, -1))
        continue
      }
      let label = String(parts[1])
      if !labels.contains(label) { labels.append(label) }
      moves.append((parts[0] == "L" ? .left : .right, labels.firstIndex(of: label) ?? 0))
    }
    return (moves, labels)
  }

  /// The relation of a label; `dep` for a word that got none.
  func relation(ofLabel label: Int) -> DependencyRelation {
    relations.indices.contains(label) ? relations[label] : .dep
  }

  /// Heads (0 for the root, else 1...n) and labels of the words of a sentence.
  package func parse(_ features: ParserFeatures, count: Int) -> (heads: [Int], labels: [Int]) {
    var state = ParserState(words: count)
    var found = FeatureList()
    var scores = [Int32](repeating: 0, count: model.classes.count)
    scores.withUnsafeMutableBufferPointer { scores in
      while !state.isFinal {
        features.collect(state, into: &found)
        found.hashes.withUnsafeBufferPointer { model.score($0, into: scores) }
        guard let best = best(scores, allowedIn: state) else { break }
        state.apply(moves[best].0, label: moves[best].1)
      }
    }
    return (Array(state.heads.dropFirst()), Array(state.labels.dropFirst()))
  }

  /// The first of the classes with the highest score whose move is allowed.
  private func best(
    _ scores: UnsafeMutableBufferPointer<Int32>, allowedIn state: ParserState
  ) -> Int? {
    var best: Int?
    var highest = Int32.min
    for (move, classes) in runs where state.allows(move) {
      for index in classes where scores[index] > highest {
        highest = scores[index]
        best = index
      }
    }
    return best
  }
}
