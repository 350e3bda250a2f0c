import ActorGraph
import Language

extension Resolver {
  /// The actors that a mention of the language analysis means: what its own words stand for; else the
  /// one that its cluster names; else a new one, called by its description.
  mutating func actors(of mention: Language.Mention, headedBy head: Int) -> [Reference] {
    switch mention.form {
    case .name:
      return table.actor(at: head) == nil ? [] : one(head)
    case .pronoun where Self.relatives.contains(syntax.word(head)):
      return one(head)
    case .nominal, .pronoun:
      let found = one(head)
      return found.isEmpty ? clustered(head) : found
    }
  }

  /// What the language analysis takes a description or pronoun for: the actor that its cluster names, else
  /// a new one, called by its description; empty where it knows of none.
  mutating func clustered(_ token: Int) -> [Reference] {
    guard let mention = clusters.mention(headedBy: token) else { return [] }
    // A title before a name means whom the name means.
    if mention.form == .nominal, let bearer = bearer(ofTitleAt: token) { return one(bearer) }
    let named = namedActor(of: mention, token).flatMap { contradicts($0, token) ? nil : $0 }
    if let actor = body(sortedLike: token, besides: named) ?? named {
      let own = ownWords(mention, token)
      table.add(mention: own, name: nil, to: actor)
      return [Reference(actor: actor, mention: own, head: token)]
    }
    return described(mention, token)
  }

  /// The actor of a description or pronoun whose cluster names none: one that the report leaves
  /// unnamed. Empty for what is no actor.
  mutating func unnamed(_ mention: Language.Mention, _ head: Int) -> [Reference] {
    let kind: ActorKind
    switch mention.form {
    case .name: return []
    case .pronoun:
      guard let found = Self.kind(ofPronoun: syntax.word(head)) else { return [] }
      kind = found
    case .nominal:
      if let known = mention.kind {
        guard ![.office, .event, .place].contains(known) else { return [] }
        kind = ActorKind(known.rawValue)
      } else {
        kind = .actor
      }
    }
    let own = ownWords(mention, head)
    if let known = clusters.described[mention.cluster] {
      table.add(mention: own, name: nil, to: known)
      return [Reference(actor: known, mention: own, head: head)]
    }
    let actor = unnamed(kind, mention.tokens)
    if own != mention.tokens { table.add(mention: own, name: nil, to: actor) }
    clusters.described[mention.cluster] = actor
    return [Reference(actor: actor, mention: own, head: head)]
  }

  /// A new actor that the report leaves unnamed.
  mutating func unnamed(_ kind: ActorKind, _ mention: Range<Int>) -> Int {
    let actor = table.describe(kind, as: text(mention, dropping: .det))
    table.add(mention: mention, name: nil, to: actor)
    table.update(actor) { $0.isUnnamed = true }
    return actor
  }

  /// What a pronoun stands for when nothing else tells; nil for those that stand for no actor.
  static func kind(ofPronoun word: String) -> ActorKind? {
    switch word {
    case "he", "him", "his", "himself", "she", "her", "hers", "herself", "i", "me", "my", "myself":
      .person
    case "they", "them", "their", "we", "us", "our": .group
    case "it", "its", "itself": .actor
    default: nil
    }
  }

  private func bearer(ofTitleAt token: Int) -> Int? {
    let next = token + 1
    guard next < syntax.document.tokens.count,
      syntax.sentence(of: next) == syntax.sentence(of: token),
      let name = table.name(at: next), name.kind == .person, name.tokens.lowerBound == next
    else { return nil }
    return next
  }

  /// The words up to a description's head, with the names of states and owners that stand in it.
  private func ownWords(_ mention: Language.Mention, _ head: Int) -> Range<Int> {
    guard mention.form == .nominal else { return mention.tokens }
    return min(phrase(head).lowerBound, head)..<head + 1
  }

  static let relatives: Set<String> = ["who", "whom", "whose", "which", "that"]

