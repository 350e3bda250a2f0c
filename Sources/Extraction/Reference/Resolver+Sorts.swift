import ActorGraph
import Language

/// What the bodies of a report are said to be: "the ruling X", "X, a nationalist party", "the coalition X".
extension Resolver {
  /// Notes the nouns that stand with the names of bodies.
  mutating func noteSorts() {
    for name in syntax.document.names where !name.isDemonym && name.kind == .organisation {
      guard let actor = table.actor(at: name.tokens.lowerBound) else { continue }
      let sorts = sorts(beside: name)
      if !sorts.isEmpty { table.update(actor) { $0.sorts.formUnion(sorts) } }
    }
  }

  private func sorts(beside name: NameSpan) -> Set<String> {
    let sentence = syntax.sentenceRange(of: name.tokens.lowerBound)
    var found: Set<String> = []
    let after = name.tokens.upperBound
    // "the Harbour List party": the noun hangs from the name or the name from the noun.
    if after < sentence.upperBound, isSort(after) { found.insert(Self.sort(syntax.lemma(after))) }
    let before = name.tokens.lowerBound - 1
    if before >= sentence.lowerBound {
      if isSort(before) { found.insert(Self.sort(syntax.lemma(before))) }
      if ["ruling", "governing", "opposition"].contains(syntax.word(before)) {
        found.insert("party")
      }
    }
    let head = name.tokens.first {
      syntax[$0].head.map { !name.tokens.contains($0) } ?? true
    }
    guard let head else { return found }
    for child in syntax.children(of: head, .appos) where isSort(child) {
      found.insert(Self.sort(syntax.lemma(child)))
    }
    if let noun = syntax[head].head, isSort(noun), !name.tokens.contains(noun) {
      let isPredicate =
        syntax[head].relation == .nsubj && !syntax.children(of: noun, .cop).isEmpty
      if syntax[head].relation == .appos || isPredicate {
        found.insert(Self.sort(syntax.lemma(noun)))
      }
    }
    return found
  }

  private func isSort(_ token: Int) -> Bool {
    Self.sorts.contains(Self.sort(syntax.lemma(token))) && table.name(at: token) == nil
      && !syntax[token].detailedTag.hasSuffix("S")
  }

  /// The body that a description like "the party" means by its noun, where that is not already the one
  /// given: of those that the report calls so by name or description, the one named last.
  func body(sortedLike token: Int, besides known: Int?) -> Int? {
    let sort = Self.sort(syntax.lemma(token))
    guard Self.sorts.contains(sort), !syntax[token].detailedTag.hasSuffix("S"),
      syntax.children(of: token, .det).contains(where: {
        ["the", "this"].contains(syntax.word($0))
      }),
      syntax.children(of: token, .possessive).isEmpty
    else { return nil }
    if let known, table.actors[known].isCalled(sort) { return nil }
    var best: (position: Int, actor: Int)?
    for (index, mentions) in table.recent([.organisation], before: token, sentences: 6)
    where table.actors[index].isCalled(sort) {
      guard let last = mentions.map(\.lowerBound).max() else { continue }
      if best.map({ last > $0.position }) ?? true { best = (last, index) }
    }
    return best?.actor
  }

  /// "The party" is no Central Committee, whatever cluster it is in.
  func contradicts(_ actor: Int, _ token: Int) -> Bool {
    let sort = Self.sort(syntax.lemma(token))
    let body = table.actors[actor]
    guard Self.strict.contains(sort), body.kind == .organisation, !body.isCalled(sort) else {
      return false
    }
    let words = body.name.split(separator: " ").map { Self.sort($0.lowercased()) }
    return [words.first, words.last].contains { word in word.map(Self.strict.contains) == true }
  }

  private static let strict: Set<String> = [
    "party", "court", "bank", "company", "committee", "commission", "council",
  ]

  /// A noun in the spelling that the lists use.
  static func sort(_ lemma: String) -> String {
    lemma == "organization" ? "organisation" : lemma == "grouping" ? "group" : lemma
  }

  private static let sorts: Set<String> = [
    "party", "alliance", "organisation", "agency", "movement", "bloc", "council", "coalition",
    "union", "federation", "league", "committee", "commission", "court", "bank", "company", "pact",
    "faction", "group",
  ]
}

extension ActorDraft {
  /// Whether a body's name or the report's words for it hold a noun.
  func isCalled(_ sort: String) -> Bool {
    sorts.contains(sort)
      || ([name] + names.keys + [knownAs].compactMap(\.self)).contains { name in
        name.split(separator: " ").contains { Resolver.sort($0.lowercased()) == sort }
      }
  }

  /// Whether a body's members are people who have joined or were chosen: a party, a council, a court.
  var isOfMembers: Bool {
    kind == .organisation
      && (Self.memberships.contains(where: isCalled)
        || names.keys.contains { name in
          name.split(separator: " ").last.map { Self.adherents.contains($0.lowercased()) } == true
        })
  }

  /// Whether a body is a party or movement.
  var isParty: Bool {
    kind == .organisation
      && (Self.parties.contains(where: isCalled)
        || names.keys.contains { name in
          name.split(separator: " ").last.map { Self.adherents.contains($0.lowercased()) } == true
        })
  }

  private static let parties: Set<String> = ["party", "movement", "front", "congress"]
  private static let memberships: Set<String> = [
    "party", "movement", "front", "congress", "council", "committee", "court", "board", "junta",
    "parliament", "assembly", "senate", "politburo", "caucus", "faction", "cabinet", "tribunal",
  ]
  private static let adherents: Set<String> = [
    "democrats", "republicans", "socialists", "communists", "liberals", "conservatives", "greens",
    "labour", "nationalists", "unionists", "radicals", "progressives", "centrists", "populists",
    "agrarians", "islamists", "tories",
  ]
}
