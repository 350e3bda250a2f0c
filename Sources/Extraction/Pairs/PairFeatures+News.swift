import ActorGraph
import Language

/// What news is read by besides the path between two mentions: the same path without the steps of lists,
/// who else stands near the words that bring relations about, and what an actor is called elsewhere.
extension PairFeatures {
  /// The path where a member of a list, or an apposition, counts as what it is added to ("propagation of
  /// conjuncts": de Marneffe and Manning 2008, "Stanford typed dependencies representation").
  mutating func collectCollapsedPath(_ pair: ActorPair, _ both: UInt64) {
    let path = pair.path
    guard path.length <= 14 else { return }
    let first = anchor(pair.first.reference.head)
    let second = anchor(pair.second.reference.head)
    var relations: UInt64 = 17
    var length = 0
    var roles: (UInt64, UInt64) = (99, 99)
    var words: [Int] = []
    for (index, token) in path.up.enumerated() {
      if index > 0 { words.append(token) }
      if isAdded(token) {
        // What is added stands for what it is added to.
        continue
      }
      relations = relations &* 0x9e37_79b9 &+ relation(token) &* 2
      roles.0 = relation(token)
      length += 1
    }
    if !path.up.isEmpty, !path.down.isEmpty { words.append(path.top) }
    for (index, token) in path.down.enumerated() {
      if isAdded(token) {
        if index > 0 || !path.up.isEmpty, !words.isEmpty { words.removeLast() }
      } else {
        relations = relations &* 0x9e37_79b9 &+ relation(token) &* 2 &+ 1
        if roles.1 == 99 { roles.1 = relation(token) }
        length += 1
      }
      if index < path.down.count - 1 { words.append(token) }
    }
    words = words.enumerated().filter { index, token in
      // "met X and sacked Y": what X and Y have to do with each other is not in the first verb.
      guard let child = path.up.first(where: { syntax[$0].head == token }), isAdded(child) else {
        return true
      }
      return false
    }.map(\.element)
    var lexical: UInt64 = 19
    for token in words { lexical = lexical &* 0x517c_c1b7 &+ lemmas[token] }
    let case1 = preposition(first)
    let case2 = preposition(second)
    add(110, relations)
    add(111, relations, both)
    add(114, relations, case1, case2, both)
    add(121, UInt64(min(length, 6)), both)
    if words.count <= 4 {
      add(112, relations, lexical)
      add(113, relations, lexical, case1, case2)
      add(115, lexical, both)
      add(116, lexical, case1, case2, both)
    }
    for token in words {
      add(117, lemmas[token], roles.0, roles.1, case1 ^ case2 &* 3)
      for trigger in triggers(token) {
        let number = trigger.hash
        add(118, number, relations)
        add(119, number, roles.0, roles.1, case1 ^ case2 &* 3)
        add(120, number, roles.0, roles.1, both)
      }
    }
    for (side, token) in [(UInt64(0), first), (1, second)] {
      add(122, side, relation(token), both)
      add(123, side, preposition(token), both)
      if let head = syntax[token].head {
        add(124, side, lemmas[head], relation(token), both)
        for trigger in triggers(head) {
          add(125, side, trigger.hash, relation(token), both)
        }
      }
    }
  }

  private func isAdded(_ token: Int) -> Bool {
    [.conj, .appos].contains(syntax[token].relation)
  }

  /// What a member of a list, or an apposition, is added to.
  private func anchor(_ token: Int) -> Int {
    var token = token
    for _ in 0..<32 {
      guard isAdded(token), let head = syntax[token].head else { break }
      token = head
    }
    return token
  }

  /// The words of the sentence that bring relations about: where they stand, and how many others stand
  /// between them and either of the two.
  mutating func collectRivals(_ pair: ActorPair, _ entries: [MentionTable.Entry], _ both: UInt64) {
    let (first, second) = (pair.first.reference.head, pair.second.reference.head)
    let forms = UInt64(pair.first.form == .name ? 0 : 1) * 2 + (pair.second.form == .name ? 0 : 1)
    func between(_ one: Int, _ other: Int) -> UInt64 {
      let (low, high) = (min(one, other), max(one, other))
      var count: UInt64 = 0
      for entry in entries where entry.reference.head > low && entry.reference.head < high {
        count += 1
        if count == 3 { break }
      }
      return count
    }
    for token in triggerWords[pair.sentence] {
      let place: UInt64 = token < first ? 0 : token < second ? 1 : 2
      let (one, other) = (between(token, first), between(token, second))
      for trigger in triggers(token) where trigger.isRelation {
        let number = trigger.hash
        add(126, number, place, both)
        add(127, number, place, one &* 4 &+ other, both)
        add(128, number, place, one &* 4 &+ other, forms)
      }
    }
  }

  /// What the two are called anywhere in the report: "the minister", "Prime Minister Lowe".
  mutating func collectTitles(_ pair: ActorPair, _ both: UInt64) {
    for (side, entry) in [(UInt64(0), pair.first), (1, pair.second)] {
      for title in titles[entry.reference.actor] ?? [] {
        add(130, side, lemmas[title], both)
        for trigger in nounTriggers(title) { add(131, side, trigger.hash, both) }
      }
    }
  }

  /// The nouns that name what each actor is, at most four of an actor.
  static func titles(_ table: MentionTable, _ syntax: Syntax) -> [Int: [Int]] {
    var titles: [Int: [Int]] = [:]
    var seen: Set<String> = []
    for entry in table.sentences.joined() where !entry.isDate && entry.form != .pronoun {
      let head = entry.reference.head
      let actor = entry.reference.actor
      var nouns = entry.form == .nominal ? [head] : []
      nouns += syntax.children(of: head).filter {
        [.compound, .appos, .flat].contains(syntax[$0].relation) && syntax[$0].tag == .noun
      }
      for noun in nouns
      where (titles[actor]?.count ?? 0) < 4
        && seen.insert("\(actor) \(syntax.lemma(noun))").inserted
      {
        titles[actor, default: []].append(noun)
      }
    }
    return titles
  }
}
