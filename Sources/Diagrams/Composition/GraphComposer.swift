internal import ActorGraph

/// Composes the network picture of a selection.
struct GraphComposer {
  let selection: Selection
  let graph: ActorGraph
  let ontology: Ontology
  let options: DiagramOptions

  private var dates: DateWords { DateWords(newestDocumentOf: graph) }
  private var style: EdgeStyle {
    EdgeStyle(ontology: ontology, theme: options.theme, dates: dates)
  }

  /// How many actors have a name in an overview.
  private var mostNamed: Int { min(36, max(20, selection.actors.count / 8)) }
  /// More relations of one pair than these become one line.
  private static let mostParallel = 3

  func compose() -> Composition {
    let nodes = self.nodes()
    let identifiers = Dictionary(
      zip(selection.actors.map(\.id), nodes.map(\.id)), uniquingKeysWith: { first, _ in first })
    let edges = self.edges(identifiers)
    var frames: [Composition.Frame] = []
    var unframed = nodes.map(\.id)
    if selection.detail != .overview {
      let grouping = Grouping(selection.actors, selection.relations, ontology: ontology)
      var count = 0
      frames = grouping.groups.map { frame($0, identifiers, &count) }
      unframed = grouping.ungrouped.compactMap { identifiers[$0] }
    }
    let documents = SourceWords(graph: graph, dates: dates)
    return Composition(
      title: options.title ?? documents.title ?? "Who is tied to whom",
      subtitle: options.subtitle ?? documents.subtitle, caption: caption(documents),
      summary: summary(frames), nodes: nodes, edges: edges, frames: frames, unframed: unframed,
      legend: options.showsLegend && !selection.actors.isEmpty
        ? Legend(
          actors: selection.actors, relations: selection.relations, ontology: ontology,
          theme: options.theme)
        : nil,
      detail: selection.detail, theme: options.theme)
  }

  // MARK: - Nodes

  private func nodes() -> [Composition.Node] {
    let named = namedActors()
    return selection.actors.enumerated().map { index, actor in
      var node = Composition.Node(
        actor, id: "n\(index + 1)", ontology: ontology, theme: options.theme,
        form: named.contains(actor.id) ? .named : .dot(diameter(of: actor.id)))
      if selection.detail == .overview {
        node.detail = nil
        node.isCompact = true
      }
      return node
    }
  }

  private func namedActors() -> Set<ActorID> {
    guard selection.detail == .overview else { return Set(selection.actors.map(\.id)) }
    let ranked = selection.actors.map(\.id).sorted {
      (selection.degrees[$1] ?? 0, $0) < (selection.degrees[$0] ?? 0, $1)
    }
    return Set(ranked.prefix(mostNamed))
  }

  private func diameter(of actor: ActorID) -> Double {
    let ties = Double(selection.degrees[actor] ?? 0)
    return min(0.3, 0.09 + 0.02 * ties.squareRoot())
  }

  // MARK: - Edges

  private struct Pair: Hashable {
    var low: ActorID
    var high: ActorID
  }

  private func edges(_ identifiers: [ActorID: String]) -> [Composition.Edge] {
    var order: [Pair] = []
    var bundles: [Pair: [Relation]] = [:]
    for relation in selection.relations {
      let pair = Pair(
        low: min(relation.source, relation.target), high: max(relation.source, relation.target))
      if bundles[pair] == nil { order.append(pair) }
      bundles[pair, default: []].append(relation)
    }
    let most = selection.detail == .overview ? 1 : Self.mostParallel
    var edges: [Composition.Edge] = []
    for pair in order {
      let relations = bundles[pair] ?? []
      for bundle in relations.count > most ? [relations] : relations.map({ [$0] }) {
        guard let tail = identifiers[pair.low], let head = identifiers[pair.high] else { continue }
        let id = "e\(edges.count + 1)"
        edges.append(
          bundle.count == 1
            ? edge(bundle[0], id: id, identifiers)
            : self.bundle(bundle, id: id, tail: tail, head: head, low: pair.low, identifiers))
      }
    }
    return edges
  }

  private func edge(_ relation: Relation, id: String, _ identifiers: [ActorID: String])
    -> Composition.Edge
  {
    let reading = ontology.reading(of: relation)
    let family = style.family(of: relation)
    let isLabelled =
      selection.detail == .full || (selection.detail == .events && style.isEvent(relation))
    return Composition.Edge(
      id: id, tail: identifiers[reading.subject] ?? "", head: identifiers[reading.object] ?? "",
      relations: [relation], label: isLabelled ? [style.label(of: relation)] : [],
      detail: isLabelled ? style.detail(of: relation) : nil, color: family.color,
      arrowhead: style.isSymmetric(relation) ? .none : family.arrowhead, width: family.width,
      line: style.line(of: relation), title: title(of: [relation]))
  }

