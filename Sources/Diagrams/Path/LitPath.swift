internal import ActorGraph

/// Paths lit inside a network: they stay as they are, everything else fades.
struct LitPath {
  let answer: PathAnswer
  let graph: ActorGraph
  let ontology: Ontology

  /// How much of its strength remains of what is not on a path.
  static let strength = 0.12
  /// How thick the lines of a path are, in points.
  static let width = 3.4

  private var relations: Set<Relation.Identity> {
    Set(answer.paths.flatMap { $0.steps.map(\.relation.identity) })
  }

  private var actors: Set<ActorID> {
    Set(answer.paths.flatMap(\.actors)).union([answer.from, answer.to])
  }

  /// The composition with words on the paths where the network has too many lines for words: what
  /// is laid out.
  func named(_ composition: Composition) -> Composition {
    var result = composition
    let (actors, relations) = (actors, relations)
    for (index, node) in composition.nodes.enumerated() where actors.contains(node.actor.id) {
      result.nodes[index].form = .named
    }
    for (index, edge) in composition.edges.enumerated()
    where edge.label.isEmpty && composition.detail != .overview {
      let lit = edge.relations.filter { relations.contains($0.identity) }
      guard let first = lit.first else { continue }
      let style = EdgeStyle(
        ontology: ontology, theme: composition.theme, dates: DateWords(newestDocumentOf: graph))
      result.edges[index].label = [style.label(of: first)]
      result.edges[index].detail =
        lit.count == 1 ? style.detail(of: first) : "and \(lit.count - 1) more"
    }
    return result
  }

  /// A named composition with everything faded but the paths, whose lines are drawn last: what is
  /// drawn where the other was laid out.
  func lit(_ composition: Composition, options: DiagramOptions) -> Composition {
    var result = composition
    let (actors, relations) = (actors, relations)
    let background = composition.theme.page.background
    var drawn: Set<Relation.Identity> = []
    let onPath = Set(composition.nodes.filter { actors.contains($0.actor.id) }.map(\.id))
    var (faded, lit): ([Composition.Edge], [Composition.Edge]) = ([], [])
    for var edge in composition.edges {
      let steps = edge.relations.map(\.identity).filter(relations.contains)
      drawn.formUnion(steps)
      if steps.isEmpty {
        edge.color = edge.color.faded(over: background, to: Self.strength)
        edge.detailColor = composition.theme.page.caption
          .faded(over: background, to: Self.strength)
        // Graphviz draws the lines of one node after those of another.
        edge.runsBack = onPath.contains(edge.tail) && !onPath.contains(edge.head)
        faded.append(edge)
      } else {
        edge.width = Self.width
        lit.append(edge)
      }
    }
    result.edges = faded + lit
    for (index, node) in composition.nodes.enumerated() {
      if actors.contains(node.actor.id) {
        result.nodes[index].isEmphasised =
          node.actor.id == answer.from || node.actor.id == answer.to
      } else {
        result.nodes[index].style = node.style.faded(over: background, to: Self.strength)
      }
    }
    result.nodes =
      result.nodes.filter { !onPath.contains($0.id) }
      + result.nodes.filter { onPath.contains($0.id) }
    result.title = options.title ?? question
    result.subtitle = options.subtitle ?? subtitle
    let missing = relations.count - drawn.count
    if missing > 0 {
      let verb = missing == 1 ? "is" : "are"
      result.caption += " \(DrawnText.count(missing, "step")) \(verb) not in this part."
    }
    result.summary = "\(result.title) \(result.subtitle) " + composition.summary
    return result
  }

  /// In words: the lit lines first.
  func twin(of composition: Composition) -> String {
    let relations = relations
    var sorted = composition
    let isLit = { (edge: Composition.Edge) in
      edge.relations.contains { relations.contains($0.identity) }
    }
    sorted.edges = composition.edges.filter(isLit) + composition.edges.filter { !isLit($0) }
    return TextTwin(composition: sorted).text
  }

  private var question: String {
    let names = [answer.from, answer.to].map { graph.actor($0)?.name ?? $0.rawValue }
    return "How is \(names[0]) tied to \(names[1])?"
  }

  private var subtitle: String {
    guard let first = answer.paths.first else { return "No path was found; nothing is lit." }
    let steps = DrawnText.count(first.length, "step")
    return answer.paths.count == 1
      ? "A path of \(steps) is lit; everything else is faded."
      : "\(answer.paths.count) paths, the first of \(steps), are lit; everything else is faded."
  }
}