  /// The actor whose name is in a mention's cluster. "The leaders" are never one person.
  private func namedActor(of mention: Language.Mention, _ head: Int) -> Int? {
    guard let actor = clusters.actorOfName[mention.cluster] else { return nil }
    let isPlural = mention.form == .nominal && syntax[head].detailedTag.hasSuffix("S")
    return isPlural && table.actors[actor].kind == .person ? nil : actor
  }

  /// The actor that a cluster without a name only describes.
  private mutating func described(_ mention: Language.Mention, _ head: Int) -> [Reference] {
    let own = ownWords(mention, head)
    let reference = { (actor: Int) in [Reference(actor: actor, mention: own, head: head)] }
    if let known = clusters.described[mention.cluster] {
      table.add(
        mention: own, name: mention.form == .nominal ? table.text(mention.tokens) : nil, to: known)
      return reference(known)
    }
    // A building or a street without a name is no actor; nor is a post.
    guard mention.form == .nominal, let kind = mention.kind,
      ![.office, .event, .place].contains(kind),
      // "four other countries of the pact" are no state.
      kind != .state || !syntax[head].detailedTag.hasSuffix("S")
    else { return [] }
    let text = table.text(mention.tokens)
    let short = self.text(phrase(head), dropping: .det)
    let actor = table.describe(
      ActorKind(kind.rawValue), as: self.text(mention.tokens, dropping: .det))
    table.add(mention: mention.tokens, name: text, to: actor)
    let named = Set(mention.tokens.compactMap { table.actor(at: $0) })
    let noun = syntax.lemma(head)
    // "Ruritania's inspector general's office" is the inspector general's office, too.
    let start = mention.tokens.lowerBound
    let ownerEnd = table.name(at: start).map(\.tokens.upperBound) ?? start
    let hasOwner =
      ownerEnd > start && ownerEnd + 1 < mention.tokens.upperBound
      && ["'s", "\u{2019}s", "'", "\u{2019}"].contains(syntax.word(ownerEnd))
    let withoutOwner = hasOwner ? table.text(ownerEnd + 1..<mention.tokens.upperBound) : nil
    table.update(actor) {
      $0.names[short, default: 0] += 0
      if let rest = withoutOwner { $0.names[rest, default: 0] += 0 }
      $0.describedWith = named
      $0.describedBy = noun
    }
    clusters.described[mention.cluster] = actor
    return reference(actor)
  }
}

/// Which actors the clusters of mentions are.
struct ClusterActors {
  /// The actor that most of a cluster's names mean; of several the first.
  private(set) var actorOfName: [Int: Int] = [:]
  /// Actors that are only described, as far as they were asked for.
  var described: [Int: Int] = [:]
  /// Descriptions and pronouns by the words that head them.
  private var mentions: [Int: Language.Mention] = [:]

  /// The description or pronoun that a word heads.
  func mention(headedBy token: Int) -> Language.Mention? { mentions[token] }

  init(_ syntax: Syntax, _ table: ActorTable) {
    let document = syntax.document
    var votes: [Int: [(actor: Int, count: Int)]] = [:]
    for mention in document.mentions where mention.form != .name {
      let head = syntax.head(of: mention.tokens)
      if mentions[head] == nil { mentions[head] = mention }
    }
    for mention in document.mentions where mention.form == .name {
      guard let actor = table.actor(at: mention.tokens.lowerBound) else { continue }
      var found = votes[mention.cluster] ?? []
      if let index = found.firstIndex(where: { $0.actor == actor }) {
        found[index].count += 1
      } else {
        found.append((actor, 1))
      }
      votes[mention.cluster] = found
    }
    for (cluster, found) in votes {
      // The first of those with most votes, so that the order of a dictionary tells nothing.
      var best = found[0]
      for vote in found where vote.count > best.count { best = vote }
      actorOfName[cluster] = best.actor
    }
  }
}
