/// An actor with a name that is spelt like another.
struct NearName {
  var actor: Int32
  /// How many letters differ.
  var distance: Int
  /// Whether it is a slip rather than another name: one letter, in a word of five or more.
  var isSafe: Bool
}

extension NameIndex {
  /// Longer names are not compared letter by letter.
  private static let maxLetters = 200

  /// Actors with a name spelt like a folded name, each once; closest first, then by identifier.
  ///
  /// A name is near when every word asked for is near a different word of it, so `Vladimr Puttin` is
  /// near `Vladimir Vladimirovich Putin`; or when the whole is, so `northernbank` is near `northern
  /// bank`. Complexity: O(letters of all names).
  func actorsSpeltLike(_ text: String) -> [NearName] {
    let letters = Array(text.unicodeScalars)
    guard letters.count <= Self.maxLetters else { return [] }
    var best: [Int32: NearName] = [:]
    func add(_ near: NearName) {
      if let known = best[near.actor],
        (known.distance, known.isSafe ? 0 : 1) <= (near.distance, near.isSafe ? 0 : 1)
      {
        return
      }
      best[near.actor] = near
    }
    let limit = misspellingLimit(length: letters.count)
    for entry in names {
      // A scalar takes up to four bytes, so this keeps most names from being taken apart.
      guard abs(entry.text.utf8.count - text.utf8.count) <= 4 * limit,
        let distance = editDistance(letters, Array(entry.text.unicodeScalars), limit: limit)
      else { continue }
      add(NearName(actor: entry.actor, distance: distance, isSafe: false))
    }
    let parts = text.split(separator: " ").map { Array($0.unicodeScalars) }
    for entry in namesNear(parts) {
      if let near = near(parts, names[Int(entry)]) { add(near) }
    }
    return best.values.sorted { ($0.distance, $0.actor) < ($1.distance, $1.actor) }
  }

  /// Names with a word near the part that has the fewest of them.
  private func namesNear(_ parts: [[Unicode.Scalar]]) -> [Int32] {
    var fewest: [Int32]?
    for part in parts {
      let limit = misspellingLimit(length: part.count)
      var found: [Int32] = []
      for (place, word) in words.enumerated() {
        guard word.utf8.count <= 4 * (part.count + limit),
          editDistance(part, Array(word.unicodeScalars), limit: limit) != nil
        else { continue }
        found += namesByWord[place]
      }
      if fewest.map({ found.count < $0.count }) ?? true { fewest = found }
    }
    return fewest ?? []
  }

  /// How near a name is to the parts; nil where a part has no word near it.
  private func near(_ parts: [[Unicode.Scalar]], _ name: NameEntry) -> NearName? {
    var own = name.text.split(separator: " ").map { Array($0.unicodeScalars) }
    var result = NearName(actor: name.actor, distance: 0, isSafe: true)
    for part in parts {
      let limit = misspellingLimit(length: part.count)
      var best: (distance: Int, index: Int)?
      for (index, word) in own.enumerated() {
        guard let distance = editDistance(part, word, limit: limit) else { continue }
        if best.map({ distance < $0.distance }) ?? true { best = (distance, index) }
      }
      guard let best else { return nil }
      result.distance += best.distance
      if best.distance > 0, min(part.count, own[best.index].count) < 5 { result.isSafe = false }
      own.remove(at: best.index)
    }
    if result.distance != 1 { result.isSafe = false }
    return result
  }
}
