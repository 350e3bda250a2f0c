import ActorGraph
import Language

/// Reads the members of a body off lists that stand beside it: "the League, of which A and B are
/// members", "ten members, A and B among them", "its members: A, B and C", "the League (A, B and C)".
///
/// Works on the words rather than on the tree, which such asides break.
struct MemberMatcher {
  let syntax: Syntax

  private static let nouns: Set<String> = ["member", "partner", "founder", "signatory"]
  private static let groups: Set<String> = [
    "member", "country", "state", "nation", "association", "group", "bloc", "alliance", "coalition",
    "union", "grouping",
  ]
  private static let copulas: Set<String> = [
    "is", "are", "was", "were", "been", "became", "remains", "remain",
  ]

  /// What such lists say, in the order of the text.
  func findings(_ resolver: inout Resolver) -> [Finding] {
    var findings: [Finding] = []
    for token in syntax.document.tokens.indices {
      switch syntax.word(token) {
      case "which": findings += beforeWhich(token, &resolver)
      case "among": findings += amongThem(token, &resolver)
      case ":", "\u{2014}", "\u{2013}", "-": findings += afterMark(token, &resolver)
      case "(": findings += inBrackets(token, &resolver)
      default: break
      }
    }
    return findings
  }

  /// "the League, of which both A and B are members", "of which she is president"; "to which A belongs",
  /// "on which B sits".
  private func beforeWhich(_ which: Int, _ resolver: inout Resolver) -> [Finding] {
    let sentence = syntax.sentenceRange(of: which)
    guard which > sentence.lowerBound + 1 else { return [] }
    let preposition = syntax.word(which - 1)
    let before = syntax.word(which - 2) == "," ? which - 3 : which - 2
    guard before >= sentence.lowerBound, let body = body(endingAt: before, &resolver) else {
      return []
    }
    let end = min(which + 20, sentence.upperBound)
    if let verbs = Self.verbs[preposition] {
      guard let verb = (which..<end).first(where: { verbs.contains(syntax.lemma($0)) }),
        !isNegated(which..<verb)
      else { return [] }
      let isPast = ["VBD", "VBN"].contains(syntax[verb].detailedTag)
      let others = companions(behind: verb, before: sentence.upperBound, resolver)
      // "to which the two belong along with Ruritania": two states, whoever was named last.
      let kinds = Set(others.map { resolver.table.actors[$0.actor].kind })
      let members = subjects(in: which..<verb, &resolver).filter {
        kinds.isEmpty || kinds.contains(resolver.table.actors[$0.actor].kind)
      }
      return told(members + others, body, verb, isPast ? .former : .current)
    }
    guard preposition == "of",
      let copula = (which..<end).first(where: { Self.copulas.contains(syntax.word($0)) })
    else { return [] }
    let stop = (copula..<end).first { [",", ";", "and", "but"].contains(syntax.word($0)) } ?? end
    guard
      let noun = (copula..<stop).first(where: {
        Self.nouns.contains(syntax.lemma($0)) || Self.heads.contains(syntax.lemma($0))
      }), !isNegated(copula..<noun)
    else { return [] }
    let isPast = ["was", "were"].contains(syntax.word(copula))
    let members = subjects(in: which..<copula, &resolver)
    let isDeputy = (copula..<noun).contains { ["vice", "deputy"].contains(syntax.word($0)) }
    if Self.heads.contains(syntax.lemma(noun)), !isDeputy {
      return told(members, body, noun, isPast ? .former : .current).filter {
        resolver.table.actors[$0.source.actor].kind == .person
      }.map { finding in
        var finding = finding
        finding.type = "leads"
        finding.role = syntax.lemma(noun)
        return finding
      }
    }
    let others = companions(behind: noun, before: sentence.upperBound, resolver)
    return told(members + others, body, noun, isPast ? .former : .current)
  }

  /// "of which it is a member with Syldavia and Zenda", "to which they belong along with Syldavia"
  private func companions(behind token: Int, before end: Int, _ resolver: Resolver) -> [Reference] {
    var next = token + 1
    guard next < end else { return [] }
    if ["along", "together"].contains(syntax.word(next)) { next += 1 }
    guard next + 1 < end, ["with", "alongside"].contains(syntax.word(next)) else { return [] }
    return list(startingAt: next + 1, resolver) ?? names(in: next + 1..<next + 2, resolver)
  }

  private static let verbs: [String: Set<String>] = [
    "to": ["belong", "accede", "adhere", "elect"], "on": ["sit", "serve"], "in": ["sit", "serve"],
  ]
  private static let heads: Set<String> = [
    "president", "chairman", "chairwoman", "chair", "leader", "head", "chief", "director",
    "secretary-general",
  ]

  private func isNegated(_ range: Range<Int>) -> Bool {
    range.contains { ["not", "no", "n't", "never"].contains(syntax.word($0)) }
  }

  /// Who is named before a verb, or the pronoun there.
  private func subjects(in range: Range<Int>, _ resolver: inout Resolver) -> [Reference] {
    let named = names(in: range, resolver)
    guard named.isEmpty else { return named }
    // "to which the two belong", "of which both men are members"
    for token in range where ["two", "three", "four", "both", "all"].contains(syntax.word(token)) {
      let noun = token + 1 < range.upperBound && syntax[token + 1].tag == .noun ? token + 1 : token
      let found = resolver.numbered(noun)
      if !found.isEmpty { return found }
      let count = ["two": 2, "both": 2, "three": 3, "four": 4][syntax.word(token)]
      if let count { return lastNamed(count, before: range.lowerBound, resolver) }
    }
    for token in range where ["he", "she", "it", "they", "country"].contains(syntax.word(token)) {
      return resolver.one(token).filter {
        [.state, .organisation, .person].contains(resolver.table.actors[$0.actor].kind)
      }
    }
    return []
  }

