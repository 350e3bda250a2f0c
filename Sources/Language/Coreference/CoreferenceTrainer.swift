/// Shows training what the resolver has to decide.
package struct CoreferenceTrainer {
  let nouns: ActorNouns
  let gazetteer: Gazetteer
  let trees: TreeKnowledge

  /// A choice between taking up nothing and taking up one of some entities.
  package struct Decision {
    /// The features of each option; the first is to take up nothing.
    package let options: [[UInt32]]
    /// Which options are right; none where it is not known.
    package let isRight: [Bool]
    /// Whether it is about a pronoun.
    package let isPronoun: Bool
  }

  /// A document with its mentions found, and what they mean according to its annotation.
  package struct Sample {
    fileprivate let resolver: CoreferenceResolver
    /// The words and the head of each mention found.
    package let mentions: [(tokens: Range<Int>, head: Int)]
    /// For each mention found the cluster that the annotation gives it; nil where it gives none.
    package var gold: [String?]
    /// Whether every noun phrase is annotated; otherwise what is not means no actor.
    package let isComplete: Bool
  }

  /// A sample without annotation yet.
  package func sample(of document: Document, isComplete: Bool) -> Sample {
    let resolver = CoreferenceResolver(
      document.joiningNames(trees), nouns: nouns, gazetteer: gazetteer)
    return Sample(
      resolver: resolver, mentions: resolver.drafts.map { ($0.tokens, document.head(of: $0)) },
      gold: [String?](repeating: nil, count: resolver.drafts.count),
      isComplete: isComplete)
  }

  /// A document with its mentions as a model has them.
  package func resolved(_ document: Document, model: CoreferenceModel) -> Document {
    var document = document
    document.mentions = Coreference(
      nouns: nouns, gazetteer: gazetteer, trees: trees, model: model
    ).mentions(in: document)
    return document
  }

  /// Goes through the decisions of a document in order.
  ///
  /// - Parameter decide: returns the option to go on with.
  package func run(_ sample: Sample, decide: @escaping (Decision) -> Int) {
    var resolver = sample.resolver
    var judge = TrainingJudge(
      gold: sample.gold, isComplete: sample.isComplete, decide: decide,
      features: RankingFeatures(size: CoreferenceModel.size))
    resolver.resolve(&judge)
  }
}

/// Asks training what to take up.
private struct TrainingJudge: CoreferenceResolver.Judge {
  let gold: [String?]
  let isComplete: Bool
  let decide: (CoreferenceTrainer.Decision) -> Int
  var features: RankingFeatures

  mutating func choose(
    _ mention: Int, among candidates: [Int], in resolver: CoreferenceResolver
  ) -> Int? {
    guard !candidates.isEmpty else { return nil }
    features.removeAll()
    resolver.collectNone(mention, candidates: candidates.count, into: &features)
    var options = [features.indices]
    var isRight = [false]
    let wanted = gold[mention]
    let among = resolver.counts(of: candidates, for: mention)
    for (rank, candidate) in candidates.enumerated() {
      features.removeAll()
      resolver.collect(
        mention, candidate: candidate, rank: rank, among: among, into: &features)
      options.append(features.indices)
      let entity = resolver.entities[candidate]
      let known = known(candidate, before: mention, resolver) ?? gold[entity.latest]
      isRight.append(
        wanted == nil ? !isComplete && known == nil && !entity.isActor : known == wanted)
    }
    if wanted != nil {
      isRight[0] = !isRight.contains(true)
    } else if !isComplete {
      isRight[0] = true
    }
    let chosen = decide(
      .init(
        options: options, isRight: isRight, isPronoun: resolver.drafts[mention].form == .pronoun))
    return chosen > 0 ? candidates[chosen - 1] : nil
  }

  /// The cluster that the latest annotated mention of an entity that is no pronoun has.
  private func known(_ candidate: Int, before mention: Int, _ resolver: CoreferenceResolver)
    -> String?
  {
    for index in stride(from: mention - 1, through: 0, by: -1)
    where resolver.entityOf[index] == candidate && resolver.drafts[index].form != .pronoun {
      if let cluster = gold[index] { return cluster }
    }
    return nil
  }
}
