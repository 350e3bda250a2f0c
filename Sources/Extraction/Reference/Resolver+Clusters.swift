import ActorGraph
import Language

extension Resolver {
  /// The actors that a mention of the language analysis means: the one that its cluster names; else
  /// what its own words stand for; else a new one, called by its description.
  mutating func actors(of mention: Language.Mention, headedBy head: Int) -> [Reference] {
    switch mention.form {
    case .name:
      return table.actor(at: head) == nil ? [] : one(head)
    case .pronoun where Self.relatives.contains(syntax.word(head)):
      return one(head)
    case .nominal, .pronoun:
      if let actor = namedActor(ofCluster: mention.cluster) {
        return [Reference(actor: actor, mention: mention.tokens, head: head)]
      }
      let found = one(head)
      if !found.isEmpty { return found }
      return described(mention, head)
    }
  }

  /// What the language analysis takes a description or pronoun for; empty where it knows of none.
  mutating func clustered(_ token: Int) -> [Reference] {
    guard let mention = clusters.mention(headedBy: token) else { return [] }
    if let actor = namedActor(ofCluster: mention.cluster) {
      return [Reference(actor: actor, mention: mention.tokens, head: token)]
    }
    return described(mention, token)
  }

  static let relatives: Set<String> = ["who", "whom", "whose", "which", "that"]

  /// The actor whose name is in a cluster.
  func namedActor(ofCluster cluster: Int) -> Int? { clusters.actorOfName[cluster] }

  /// The actor that a cluster without a name only describes.
  private mutating func described(_ mention: Language.Mention, _ head: Int) -> [Reference] {
    let reference = { (actor: Int) in
      [Reference(actor: actor, mention: mention.tokens, head: head)]
    }
    if let known = clusters.described[mention.cluster] {
      if mention.form == .nominal {
        table.add(mention: mention.tokens, name: table.text(mention.tokens), to: known)
      }
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
    let isNameless = !mention.tokens.contains { table.name(at: $0) != nil }
    table.update(actor) {
      $0.names[short, default: 0] += 0
      $0.isNameless = isNameless
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
