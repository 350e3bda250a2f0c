extension NameIndex {
  /// How many candidates and suggestions an error lists.
  private static let maxListed = 10
  /// Longer names are not compared letter by letter.
  private static let maxLetters = 200

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
    let near = misspelt(folded.text)
    let closest = Set(near.filter(\.isSafe).map(\.actor))
    if closest.count == 1, let actor = closest.first, near.first?.distance == 1 {
      return NameMatch(actor: actors[Int(actor)].id, way: .misspelling)
    }
    var suggestions: [NameError.Candidate] = []
    for candidate in near.map({ actors[Int($0.actor)] }) where !suggestions.contains(candidate) {
      suggestions.append(candidate)
      if suggestions.count == Self.maxListed { break }
    }
    throw .unknown(name, suggestions: suggestions)
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

  /// A name that is spelt like another.
  private struct Near {
    var distance: Int
    var actor: Int32
    /// Whether the word is long enough to take one wrong letter for a slip.
    var isSafe: Bool
  }

  /// Actors with a name, or a word of a name, that is spelt like `text`; closest first, whole names
  /// before words, then by identifier.
  private func misspelt(_ text: String) -> [Near] {
    let letters = Array(text.unicodeScalars)
    guard letters.count <= Self.maxLetters else { return [] }
    let limit = misspellingLimit(length: letters.count)
    let isLong = letters.count >= 5
    var near: [(isWord: Bool, Near)] = []
    for entry in names where abs(entry.text.utf8.count - text.utf8.count) <= 4 * limit {
      let other = Array(entry.text.unicodeScalars)
      if let distance = editDistance(letters, other, limit: limit) {
        near.append(
          (false, Near(distance: distance, actor: entry.actor, isSafe: isLong && distance == 1)))
      }
    }
    if !text.contains(" ") {
      for (place, word) in words.enumerated()
      where abs(word.utf8.count - text.utf8.count) <= 4 * limit {
        guard let distance = editDistance(letters, Array(word.unicodeScalars), limit: limit)
        else { continue }
        for entry in namesByWord[place].prefix(Self.maxListed + 1) {
          near.append(
            (
              true,
              Near(
                distance: distance, actor: names[Int(entry)].actor,
                isSafe: isLong && distance == 1)
            ))
        }
      }
    }
    return near.sorted {
      ($0.1.distance, $0.isWord ? 1 : 0, $0.1.actor) < ($1.1.distance, $1.isWord ? 1 : 0, $1.1.actor)
    }.map(\.1)
  }
}
