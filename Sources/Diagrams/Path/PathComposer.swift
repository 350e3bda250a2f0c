internal import ActorGraph

/// Composes the picture of a path answer.
struct PathComposer {
  let answer: PathAnswer
  let graph: ActorGraph
  let ontology: Ontology
  let options: DiagramOptions

  /// More paths are counted instead of drawn.
  static let mostPaths = 3
  /// More quotes of one step are counted instead of drawn.
  static let mostQuotes = 2

  private var dates: DateWords { DateWords(newestDocumentOf: graph) }
  private var style: EdgeStyle {
    EdgeStyle(ontology: ontology, theme: options.theme, dates: dates)
  }

  func compose() -> PathPicture {
    var stepCount = 0
    let shown = answer.paths.prefix(Self.mostPaths)
    let chains = shown.enumerated().map { index, path in
      chain(path, number: index, of: answer.paths.count, &stepCount)
    }
    return PathPicture(
      title: options.title.map(DrawnText.visible) ?? heading,
      subtitle: options.subtitle ?? subtitle,
      chains: chains.isEmpty ? [unjoined] : chains, theme: options.theme)
  }

  // MARK: - Words on top

  private var subtitle: String {
    guard let first = answer.paths.first else {
      return answer.isTruncated
        ? "No path was found before the search reached its limit; there may be one."
        : "There is no path of at most \(DrawnText.count(answer.query.maxLength, "step"))."
    }
    guard first.length > 0 else { return "Both are the same actor." }
    var text: String
    if answer.paths.count == 1 {
      let steps = DrawnText.count(first.length, "step") + doubts(of: first) + "."
      text =
        switch answer.shortestPathCount {
        case 1?: "The only shortest path: \(steps)"
        case let count? where count > 1 && count < Int.max:
          "One of \(count) shortest paths: \(steps)"
        case .some: "One of very many shortest paths: \(steps)"
        case nil: "A path of \(steps)"
        }
    } else {
      let drawn = min(answer.paths.count, Self.mostPaths)
      text =
        drawn < answer.paths.count
        ? "The first \(drawn) of \(answer.paths.count) paths."
        : "\(answer.paths.count) paths."
      if answer.isTruncated { text += " There are more than the search listed." }
    }
    let pointsUp = answer.paths.prefix(Self.mostPaths).contains { path in
      zip(path.actors, path.steps).contains { actor, step in
        ontology.reading(of: step.relation).subject != actor && !style.isSymmetric(step.relation)
      }
    }
    return text + (pointsUp ? " Read downwards; some arrows point up." : " Read downwards.")
  }

  /// `, of which 1 is claimed and 1 planned, not established`.
  private func doubts(of path: ActorPath) -> String {
    let parts: [String] = [RelationStatus.claimed, .planned, .denied].compactMap { status in
      let count = path.steps.count { $0.relation.status == status }
      return count == 0 ? nil : "\(count) \(count == 1 ? "is" : "are") \(status.rawValue)"
    }
    guard !parts.isEmpty else { return "" }
    return ", of which \(parts.joined(separator: " and ")), not established"
  }

  // MARK: - Chains

  private func chain(_ path: ActorPath, number: Int, of count: Int, _ stepCount: inout Int)
    -> PathPicture.Chain
  {
    let nodes = path.actors.enumerated().map { node($1, id: "p\(number + 1)n\($0 + 1)") }
    var steps: [PathPicture.Step] = []
    for (index, step) in path.steps.enumerated() where index + 1 < nodes.count {
      stepCount += 1
      steps.append(
        self.step(
          step, number: index + 1, id: "e\(stepCount)", from: nodes[index], to: nodes[index + 1]))
    }
    let length = DrawnText.count(path.length, "step") + doubts(of: path)
    return PathPicture.Chain(
      heading: count > 1 ? "Path \(number + 1) of \(count): \(length)" : nil, nodes: nodes,
      steps: steps)
  }

