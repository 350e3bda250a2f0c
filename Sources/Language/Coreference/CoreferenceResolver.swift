/// Brings the mentions of a document to clusters, from left to right.
///
/// What the grammar says (titles, appositions, predicates, relative pronouns) and what names say is
/// joined by rule, as in the sieves of Lee et al. (2013), "Deterministic coreference resolution based on
/// entity-centric, precision-ranked rules". For other descriptions and for pronouns a log-linear model
/// ranks the entities read so far against taking up none of them, in the manner of Rahman and Ng (2009),
/// "Supervised models for coreference resolution". Complexity: O(mentions), as at most 64 entities are
/// ranked.
struct CoreferenceResolver {
  /// What decides between the candidates of a mention.
  protocol Judge {
    /// The candidate to take up; nil for none.
    ///
    /// - Parameters:
    ///   - drafts: all drafts of the document.
    ///   - mention: the index of the one in question.
    ///   - candidates: entities, most recent first.
    ///   - features: those of taking up a candidate (nil: none), into the buffer.
    mutating func choose(
      _ mention: Int, among candidates: [Int], in resolver: CoreferenceResolver
    ) -> Int?
  }

  let document: Document
  let drafts: [MentionDraft]
  private(set) var entities: [Entity] = []
  /// The entity of each draft; -1 where it is not read yet.
  private(set) var entityOf: [Int]
  /// Actors, and other things, most recent first.
  private var recentActors: [Int] = []
  private var recentThings: [Int] = []
  let bearerOf: [Int]
  /// The first draft that each token heads.
  private let draftOfHead: [Int: Int]
  let clauses: ClauseSubjects
  let gazetteer: Gazetteer

  init(_ document: Document, nouns: ActorNouns, gazetteer: Gazetteer) {
    self.document = document
    var finder = MentionFinder(document, nouns: nouns)
    drafts = finder.mentions()
    entityOf = [Int](repeating: -1, count: drafts.count)
    var joiner = NameJoiner(document, nouns: nouns, gazetteer: gazetteer)
    bearerOf = joiner.join()
    var heads: [Int: Int] = [:]
    for (index, draft) in drafts.enumerated() where heads[draft.head] == nil {
      heads[draft.head] = index
    }
    draftOfHead = heads
    clauses = ClauseSubjects(document)
    self.gazetteer = gazetteer
    for bearer in joiner.bearers {
      var entity = Entity(agreement: bearer.agreement)
      entity.isNamed = true
      entity.isActor = true
      for form in bearer.forms {
        for word in form.words { entity.add(word: MentionFinder.hash(word)) }
      }
      entity.addKnowledge(of: bearer, nouns, gazetteer)
      if bearer.isKindCertain { entity.kinds = Entity.bit(bearer.kind) }
      if bearer.kind == .state, let known = bearer.knownAs {
        entity.add(state: MentionFinder.hash(known))
      }
      entities.append(entity)
    }
    for bearer in bearerOf { entities[bearer].nameCount += 1 }
  }

  /// Reads the whole document.
  mutating func resolve(_ judge: inout some Judge) {
    for index in drafts.indices { read(index, &judge) }
  }

  private mutating func read(_ index: Int, _ judge: inout some Judge) {
    let draft = drafts[index]
    if let name = draft.name {
      attach(index, to: bearerOf[name])
    } else if let link = draft.link, let other = draftOfHead[link], other != index {
      if let known = known(other) {
        attach(index, to: known)
      } else {
        // The name that a description stands before is read later.
        attach(index, to: newEntity(draft))
      }
    } else if draft.manner == .relative || !(draft.form == .pronoun || draft.isActor) {
      attach(index, to: newEntity(draft))
    } else {
      let candidates = candidates(for: draft)
      if let chosen = judge.choose(index, among: candidates, in: self) {
        attach(index, to: chosen)
      } else {
        attach(index, to: newEntity(draft))
      }
    }
  }

  /// The entity of a draft that is read, or that is a name.
  private func known(_ index: Int) -> Int? {
    if entityOf[index] >= 0 { return entityOf[index] }
    return drafts[index].name.map { bearerOf[$0] }
  }

  private mutating func newEntity(_ draft: MentionDraft) -> Int {
    entities.append(Entity(agreement: draft.agreement))
    return entities.count - 1
  }

