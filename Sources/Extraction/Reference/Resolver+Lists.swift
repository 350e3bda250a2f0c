import ActorGraph
import Language

extension Resolver {
  /// Notes every list of names joined by commas and "and".
  mutating func noteLists() {
    var names = syntax.document.names[...]
    for (number, sentence) in syntax.document.sentences.enumerated() {
      var run: [Reference] = []
      let own = names.prefix { $0.tokens.lowerBound < sentence.upperBound }
      names = names.dropFirst(own.count)
      for name in own where !name.isDemonym {
        guard let actor = table.actor(at: name.tokens.lowerBound) else { continue }
        let reference = Reference(actor: actor, mention: name.tokens, head: name.tokens.lowerBound)
        let isJoined =
          run.last.map { last in
            guard last.mention.upperBound <= name.tokens.lowerBound else { return false }
            let gap = last.mention.upperBound..<name.tokens.lowerBound
            return table.actors[last.actor].kind == table.actors[actor].kind && gap.count <= 6
              && !gap.isEmpty && isJoint(gap, before: name)
          } ?? false
        if isJoined {
          run.append(reference)
        } else {
          if run.count > 1 { lists.append((number, run)) }
          run = [reference]
        }
      }
      if run.count > 1 { lists.append((number, run)) }
    }
    joinBrokenLists()
  }

  /// Whether only commas, "and" and the titles of the second name stand between two names: "Senator A
  /// and Prime Minister B".
  private func isJoint(_ gap: Range<Int>, before name: NameSpan) -> Bool {
    let marks: Set<String> = [",", "and", "or", "&", ".", "the"]
    // "X, the Y" is one person, told of twice.
    if name.kind == .person, gap.count == 2, syntax.word(gap.lowerBound) == ",",
      syntax.word(gap.lowerBound + 1) == "the"
    {
      return false
    }
    if gap.count <= 3, gap.allSatisfy({ marks.contains(syntax.word($0)) }) { return true }
    guard name.kind == .person,
      let last = gap.lastIndex(where: { ["and", "or", "&", ","].contains(syntax.word($0)) }),
      last + 1 < gap.upperBound, gap[..<(last + 1)].allSatisfy({ marks.contains(syntax.word($0)) })
    else { return false }
    return gap[(last + 1)...].allSatisfy { token in
      syntax[token].text.first?.isUppercase == true || classes.isRole(syntax.lemma(token))
        || ["prime", "foreign"].contains(syntax.word(token))
    }
      && gap[(last + 1)...].contains {
        classes.isRole(syntax.lemma($0)) || Self.styles.contains(syntax.word($0))
      }
  }

  private static let styles: Set<String> = [
    "mr", "mrs", "ms", "miss", "professor", "senator",
    "dr", "sir", "prof", "gen", "col", "sen", "rep", "judge", "justice", "lord",
    "lady",
  ]

  /// A list that a stray full stop broke in two is one list again.
  mutating func joinBrokenLists() {
    var joined: [(sentence: Int, actors: [Reference])] = []
    for list in lists {
      if let before = joined.last, before.sentence + 1 == list.sentence,
        let end = before.actors.last, let start = list.actors.first,
        start.mention.lowerBound - end.mention.upperBound == 1,
        table.actors[end.actor].kind == table.actors[start.actor].kind
      {
        joined[joined.count - 1].actors += list.actors
      } else {
        joined.append(list)
      }
    }
    lists = joined
    for (index, list) in lists.enumerated() {
      if let first = list.actors.first { listAtToken[first.mention.lowerBound] = index }
    }
  }

  /// The lists at most so many sentences away from one.
  private func lists(near sentence: Int, within distance: Int) -> ArraySlice<
    (sentence: Int, actors: [Reference])
  > {
    // Lists are in the order of the text: the first that is near is found by halving.
    var (low, high) = (0, lists.count)
    while low < high {
      let middle = (low + high) / 2
      if lists[middle].sentence < sentence - distance { low = middle + 1 } else { high = middle }
    }
    return lists[low...].prefix { $0.sentence <= sentence + distance }
  }

