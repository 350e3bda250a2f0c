import ActorGraph
import Language

extension Resolver {
  /// A person meant by an office: the last one before who holds it.
  mutating func role(_ token: Int, _ lemma: String) -> [Reference] {
    guard isDefinite(token) else { return [] }
    let mention = phrase(token)
    let owner = owner(of: token)?.actor
    let wanted = (isFormer(token) ? "former " : "") + (compoundRole(token) ?? lemma)
    var best: (score: Int, actor: Int)?
    let here = syntax.sentence(of: token)
    for (index, mentions) in table.recent([.person], before: token) {
      let draft = table.actors[index]
      let before = mentions.map { syntax.sentence(of: $0.lowerBound) }.max()
      guard let before else { continue }
      var score = 0
      if draft.roles.contains(wanted) {
        score += 20
      } else if draft.roles.contains(where: { Self.isLonger($0, than: wanted) }) {
        score += 18
      } else if Self.agree(wanted, draft.roles) {
        score += 12
      }
      if let owner {
        if draft.owner == owner { score += 10 } else if draft.owner != nil { continue }
      }
      guard score >= 12 || (score >= 10 && Self.heads.contains(lemma)) else { continue }
      score -= min(here - before, 8)
      if best.map({ score > $0.score }) ?? true { best = (score, index) }
    }
    guard let best else { return [] }
    return [Reference(actor: best.actor, mention: mention, head: token)]
  }

  static let heads: Set<String> = ["leader", "president", "premier", "ruler", "head", "chief"]
  private static let similar: [Set<String>] = [
    ["prime minister", "premier", "head of government"],
    ["president", "leader", "head of state", "ruler"],
    ["judge", "justice", "chief justice"],
    ["general", "commander", "lieutenant general", "major general", "officer", "soldier"],
    ["secretary-general", "secretary general", "general secretary", "secretary"],
    ["chairman", "chair", "chairwoman", "head", "chief", "leader", "director"],
  ]

  /// "the minister" is one of finance, not the first of them all.
  private static func isLonger(_ role: String, than wanted: String) -> Bool {
    role.hasSuffix(" " + wanted) && !role.hasPrefix("prime ") && !role.hasPrefix("vice ")
      && !role.hasPrefix("deputy ") && !role.hasPrefix("former ")
  }

  /// "the former president" is not the one who is it now.
  func isFormer(_ token: Int) -> Bool {
    syntax.children(of: token, .amod).contains { ["former", "ex"].contains(syntax.word($0)) }
      || token > 0 && syntax.word(token - 1) == "former"
  }

  private static func agree(_ lemma: String, _ roles: [String]) -> Bool {
    similar.contains { group in group.contains(lemma) && roles.contains { group.contains($0) } }
  }

  func isDefinite(_ token: Int) -> Bool {
    syntax.children(of: token, .det).contains { ["the", "this", "that"].contains(syntax.word($0)) }
      || !syntax.children(of: token, .possessive).isEmpty
      || syntax[token].text.first?.isUppercase == true
  }

  /// Notes the offices that names carry: before them, after them, or by "is".
  mutating func noteTitles() {
    for token in syntax.document.tokens.indices where table.actor(at: token) == nil {
      let tag = syntax[token].tag
      guard tag == .noun || tag == .properNoun else { continue }
      let lemma = compoundRole(token).map { isFormer(token) ? "former " + $0 : $0 }
      guard let lemma, let name = roleName(token), let actor = table.actor(at: name),
        table.actors[actor].kind == .person
      else { continue }
      table.update(actor) { if !$0.roles.contains(lemma) { $0.roles.append(lemma) } }
      if table.actors[actor].owner == nil {
        for child in modifiers(of: token) + syntax.children(of: token, .nmod) {
          if let body = table.actor(at: child), table.actors[body].kind == .state {
            table.update(actor) { $0.owner = body }
            break
          }
        }
        // "Russian President Vladimir Putin": the adjective hangs from the name.
        if table.actors[actor].owner == nil, token > 0, let body = table.actor(at: token - 1),
          table.actors[body].kind == .state, body != actor
        {
          table.update(actor) { $0.owner = body }
        }
      }
    }
  }

  /// The name whose bearer a role noun describes.
  func roleName(_ token: Int) -> Int? {
    if let name = apposedName(of: token) { return name }
    if let copula = syntax.children(of: token, .cop).first, syntax.lemma(copula) == "be",
      let subject = syntax.children(of: token, .nsubj).first, table.actor(at: subject) != nil
    {
      return subject
    }
    // A title before a name, which the tree may hang either way.
    let next = token + 1
    guard next < syntax.document.tokens.count, let name = table.name(at: next),
      name.kind == .person,
      syntax.sentence(of: next) == syntax.sentence(of: token)
    else { return nil }
    return next
  }

  /// The role that a noun names, with the nouns before it where the list knows both together.
  func compoundRole(_ token: Int) -> String? {
    let lemma = syntax.lemma(token)
    if token > 0, syntax.sentence(of: token - 1) == syntax.sentence(of: token) {
      let two = syntax.word(token - 1) + " " + lemma
      if classes.isRole(two) { return two }
      if token > 1, syntax.word(token - 1) == "-",
        classes.isRole(syntax.word(token - 2) + "-" + lemma)
      {
        return syntax.word(token - 2) + "-" + lemma
      }
    }
    return classes.isRole(lemma) ? lemma : nil
  }
}
