internal import ActorGraph

/// Composes several paths as one small network: actors that paths share once, steps that they share
/// once, from the start at the left to the end at the right.
struct JoinedPathsComposer {
  let answer: PathAnswer
  let graph: ActorGraph
  let ontology: Ontology
  let options: DiagramOptions

  /// More paths are counted instead of drawn.
  static let mostPaths = 12

  private var dates: DateWords { DateWords(newestDocumentOf: graph) }
  private var style: EdgeStyle {
    EdgeStyle(ontology: ontology, theme: options.theme, dates: dates)
  }

  func compose() -> Composition {
    let paths = Array(answer.paths.prefix(Self.mostPaths))
    let ids = actors(on: paths)
    let nodes = ids.enumerated().map { node($1, id: "n\($0 + 1)") }
    let identifiers = Dictionary(
      zip(ids, nodes.map(\.id)), uniquingKeysWith: { first, _ in first })
    var edges: [Composition.Edge] = []
    var drawn: Set<Relation.Identity> = []
    for path in paths {
      for (index, step) in path.steps.enumerated() where index + 1 < path.actors.count {
        guard drawn.insert(step.relation.identity).inserted,
          let from = identifiers[path.actors[index]], let to = identifiers[path.actors[index + 1]]
        else { continue }
        edges.append(
          edge(
            step.relation, number: index + 1, id: "e\(edges.count + 1)", from: from, to: to,
            runsBack: ontology.reading(of: step.relation).subject != path.actors[index]
              && !style.isSymmetric(step.relation)))
      }
    }
    let names = [answer.from, answer.to].map { graph.actor($0)?.name ?? $0.rawValue }
    let title = options.title ?? "How is \(names[0]) tied to \(names[1])?"
    let subtitle = options.subtitle ?? subtitle(drawn: paths.count)
    let words = SourceWords(graph: graph, dates: dates)
    let relations = edges.flatMap(\.relations)
    return Composition(
      title: title, subtitle: subtitle,
      caption: words.counts(actors: nodes.count, relations: edges.count),
      summary: "\(title) \(subtitle)", nodes: nodes, edges: edges, frames: [],
      unframed: nodes.map(\.id),
      legend: options.showsLegend && !relations.isEmpty
        ? Legend(
          actors: nodes.map(\.actor), relations: relations, ontology: ontology,
          theme: options.theme) : nil,
      detail: .full, theme: options.theme)
  }

  /// In the order of their first appearance; both ends also where there is no path.
  private func actors(on paths: [ActorPath]) -> [ActorID] {
    var seen: Set<ActorID> = []
    return ([answer.from] + paths.flatMap(\.actors) + [answer.to]).filter {
      seen.insert($0).inserted
    }
  }

  private func node(_ id: ActorID, id nodeID: String) -> Composition.Node {
    let actor = graph.actor(id) ?? Actor(id: id, kind: .actor, name: id.rawValue)
    var node = Composition.Node(
      actor, id: nodeID, ontology: ontology, theme: options.theme, form: .named)
    node.isEmphasised = id == answer.from || id == answer.to
    return node
  }

  private func edge(
    _ relation: Relation, number: Int, id: String, from: String, to: String, runsBack: Bool
  ) -> Composition.Edge {
    let family = style.family(of: relation)
    let title =
      [style.sentence(of: relation, in: graph)] + style.quotes(of: relation, in: graph, limit: 2)
    return Composition.Edge(
      id: id, tail: runsBack ? to : from, head: runsBack ? from : to, relations: [relation],
      label: ["\(number). \(style.label(of: relation))"], detail: style.detail(of: relation),
      color: family.color, arrowhead: style.isSymmetric(relation) ? .none : family.arrowhead,
      width: max(2, family.width), line: style.line(of: relation), runsBack: runsBack,
      title: title.joined(separator: "\n"))
  }

  private func subtitle(drawn: Int) -> String {
    guard let first = answer.paths.first else {
      return answer.isTruncated
        ? "No path was found before the search reached its limit; there may be one."
        : "There is no path of at most \(DrawnText.count(answer.query.maxLength, "step"))."
    }
    guard first.length > 0 else { return "Both are the same actor." }
    let lengths = answer.paths.prefix(drawn).map(\.length)
    let (least, most) = (lengths.min() ?? 0, lengths.max() ?? 0)
    let steps = least == most ? DrawnText.count(least, "step") : "\(least) to \(most) steps"
    var text =
      drawn < answer.paths.count
      ? "The first \(drawn) of \(answer.paths.count) paths, of \(steps)."
      : "\(DrawnText.count(drawn, "path")) of \(steps)."
    if answer.isTruncated { text += " There are more than the search listed." }
    return text + " Read from left to right; numbers count the steps, some arrows may point left."
  }
}
