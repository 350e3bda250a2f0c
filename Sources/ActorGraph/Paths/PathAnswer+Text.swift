extension PathAnswer {
  /// The answer as sentences with quotes, for a terminal.
  ///
  /// ```
  /// How is Ana Reyes tied to Tomas Lund? Shortest path: 2 steps.
  /// Ana Reyes – Northern Bank – Tomas Lund
  ///
  /// 1. Ana Reyes works for Northern Bank (current).
  ///    "Ana Reyes, head of lending at Northern Bank, said on Monday ..."
  ///    lending.txt, 3 March 2021, characters 12–80
  /// ```
  ///
  /// Each step reads in active voice, whichever way the path follows it. Lines have at most 78
  /// characters unless one word is longer. Where there is no path, the text says within which limits
  /// and what to try.
  ///
  /// - Parameters:
  ///   - graph: names actors and documents; identifiers stand for what it does not hold.
  ///   - ontology: words the relations.
  public func text(in graph: ActorGraph, ontology: Ontology) -> String {
    PathAnswerText(answer: self, graph: graph, ontology: ontology).text
  }
}

/// Writes one answer.
private struct PathAnswerText {
  let answer: PathAnswer
  let graph: ActorGraph
  let ontology: Ontology

  var text: String {
    let question = "How is \(name(answer.from)) tied to \(name(answer.to))?"
    var blocks: [String] = []
    if answer.paths.isEmpty {
      blocks.append(TextBlock.wrap(question + " " + noPath))
      blocks.append(PathAdvice(answer: answer, graph: graph).text)
    } else if answer.paths.count == 1, let path = answer.paths.first {
      blocks.append(TextBlock.wrap(question + " " + summary) + chain(path))
      blocks += steps(of: path)
    } else {
      blocks.append(TextBlock.wrap(question + " " + summary))
      for (index, path) in answer.paths.enumerated() {
        blocks.append(
          "Path \(index + 1) of \(answer.paths.count): \(Self.steps(path.length))" + chain(path))
        blocks += steps(of: path)
      }
    }
    return blocks.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private var noPath: String {
    answer.isTruncated
      ? "The search reached its limit before it found a path; there may be one."
      : "There is no path of at most \(Self.steps(answer.query.maxLength)) that meets the question."
  }

  private var summary: String {
    let lengths = answer.paths.map(\.length)
    let least = lengths.min() ?? 0
    let most = lengths.max() ?? 0
    let shown = answer.paths.count
    let best =
      switch answer.query.preference {
      case nil: "shortest"
      case .confidence: "most certain"
      case .sources: "best documented"
      case .recency: "most recent"
      }
    switch answer.query.search {
    case .shortest:
      var words = "\(best.prefix(1).uppercased() + best.dropFirst()) path"
      if answer.query.isInTimeOrder { words += " in the order of time" }
      words += ": \(Self.steps(least))\(certainty)."
      if let count = answer.shortestPathCount, count > 1 {
        words += " \(count - 1) more \(count == 2 ? "is" : "are") as short (--all-shortest)."
      }
      return words
    case .allShortest:
      if answer.isTruncated {
        let total = answer.shortestPathCount.map { " of \($0)" } ?? ""
        return """
          \(shown)\(total) \(best) paths, \(range(least, most)) \
          (--max-results \(answer.query.maxResults)).
          """
      }
      return shown == 1
        ? "One \(best) path: \(Self.steps(least))."
        : "\(shown) \(best) paths, \(range(least, most))."
    case .kShortest:
      if shown == 1, !answer.isTruncated { return "One path: \(Self.steps(least))." }
      let words =
        shown == 1 ? "One path: \(Self.steps(least))" : "\(shown) paths, \(range(least, most))"
      return answer.isTruncated
        ? words + "; there are more (--max-results \(answer.query.maxResults))." : words + "."
    }
  }

  private func range(_ least: Int, _ most: Int) -> String {
    least == most ? "\(Self.steps(least)) each" : "\(least) to \(Self.steps(most))"
  }

  /// The product of the confidences of the one path, where they decided.
  private var certainty: String {
    guard answer.query.preference == .confidence, let path = answer.paths.first else { return "" }
    let product = path.steps.reduce(1) { $0 * ($1.relation.confidence ?? 1) }
    return ", \(Int((product * 100).rounded())) % certain if no step depends on another"
  }

  /// The actors in a line of their own; nothing where the one sentence says it all.
  private func chain(_ path: ActorPath) -> String {
    guard path.length > 1 else { return "" }
    return "\n" + TextBlock.wrap(path.actors.map(name).joined(separator: " – "), rest: "  ")
  }

  private func steps(of path: ActorPath) -> [String] {
    path.steps.enumerated().map { index, step in
      RelationParagraph(relation: step.relation, graph: graph, ontology: ontology)
        .text(first: "\(index + 1). ")
    }
  }

  private func name(_ actor: ActorID) -> String { graph.actor(actor)?.name ?? actor.rawValue }

  private static func steps(_ count: Int) -> String { count == 1 ? "1 step" : "\(count) steps" }
}
