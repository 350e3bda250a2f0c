import Language

/// Trains the parser with a dynamic oracle and exploration of its own mistakes.
struct ParserTraining {
  let classes: [String]
  private let moves: [(ParserState.Move, Int)]
  private let labelNumbers: [String: Int]
  private let leftClass: [Int]
  private let rightClass: [Int]
  private let shiftClass: Int
  private(set) var perceptron: AveragedPerceptron

  init(_ sentences: [TreebankSentence]) {
    var seen: Set<String> = []
    for sentence in sentences {
      for (index, label) in sentence.labels.enumerated() {
        seen.insert((sentence.heads[index] > index + 1 ? "L:" : "R:") + label)
      }
    }
    let classes = ["S"] + seen.sorted()
    self.classes = classes
    let (moves, labels) = DependencyParser.moves(of: classes)
    self.moves = moves
    labelNumbers = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, $0) })
    leftClass = labels.map { classes.firstIndex(of: "L:" + $0) ?? -1 }
    rightClass = labels.map { classes.firstIndex(of: "R:" + $0) ?? -1 }
    shiftClass = 0
    perceptron = AveragedPerceptron(classes: classes)
  }

  /// One pass over the sentences.
  ///
  /// - Parameters:
  ///   - tags: hashes of the tags that the tagger gives, by sentence and word.
  ///   - exploration: how often, in 0...1, the parser follows its own move rather than a right one.
  mutating func train(
    on sentences: [TreebankSentence], tags: [[UInt64]], exploration: Double,
    using random: inout SeededRandom
  ) {
    var scores = [Int32](repeating: 0, count: classes.count)
    var found = FeatureList()
    for index in sentences.indices.shuffled(using: &random) {
      let sentence = sentences[index]
      let gold = GoldTree(
        heads: sentence.heads, labels: sentence.labels.map { labelNumbers[$0] ?? 0 })
      let features = ParserFeatures(
        forms: sentence.words.map { WordShape($0).form }, tags: tags[index])
      var state = ParserState(words: sentence.words.count)
      while !state.isFinal {
        features.collect(state, into: &found)
        perceptron.score(found.hashes, into: &scores)
        let (predicted, right) = choose(scores, state, gold)
        perceptron.update(found.hashes, right: right, wrong: predicted)
        let follow = Double.random(in: 0..<1, using: &random) < exploration ? predicted : right
        state.apply(moves[follow].0, label: moves[follow].1)
      }
    }
  }

  /// The best allowed class, and the best among those that cost nothing.
  private func choose(_ scores: [Int32], _ state: ParserState, _ gold: GoldTree) -> (Int, Int) {
    let costs = gold.costs(of: state)
    let least = [costs.shift, costs.left, costs.right].compactMap(\.self).min() ?? 0
    let top = state.stack[state.stack.count - 1]
    var best = -1
    var right = -1
    for index in scores.indices {
      let (move, label) = moves[index]
      let cost: Int?
      switch move {
      case .shift:
        cost = costs.shift
      case .left:
        cost = costs.left.map { $0 + wrongLabel(top, head: state.next, label, gold) }
      case .right:
        let below = state.stack.count > 1 ? state.stack[state.stack.count - 2] : -1
        cost = costs.right.map { $0 + wrongLabel(top, head: below, label, gold) }
      }
      guard let cost else { continue }
      if best < 0 || scores[index] > scores[best] { best = index }
      if cost == least, right < 0 || scores[index] > scores[right] { right = index }
    }
    // A right arc whose label was never seen in that direction has no class of its own.
    return (best, right < 0 ? best : right)
  }

  private func wrongLabel(_ child: Int, head: Int, _ label: Int, _ gold: GoldTree) -> Int {
    gold.heads[child] == head && gold.labels[child] != label ? 1 : 0
  }
}
