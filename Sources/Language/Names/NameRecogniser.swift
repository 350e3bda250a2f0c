/// Finds names and says what they name.
///
/// A trained model finds the names; word lists and rules are part of what it sees (`RuleRecogniser`).
/// What the lists know of a name found is added, and what only lists can know: adjectives and peoples
/// of states, names in headlines of capitals. Complexity: O(tokens).
struct NameRecogniser: Sendable {
  let lexicon: NameLexicon
  let tagger: NameTagger

  /// The names of a tagged document in the order of the text, without overlaps.
  func names(in document: Document) -> [NameSpan] {
    let rules = RuleRecogniser(gazetteer: lexicon.gazetteer, classes: lexicon.classes)
      .spans(in: document)
    let evidence = NameEvidence(document, rules: rules, lexicon)
    var features = NameFeatures(document, evidence)
    var spans = NameFamilies()
    for segment in features.segments {
      let (labels, scores) = tagger.labels(of: segment, &features)
      for (range, family) in NameLabels.spans(labels, from: segment.lowerBound) {
        let start = segment.lowerBound
        let part = range.lowerBound - start..<range.upperBound - start
        spans.add(range, family, fit: NameTagger.fit(part, scores), evidence)
      }
    }
    let found = spans.agreed.compactMap { name($0.range, $0.family, document.tokens, &features) }
      .filter { !isShoutedOverListed($0, rules, evidence) }
    let merged = withHeadings(
      withDateline(merged(found, rules, document.tokens), document.tokens, document.sentences),
      document.tokens, document.sentences)
    return withStates(
      NameAgreement(document, evidence, lexicon.classes).agreed(merged), document.tokens)
  }

  /// The names with the states of the text's own time for capitals that stand for them: Moscow has been
  /// the capital of two.
  private func withStates(_ names: [NameSpan], _ tokens: [Token]) -> [NameSpan] {
    let capitals = names.indices.filter { index in
      names[index].kind == .state && capital(names[index], tokens) != nil
    }
    guard !capitals.isEmpty else { return names }
    var named: Set<String> = []
    for index in names.indices where !capitals.contains(index) {
      if let known = names[index].knownAs { named.insert(known) }
    }
    var result = names
    for index in capitals {
      guard let capital = capital(names[index], tokens) else { continue }
      result[index].knownAs = lexicon.gazetteer.state(governedFrom: capital, named: named)
    }
    return result
  }

  /// The main name of the capital that a name spells.
  private func capital(_ name: NameSpan, _ tokens: [Token]) -> String? {
    let words = tokens[name.tokens].map(\.text).joined(separator: " ")
    guard let entry = lexicon.gazetteer.entry(for: words), entry.isCapital else { return nil }
    return entry.name
  }