  /// One line for many relations of a pair; it keeps colour, line and arrowhead where all agree.
  private func bundle(
    _ relations: [Relation], id: String, tail: String, head: String, low: ActorID,
    _ identifiers: [ActorID: String]
  ) -> Composition.Edge {
    let families = Set(relations.map(style.family))
    let lines = Set(relations.map(style.line))
    let subjects = Set(
      relations.map { style.isSymmetric($0) ? nil : ontology.reading(of: $0).subject })
    let family = families.count == 1 ? families.first : nil
    let agreed = family ?? options.theme.style(ofFamily: nil)
    let isDirected = subjects.count == 1 && subjects.first != .some(nil)
    let startsLow = !isDirected || subjects.contains(low)
    return Composition.Edge(
      id: id, tail: startsLow ? tail : head, head: startsLow ? head : tail, relations: relations,
      label: selection.detail == .overview ? [] : bundleLabel(relations), detail: nil,
      color: agreed.color, arrowhead: isDirected ? agreed.arrowhead : .none,
      width: max(agreed.width, 2.3), line: lines.count == 1 ? lines.first ?? .solid : .solid,
      title: title(of: relations))
  }

  private func bundleLabel(_ relations: [Relation]) -> [String] {
    var order: [String] = []
    var counts: [String: Int] = [:]
    for relation in relations {
      let label = style.label(of: relation)
      if counts[label] == nil { order.append(label) }
      counts[label, default: 0] += 1
    }
    var lines = order.prefix(3).map { label in
      let count = counts[label] ?? 1
      return count == 1 ? label : "\(label) \u{00D7}\(count)"
    }
    let rest = order.dropFirst(3).reduce(0) { $0 + (counts[$1] ?? 0) }
    if rest > 0 { lines.append("and \(rest) more") }
    return ["\(relations.count) relations:"] + lines
  }

  private func title(of relations: [Relation]) -> String {
    let shown = relations.prefix(12).flatMap { relation in
      [style.sentence(of: relation, in: graph)] + style.quotes(of: relation, in: graph, limit: 2)
    }
    let rest = relations.count - 12
    return (shown + (rest > 0 ? ["and \(rest) more relations"] : [])).joined(separator: "\n")
  }

  // MARK: - Frames and words

  private func frame(
    _ group: Grouping.Group, _ identifiers: [ActorID: String], _ count: inout Int
  ) -> Composition.Frame {
    count += 1
    let id = "g\(count)"
    return Composition.Frame(
      id: id, title: graph.actor(group.head).map(ActorWords.full) ?? group.head.rawValue,
      members: group.members.compactMap { identifiers[$0] },
      inner: group.inner.map { frame($0, identifiers, &count) })
  }

  private func caption(_ documents: SourceWords) -> String {
    let counts = documents.counts(
      actors: selection.actors.count, relations: selection.relations.count)
    var sentences = [counts] + selection.omissions
    switch selection.detail {
    case .full: break
    case .events: sentences.append("Only events are labelled.")
    case .communities: break
    case .overview:
      sentences.append(
        "Tinted areas are communities, actors with more ties among themselves than with others.")
      if selection.actors.count > mostNamed {
        sentences.append(
          "Only the \(mostNamed) best connected actors are named; relations have no labels.")
      } else {
        sentences.append("Relations have no labels.")
      }
    }
    return sentences.joined(separator: " ")
  }

  private func summary(_ frames: [Composition.Frame]) -> String {
    guard !selection.actors.isEmpty else { return "An empty graph." }
    var text =
      "Network diagram of \(DrawnText.count(selection.actors.count, "actor")) and "
      + "\(DrawnText.count(selection.relations.count, "relation"))."
    if !frames.isEmpty {
      let names = frames.prefix(8).map {
        "\(DrawnText.shortened(DrawnText.visible($0.title), to: 80)) (\($0.size))"
      }
      text += " Groups: \(names.joined(separator: ", "))."
    }
    let ranked = selection.actors.sorted {
      (selection.degrees[$1.id] ?? 0, $0.id) < (selection.degrees[$0.id] ?? 0, $1.id)
    }
    let best = ranked.prefix(3).filter { (selection.degrees[$0.id] ?? 0) > 1 }
    if !best.isEmpty {
      let names = best.map { DrawnText.shortened(DrawnText.visible($0.name), to: 80) }
      text += " Most relations: \(names.joined(separator: ", "))."
    }
    return text
  }
}

extension Composition.Frame {
  /// How many nodes it holds.
  fileprivate var size: Int { members.count + inner.reduce(0) { $0 + $1.size } }
}

extension Composition.Node {
  /// An actor's node with name, role and look.
  init(_ actor: Actor, id: String, ontology: Ontology, theme: Theme, form: Composition.Form) {
    let detail = ActorWords.detail(actor)
    let kind = ontology.definition(of: actor.kind)?.label ?? actor.kind.rawValue
    let role = actor.mainRole
    let words = DrawnText.visible("\(actor.name), \(kind)" + (role.map { ". \($0)" } ?? ""))
    self.init(
      id: id, actor: actor, name: DrawnText.lines(of: actor.name, width: 26, limit: 2),
      detail: detail, style: theme.style(of: actor.kind, ontology: ontology), form: form,
      title: DrawnText.shortened(words, to: 12_000))
  }
}
