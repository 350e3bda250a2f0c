internal import ActorGraph

/// Says by which rules a part of a graph was chosen.
struct SelectionWords {
  let graph: ActorGraph
  let ontology: Ontology

  /// Longer lists end in a number.
  private static let mostListed = 5

  /// A phrase for each rule: `2 steps around Karim Masimov`, `as of 8 January 2022`.
  ///
  /// - Parameter undated: how many of the relations that are left have no date.
  func rules(of wanted: SelectionOptions, undated: Int) -> [String] {
    let view = wanted.view
    var rules: [String] = []
    if !wanted.focus.isEmpty {
      let names = list(wanted.focus.map(name), "and")
      let steps = DrawnText.count(wanted.steps, "step")
      rules.append(wanted.steps == 0 ? "only \(names)" : "\(steps) around \(names)")
      if view.isDirected, wanted.steps > 0 { rules.append("along the direction of relations") }
    }
    if let types = view.relations { rules.append("only \(words(types))") }
    if let kinds = view.kinds {
      let labels = kinds.sorted().map { ontology.definition(of: $0)?.label ?? $0.rawValue }
      rules.append("only actors of the kind \(list(labels.map(text), "or"))")
    }
    if let statuses = view.statuses {
      let order: [RelationStatus] = [.current, .former, .claimed, .planned, .denied]
      let labels = order.filter(statuses.contains).map(\.rawValue)
      let states = labels.isEmpty ? [] : [list(labels, "or") + " relations"]
      rules.append("only " + list(states + (statuses.contains(nil) ? ["events"] : []), "and"))
    }
    if let date = view.asOf {
      let remark =
        undated > 0 ? ", with \(DrawnText.count(undated, "relation")) without a date" : ""
      rules.append("as of \(DateWords().long(date))\(remark)")
    }
    if let least = wanted.minimumConfidence {
      rules.append("confidence at least \(DrawingText.number(least)) or not judged")
    }
    if !view.avoiding.isEmpty {
      rules.append("without \(list(view.avoiding.sorted().map(name), "and"))")
    }
    return rules
  }

  /// `the 3 shortest paths between A and B`
  func rule(of answer: PathAnswer) -> String {
    let ends = "\(name(answer.from)) and \(name(answer.to))"
    guard let length = answer.paths.first?.length else { return "no path between \(ends)" }
    let steps = DrawnText.count(length, "step")
    let more = answer.isTruncated ? "the first \(answer.paths.count) shortest paths" : nil
    let paths = answer.paths.count == 1 ? "the shortest path" : "all shortest paths"
    return "\(more ?? paths) between \(ends), \(steps) long"
  }

  /// Families whose types are all there are named as such.
  private func words(_ types: Set<RelationType>) -> String {
    var rest = types
    var labels: [String] = []
    for family in ontology.families {
      let own = Set(ontology.relations.filter { $0.family == family.name }.map(\.type))
      guard own.count > 1, own.isSubset(of: rest) else { continue }
      labels.append("\u{2018}\(text(family.label))\u{2019}")
      rest.subtract(own)
    }
    labels += rest.sorted().map { type in
      "\u{2018}\(text(ontology.definition(of: type)?.label ?? type.rawValue))\u{2019}"
    }
    return "relations \(list(labels, "or"))"
  }

  private func name(_ actor: ActorID) -> String {
    text(graph.actor(actor)?.name ?? actor.rawValue)
  }

  private func text(_ text: String) -> String {
    DrawnText.shortened(DrawnText.visible(text), to: 60)
  }

  private func list(_ items: [String], _ last: String) -> String {
    if items.count > Self.mostListed {
      let shown = items.prefix(Self.mostListed - 1)
      return shown.joined(separator: ", ") + " \(last) \(items.count - shown.count) more"
    }
    guard items.count > 1, let end = items.last else { return items.first ?? "nothing" }
    return items.dropLast().joined(separator: ", ") + " \(last) " + end
  }
}
