import ActorGraph
import Language

/// Finds the names of people whom a sentence tells of by office only, where the next one names them:
/// "The president sacked his army chief. General X, who had held the post since May, ...".
///
/// Looks only beside words for dismissals, and takes a name only where its own sentence says that the
/// bearer held the office or is replaced: the name that follows may as well be the successor's.
struct LaterNames {
  let syntax: Syntax
  let table: ActorTable
  let classes: WordClasses
  let clusters: ClusterActors

  private static let losses: Set<String> = [
    "dismiss", "sack", "fire", "oust", "remove", "axe", "purge", "drop", "suspend", "replace",
    "relieve", "depose", "expel", "recall",
  ]
  private static let posts: Set<String> = [
    "post", "job", "portfolio", "ministry", "office", "position", "role", "command", "brief",
  ]
  private static let numbers = ["two": 2, "three": 3, "four": 4, "five": 5, "six": 6]

  /// The people meant by descriptions, by the words that head them.
  func found() -> [Int: [Reference]] {
    var result: [Int: [Reference]] = [:]
    let names = Dictionary(grouping: syntax.document.names) {
      syntax.sentence(of: $0.tokens.lowerBound)
    }
    for verb in syntax.document.tokens.indices
    where Self.losses.contains(syntax.lemma(verb)) && syntax[verb].tag == .verb {
      let unnamed = unnamedPeople(of: verb)
      guard !unnamed.isEmpty else { continue }
      let count = unnamed.map(number).reduce(0) { $0 + ($1 ?? 99) }
      let next = syntax.sentence(of: verb) + 1
      let people = newPeople(among: names[next] ?? [])
      let holders = people.filter { isSaidToHold($0, unnamed) }
      guard !holders.isEmpty, people.count == count || count >= 99 || unnamed.count == 1 else {
        continue
      }
      let chosen = people.count == count ? people : Array(holders.prefix(count))
      if unnamed.count == 1 {
        result[unnamed[0]] = chosen
      } else if chosen.count == unnamed.count {
        // The first description is that of the first name.
        for (head, person) in zip(unnamed, chosen) { result[head] = [person] }
      }
    }
    return result
  }

  /// The heads of the phrases that say who is dismissed, where they name nobody.
  private func unnamedPeople(of verb: Int) -> [Int] {
    let objects = syntax.children(of: verb, .obj, .passiveSubject).flatMap(syntax.conjuncts)
    guard objects.allSatisfy(isUnnamed) else { return [] }
    return objects
  }

  private func isUnnamed(_ noun: Int) -> Bool {
    guard syntax[noun].tag == .noun, table.actor(at: noun) == nil,
      classes.isRole(syntax.lemma(noun)),
      syntax.children(of: noun, .appos, .flat, .compound).allSatisfy({
        table.name(at: $0)?.kind != .person
      })
    else { return false }
    if let mention = clusters.mention(headedBy: noun),
      clusters.actorOfName[mention.cluster] != nil
    {
      return false
    }
    return !syntax.children(of: noun, .possessive, .nummod).isEmpty
      || syntax.children(of: noun, .det).contains { syntax.word($0) == "the" }
  }

  private func number(of noun: Int) -> Int? {
    guard syntax[noun].detailedTag == "NNS" else { return 1 }
    return syntax.children(of: noun, .nummod).compactMap {
      Self.numbers[syntax.word($0)] ?? Int(syntax.word($0))
    }.first
  }

  /// The people whom the report names here first, as subjects.
  private func newPeople(among names: [NameSpan]) -> [Reference] {
    names.compactMap { name in
      let head = name.tokens.lowerBound
      guard name.kind == .person, let actor = table.actor(at: head),
        table.actors[actor].mentions.allSatisfy({ $0.lowerBound >= head }), isSubject(head)
      else { return nil }
      return Reference(actor: actor, mention: name.tokens, head: head)
    }
  }

  private func isSubject(_ name: Int) -> Bool {
    [.nsubj, .passiveSubject].contains(syntax[syntax.firstConjunct(of: name)].relation)
  }

  /// Whether a person's sentence says that the office was theirs.
  private func isSaidToHold(_ person: Reference, _ unnamed: [Int]) -> Bool {
    let roles = Set(unnamed.map(syntax.lemma))
    if syntax.children(of: person.head, .appos).contains(where: { roles.contains(syntax.lemma($0)) }
    ) {
      return true
    }
    let verb = syntax[syntax.firstConjunct(of: person.head)].head
    if let verb, ["replace", "succeed"].contains(syntax.lemma(verb)),
      !syntax.children(of: verb, .passiveSubject).isEmpty
    {
      return true
    }
    let own = syntax.children(of: person.head, .relativeClause) + (verb.map { [$0] } ?? [])
    return own.contains(where: isHolding)
  }

  /// "had held the post", "has had the portfolio since May", "had been in the job", "received his letter
  /// of dismissal".
  private func isHolding(_ verb: Int) -> Bool {
    let isPast = syntax.children(of: verb, .aux, .cop).contains {
      ["had", "has", "was"].contains(syntax.word($0))
    }
    if Self.posts.contains(syntax.lemma(verb)) { return isPast }
    if syntax.lemma(verb) == "receive" {
      return syntax.children(of: verb, .obj).flatMap { [$0] + syntax.children(of: $0, .nmod) }
        .contains { syntax.lemma($0) == "dismissal" }
    }
    guard ["hold", "have", "serve", "occupy", "run"].contains(syntax.lemma(verb)),
      isPast || syntax[verb].detailedTag == "VBD"
    else { return false }
    return syntax.children(of: verb, .obj, .obl).contains {
      Self.posts.contains(syntax.lemma($0))
    }
  }
}
