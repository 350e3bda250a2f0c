import ActorGraph
import Language

/// Whether two parts can be one actor by their names and kinds.
struct PartLikeness {
  let places: PlaceNames
  let people: PersonLikeness
  let bodies = BodyLikeness()

  init(knowledge: NameKnowledge) {
    places = PlaceNames(gazetteer: knowledge.gazetteer)
    people = PersonLikeness(knowledge: knowledge)
  }

  /// Commutative. Complexity: O(names squared).
  func likeness(_ one: PartProfile, _ other: PartProfile) -> NameLikeness {
    guard one.sort == other.sort else { return acrossSorts(one, other) }
    switch one.sort {
    case .person: return people(one, other)
    case .state: return states(one, other)
    case .place: return best(one.names, other.names) { places.likeness($0, $1) }
    case .body: return bodies(one, other)
    case .other:
      let isSame = one.kind == other.kind && FoldedName(one.names[0]) == FoldedName(other.names[0])
      return isSame ? .like(.sameName, 4) : .unrelated
    }
  }

  /// What one report takes for an institution and another for its building has one name of several
  /// words; a park named after a person is not the person.
  private func acrossSorts(_ one: PartProfile, _ other: PartProfile) -> NameLikeness {
    let sorts: Set<PartProfile.Sort> = [one.sort, other.sort]
    guard !sorts.contains(.person), !sorts.contains(.state) else { return .contradictory }
    let name = FoldedName(one.names[0])
    return name == FoldedName(other.names[0]) && name.words.count > 1
      ? .like(.sameName, 3) : .contradictory
  }

  private func people(_ one: PartProfile, _ other: PartProfile) -> NameLikeness {
    if !one.genders.isEmpty, !other.genders.isEmpty, one.genders.isDisjoint(with: other.genders) {
      return .contradictory
    }
    return best(one.people, other.people) { people.likeness($0, $1) }
  }

  private func states(_ one: PartProfile, _ other: PartProfile) -> NameLikeness {
    if !one.states.isEmpty, !other.states.isEmpty {
      guard !one.states.isDisjoint(with: other.states) else { return .contradictory }
      let isSame = FoldedName(one.names[0]) == FoldedName(other.names[0])
      return .like(isSame ? .sameName : .knownName, 5)
    }
    let name = FoldedName(one.names[0])
    return name == FoldedName(other.names[0]) && !BodyLikeness.generic.contains(name.text)
      ? .like(.sameName, 5) : .unrelated
  }

  private func bodies(_ one: PartProfile, _ other: PartProfile) -> NameLikeness {
    let (first, second) = (Self.proper(one), Self.proper(other))
    if first.isEmpty || second.isEmpty {
      // "Russian troops", "the army of Chad": descriptions are one only where they say the same.
      let name = FoldedName(one.names[0])
      return name == FoldedName(other.names[0]) && name.words.count > 1
        ? .like(.sameName, 4) : .unrelated
    }
    if bodies.likeness(one.bodies[0], other.bodies[0]) == .contradictory { return .contradictory }
    let whole = best(first, second) { form, next in
      let found = bodies.likeness(form, next)
      return found == .contradictory ? .unrelated : found
    }
    let (long, longOther) = (first.filter(Self.isSpeltOut), second.filter(Self.isSpeltOut))
    if !long.isEmpty, !longOther.isEmpty {
      // Two bodies may have one abbreviation, but not two names spelt out.
      let isAlike = long.contains { form in
        longOther.contains { bodies.likeness(form, $0).reason != nil }
      }
      if !isAlike { return .contradictory }
    }
    return whole
  }

  /// The forms of names that are no descriptions.
  private static func proper(_ profile: PartProfile) -> [BodyForm] {
    zip(profile.names, profile.bodies).filter { name, form in
      name.contains(where: \.isUppercase) && !form.words.isEmpty
    }.map(\.1)
  }

  private static func isSpeltOut(_ form: BodyForm) -> Bool {
    form.words.count > 1 && !form.isAbbreviation
  }

  /// The best likeness of any two names; a contradiction where any two contradict.
  private func best<Form>(
    _ one: [Form], _ other: [Form], _ likeness: (Form, Form) -> NameLikeness
  ) -> NameLikeness {
    var best: JoinReason?
    for form in one {
      for next in other {
        switch likeness(form, next) {
        case .contradictory: return .contradictory
        case .unrelated: continue
        case .like(let reason):
          if best.map({ Self.precedes(reason, $0) }) ?? true { best = reason }
        }
      }
    }
    return best.map { .like($0) } ?? .unrelated
  }

  /// Heavier first; by name where they weigh the same, so that nothing hangs on an order.
  private static func precedes(_ one: JoinReason, _ other: JoinReason) -> Bool {
    (one.weight, other.rule.rawValue) > (other.weight, one.rule.rawValue)
  }
}
