extension CoreferenceResolver {
  /// What speaks for a mention's taking up an entity.
  ///
  /// - Parameters:
  ///   - rank: how many entities were met with since, of those that it may take up.
  ///   - among: what is known of all of these together.
  func collect(
    _ mention: Int, candidate number: Int, rank: Int, among: CandidateCounts,
    into features: inout RankingFeatures
  ) {
    let draft = drafts[mention]
    let entity = entities[number]
    let latest = drafts[entity.latest]
    let manner = draft.number
    let isMostMentioned = entity.count == among.most
    let group = draft.form == .pronoun ? 0 : 1
    let distance = min(draft.sentence - latest.sentence, 4)
    let farther = Self.bucket(draft.sentence - latest.sentence)
    let isAhead = latest.head < draft.head ? 0 : 1
    let kind = Int(entity.kinds) | (entity.isNamed ? 1 << 20 : 0)
    let agreement = Int(entity.agreement.rawValue)
    let count = min(entity.count, 6)

    features.add(1, manner, farther, isAhead)
    features.add(2, manner, min(rank, 8))
    features.add(3, manner, latest.form.order, distance)
    features.add(4, manner, latest.role.rawValue, distance)
    features.add(5, draft.role.rawValue, latest.role.rawValue, min(distance, 2) * 2 + group)
    features.add(6, manner, count, entity.isNamed ? 1 : 0)
    features.add(7, manner, agreement)
    features.add(8, manner, kind)
    features.add(
      9, manner, draft.isQuoted ? 1 : 0,
      (latest.isQuoted ? 1 : 0) + (latest.isSpeaker ? 2 : 0) + (distance == 0 ? 4 : 0))
    features.add(11, manner, min(rank, 4), distance)
    features.add(12, manner, entity.isActor ? 1 : 0, distance)
    features.add(13, manner, isFirst(entity.latest) ? 1 : 0, distance)
    features.add(19, manner, isMostMentioned ? 1 : 0, entity.isNamed ? 1 : 0)
    features.add(33, manner, min(among.actors, 5), min(rank, 5))
    features.add(38, manner, among.lastPronoun == number ? 1 : 0, distance)
    if draft.manner == .it || draft.manner == .they {
      features.add(35, manner, Int(draft.above), entity.isActor ? 1 : 0)
      features.add(36, manner, draft.aboveKind, entity.isActor ? 1 + Int(entity.kinds) : 0)
    }
    features.add(14, manner, governs(latest, draft), min(rank, 2))
    collectProminence(mention, number, rank, among, into: &features)
    if entity.latestNoun >= 0 {
      let noun = drafts[entity.latestNoun]
      features.add(15, manner, min(draft.sentence - noun.sentence, 5), noun.form.order)
      features.add(16, manner, noun.manner.rawValue, noun.role.rawValue)
    }
    features.add(90, manner, latest.isHeading ? (entity.count == 1 ? 2 : 1) : 0, distance)
    features.add(91, manner, min(latest.depth, 3), distance)
    features.add(92, manner, draft.isSpeaker ? 1 : 0, speech(entity, draft))
    if draft.form == .nominal {
      collectNominal(draft, entity, latest, distance: farther, rank, into: &features)
      collectFit(draft, entity, rank, among, into: &features)
    } else {
      collectClauses(draft, number, among, into: &features)
    }
  }

  /// How long ago an entity was last said to speak.
  private func speech(_ entity: Entity, _ draft: MentionDraft) -> Int {
    guard entity.latestSpeaker >= 0 else { return 0 }
    return 1 + min(draft.sentence - drafts[entity.latestSpeaker].sentence, 2)
  }

  /// What speaks for an entity by its being the subject or object of the clauses about a pronoun.
  private func collectClauses(
    _ draft: MentionDraft, _ number: Int, _ among: CandidateCounts,
    into features: inout RankingFeatures
  ) {
    let manner = draft.number
    let role = draft.role.rawValue
    features.add(
      93, manner, draft.isQuoted ? 1 : 0, among.speaker == number ? 1 : among.speaker < 0 ? 2 : 0)
    features.add(94, Int(draft.agreement.rawValue), Int(entities[number].agreement.rawValue))
    let own = among.subject == number ? 1 : among.subject < 0 ? 2 : 0
    let above = among.subjectAbove == number ? 1 : among.subjectAbove < 0 ? 2 : 0
    let before = among.subjectBefore == number ? 1 : among.subjectBefore < 0 ? 2 : 0
    let object = among.objectAbove == number ? 1 : 0
    features.add(76, manner, own, role)
    features.add(77, manner, above, among.relation)
    features.add(78, manner, object, among.relation)
    features.add(79, manner, before, among.relation * 16 + role)
  }

