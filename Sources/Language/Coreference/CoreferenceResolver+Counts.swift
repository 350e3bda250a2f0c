extension CoreferenceResolver {
  /// What is known of the candidates for a mention together.
  func counts(of candidates: [Int], for mention: Int) -> CandidateCounts {
    var counts = CandidateCounts()
    let draft = drafts[mention]
    var first = Int.max
    var lastSubject = -1
    for number in candidates {
      let entity = entities[number]
      counts.most = max(counts.most, entity.count)
      if entity.isActor { counts.actors += 1 }
      let distance = draft.sentence - drafts[entity.latest].sentence
      counts.mostNamed = max(counts.mostNamed, entity.nameCount)
      if distance < 2, entity.isActor { counts.near += 1 }
      counts.prominences.append(entity.prominence(after: distance))
      if entity.isActor, entity.first < first, !drafts[entity.first].isHeading {
        (first, counts.first) = (entity.first, number)
      }
      if entity.latestSubject > lastSubject {
        (lastSubject, counts.lastSubject) = (entity.latestSubject, number)
      }
    }
    counts.top = counts.prominences.max() ?? 0
    counts.lastPronoun = lastPronoun(before: mention)
    if draft.form == .nominal {
      counts.fits = candidates.map { fit(draft, entities[$0]) }
      for (rank, number) in candidates.enumerated() {
        let fit = counts.fits[rank]
        counts.nearer.append(counts.fitting[fit])
        counts.mostFitting[fit] = max(counts.mostFitting[fit], entities[number].count)
        for level in 0...fit {
          counts.fitting[level] += 1
          counts.topFitting[level] = max(counts.topFitting[level], counts.prominences[rank])
        }
      }
    } else {
      countClauses(mention, into: &counts)
    }
    return counts
  }

  /// What the pronoun before, of the same gender and number, took up; -1 where there is none.
  private func lastPronoun(before mention: Int) -> Int {
    for other in stride(from: mention - 1, to: max(-1, mention - 24), by: -1)
    where drafts[other].form == .pronoun && drafts[other].agreement == drafts[mention].agreement {
      return entityOf[other]
    }
    return -1
  }

  /// The subjects and objects of the clauses about a pronoun.
  private func countClauses(_ mention: Int, into counts: inout CandidateCounts) {
    let clause = clauses.clause(of: drafts[mention].head)
    if let subject = clauses.subject(of: clause), subject != drafts[mention].head {
      counts.subject = entity(headedBy: subject) ?? -1
    }
    counts.relation = clauses.relation(of: clause)
    if let parent = clauses.parent(of: clause) {
      counts.subjectAbove = entity(headedBy: clauses.subject(of: parent)) ?? -1
      counts.objectAbove = entity(headedBy: clauses.object(of: parent)) ?? -1
    }
    counts.speaker = speaker(about: mention)
    let sentence = drafts[mention].sentence
    if sentence > 0 {
      let root = document.sentences[sentence - 1].first { document.tokens[$0].head == nil }
      counts.subjectBefore = entity(headedBy: root.flatMap { clauses.subject(of: $0) }) ?? -1
    }
  }

  /// Who is said to speak, outside quotations, in the sentence of a mention or the one before.
  private func speaker(about mention: Int) -> Int {
    let sentence = drafts[mention].sentence
    var later = mention + 1
    while later < drafts.count, drafts[later].sentence == sentence {
      if drafts[later].isSpeaker, !drafts[later].isQuoted {
        return drafts[later].name.map { bearerOf[$0] } ?? -1
      }
      later += 1
    }
    for earlier in stride(from: mention - 1, through: 0, by: -1) {
      if drafts[earlier].sentence < sentence - 1 { break }
      if drafts[earlier].isSpeaker, !drafts[earlier].isQuoted { return entityOf[earlier] }
    }
    return -1
  }

  /// How well what is known of an entity fits a description: 3 by a noun, 2 by what nouns describe, 1 by
  /// its kind, 0 not at all.
  private func fit(_ draft: MentionDraft, _ entity: Entity) -> Int {
    if entity.has(head: draft.lemma) || entity.has(word: draft.lemma) { return 3 }
    if !draft.senses.isDisjoint(with: entity.senses) { return 2 }
    return draft.kind.map { Entity.bit($0) & entity.kinds != 0 } == true ? 1 : 0
  }

  /// How a place stands to "the capital", or a state to "the country": 0 where it is neither.
  func seat(_ draft: MentionDraft, _ entity: Entity) -> Int {
    if draft.lemma == Self.capital {
      if entity.governs == 0 { return entity.kinds & Entity.bit(.place) == 0 ? 1 : 2 }
      if draft.state != 0 { return draft.state == entity.governs ? 3 : 4 }
      return entities.contains { $0.nameCount > 0 && $0.has(state: entity.governs) } ? 5 : 6
    }
    guard entity.governs != 0 || entity.kinds & Entity.bit(.state) != 0 else { return 0 }
    return entity.nameCount < 2 ? 7 : 8
  }

  private static let capital = MentionFinder.hash("capital")
}

extension Entity {
  /// Adds what the lists know of a named actor and what the words of its names say that it is.
  mutating func addKnowledge(
    of bearer: NameJoiner.Bearer, _ nouns: ActorNouns, _ gazetteer: Gazetteer
  ) {
    if let known = bearer.knownAs {
      if bearer.kind == .place, let entry = gazetteer.entry(for: known), entry.isCapital,
        let state = entry.within
      {
        governs = MentionFinder.hash(state)
        senses.formUnion(nouns.senses(of: "capital"))
      }
      if bearer.kind == .state { senses.formUnion(nouns.senses(of: "country")) }
    }
    guard bearer.kind != .person, bearer.kind != .state else { return }
    var forms = bearer.forms
    if let known = bearer.knownAs { forms.append(NameWords(Array(known.unicodeScalars)[...])) }
    for word in forms.joinedWords {
      add(word: MentionFinder.hash(word))
      senses.formUnion(nouns.senses(of: word))
    }
  }
}

extension [NameWords] {
  fileprivate var joinedWords: [String] { flatMap(\.words) }
}