  /// So many people of the sentence, where it has named no others so far.
  private func lastNamed(_ count: Int, before token: Int, _ resolver: Resolver) -> [Reference] {
    let sentence = syntax.sentenceRange(of: token)
    var found: [Reference] = []
    for person in names(in: sentence.lowerBound..<token, resolver)
    where resolver.table.actors[person.actor].kind == .person
      && !found.contains(where: { $0.actor == person.actor })
    {
      found.append(person)
    }
    return found.count == count ? found : []
  }

  /// "has ten members this year, A and B among them"
  private func amongThem(_ among: Int, _ resolver: inout Resolver) -> [Finding] {
    let sentence = syntax.sentenceRange(of: among)
    guard among + 1 < sentence.upperBound, syntax.word(among + 1) == "them" else { return [] }
    var start = among
    while start > sentence.lowerBound, syntax.word(start - 1) != "," || isInList(start, resolver) {
      start -= 1
    }
    guard start > sentence.lowerBound, start < among else { return [] }
    return told(
      names(in: start..<among, resolver), before: start, lowest: sentence.lowerBound, &resolver)
  }

  /// Whether a comma before a word only parts the names of a list.
  private func isInList(_ token: Int, _ resolver: Resolver) -> Bool {
    guard token > 1, let name = resolver.table.name(at: token),
      let before = resolver.table.name(at: token - 2)
    else { return false }
    return !name.isDemonym && !before.isDemonym && name.kind == before.kind
  }

  /// "has four members: A, B, C and D"
  private func afterMark(_ mark: Int, _ resolver: inout Resolver) -> [Finding] {
    let sentence = syntax.sentenceRange(of: mark)
    guard let list = list(startingAt: mark + 1, resolver) else { return [] }
    return told(list, before: mark, lowest: sentence.lowerBound, &resolver)
  }

  /// "the League (A, B and C)"
  private func inBrackets(_ mark: Int, _ resolver: inout Resolver) -> [Finding] {
    guard mark > 0, let list = list(startingAt: mark + 1, resolver), let last = list.last,
      last.mention.upperBound < syntax.document.tokens.count,
      syntax.word(last.mention.upperBound) == ")",
      list.allSatisfy({ resolver.table.actors[$0.actor].kind == .state }),
      let body = body(endingAt: mark - 1, &resolver)
    else { return [] }
    return told(list, body, mark - 1, .current)
  }

  /// Findings on names after a noun for members, of the body that is said to have them.
  private func told(
    _ members: [Reference], before mark: Int, lowest: Int, _ resolver: inout Resolver
  ) -> [Finding] {
    guard !members.isEmpty,
      let noun = (max(lowest, mark - 9)..<mark).last(where: {
        Self.groups.contains(syntax.lemma($0))
      }),
      !(max(lowest, noun - 6)..<mark).contains(where: {
        ["not", "no", "n't", "non", "former", "new", "other"].contains(syntax.word($0))
      })
    else { return [] }
    let isMember = Self.nouns.contains(syntax.lemma(noun))
    var end = noun
    while end > max(lowest, noun - 14) {
      end -= 1
      guard let body = body(endingAt: end, &resolver) else { continue }
      // "the League has ten members"; "the League, an association of ten"
      let between = (end + 1..<noun).map { syntax.word($0) }
      let has = between.contains {
        ["has", "have", "had", "counts", "unites", "groups"].contains($0)
      }
      guard
        isMember
          ? has || body.mention.upperBound == noun || between == ["'s"] : between.first == ","
      else { return [] }
      return told(members, body, noun, .current)
    }
    return []
  }

  private func told(
    _ members: [Reference], _ body: Reference, _ trigger: Int, _ status: RelationStatus
  ) -> [Finding] {
    members.filter { $0.actor != body.actor }.map {
      Finding(
        type: "member-of", source: $0, target: body, status: status, date: nil, speaker: nil,
        confidence: 0.75, trigger: trigger)
    }
  }

  /// The organisation whose name or description ends at a word.
  private func body(endingAt token: Int, _ resolver: inout Resolver) -> Reference? {
    // "the Harbour List (HL), of which": the abbreviation is a name of it.
    let isBracket = syntax.word(token) == ")" && token > 1 && syntax.word(token - 2) == "("
    let token = isBracket ? token - 1 : token
    // "It has ten members, A and B among them"
    let isWord =
      [.noun, .properNoun].contains(syntax[token].tag)
      || ["it", "its"].contains(syntax.word(token))
    let head = resolver.table.name(at: token).map(\.tokens.lowerBound) ?? token
    guard isWord, let found = resolver.one(head).first,
      resolver.table.actors[found.actor].kind == .organisation
    else { return nil }
    return found
  }

  /// The people, bodies and states that some words name.
  private func names(in range: Range<Int>, _ resolver: Resolver) -> [Reference] {
    var found: [Reference] = []
    var token = range.lowerBound
    while token < range.upperBound {
      defer { token += 1 }
      guard let name = resolver.table.name(at: token), name.tokens.lowerBound == token,
        !name.isDemonym, let actor = resolver.table.actor(at: token),
        [.state, .organisation, .person].contains(resolver.table.actors[actor].kind)
      else { continue }
      found.append(Reference(actor: actor, mention: name.tokens, head: token))
    }
    return found.count <= 40 ? found : []
  }

  private func list(startingAt token: Int, _ resolver: Resolver) -> [Reference]? {
    resolver.listAtToken[token].map { resolver.lists[$0].actors }
  }
}