  /// What speaks for an entity by how well it fits a description, beside the others that fit as well.
  private func collectFit(
    _ draft: MentionDraft, _ entity: Entity, _ rank: Int, _ among: CandidateCounts,
    into features: inout RankingFeatures
  ) {
    let manner = draft.manner.rawValue
    let fit = among.fits[rank]
    let nearer = among.nearer[rank]
    let better = fit < 3 ? among.fitting[fit + 1] : 0
    let isTop = among.prominences[rank] >= among.topFitting[fit]
    let isMost = entity.count == among.mostFitting[fit]
    let isNamed = entity.isNamed ? 1 : 0
    features.add(81, manner, fit, min(nearer, 4) * 4 + min(better, 3))
    features.add(82, manner, fit * 4 + (isTop ? 1 : 0) + (isMost ? 2 : 0), min(better, 2))
    features.add(83, Int(draft.lemma), fit, min(nearer, 2))
    features.add(84, manner, fit * 2 + isNamed, draft.isPlural ? 1 : 0)
    features.add(85, draft.senses.first, entity.senses.first, manner)
    features.add(86, seat(draft, entity), Int(draft.lemma), draft.state == 0 ? 0 : 1)
    features.add(87, fit, min(among.fitting[fit], 4), min(better, 2))
  }

  /// What speaks for an entity by how much it is in the foreground, beside the other candidates.
  private func collectProminence(
    _ mention: Int, _ number: Int, _ rank: Int, _ among: CandidateCounts,
    into features: inout RankingFeatures
  ) {
    let draft = drafts[mention]
    let entity = entities[number]
    let latest = drafts[entity.latest]
    let manner = draft.number
    let distance = min(draft.sentence - latest.sentence, 3)
    let prominence = among.prominences[rank]
    let above = among.prominences.count(where: { $0 > prominence })
    let isTop = above == 0
    let isLastSubject = among.lastSubject == number
    let isFirst = among.first == number
    let isMostNamed = entity.nameCount > 0 && entity.nameCount == among.mostNamed
    let share = min(4 * prominence / max(among.top, 1), 4)
    features.add(60, manner, min(above, 5), distance)
    features.add(61, manner, share, min(rank, 4))
    features.add(62, manner, isLastSubject ? 1 : 0, draft.role.rawValue * 4 + distance)
    features.add(63, manner, isTop ? 1 : 0, min(among.near, 4))
    features.add(64, manner, isMostNamed ? 1 : 0, min(entity.nameCount, 5))
    features.add(65, manner, isFirst ? 1 : 0, min(draft.sentence, 3))
    features.add(
      68, manner, governs(latest, draft),
      draft.role.rawValue * 16 + latest.role.rawValue)
    let verb = draft.verb >= 0 && draft.verb == latest.verb ? 16 : 0
    features.add(74, manner, latest.manner.rawValue, verb + draft.role.rawValue)
    features.add(
      75, manner, draft.clauseOf >= 0 ? (isHead(draft.clauseOf, of: entity) ? 1 : 2) : 0,
      draft.role.rawValue)
    let gap = draft.head - latest.head
    features.add(
      69, manner, gap < 3 ? 0 : gap < 6 ? 1 : gap < 12 ? 2 : gap < 24 ? 3 : 4, among.near)
    features.add(
      70, manner, (draft.isFirstOfParagraph ? 1 : 0) + (isFirst ? 2 : 0) + (isTop ? 4 : 0),
      min(draft.paragraph - latest.paragraph, 2))
    if draft.form == .pronoun, entity.latestNoun >= 0 {
      let noun = drafts[entity.latestNoun]
      if noun.form == .nominal {
        features.add(71, manner, Int(noun.lemma))
        features.add(72, manner, noun.kind.map { Int(Entity.bit($0)) } ?? 0, noun.manner.rawValue)
      }
      features.add(
        73, manner, Int(entity.agreement.rawValue) * 16 + min(among.near, 4), isTop ? 1 : 0)
    }
  }

