import ActorGraph
import Language

/// The actors of one report, and which of them each name means.
struct ActorTable: Sendable {
  private(set) var actors: [ActorDraft] = []
  /// The actor of each name of the document, by the name's position in `Document.names`.
  private(set) var actorOfName: [Int] = []
  private var nameAtToken: [Int: Int] = [:]
  private let document: Document
  private let gazetteer: Gazetteer

  init(_ document: Document, gazetteer: Gazetteer) {
    self.document = document
    self.gazetteer = gazetteer
    actorOfName = [Int](repeating: -1, count: document.names.count)
    for (index, name) in document.names.enumerated() {
      for token in name.tokens { nameAtToken[token] = index }
    }
    assignKnownNames()
    assignFullNames()
    assignShortNames()
    joinAbbreviations()
    for (index, name) in document.names.enumerated() {
      let text = name.isDemonym ? nil : text(name.tokens)
      actors[actorOfName[index]].add(mention: name.tokens, name: text)
    }
  }

  /// The characters of a token range.
  func text(_ tokens: Range<Int>) -> String {
    document.substring(document.offsets(ofTokens: tokens))
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The name that a token belongs to.
  func name(at token: Int) -> NameSpan? { nameAtToken[token].map { document.names[$0] } }

  /// The actor whose name a token belongs to.
  func actor(at token: Int) -> Int? { nameAtToken[token].map { actorOfName[$0] } }

  /// Changes an actor.
  mutating func update(_ actor: Int, _ change: (inout ActorDraft) -> Void) {
    change(&actors[actor])
  }

  /// The actor with a name and kind that is no name in the text ("Russian troops"), made if needed.
  mutating func nominal(_ kind: ActorKind, named name: String, owner: Int?) -> Int {
    let folded = FoldedName(name)
    for (index, actor) in actors.enumerated()
    where actor.kind == kind && actor.owner == owner
      && (FoldedName(actor.name) == folded
        || actor.names.keys.contains { FoldedName($0) == folded })
    {
      return index
    }
    var draft = ActorDraft(kind: kind, name: name)
    draft.owner = owner
    actors.append(draft)
    return actors.count - 1
  }

  /// The state that a capital or a state's own name stands for.
  mutating func state(named name: String) -> Int {
    if let index = actors.firstIndex(where: { $0.kind == .state && $0.knownAs == name }) {
      return index
    }
    actors.append(ActorDraft(kind: .state, name: name, knownAs: name))
    return actors.count - 1
  }

  // MARK: - Names to actors

  private mutating func assignKnownNames() {
    var known: [String: Int] = [:]
    for (index, name) in document.names.enumerated() {
      guard let main = name.knownAs else { continue }
      if known[main] == nil {
        known[main] = actors.count
        actors.append(ActorDraft(kind: ActorKind(name.kind.rawValue), name: main, knownAs: main))
      }
      actorOfName[index] = known[main] ?? -1
    }
    // The report's own spelling is shown, the fullest of those that are no adjective.
    for (actor, draft) in actors.enumerated() {
      let own = document.names.enumerated()
        .filter { actorOfName[$0.offset] == actor && !$0.element.isDemonym }
        .map { text($0.element.tokens) }
      if draft.kind != .state, let longest = own.max(by: { ($0.count, $1) < ($1.count, $0) }) {
        actors[actor].name = longest
      }
    }
  }

  /// Names of several words; equal names are one actor, so are transliterations of one another.
  private mutating func assignFullNames() {
    var byVariant: [String: Int] = [:]
    for (index, name) in document.names.enumerated()
    where actorOfName[index] < 0 && name.tokens.count > 1 {
      let text = text(name.tokens)
      let key = name.kind.rawValue + " " + NameVariant(text).words.joined(separator: " ")
      if let actor = byVariant[key] ?? longerName(text, name.kind) {
        actorOfName[index] = actor
        byVariant[key] = actor
      } else {
        byVariant[key] = actors.count
        actorOfName[index] = actors.count
        actors.append(ActorDraft(kind: ActorKind(name.kind.rawValue), name: text))
      }
      let actor = actorOfName[index]
      if text.count > actors[actor].name.count, actors[actor].knownAs == nil {
        actors[actor].name = text
      }
    }
  }

  /// A person whose name holds all words of a shorter full name in order, and ends alike
  /// ("Hoop Scheffer"); a body whose name is the same but for a state's adjective before it.
  private func longerName(_ text: String, _ kind: NameKind) -> Int? {
    let words = NameVariant(text).words
    let actorKind = ActorKind(kind.rawValue)
    let candidates = actors.indices.filter { index in
      guard actors[index].kind == actorKind else { return false }
      let other = NameVariant(actors[index].name).words
      if kind == .person {
        return words.last == other.last
          && (isSubsequence(words, of: other) || isSubsequence(other, of: words))
      }
      return withoutAdjective(text).map { NameVariant($0).words == other } == true
        || withoutAdjective(actors[index].name).map { NameVariant($0).words == words } == true
    }
    return candidates.count == 1 ? candidates[0] : nil
  }

  private func isSubsequence(_ short: [String], of long: [String]) -> Bool {
    var rest = long[...]
    for word in short {
      guard
        let found = rest.firstIndex(where: { $0 == word || (word.count == 1 && $0.hasPrefix(word)) }
        )
      else { return false }
      rest = rest[(found + 1)...]
    }
    return true
  }

  private func withoutAdjective(_ name: String) -> String? {
    let words = name.split(separator: " ")
    guard words.count > 2, gazetteer.entry(for: String(words[0]))?.isDemonym == true else {
      return nil
    }
    return words.dropFirst().joined(separator: " ")
  }

  /// Names of one word: a surname or given name of somebody named in full, else an actor of its own.
  private mutating func assignShortNames() {
    var alone: [String: Int] = [:]
    for (index, name) in document.names.enumerated() where actorOfName[index] < 0 {
      let text = text(name.tokens)
      let word = NameVariant(text).words.joined(separator: " ")
      if name.kind == .person, let person = person(called: word, before: name.tokens.lowerBound) {
        actorOfName[index] = person
        continue
      }
      if let actor = alone[word] {
        actorOfName[index] = actor
        continue
      }
      if name.kind != .person, let body = body(called: text, kind: name.kind) {
        actorOfName[index] = body
      } else {
        actorOfName[index] = actors.count
        actors.append(ActorDraft(kind: ActorKind(name.kind.rawValue), name: text))
      }
      alone[word] = actorOfName[index]
    }
  }

  /// The person whose surname, or else given name, is a word: of several the one named before,
  /// then the first in the report.
  private func person(called word: String, before token: Int) -> Int? {
    for position in ["last", "first"] {
      var found: [(actor: Int, firstMention: Int)] = []
      for (index, name) in document.names.enumerated()
      where name.kind == .person && name.tokens.count > 1 && actorOfName[index] >= 0 {
        let words = NameVariant(text(name.tokens)).words
        let own = position == "last" ? words.last : words.first
        if own == word, !found.contains(where: { $0.actor == actorOfName[index] }) {
          found.append((actorOfName[index], name.tokens.lowerBound))
        }
      }
      let earlier = found.filter { $0.firstMention < token }
      if let first = earlier.first ?? found.first { return first.actor }
    }
    return nil
  }

  private func body(called text: String, kind: NameKind) -> Int? {
    let folded = FoldedName(text).text
    return actors.indices.first { index in
      actors[index].kind == ActorKind(kind.rawValue)
        && FoldedName(actors[index].name).text == folded
    }
  }

  /// "Name (ABBR)" and "Name, ABBR,": the abbreviation is a name of the same actor.
  private mutating func joinAbbreviations() {
    for index in document.names.indices.dropLast() {
      let name = document.names[index]
      let next = document.names[index + 1]
      guard !name.isDemonym, next.tokens.count == 1, actorOfName[index] != actorOfName[index + 1],
        next.tokens.lowerBound == name.tokens.upperBound + 1
      else { continue }
      let mark = document.tokens[name.tokens.upperBound].text
      let short = document.tokens[next.tokens.lowerBound].text
      let isCapitals = short.unicodeScalars.count(where: { $0.properties.isUppercase }) >= 2
      guard isCapitals, mark == "(" || (mark == "," && abbreviates(short, text(name.tokens))) else {
        continue
      }
      merge(actorOfName[index + 1], into: actorOfName[index])
    }
  }

  private func abbreviates(_ short: String, _ name: String) -> Bool {
    let initials = FoldedName(name).words.compactMap(\.first).map { $0 }
    var rest = initials[...]
    var matched = 0
    for letter in short.lowercased() where letter.isLetter {
      if let found = rest.firstIndex(of: letter) {
        rest = rest[(found + 1)...]
        matched += 1
      }
    }
    return matched >= 2 && matched * 2 >= initials.count
  }

  /// Makes two actors one.
  mutating func merge(_ from: Int, into target: Int) {
    guard from != target else { return }
    for index in actorOfName.indices where actorOfName[index] == from {
      actorOfName[index] = target
    }
    for (name, count) in actors[from].names { actors[target].names[name, default: 0] += count }
    for mention in actors[from].mentions { actors[target].add(mention: mention, name: nil) }
    if actors[target].knownAs == nil { actors[target].knownAs = actors[from].knownAs }
    actors[from].mentions = []
    actors[from].names = [:]
  }
}
