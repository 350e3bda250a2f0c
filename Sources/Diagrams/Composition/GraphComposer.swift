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

  /// Forces would tear frames apart.
  private var framing: ActorGrouping { options.layout == .force ? .none : options.grouping }

  func compose() -> Composition {
    let nodes = self.nodes()
    let identifiers = Dictionary(
      nodes.flatMap { node in ([node.actor] + node.merged).map { ($0.id, node.id) } },
      uniquingKeysWith: { first, _ in first })
    let edges = EdgeComposer(
      graph: graph, style: style, detail: selection.detail, identifiers: identifiers
    ).edges(selection.relations)
    var frames: [Composition.Frame] = []
    var unframed = nodes.map(\.id)
    if selection.detail != .overview {
      let grouping = Grouping(
        selection.actors, selection.relations, by: framing, ontology: ontology)
      var count = 0
      frames = grouping.groups.map { frame($0, identifiers, &count) }
      // Actors of one node can be in different groups: the node is where the first one is.
      var placed: Set<String> = []
      frames = frames.map { $0.keeping { placed.insert($0).inserted } }.filter { $0.size > 1 }
      let framed = Set(frames.flatMap(\.everyMember))
      unframed = unframed.filter { !framed.contains($0) }
    }
    let documents = SourceWords(graph: graph, dates: dates)
    return Composition(
      title: DrawnText.visible(
        options.title ?? focusTitle ?? documents.title ?? "Who is tied to whom"),
      subtitle: options.subtitle ?? documents.subtitle, caption: caption(documents),
      summary: summary(frames), nodes: nodes, edges: edges, frames: frames, unframed: unframed,
      legend: options.showsLegend && !selection.actors.isEmpty
        ? Legend(nodes: nodes, edges: edges, ontology: ontology, theme: options.theme) : nil,
      detail: selection.detail, theme: options.theme, aspect: options.aspect)
  }

  // MARK: - Nodes

  private func nodes() -> [Composition.Node] {
    let named = namedActors()
    let focus = Set(selection.focus)
    let actors = Dictionary(
      selection.actors.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var groups: [ActorID: [ActorID]] = [:]
    for group in selection.merged { groups[group[0]] = group }
    let following = Set(selection.merged.flatMap { $0.dropFirst() })
    return selection.actors.filter { !following.contains($0.id) }.enumerated().map { index, actor in
      let id = "n\(index + 1)"
      if let group = groups[actor.id] {
        return Composition.Node(
          merged: group.compactMap { actors[$0] }, first: actor, id: id, ontology: ontology,
          theme: options.theme)
      }
      let isInFocus = focus.contains(actor.id)
      let hasName = isInFocus || named.contains(actor.id)
      var node = Composition.Node(
        actor, id: id, ontology: ontology, theme: options.theme,
        form: hasName ? .named : .dot(diameter(of: actor.id)))
      node.isEmphasised = isInFocus
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

  // MARK: - Frames and words

  private func frame(
    _ group: Grouping.Group, _ identifiers: [ActorID: String], _ count: inout Int
  ) -> Composition.Frame {
    count += 1
    let id = "g\(count)"
    return Composition.Frame(
      id: id, title: title(of: group), members: group.members.compactMap { identifiers[$0] },
      inner: group.inner.map { frame($0, identifiers, &count) })
  }

  private func title(of group: Grouping.Group) -> String {
    func name(_ actor: ActorID) -> String {
      graph.actor(actor).map(ActorWords.full) ?? actor.rawValue
    }
    guard let other = group.alsoNamed.first else { return name(group.head) }
    return "Around \(name(group.head)) and \(name(other))"
  }

  /// Whom the picture is about.
  private var focusTitle: String? {
    guard let first = selection.focus.first else { return nil }
    let name = graph.actor(first)?.name ?? first.rawValue
    switch selection.focus.count {
    case 1: return "Around \(name)"
    case 2: return "Around \(name) and \(graph.actor(selection.focus[1])?.name ?? "")"
    default: return "Around \(name) and \(selection.focus.count - 1) others"
    }
  }

  private func caption(_ documents: SourceWords) -> String {
    let counts = documents.counts(
      actors: selection.actors.count, relations: selection.relations.count)
    var sentences = [counts] + selection.omissions
    if framing == .community, selection.detail != .overview {
      sentences.append("Frames hold communities: more ties among themselves than with others.")
    }
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
        DrawnText.isolated(DrawnText.shortened(DrawnText.visible($0.title), to: 80))
          + " (\($0.size))"
      }
      text += " Groups: \(names.joined(separator: ", "))."
    }
    let ranked = selection.actors.sorted {
      (selection.degrees[$1.id] ?? 0, $0.id) < (selection.degrees[$0.id] ?? 0, $1.id)
    }
    let best = ranked.prefix(3).filter { (selection.degrees[$0.id] ?? 0) > 1 }
    if !best.isEmpty {
      let names = best.map {
        DrawnText.isolated(DrawnText.shortened(DrawnText.visible($0.name), to: 80))
      }
      text += " Most relations: \(names.joined(separator: ", "))."
    }
    return text
  }
}

extension Composition.Frame {
  /// How many nodes it holds.
  fileprivate var size: Int { members.count + inner.reduce(0) { $0 + $1.size } }

  /// The nodes directly inside and in inner frames.
  fileprivate var everyMember: [String] { members + inner.flatMap(\.everyMember) }

  /// The same frame with some of its members, inner frames first.
  fileprivate func keeping(_ isKept: (String) -> Bool) -> Composition.Frame {
    var frame = self
    frame.inner = inner.map { $0.keeping(isKept) }.filter { !$0.members.isEmpty }
    frame.members = members.filter(isKept)
    return frame
  }
}

extension Composition.Node {
  /// An actor's node with name, role and look.
  init(_ actor: Actor, id: String, ontology: Ontology, theme: Theme, form: Composition.Form) {
    let detail = ActorWords.detail(actor, ontology: ontology)
    let kind = ontology.definition(of: actor.kind)?.label ?? actor.kind.rawValue
    let role = actor.mainRole
    let words =
      "\(DrawnText.name(actor.name)), \(DrawnText.visible(kind))"
      + (role.map { ". " + DrawnText.name($0) } ?? "")
    self.init(
      id: id, actor: actor, name: DrawnText.lines(of: actor.name, width: 26, limit: 2),
      detail: detail, style: theme.style(of: actor.kind, ontology: ontology), form: form,
      title: DrawnText.shortened(words, to: 12_000))
  }
}