  private func collectNominal(
    _ draft: MentionDraft, _ entity: Entity, _ latest: MentionDraft, distance: Int, _ rank: Int,
    into features: inout RankingFeatures
  ) {
    let manner = draft.manner.rawValue
    let sameHead = entity.has(head: draft.lemma)
    let inName = entity.has(word: draft.lemma)
    let match = (sameHead ? 1 : 0) + (inName ? 2 : 0)
    var shared = 0
    var strange = 0
    for lane in 0..<8 where draft.modifiers[lane] != 0 {
      if entity.has(word: draft.modifiers[lane]) || entity.has(head: draft.modifiers[lane]) {
        shared += 1
      } else {
        strange += 1
      }
    }
    let state =
      draft.state == 0 ? 0 : entity.has(state: draft.state) ? 1 : entity.hasState ? 2 : 3
    let kind = draft.kind.map { Int(Entity.bit($0)) } ?? 0
    let isKindShared = kind & Int(entity.kinds) != 0 ? 1 : entity.kinds == 0 ? 2 : 0
    features.add(20, manner, match, distance)
    features.add(21, manner, match, min(shared, 2) * 3 + min(strange, 2))
    features.add(22, manner, match, state)
    features.add(23, manner, isKindShared, match)
    features.add(24, Int(draft.lemma), Int(entity.kinds), entity.isNamed ? 1 : 0)
    features.add(25, Int(draft.lemma), manner, match)
    features.add(26, kind, Int(entity.kinds), manner)
    for lane in 0..<8 where entity.heads[lane] != 0 && entity.heads[lane] != draft.lemma {
      features.add(27, Int(draft.lemma), Int(entity.heads[lane]))
    }
    features.add(
      32, Int(draft.preposition), latest.role.rawValue, draft.verb == latest.verb ? 1 : 0)
    features.add(28, manner, draft.hasComplement ? 1 : 0, match)
    features.add(29, manner, min(rank, 6), match)
    features.add(30, kind, min(rank, 4), isKindShared)
    features.add(31, match, isKindShared, min(strange, 3))
  }

  /// What speaks for a mention's taking up nothing that was read.
  func collectNone(_ mention: Int, candidates: Int, into features: inout RankingFeatures) {
    let draft = drafts[mention]
    let manner = draft.number
    features.add(40, manner)
    features.add(41, manner, min(candidates, 8))
    features.add(42, manner, draft.role.rawValue)
    features.add(43, manner, min(draft.sentence, 4))
    features.add(44, manner, Int(draft.lemma))
    features.add(45, manner, draft.isQuoted ? 1 : 0)
    if draft.form == .nominal {
      var count = 0
      for lane in 0..<8 where draft.modifiers[lane] != 0 { count += 1 }
      features.add(46, manner, min(count, 4), draft.hasComplement ? 1 : 0)
      features.add(47, manner, draft.kind.map { Int(Entity.bit($0)) } ?? 0, draft.isPlural ? 1 : 0)
      features.add(48, manner, draft.state == 0 ? 0 : 1, draft.hasComplement ? 1 : 0)
      features.add(49, Int(draft.lemma), draft.hasComplement ? 1 : 0, min(count, 2))
      features.add(51, manner, Int(draft.preposition))
    } else if draft.manner == .it || draft.manner == .they, draft.verb >= 0 {
      features.add(52, manner, Int(draft.above))
      features.add(53, manner, draft.aboveKind)
    }
  }

  /// Whether a word heads the latest mention of an entity that is no pronoun.
  private func isHead(_ token: Int, of entity: Entity) -> Bool {
    entity.latestNoun >= 0 && drafts[entity.latestNoun].head == token
  }

  /// Whether a mention is the first of its sentence.
  private func isFirst(_ index: Int) -> Bool {
    index == 0 || drafts[index - 1].sentence != drafts[index].sentence
  }

  /// How the clause of an earlier mention stands to that of a later one: 0 elsewhere, 1 the same verb,
  /// 2 the verb above, 3 the verb below.
  private func governs(_ earlier: MentionDraft, _ later: MentionDraft) -> Int {
    guard earlier.sentence == later.sentence, earlier.verb >= 0, later.verb >= 0 else { return 0 }
    if earlier.verb == later.verb { return 1 }
    if document.tokens[later.verb].head == earlier.verb { return 2 }
    if document.tokens[earlier.verb].head == later.verb { return 3 }
    return 4
  }

  private static func bucket(_ distance: Int) -> Int {
    distance < 4 ? distance : distance < 7 ? 4 : distance < 12 ? 5 : 6
  }
}

extension Mention.Form {
  /// A number for each form.
  var order: Int {
    switch self {
    case .name: 0
    case .nominal: 1
    case .pronoun: 2
    }
  }
}

extension MentionDraft {
  /// A number for how it points; possessive pronouns have numbers of their own.
  fileprivate var number: Int {
    // Men and women behave alike.
    let manner = self.manner == .she ? MentionDraft.Manner.he : self.manner
    return form == .pronoun && role == .possessor ? manner.rawValue + 32 : manner.rawValue
  }
}
