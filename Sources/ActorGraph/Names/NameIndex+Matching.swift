extension NameIndex {
  /// How many candidates and suggestions an error lists.
  private static let maxListed = 10

  /// The actor that a name means, and how it was found; see ``NameIndex`` for the rules.
  ///
  /// Complexity: O(letters) for names that are spelt as they stand in the graph; O(words that share
  /// the beginning) for beginnings; O(letters of all names) for a misspelling.
  ///
  /// - Throws: ``NameError``.
  public func match(_ name: String) throws(NameError) -> NameMatch {
    if let number = numbers[ActorID(name)] {
      return NameMatch(actor: actors[Int(number)].id, way: .identifier)
    }
    let folded = FoldedName(name)
    let direct: [(NameMatch.Way, [Int32]?)] = [
      (.name, byName[name]), (.foldedName, byFoldedName[folded.text]),
      (.alias, byAlias[folded.text]),
    ]
    for case (let way, let found?) in direct {
      if let match = try single(found, way, name) { return match }
    }
    let parts = folded.words.map(String.init)
    guard !parts.isEmpty else { throw .unknown(name, suggestions: []) }
    if let match = try single(actorsNamed(withWords: parts), .words, name) { return match }
    if let match = try single(actorsNamed(withBeginnings: parts), .beginnings, name) {
      return match
    }
    let near = actorsSpeltLike(folded.text)
    let safe = near.filter(\.isSafe)
    if safe.count == 1, near.filter({ $0.distance <= 1 }).count == 1 {
      return NameMatch(actor: actors[Int(safe[0].actor)].id, way: .misspelling)
    }
    throw .unknown(
      name, suggestions: near.prefix(Self.maxListed).map { actors[Int($0.actor)] })
  }

  /// The one actor of a list; nil where there is none.
  private func single(
    _ found: [Int32], _ way: NameMatch.Way, _ name: String
  ) throws(NameError) -> NameMatch? {
    let distinct = Set(found).sorted()
    guard let first = distinct.first else { return nil }
    if distinct.count == 1 { return NameMatch(actor: actors[Int(first)].id, way: way) }
    throw .ambiguous(
      name, candidates: distinct.prefix(Self.maxListed).map { actors[Int($0)] },
      count: distinct.count)
  }

  /// Actors one of whose names has all these words.
  private func actorsNamed(withWords parts: [String]) -> [Int32] {
    var rarest: [Int32]?
    for part in parts {
      let place = firstWord(from: part)
      guard place < words.count, words[place] == part else { return [] }
      let found = namesByWord[place]
      if rarest.map({ found.count < $0.count }) ?? true { rarest = found }
    }
    let wanted = Set(parts)
    return (rarest ?? []).filter { entry in
      let own = Set(names[Int(entry)].text.split(separator: " ").map(String.init))
      return wanted.isSubset(of: own)
    }.map { names[Int($0)].actor }
  }

  /// Actors one of whose names has a different word for each of these beginnings.
  private func actorsNamed(withBeginnings parts: [String]) -> [Int32] {
    guard let longest = parts.max(by: { ($0.count, $1) < ($1.count, $0) }), longest.count >= 3
    else { return [] }
    var found: [Int32] = []
    var place = firstWord(from: longest)
    while place < words.count, words[place].hasPrefix(longest) {
      for entry in namesByWord[place] where hasWords(names[Int(entry)].text, beginning: parts) {
        found.append(names[Int(entry)].actor)
      }
      place += 1
    }
    return found
  }

  private func hasWords(_ name: String, beginning parts: [String]) -> Bool {
    var own = name.split(separator: " ")
    // Longest first, so that an initial does not take the word that a longer part needs.
    for part in parts.sorted(by: { ($1.count, $0) < ($0.count, $1) }) {
      guard let index = own.firstIndex(where: { $0.hasPrefix(part) }) else { return false }
      own.remove(at: index)
    }
    return true
  }

  /// The place of the first word that is not before `part`. Complexity: O(log words).
  private func firstWord(from part: String) -> Int {
    var low = 0
    var high = words.count
    while low < high {
      let middle = low + (high - low) / 2
      if words[middle] < part { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
