/// Says what mentions of a document mean the same.
struct Coreference: Sendable {
  let nouns: ActorNouns
  let gazetteer: Gazetteer
  let trees: TreeKnowledge
  let model: CoreferenceModel

  /// The mentions of a document that has tags, trees and names, in the order of the text, outer before
  /// inner.
  ///
  /// Complexity: O(tokens).
  func mentions(in document: Document) -> [Mention] {
    // What a name does in its clause is seen best where the whole of it is one node.
    var resolver = CoreferenceResolver(
      document.joiningNames(trees), nouns: nouns, gazetteer: gazetteer)
    var judge = RankingJudge(model: model)
    resolver.resolve(&judge)
    return resolver.mentions(of: document)
  }
}

/// Takes up what the model ranks highest.
struct RankingJudge: CoreferenceResolver.Judge {
  let model: CoreferenceModel
  private var features: RankingFeatures

  init(model: CoreferenceModel) {
    self.model = model
    features = RankingFeatures(size: model.weights.count)
  }

  mutating func choose(
    _ mention: Int, among candidates: [Int], in resolver: CoreferenceResolver
  ) -> Int? {
    guard !candidates.isEmpty else { return nil }
    features.removeAll()
    resolver.collectNone(mention, candidates: candidates.count, into: &features)
    var best: (score: Int32, candidate: Int?) = (score(), nil)
    let among = resolver.counts(of: candidates, for: mention)
    for (rank, candidate) in candidates.enumerated() {
      features.removeAll()
      resolver.collect(
        mention, candidate: candidate, rank: rank, among: among, into: &features)
      let score = score()
      if score > best.score { best = (score, candidate) }
    }
    return best.candidate
  }

  private func score() -> Int32 {
    model.weights.withUnsafeBufferPointer { weights in
      var sum: Int32 = 0
      for index in features.indices { sum &+= Int32(weights[Int(index)]) }
      return sum
    }
  }
}

extension CoreferenceResolver {
  /// What was found: names, descriptions of actors and pronouns, and things that an actor's mention
  /// takes up.
  ///
  /// - Parameter document: the one whose trees say what heads a name.
  func mentions(of document: Document) -> [Mention] {
    let order = drafts.indices.filter { entityOf[$0] >= 0 && entities[entityOf[$0]].isShown }
      .sorted {
        let (one, other) = (drafts[$0].tokens, drafts[$1].tokens)
        return (one.lowerBound, -one.upperBound, $0) < (other.lowerBound, -other.upperBound, $1)
      }
    var numbers: [Int: Int] = [:]
    return order.map { index in
      let draft = drafts[index]
      let entity = entityOf[index]
      let number = numbers[entity] ?? numbers.count
      numbers[entity] = number
      return Mention(
        tokens: draft.tokens, head: document.head(of: draft), form: draft.form,
        kind: draft.kind ?? entities[entity].kind, cluster: number)
    }
  }
}

extension Document {
  /// The head of a mention in this document's trees, in which a name may not be one node: the first of
  /// its tokens whose own head lies outside.
  func head(of draft: MentionDraft) -> Int {
    guard draft.name != nil || draft.link == draft.head else { return draft.head }
    return draft.tokens.first { index in
      tokens[index].head.map { !draft.tokens.contains($0) } ?? true
    } ?? draft.head
  }
}

extension Entity {
  /// Whether it is an actor, as far as known.
  fileprivate var isShown: Bool {
    isActor || !agreement.isDisjoint(with: .person) && agreement.isSubset(of: .person)
  }

  /// The kind, where all that is known agrees.
  fileprivate var kind: NameKind? { NameKind.allCases.first { kinds == Entity.bit($0) } }
}
