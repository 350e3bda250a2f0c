import ActorGraph
import Language

/// Reads the members of a body off lists that stand beside it: "the League, of which A and B are
/// members", "ten members, A and B among them", "its members: A, B and C", "the League (A, B and C)".
///
/// Works on the words rather than on the tree, which such asides break.
struct MemberMatcher {
  let syntax: Syntax

  private static let nouns: Set<String> = ["member", "partner"]
  private static let groups: Set<String> = [
    "member", "country", "state", "nation", "association", "group", "bloc", "alliance", "coalition",
    "union", "grouping",
  ]
  private static let copulas: Set<String> = [
    "is", "are", "was", "were", "became", "remains", "remain",
  ]

  /// What such lists say, in the order of the text.
  func findings(_ resolver: inout Resolver) -> [Finding] {
    var findings: [Finding] = []
    for token in syntax.document.tokens.indices {
      switch syntax.word(token) {
      case "which": findings += ofWhich(token, &resolver)
      case "among": findings += amongThem(token, &resolver)
      case ":", "\u{2014}", "\u{2013}", "-": findings += afterMark(token, &resolver)
      case "(": findings += inBrackets(token, &resolver)
      default: break
      }
    }
    return findings
  }

  /// "the League, of which both A and B are members"
  private func ofWhich(_ which: Int, _ resolver: inout Resolver) -> [Finding] {
    let sentence = syntax.sentenceRange(of: which)
    guard which > sentence.lowerBound + 1, syntax.word(which - 1) == "of" else { return [] }
    let before = syntax.word(which - 2) == "," ? which - 3 : which - 2
    guard before >= sentence.lowerBound, let body = body(endingAt: before, &resolver) else {
      return []
    }
    let end = min(which + 20, sentence.upperBound)
    guard let noun = (which..<end).first(where: { Self.nouns.contains(syntax.lemma($0)) }),
      let copula = (which..<noun).first(where: { Self.copulas.contains(syntax.word($0)) }),
      !(copula..<noun).contains(where: { ["not", "no", "n't"].contains(syntax.word($0)) })
    else { return [] }
    let isPast = ["was", "were"].contains(syntax.word(copula))
    return told(names(in: which..<copula, resolver), body, noun, isPast ? .former : .current)
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
    let isWord = [.noun, .properNoun].contains(syntax[token].tag)
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