  /// Both ends without anything between them.
  private var unjoined: PathPicture.Chain {
    let ends = answer.from == answer.to ? [answer.from] : [answer.from, answer.to]
    return PathPicture.Chain(
      heading: nil, nodes: ends.enumerated().map { node($1, id: "p1n\($0 + 1)") }, steps: [])
  }

  private func node(_ id: ActorID, id nodeID: String) -> Composition.Node {
    let actor = graph.actor(id) ?? Actor(id: id, kind: .actor, name: id.rawValue)
    return Composition.Node(
      actor, id: nodeID, ontology: ontology, theme: options.theme, form: .named)
  }

  private func step(
    _ step: PathStep, number: Int, id: String, from: Composition.Node, to: Composition.Node
  ) -> PathPicture.Step {
    let relation = step.relation
    let reading = ontology.reading(of: relation)
    let pointsDown = reading.subject == from.actor.id
    let (tail, head) = pointsDown ? (from, to) : (to, from)
    let family = style.family(of: relation)
    let isSymmetric = style.isSymmetric(relation)
    let sentence = [style.sentence(of: relation, in: graph)]
    let edge = Composition.Edge(
      id: id, tail: tail.id, head: head.id, relations: [relation], label: [], detail: nil,
      color: family.color, arrowhead: isSymmetric ? .none : arrowhead(of: family),
      width: 3.4, line: style.line(of: relation),
      title: (sentence + style.quotes(of: relation, in: graph, limit: Self.mostQuotes))
        .joined(separator: "\n"))
    var facts: [String] = []
    if let date = relation.date { facts.append(dates.long(date)) }
    facts.append(relation.status?.rawValue ?? "event")
    if let speaker = relation.statedBy {
      facts.append("according to " + short(speaker))
    }
    if relation.isInferred { facts.append("inferred") }
    let ends = [tail, head].map { short($0.actor.name) }
    facts.append(ends.joined(separator: isSymmetric ? " \u{2194} " : " \u{2192} "))
    let shown = relation.evidence.prefix(Self.mostQuotes)
    var sources = shown.map(source)
    if relation.evidence.count > shown.count, let last = sources.popLast() {
      let rest = relation.evidence.count - shown.count
      sources.append("\(last); \(DrawnText.count(rest, "more passage"))")
    }
    return PathPicture.Step(
      edge: edge, pointsDown: pointsDown, heading: "\(number). \(style.label(of: relation))",
      facts: facts.joined(separator: " \u{00B7} "), quotes: shown.map(quote), sources: sources)
  }

  /// A bar would vanish in the border beneath it.
  private func arrowhead(of family: Theme.FamilyStyle) -> Theme.Arrowhead {
    family.arrowhead == .tee ? .normal : family.arrowhead
  }

  private func short(_ name: String, to limit: Int = 40) -> String {
    DrawnText.isolated(DrawnText.shortened(DrawnText.visible(name), to: limit))
  }

  private func quote(_ evidence: Evidence) -> [String] {
    DrawnText.lines(of: "\u{201C}\(evidence.quote)\u{201D}", width: 74, limit: 12)
  }

  /// `report.txt, 10 January 2022, characters 120–180`.
  private func source(_ evidence: Evidence) -> String {
    let document = graph.document(evidence.document)
    var parts = [short(document?.name ?? evidence.document.rawValue, to: 60)]
    if let published = document?.published { parts.append(dates.long(published)) }
    let (start, end) = (evidence.range.lowerBound, evidence.range.upperBound)
    parts.append("characters \(start)\u{2013}\(end)")
    return parts.joined(separator: ", ")
  }

  private var heading: String {
    let ends = [answer.from, answer.to].map {
      DrawnText.isolated(
        DrawnText.shortened(DrawnText.visible(graph.actor($0)?.name ?? $0.rawValue), to: 120))
    }
    return "How is \(ends[0]) tied to \(ends[1])?"
  }
}
