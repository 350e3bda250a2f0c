/// Finds descriptions that stand beside a name between commas, which trees often miss: "Lowe, 61, the
/// minister, ...", "the minister, Ann Lowe, ...".
///
/// Complexity: O(drafts).
struct Appositions {
  private let document: Document
  /// For each token the last draft that ends with it; -1 for none.
  private var ending: [Int32]
  /// For each draft the one before it that ends with the same token; -1 for none.
  private var alike: [Int32]

  init(_ document: Document, _ drafts: [MentionDraft]) {
    self.document = document
    ending = [Int32](repeating: -1, count: document.tokens.count)
    alike = [Int32](repeating: -1, count: drafts.count)
    for (index, draft) in drafts.enumerated() where draft.form != .pronoun {
      let last = draft.tokens.upperBound - 1
      alike[index] = ending[last]
      ending[last] = Int32(index)
    }
  }

  /// Links each such description to its name.
  func link(_ drafts: inout [MentionDraft]) {
    for index in drafts.indices where drafts[index].form != .pronoun {
      var before = before(drafts[index])
      while before >= 0 {
        if join(before, index, &drafts) { break }
        before = Int(alike[before])
      }
    }
  }

  /// Links two drafts between which a comma stands, if they are the same; says whether they are.
  private func join(_ before: Int, _ index: Int, _ drafts: inout [MentionDraft]) -> Bool {
    let (earlier, later) = (drafts[before], drafts[index])
    if later.form == .nominal, later.link != later.head, isDescription(later, of: earlier) {
      drafts[index].link = earlier.link ?? earlier.head
      return true
    }
    if later.form == .name || later.link == later.head, earlier.form == .nominal,
      earlier.link == nil, isIntroduction(earlier, of: later)
    {
      drafts[before].link = later.head
      return true
    }
    return false
  }

  /// A draft before the comma before a draft, -1 for none; what stands between may be an age or "then".
  private func before(_ draft: MentionDraft) -> Int {
    let tokens = document.tokens
    var end = draft.tokens.lowerBound
    if end > 0, Self.adverbs.contains(tokens[end - 1].text) { end -= 1 }
    guard end > 1, tokens[end - 1].text == "," else { return -1 }
    end -= 1
    if end > 2, tokens[end - 1].tag == .numeral, tokens[end - 2].text == "," { end -= 2 }
    return Int(ending[end - 1])
  }

  private static let adverbs: Set<String> = [
    "then", "now", "formerly", "once", "himself", "herself", "itself", "until", "also", "today",
  ]

  /// Whether "Lowe, the minister" is one person or body.
  private func isDescription(_ later: MentionDraft, of earlier: MentionDraft) -> Bool {
    let isNamed = earlier.form == .name || earlier.link == earlier.head
    guard later.isActor, !later.isPlural, earlier.sentence == later.sentence, earlier.isActor,
      isNamed || earlier.link != nil, agree(earlier, later)
    else { return false }
    // "Lowe, the minister and ..." may be three.
    let end = later.tokens.upperBound
    guard end < document.tokens.count else { return true }
    switch document.tokens[end].tag {
    case .punctuation:
      return !(document.tokens[end].text == "," && isConjunction(end + 1))
        || document.tokens[later.head].relation == .appos
    case .coordinatingConjunction:
      return document.tokens[later.head].relation == .appos
        || later.kind == .person && later.manner == .bare
    case .adposition, .pronoun, .adverb: return true
    default: return document.tokens[later.head].relation == .appos
    }
  }

  private func isConjunction(_ index: Int) -> Bool {
    index < document.tokens.count && document.tokens[index].tag == .coordinatingConjunction
  }

  /// Whether "the minister, Ann Lowe" is one person.
  private func isIntroduction(_ earlier: MentionDraft, of later: MentionDraft) -> Bool {
    guard earlier.isActor, !earlier.isPlural, earlier.kind == .person, later.kind == .person,
      earlier.sentence == later.sentence, agree(earlier, later),
      earlier.manner == .definite || earlier.manner == .possessed || earlier.manner == .bare
        || earlier.manner == .indefinite
    else { return false }
    let end = later.tokens.upperBound
    guard end < document.tokens.count else { return true }
    return document.tokens[end].tag == .punctuation && !isConjunction(end + 1)
      || document.tokens[later.head].relation == .appos
  }

  private func agree(_ one: MentionDraft, _ other: MentionDraft) -> Bool {
    if let first = one.kind, let second = other.kind,
      (first == .person) != (second == .person), isSure(one), isSure(other)
    {
      return false
    }
    return !one.agreement.isDisjoint(with: other.agreement)
      || !isSure(one)
  }

  /// Whether the kind of a draft is known.
  private func isSure(_ draft: MentionDraft) -> Bool {
    guard let name = draft.name else { return true }
    return document.names[name].isKindCertain && !document.names[name].isDemonym
  }
}