  func isNumbered(_ token: Int) -> Bool {
    syntax.children(of: token, .nummod).contains { $0 < token }
      || ["both", "all"].contains { word in
        syntax.children(of: token, .det).contains { syntax.word($0) == word }
      } || syntax.children(of: token, .det).contains { syntax.word($0) == "neither" }
  }

  /// "seven countries", "all three", "five of the seven": a list of that many named near.
  func numbered(_ token: Int) -> [Reference] {
    var count: Int?
    for child in [token] + syntax.children(of: token, .nummod, .det) {
      if let number = Self.numbers[syntax.word(child)] ?? Int(syntax[child].text) { count = number }
      if ["both", "neither"].contains(syntax.word(child)) { count = 2 }
    }
    guard let count, count > 1, count < 40 else { return [] }
    let noun = classes.classes(of: syntax.lemma(token))
    let kind: ActorKind? =
      noun.contains(.state)
        || ["member", "newcomer", "neighbour", "neighbor", "government"].contains(
          syntax.lemma(token))
      ? .state : noun.contains(.role) ? .person : nil
    let found = list(of: count, near: token, kind: kind)
    return found.isEmpty && kind != .state ? people(count, namedBefore: token) : found
  }

  /// "All three belong to it", "both": the people of the last sentence that names any, where it names
  /// just so many though not in a list.
  func people(_ count: Int, namedBefore token: Int) -> [Reference] {
    guard [.nsubj, .passiveSubject, .advmod].contains(syntax[token].relation) else { return [] }
    let here = syntax.sentence(of: token)
    for sentence in (max(0, here - 3)..<here).reversed() {
      var found: [Reference] = []
      for index in syntax.document.sentences[sentence] {
        guard let name = table.name(at: index), name.tokens.lowerBound == index,
          name.kind == .person, let actor = table.actor(at: index),
          !found.contains(where: { $0.actor == actor })
        else { continue }
        found.append(Reference(actor: actor, mention: name.tokens, head: index))
      }
      if found.count == count { return found }
      if !found.isEmpty { return [] }
    }
    return []
  }

  /// The nearest list, at most three sentences away, that names so many actors of a kind.
  func list(of count: Int, near token: Int, kind: ActorKind?) -> [Reference] {
    let here = syntax.sentence(of: token)
    let fitting = lists(near: here, within: 3).filter { list in
      list.actors.count == count && abs(list.sentence - here) <= 3
        && (kind == nil || list.actors.allSatisfy { table.actors[$0.actor].kind == kind })
    }
    let nearest = fitting.min {
      (abs($0.sentence - here), $0.sentence) < (abs($1.sentence - here), $1.sentence)
    }
    if nearest == nil, kind == .state, count == 2, syntax.lemma(token) == "government" {
      // "both governments": the two that the report is about.
      return lists.first { list in
        list.actors.count == 2 && list.sentence < here
          && list.actors.allSatisfy { table.actors[$0.actor].kind == .state }
      }?.actors ?? []
    }
    return nearest?.actors ?? []
  }

  func lastList(before token: Int, count: Int?) -> [Reference] {
    let here = syntax.sentence(of: token)
    return lists(near: here, within: 2).last {
      here - $0.sentence <= 2 && $0.sentence <= here && (count == nil || $0.actors.count == count)
        && ($0.actors.last?.mention.upperBound ?? 0) <= token
    }?.actors ?? []
  }

  private static let numbers = [
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10,
    "eleven": 11, "twelve": 12, "both": 2,
  ]

  /// "the latter", "the former": the last or first of the two named before.
  func latter(_ token: Int, isFormer: Bool) -> [Reference] {
    let here = syntax.sentence(of: token)
    let before = syntax.document.names.filter {
      $0.tokens.upperBound <= token && here - syntax.sentence(of: $0.tokens.lowerBound) <= 1
        && !$0.isDemonym
    }
    guard let last = before.last else { return [] }
    let sentence = syntax.sentence(of: last.tokens.lowerBound)
    let same = before.filter {
      syntax.sentence(of: $0.tokens.lowerBound) == sentence && $0.kind == last.kind
    }
    let chosen = isFormer ? same.dropLast().last : same.last
    guard let chosen, let actor = table.actor(at: chosen.tokens.lowerBound) else { return [] }
    return [Reference(actor: actor, mention: phrase(token), head: token)]
  }
}
