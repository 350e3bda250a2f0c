/// What to try when a query finds no path: one line for each constraint that may be in the way.
struct PathAdvice {
  let answer: PathAnswer
  let graph: ActorGraph

  var text: String {
    var lines: [String] = []
    for actor in [answer.from, answer.to] where !hasRelations(actor) {
      let name = graph.actor(actor)?.name ?? actor.rawValue
      lines.append(TextBlock.wrap("\(name) has no relation to another actor in this graph."))
    }
    if lines.isEmpty {
      lines.append("What to try:")
      lines += advice.map { TextBlock.wrap($0, first: "- ", rest: "  ") }
    }
    return lines.joined(separator: "\n")
  }

  private var advice: [String] {
    let query = answer.query
    var advice: [String] = []
    if query.isInTimeOrder { advice.append("ignore the order of time (without --in-time-order)") }
    if query.isDirected { advice.append("ignore the direction of relations (without --directed)") }
    if let relations = query.relations {
      advice.append("allow more types of relation than \(list(relations)) (--relations)")
    }
    if let kinds = query.kinds {
      advice.append("allow more kinds of actor in between than \(list(kinds)) (--kinds)")
    }
    if let asOf = query.asOf { advice.append("look at another time than \(asOf.words) (--as-of)") }
    if !query.through.isEmpty {
      advice.append("pass through fewer actors (--through)")
    }
    if !query.avoiding.isEmpty { advice.append("avoid fewer actors (--avoid)") }
    let missing = ([nil] + RelationStatus.allCases as [RelationStatus?])
      .filter { !(query.statuses ?? GraphView.defaultStatuses).contains($0) }
      .map { $0?.rawValue ?? "status-less" }
    if !missing.isEmpty {
      advice.append(
        "let \(missing.joined(separator: " and ")) relations count as ties too (--status)")
    }
    advice.append("allow longer paths (--max-length, now \(query.maxLength))")
    return advice
  }

  private func list(_ names: Set<some RawRepresentable<String> & Comparable>) -> String {
    names.sorted().map(\.rawValue).joined(separator: ", ")
  }

  private func hasRelations(_ actor: ActorID) -> Bool {
    graph.unorderedRelations.contains {
      $0.source != $0.target && ($0.source == actor || $0.target == actor)
    }
  }
}
