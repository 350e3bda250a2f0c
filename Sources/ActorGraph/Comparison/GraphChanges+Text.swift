extension GraphChanges {
  /// What changed, as sentences with quotes for a terminal: actors and relations that were added, that
  /// are gone, and that changed, with what they were before.
  ///
  /// - Parameters:
  ///   - before: the earlier graph.
  ///   - after: the later graph.
  ///   - ontology: words the relations.
  public func text(from before: ActorGraph, to after: ActorGraph, ontology: Ontology) -> String {
    // Relations of the earlier graph stand between identifiers of the later, where there are any.
    var both = after
    for actor in removedActors { both.insert(actor) }
    for document in before.documents { both.insert(document) }
    var answer = AnswerText(graph: both, ontology: ontology)
    answer.add(summary)
    answer.add(heading: "Added actors", lines: addedActors.map(Self.words))
    answer.add(heading: "Actors that are gone", lines: removedActors.map(Self.words))
    answer.add(heading: "Changed actors", lines: changedActors.map(Self.words))
    answer.add(heading: "Added", addedRelations)
    answer.add(heading: "Gone", removedRelations)
    answer.add(heading: "Changed", changedRelations.map(\.after)) { index in
      let pair = changedRelations[index]
      return "Before: "
        + RelationSentence(relation: pair.before, graph: both, ontology: ontology).text
    }
    return answer.text
  }

  private var summary: String {
    if isEmpty { return "Nothing is different." }
    func counts(_ added: Int, _ gone: Int, _ changed: Int) -> String {
      "\(added) added, \(gone) gone, \(changed) changed"
    }
    return "Actors: "
      + counts(addedActors.count, removedActors.count, changedActors.count) + ". Relations: "
      + counts(addedRelations.count, removedRelations.count, changedRelations.count) + "."
  }

  private static func words(_ actor: Actor) -> String {
    "\(actor.name) (\(([actor.kind.rawValue] + actor.attributes["role"]).joined(separator: ", ")))"
  }

  private static func words(_ pair: ActorPair) -> String {
    var changes: [String] = []
    func note(_ what: String, _ before: String?, _ after: String?) {
      if before != after {
        changes.append("\(what) \(after ?? "none"), before \(before ?? "none")")
      }
    }
    note("name", pair.before.name, pair.after.name)
    note("kind", pair.before.kind.rawValue, pair.after.kind.rawValue)
    note("role", pair.before.mainRole, pair.after.mainRole)
    note("identifier", pair.before.id.rawValue, pair.after.id.rawValue)
    return pair.after.name + ": " + changes.joined(separator: "; ")
  }
}

extension AnswerText {
  /// A heading with a list beneath it; nothing where the list is empty.
  fileprivate mutating func add(heading: String, lines: [String]) {
    if !lines.isEmpty { add(lines: [heading + ":"] + lines.map { "- " + $0 }) }
  }

  /// Relations under a heading, each followed by what `remark` says of it.
  fileprivate mutating func add(
    heading: String, _ relations: [Relation], remark: (Int) -> String? = { _ in nil }
  ) {
    guard !relations.isEmpty else { return }
    add(heading + ":")
    for (index, relation) in relations.enumerated() {
      add(relation, number: index + 1, remark: remark(index))
    }
  }
}
