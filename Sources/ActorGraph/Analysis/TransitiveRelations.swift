extension ActorGraph {
  /// What a graph says without stating it.
  public struct Inference: Hashable, Sendable {
    /// The relations that follow, each marked as inferred, in the order of the graph they extend.
    public var relations: [Relation]
    /// Whether these are all: the limit was not reached.
    public var isComplete: Bool
  }

  /// Adds what follows; see ``inference(by:limit:)``.
  ///
  /// - Returns: whether this is all that follows.
  public mutating func infer(by ontology: Ontology, limit: Int = 10_000) -> Bool {
    let inference = inference(by: ontology, limit: limit)
    // Both ends are in the graph, so none can be refused.
    for relation in inference.relations { try? insert(relation) }
    return inference.isComplete
  }

  /// The longest chain of relations that is followed.
  private static let longestChain = 12

  /// What follows from relations that carry over: what is part of a part is a part.
  ///
  /// Only what is stated as holding, in the reports' own voice, is a step: nothing planned, claimed,
  /// denied, former or said by somebody. Of several chains between two actors the shortest counts,
  /// then the first by identifiers. An inferred relation has the evidence of all its steps, as
  /// `through` the names of the actors between, and the product of the steps' confidences. Two actors of
  /// whom the graph states a relation of the type already, in whatever status, get none.
  ///
  /// - Parameters:
  ///   - ontology: says which types carry over.
  ///   - limit: how many relations are inferred at most.
  /// - Returns: the relations, which the graph does not have yet. Complexity: O(actors · relations) of
  ///   the types that carry over.
  public func inference(by ontology: Ontology, limit: Int = 10_000) -> Inference {
    var result = Inference(relations: [], isComplete: true)
    for definition in ontology.relations where definition.isTransitive {
      let stated = relations.filter { $0.type == definition.type }
      let steps = Dictionary(
        grouping: stated.filter { relation in
          relation.status == nil || relation.status == .current
        }.filter { $0.statedBy == nil && $0.source != $0.target }, by: \.source)
      let known = Dictionary(grouping: stated, by: \.source).mapValues { Set($0.map(\.target)) }
      for source in steps.keys.sorted() {
        for chain in Self.chains(from: source, steps) where chain.count > 1 {
          guard let target = chain.last?.target, known[source]?.contains(target) != true else {
            continue
          }
          guard result.relations.count < limit else {
            result.isComplete = false
            return result
          }
          result.relations.append(inferred(chain, source, target, definition.type))
        }
      }
    }
    result.relations.sort { $0.identity < $1.identity }
    return result
  }

  /// The shortest chain from an actor to each that it reaches, breadth first.
  private static func chains(from source: ActorID, _ steps: [ActorID: [Relation]]) -> [[Relation]] {
    var chains: [[Relation]] = []
    var seen: Set<ActorID> = [source]
    var frontier: [[Relation]] = [[]]
    for _ in 0..<longestChain where !frontier.isEmpty {
      var next: [[Relation]] = []
      for chain in frontier {
        for step in steps[chain.last?.target ?? source] ?? []
        where seen.insert(step.target).inserted {
          next.append(chain + [step])
        }
      }
      chains += next
      frontier = next
    }
    return chains
  }

  private func inferred(
    _ chain: [Relation], _ source: ActorID, _ target: ActorID, _ type: RelationType
  ) -> Relation {
    var attributes = Attributes()
    for step in chain.dropLast() {
      attributes.insert(actor(step.target)?.name ?? step.target.rawValue, for: "through")
    }
    let confidences = chain.compactMap(\.confidence)
    return Relation(
      source: source, type: type, target: target, status: .current, isInferred: true,
      confidence: confidences.isEmpty ? nil : confidences.reduce(1, *),
      evidence: chain.flatMap(\.evidence), attributes: attributes)
  }
}
