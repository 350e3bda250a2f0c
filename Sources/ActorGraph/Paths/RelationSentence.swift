/// A relation as a sentence in active voice, with its time and how far it is established.
package struct RelationSentence {
  let relation: Relation
  let graph: ActorGraph
  let ontology: Ontology

  /// Words a relation of a graph.
  package init(relation: Relation, graph: ActorGraph, ontology: Ontology) {
    self.relation = relation
    self.graph = graph
    self.ontology = ontology
  }

  /// `Masimov is a member of the council since 2014 (claimed by the ministry).`
  package var text: String {
    let reading = ontology.reading(of: relation)
    var predicate = reading.predicate
    if predicate.hasPrefix("is ") {
      predicate = verb(for: reading.subject) + " " + predicate.dropFirst(3)
    }
    var words = [name(reading.subject), predicate, name(reading.object)]
    if let date = relation.date { words.append(date.words) }
    if !remarks.isEmpty { words.append("(\(remarks.joined(separator: "; ")))") }
    return words.joined(separator: " ") + "."
  }

  /// "is", "was", "are" or "were": forces and groups are many ("Russian troops are deployed in").
  private func verb(for subject: ActorID) -> String {
    let isPlural =
      graph.actor(subject).map { actor in
        let name = actor.name.lowercased()
        return [ActorKind.unit, .group].contains(where: { ontology.isKind(actor.kind, within: $0) })
          && name.hasSuffix("s") && !name.hasSuffix("ss")
      } ?? false
    return relation.status == .former ? (isPlural ? "were" : "was") : isPlural ? "are" : "is"
  }

  private var remarks: [String] {
    var remarks: [String] = []
    switch (relation.status, relation.statedBy) {
    case (nil, nil): break
    case (nil, let speaker?): remarks.append("according to \(speaker)")
    case (let status?, nil): remarks.append(status.rawValue)
    case (.claimed?, let speaker?): remarks.append("claimed by \(speaker)")
    case (.denied?, let speaker?): remarks.append("denied by \(speaker)")
    case (let status?, let speaker?):
      remarks += [status.rawValue, "according to \(speaker)"]
    }
    if relation.isInferred { remarks.append("inferred") }
    if let confidence = relation.confidence, confidence < 0.5 {
      remarks.append("doubtful, confidence \(Int((confidence * 100).rounded())) %")
    }
    return remarks
  }

  private func name(_ actor: ActorID) -> String { graph.actor(actor)?.name ?? actor.rawValue }
}
