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

  package init(model: LinearModel) {
    self.model = model
    (moves, labels) = Self.moves(of: model.classes)
    relations = labels.map { DependencyRelation(label: $0) ?? .dep }
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
    while !state.isFinal {
      features.collect(state, into: &found)
      scores.withUnsafeMutableBufferPointer { scores in
        scores.update(repeating: 0)
        guard let base = scores.baseAddress else { return }
        for feature in found.hashes { model.add(feature, to: base) }
      }
      let allowed = (
        state.allows(.shift), state.allows(.left), state.allows(.right)
      )
      var best = -1
      for index in scores.indices {
        let isAllowed =
          switch moves[index].0 {
          case .shift: allowed.0
          case .left: allowed.1
          case .right: allowed.2
          }
        if isAllowed, best < 0 || scores[index] > scores[best] { best = index }
      }
      guard best >= 0 else { break }
      state.apply(moves[best].0, label: moves[best].1)
    }
    return (Array(state.heads.dropFirst()), Array(state.labels.dropFirst()))
  }
}