  private mutating func attach(_ index: Int, to number: Int) {
    let draft = drafts[index]
    entityOf[index] = number
    if draft.isEcho {
      if entities[number].first < 0 { entities[number].first = index }
    } else if entities[number].latest >= 0 {
      let latest = drafts[entities[number].latest]
      entities[number].add(role: draft.role, distance: draft.sentence - latest.sentence)
    } else {
      entities[number].add(role: draft.role, distance: 0)
      if entities[number].first < 0 { entities[number].first = index }
    }
    if !draft.isEcho { entities[number].count += 1 }
    if draft.isSpeaker { entities[number].latestSpeaker = index }
    entities[number].latest = index
    if draft.role == .subject || draft.role == .passiveSubject {
      entities[number].latestSubject = index
    }
    if draft.form != .pronoun {
      entities[number].latestNoun = index
      entities[number].add(head: draft.lemma)
      entities[number].add(state: draft.state)
      entities[number].senses.formUnion(draft.senses)
      for lane in 0..<8 where draft.modifiers[lane] != 0 {
        entities[number].add(word: draft.modifiers[lane])
      }
      if draft.form == .nominal, let kind = draft.kind {
        entities[number].kinds |= Entity.bit(kind)
      }
    }
    if draft.manner.tellsAgreement {
      let common = entities[number].agreement.intersection(draft.agreement)
      if !common.isEmpty { entities[number].agreement = common }
    }
    if draft.isActor { entities[number].isActor = true }
    if entities[number].isActor {
      Self.moveToFront(number, of: &recentActors, limit: 64)
    } else {
      Self.moveToFront(number, of: &recentThings, limit: 6)
    }
  }

  private static func moveToFront(_ number: Int, of list: inout [Int], limit: Int) {
    if let place = list.firstIndex(of: number) {
      list.remove(at: place)
    } else if list.count == limit {
      list.removeLast()
    }
    list.insert(number, at: 0)
  }

  // MARK: Candidates

  /// The entities that a mention may take up, most recent first.
  private func candidates(for draft: MentionDraft) -> [Int] {
    var found: [Int] = []
    let isPronoun = draft.form == .pronoun
    let excluded = isPronoun ? described(by: draft) : nil
    let bound = isPronoun ? bound(draft) : nil
    var things = recentThings[...]
    func isOpen(_ number: Int) -> Bool {
      let latest = drafts[entities[number].latest]
      if isPronoun, draft.sentence - latest.sentence > 4 { return false }
      if isPronoun, number == excluded || number == bound { return false }
      if isPronoun, !agrees(draft, entities[number]) { return false }
      if !isPronoun, !canBe(draft, entities[number]) { return false }
      // Nothing takes up what it is a part of.
      if latest.tokens.lowerBound <= draft.tokens.lowerBound,
        draft.tokens.upperBound <= latest.tokens.upperBound
      {
        return false
      }
      if draft.tokens.contains(latest.head), draft.form == .nominal,
        !(latest.form == .name && latest.head == draft.head)
      {
        return false
      }
      return true
    }
    for number in recentActors {
      if isPronoun {
        if found.count >= 16 { break }
        while let thing = things.first, entities[thing].latest > entities[number].latest {
          if isOpen(thing) { found.append(thing) }
          things = things.dropFirst()
        }
      }
      if isOpen(number) { found.append(number) }
    }
    if isPronoun { for thing in things where isOpen(thing) { found.append(thing) } }
    return found
  }

  /// What a description with a possessive pronoun means, which is never the possessor: "Lowe, his
  /// deputy".
  private func described(by pronoun: MentionDraft) -> Int? {
    guard pronoun.role == .possessor, let noun = document.tokens[pronoun.head].head,
      let phrase = draftOfHead[noun]
    else { return nil }
    if let link = drafts[phrase].link, let other = draftOfHead[link], other != phrase {
      return known(other)
    }
    return known(phrase)
  }

  /// The subject of the clause whose object a pronoun is, which would have to be reflexive to mean the
  /// same.
  private func bound(_ pronoun: MentionDraft) -> Int? {
    guard pronoun.role == .object, pronoun.manner != .reflexive, pronoun.manner != .first,
      let verb = document.tokens[pronoun.head].head,
      document.tokens[pronoun.head].relation != .xcomp
    else { return nil }
    return entity(headedBy: clauses.subject(of: verb))
  }

  /// The entity that the word at an index means, if that is known.
  func entity(headedBy index: Int?) -> Int? {
    guard let index, let draft = draftOfHead[index] else { return nil }
    if entityOf[draft] >= 0 { return entityOf[draft] }
    return drafts[draft].name.map { bearerOf[$0] }
  }

  /// Whether a pronoun can take up an entity, by number and gender. Of states and teams that bear their
  /// names "they" is said too.
  private func agrees(_ pronoun: MentionDraft, _ entity: Entity) -> Bool {
    if !entity.agreement.isDisjoint(with: pronoun.agreement) { return true }
    return pronoun.manner == .they && entity.kinds == Entity.bit(.state)
  }

  /// Whether a description can mean an entity, by number, gender and whether it is human.
  private func canBe(_ draft: MentionDraft, _ entity: Entity) -> Bool {
    if draft.isPlural {
      return entity.agreement.contains(.they) && !(entity.isNamed && entity.agreement == .person)
    }
    return !entity.agreement.isDisjoint(with: draft.agreement)
  }
}