  /// The names with those of a dateline, whose form tells what they are.
  private func withDateline(
    _ names: [NameSpan], _ tokens: [Token], _ sentences: [Range<Int>]
  ) -> [NameSpan] {
    guard let dateline = Dateline(tokens, sentences, lexicon.gazetteer) else { return names }
    var head = [NameSpan(tokens: dateline.range, kind: .place, knownAs: dateline.entry?.name)]
    if let agency = dateline.agency {
      let known = names.first { $0.tokens == agency }
      head.append(known ?? NameSpan(tokens: agency, kind: .media))
    }
    let rest = names.filter { name in !head.contains { $0.tokens.overlaps(name.tokens) } }
    return (head + rest).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// The names with the states that head the items of a digest ("RURITANIA: ..."), which capitals hide
  /// from the tagger.
  private func withHeadings(
    _ names: [NameSpan], _ tokens: [Token], _ sentences: [Range<Int>]
  ) -> [NameSpan] {
    let heads = sentences.compactMap { sentence -> NameSpan? in
      guard let colon = sentence.prefix(6).first(where: { tokens[$0].text == ":" }),
        colon > sentence.lowerBound, colon + 3 < sentence.upperBound,
        tokens[sentence.lowerBound].text.unicodeScalars.allSatisfy({ !$0.properties.isLowercase }),
        let (entry, range) = lexicon.gazetteer.matchShouted(
          in: tokens, at: sentence.lowerBound, before: colon),
        range == sentence.lowerBound..<colon, entry.kind == .state, !entry.isDemonym
      else { return nil }
      return NameSpan(tokens: range, kind: .state, knownAs: entry.name)
    }
    guard !heads.isEmpty else { return names }
    let rest = names.filter { name in !heads.contains { $0.tokens.overlaps(name.tokens) } }
    return (heads + rest).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// The name that the tagger sees in some words; nil where it is none that is kept.
  private func name(
    _ range: Range<Int>, _ family: NameLabels.Family, _ tokens: [Token],
    _ features: inout NameFeatures
  ) -> NameSpan? {
    let kind = tagger.kind(of: range, family, &features)
    let evidence = features.evidence
    let listed =
      evidence.isShouted[range.lowerBound]
      ? lexicon.gazetteer.matchShouted(in: tokens, at: range.lowerBound, before: range.upperBound)
      : lexicon.gazetteer.match(in: tokens, at: range.lowerBound, before: range.upperBound)
    if let (entry, part) = listed, part == range, !entry.isDemonym {
      // The name of a state stays that of a state, unless it plays football.
      if Self.family(of: entry.kind) == family
        || (entry.kind == .state
          && (family != .organisation || evidence.sport[range.lowerBound] == 0))
      {
        // "Paris denied it": a capital can stand for the government of its state.
        if entry.isCapital, kind == .state, let state = entry.within,
          range.lowerBound == 0
            || !Self.locations.contains(tokens[range.lowerBound - 1].text.lowercased())
        {
          return NameSpan(tokens: range, kind: .state, knownAs: state)
        }
        return NameSpan(tokens: range, kind: entry.kind, knownAs: entry.name)
      }
    }
    if listed == nil,
      isAdjective(range, tokens) || CapitalRun.numberMarks.contains(tokens[range.lowerBound].text)
    {
      return nil
    }
    if listed == nil, range.count > 1, isSomebody(before: range.upperBound, tokens) {
      return NameSpan(tokens: range, kind: .person)
    }
    // "the Ann Lowe video"
    if listed == nil, kind == .event, 2...3 ~= range.count,
      evidence.person[range.lowerBound] & PersonLists.given != 0,
      evidence.noun[range.upperBound - 1] == 0
    {
      return NameSpan(tokens: range, kind: .person)
    }
    if listed == nil, kind == .event, hasMembers(range.lowerBound, tokens) {
      return NameSpan(tokens: range, kind: .organisation)
    }
    if listed == nil, kind == .person, isAbbreviation(range, evidence) {
      return NameSpan(tokens: range, kind: .organisation)
    }
    switch kind {
    case .person: return NameSpan(tokens: withoutTitle(range, features.evidence), kind: .person)
    case .organisation: return NameSpan(tokens: range, kind: .organisation)
    case .media: return NameSpan(tokens: range, kind: .media)
    case .unit: return NameSpan(tokens: range, kind: .unit)
    case .state: return NameSpan(tokens: range, kind: .state)
    case .place: return NameSpan(tokens: range, kind: .place)
    case .event:
      return isEvent(range, tokens) ? NameSpan(tokens: range, kind: .event) : nil
    // Peoples and faiths: only those in the lists are known well enough.
    case .adjective, .group, .office: return nil
    }
  }

  /// "the FTB": a short word in capitals is a body, unless all the line is in capitals.
  private func isAbbreviation(_ range: Range<Int>, _ evidence: NameEvidence) -> Bool {
    let word = evidence.words[range.lowerBound]
    return range.count == 1 && word.isAllCapitals && 3...6 ~= word.letters
      && evidence.person[range.lowerBound] == 0 && !evidence.isShouted[range.lowerBound]
  }

  /// The words of a person's name without a title before it: "Queen Ann".
  private func withoutTitle(_ range: Range<Int>, _ evidence: NameEvidence) -> Range<Int> {
    var start = range.lowerBound
    while start + 1 < range.upperBound, evidence.noun[start] & NameLexicon.bit(.role) != 0,
      // "King" is a surname too, but no name starts with it.
      evidence.person[start] & PersonLists.given == 0, evidence.words[start + 1].isCapital
    {
      start += 1
    }
    return start..<range.upperBound
  }

  /// Laws, prizes, ships and works have names too, but only events are told.
  private func isEvent(_ range: Range<Int>, _ tokens: [Token]) -> Bool {
    let before = range.lowerBound > 0 ? tokens[range.lowerBound - 1].text.lowercased() : ""
    return Self.storms.contains(before)
      || range.contains { Self.events.contains(tokens[$0].text.lowercased()) }
  }

  private static let storms: Set<String> = ["typhoon", "hurricane", "cyclone", "storm"]
  private static let events: Set<String> = storms.union([
    "war", "wars", "revolution", "uprising", "revolt", "rebellion", "mutiny", "coup", "intifada",
    "spring", "crisis", "massacre", "genocide", "holocaust", "famine", "operation", "offensive",
    "battle", "siege", "campaign", "march", "leap", "conference", "congress", "summit", "meeting",
    "session", "talks", "round", "election", "elections", "referendum", "primary", "festival",
    "carnival", "games", "olympics", "cup", "championship", "championships", "tournament",
    "exhibition", "expo", "fair", "earthquake", "flood", "oktoberfest", "exercise", "jubilee",
  ])

  /// Prepositions after which a capital is a city and no government.
  private static let locations: Set<String> = [
    "in", "at", "near", "into", "towards", "toward", "outside", "inside", "across", "around",
  ]

  /// "A.B."
  private static func isInitials(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count > 1 && parts.last == "" && parts.dropLast().allSatisfy { $0.count == 1 }
  }

  /// ", whom the court had freed": what is called "whom" is a person.
  private func isSomebody(before next: Int, _ tokens: [Token]) -> Bool {
    next + 1 < tokens.count && tokens[next].text == "," && tokens[next + 1].text == "whom"
  }

  /// "members of the Onda Charter": what has members is a body, whatever it is called.
  private func hasMembers(_ start: Int, _ tokens: [Token]) -> Bool {
    let of = start > 0 && tokens[start - 1].text == "the" ? start - 2 : start - 1
    return of > 0 && tokens[of].text == "of" && ["member", "members"].contains(tokens[of - 1].text)
  }

  /// "the former Eastern bloc": an adjective before a common noun names nothing by itself.
  private func isAdjective(_ range: Range<Int>, _ tokens: [Token]) -> Bool {
    let next = range.upperBound
    return range.count == 1 && tokens[range.lowerBound].tag == .adjective && next < tokens.count
      && tokens[next].tag == .noun && tokens[next].text.first?.isLowercase == true
  }

  private static func family(of kind: NameKind) -> NameLabels.Family {
    switch kind {
    case .person: .person
    case .organisation, .media, .unit: .organisation
    case .state, .place: .place
    case .group, .office, .event: .other
    }
  }

  /// "KENYAN SHIPS SHELL": where all is in capitals the lists are surer than the tagger, unless a word
  /// tells what is named.
  private func isShoutedOverListed(
    _ name: NameSpan, _ rules: [NameSpan], _ evidence: NameEvidence
  ) -> Bool {
    guard evidence.isShouted[name.tokens.lowerBound], name.tokens.count > 1, name.knownAs == nil,
      name.kind != .person,
      name.tokens.allSatisfy({ evidence.noun[$0] & Self.telling == 0 })
    else { return false }
    return rules.contains { $0.knownAs != nil && $0.tokens.overlaps(name.tokens) }
  }

  private static let telling: UInt8 =
    [.organisation, .media, .unit, .place].reduce(0) { $0 | NameLexicon.bit($1) }

  /// The names found, and of those that the rules see what lists or a telling word vouch for.
  private func merged(
    _ found: [NameSpan], _ rules: [NameSpan], _ tokens: [Token]
  ) -> [NameSpan] {
    var names: [NameSpan] = []
    var rest = found[...]
    for rule in rules where isVouchedFor(rule, tokens) {
      while let next = rest.first, next.tokens.lowerBound < rule.tokens.upperBound {
        names.append(next)
        rest = rest.dropFirst()
      }
      guard let last = names.last, last.tokens.upperBound > rule.tokens.lowerBound else {
        names.append(rule)
        continue
      }
      // "Bosnia and Herzegovina", where the tagger sees two names.
      let covered = names.reversed().prefix { $0.tokens.upperBound > rule.tokens.lowerBound }
      if rule.knownAs != nil, covered.count > 1,
        covered.allSatisfy({ rule.tokens.lowerBound <= $0.tokens.lowerBound })
      {
        names.removeLast(covered.count)
        names.append(rule)
        continue
      }
      // "Kharkiv Region", where the tagger sees "Kharkiv" alone.
      if rule.kind == .place, Self.family(of: last.kind) == .place, rule.knownAs == nil,
        last.tokens.lowerBound == rule.tokens.lowerBound,
        last.tokens.upperBound < rule.tokens.upperBound
      {
        names[names.count - 1] = rule
      }
    }
    return names + rest
  }

  /// Whether a name is sure to be one: it is listed, of several words and with a telling one,
  /// or begins with initials.
  private func isVouchedFor(_ rule: NameSpan, _ tokens: [Token]) -> Bool {
    if rule.kind == .person, rule.tokens.count > 1,
      Self.isInitials(tokens[rule.tokens.lowerBound].text)
    {
      return true
    }
    guard rule.isKindCertain else { return false }
    return rule.knownAs != nil || (rule.tokens.count > 1 && rule.kind != .person)
  }
}
