internal import ActorGraph

/// Composes the comparison of two graphs: their union as a network, marked by what became of it.
struct ComparisonComposer {
  let before: ActorGraph
  let after: ActorGraph
  let ontology: Ontology
  let options: DiagramOptions

  private var dates: DateWords { DateWords(newestDocumentOf: after) }

  func compose() -> (composition: Composition, twin: String) {
    var union = GraphUnion(before, after, ontology: ontology)
    let unchanged = union.changes.unchangedRelations.count
    let isReduced = union.graph.relationCount > Selection.mostLabelled && unchanged > 0
    if isReduced { union.removeUnchanged() }
    var options = options
    options.title = options.title ?? "What changed"
    options.subtitle = options.subtitle ?? subtitle(union.changes)
    var composition = GraphComposer(
      selection: Selection(union.graph), graph: union.graph, ontology: ontology, options: options
    ).compose()
    composition.nodes = composition.nodes.map { marked($0, union) }
    composition.edges = composition.edges.map { marked($0, union) }
    composition.legend?.statuses = legend(composition.edges, union)
    composition.legend?.notes += ["+ \u{2212} ~ also before names"]
    var caption = [composition.caption]
    if isReduced {
      caption.append(
        "\(DrawnText.count(unchanged, "relation")) that did not change "
          + "\(unchanged == 1 ? "is" : "are") not drawn.")
    }
    caption.append("Actors are the same by identifier, else by kind and name.")
    composition.caption = caption.joined(separator: " ")
    composition.summary = "Comparison of two graphs. " + composition.summary
    let twin = ComparisonTextTwin(composition: composition, union: union, ontology: ontology)
    return (composition, twin.text)
  }

  /// `5 relations added, 2 gone, 1 changed, 30 unchanged; 2 actors added, 1 gone.`
  private func subtitle(_ changes: GraphChanges) -> String {
    guard !changes.isEmpty else { return "Nothing changed." }
    let relations =
      "\(DrawnText.count(changes.addedRelations.count, "relation")) added, "
      + "\(changes.removedRelations.count) gone, \(changes.changedRelations.count) changed, "
      + "\(changes.unchangedRelations.count) unchanged"
    let actors =
      "\(DrawnText.count(changes.addedActors.count, "actor")) added, "
      + "\(changes.removedActors.count) gone"
    return "\(relations); \(actors)."
  }

  // MARK: - Marks

  private func marked(_ node: Composition.Node, _ union: GraphUnion) -> Composition.Node {
    var node = node
    guard let change = union.ofActors[node.actor.id] else { return node }
    if !node.name.isEmpty { node.name[0] = change.sign + node.name[0] }
    switch change {
    case .added:
      node.isEmphasised = true
      node.title += "\nAdded."
    case .removed:
      node.line = .dashed
      node.title += "\nGone."
    case .changed: node.title += "\nChanged."
    case .unchanged: break
    }
    return node
  }

  private func marked(_ edge: Composition.Edge, _ union: GraphUnion) -> Composition.Edge {
    var edge = edge
    let kinds = Set(edge.relations.map(union.change))
    let change = kinds.count == 1 ? kinds.first ?? .unchanged : .changed
    if let first = edge.label.first { edge.label[0] = change.sign + first }
    let relation = edge.relations.count == 1 ? edge.relations[0] : nil
    switch change {
    case .added:
      edge.width = 3
      edge.line = .solid
    case .removed:
      edge.width = max(edge.width, 1.7)
      edge.line = .dashed
    case .changed:
      edge.width = max(edge.width, 2.2)
      edge.line = .solid
    case .unchanged:
      edge.width = 0.8
      edge.line = .solid
      edge.color = options.theme.page.caption
    }
    if !edge.label.isEmpty, let relation {
      edge.detail = detail(of: relation, change, union)
    }
    edge.title = title(of: edge, union)
    return edge
  }

  /// What the line cannot say here, because it says what became of the relation: its status.
  private func detail(of relation: Relation, _ change: GraphUnion.Change, _ union: GraphUnion)
    -> String?
  {
    if change == .changed, let earlier = union.earlier[relation.identity] {
      return difference(earlier, relation)
    }
    var parts: [String] = []
    if let status = relation.status, status != .current, status != .denied {
      parts.append(status.rawValue)
    }
    if let date = relation.date { parts.append(dates.short(date)) }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// `current → former, no date → to 10 Jan`.
  private func difference(_ before: Relation, _ after: Relation) -> String {
    func arrow(_ old: String, _ new: String) -> String { "\(old) \u{2192} \(new)" }
    var parts: [String] = []
    if before.status != after.status {
      parts.append(arrow(before.status?.rawValue ?? "event", after.status?.rawValue ?? "event"))
    }
    if before.date != after.date {
      parts.append(
        arrow(
          before.date.map(dates.short) ?? "no date", after.date.map(dates.short) ?? "no date"))
    }
    if before.statedBy != after.statedBy {
      let names = [before, after].map { relation in
        relation.statedBy.map { DrawnText.shortened(DrawnText.visible($0), to: 20) } ?? "report"
      }
      parts.append(arrow("by \(names[0])", "by \(names[1])"))
    }
    if before.isInferred != after.isInferred {
      parts.append(after.isInferred ? "now inferred" : "now stated")
    }
    return parts.joined(separator: ", ")
  }

  /// `Added: …` for each relation, and for a changed one how it was.
  private func title(of edge: Composition.Edge, _ union: GraphUnion) -> String {
    let style = EdgeStyle(ontology: ontology, theme: options.theme, dates: dates)
    let graph = union.graph
    var lines = edge.relations.prefix(12).flatMap { relation in
      var lines = [style.sentence(of: relation, in: graph)]
      switch union.change(of: relation) {
      case .added: lines[0] = "Added: " + lines[0]
      case .removed: lines[0] = "Gone: " + lines[0]
      case .changed: lines[0] = "Changed: " + lines[0]
      case .unchanged: lines[0] = "Unchanged: " + lines[0]
      }
      lines += style.quotes(of: relation, in: graph, limit: 2)
      if let earlier = union.earlier[relation.identity] {
        lines.append("Before: " + style.sentence(of: earlier, in: graph))
        lines += style.quotes(of: earlier, in: graph, limit: 2)
      }
      return lines
    }
    let rest = edge.relations.count - 12
    if rest > 0 { lines.append("and \(rest) more relations") }
    return lines.joined(separator: "\n")
  }

  private func legend(_ edges: [Composition.Edge], _ union: GraphUnion) -> [Legend.StatusEntry] {
    let occurring = Set(edges.flatMap { $0.relations.map(union.change) })
    let entries: [(GraphUnion.Change, String, String)] = [
      (.added, "\u{2501}\u{2501} +", "added"),
      (.removed, "\u{2501} \u{2501} \u{2212}", "gone"),
      (.changed, "\u{2501}\u{2501} ~", "changed"),
      (.unchanged, "\u{2500}\u{2500}\u{2500}", "unchanged"),
    ]
    return entries.filter { occurring.contains($0.0) }
      .map { Legend.StatusEntry(sign: $0.1, label: $0.2) }
  }
}
