import Foundation
import ActorGraph
import Language

/// The names of states and places in the form in which they are compared.
struct PlaceNames {
  let gazetteer: Gazetteer

  /// The main name of the state that a name stands for: by the word lists, also for `REPUBLIC OF
  /// GHANA` and `the Federal Republic of Germany`; nil where it is none.
  ///
  /// Complexity: O(length).
  func state(_ name: String) -> String? {
    let name = Self.isShouted(name) ? Self.quietened(name) : name
    if let state = known(name) { return state }
    var words = name.split(separator: " ").map(String.init)
    while let first = words.first, first == "the" || first == "The" { words.removeFirst() }
    if let state = known(words.joined(separator: " ")) { return state }
    // "Federal Republic of ..."; the two Congos and Koreas are listed in full.
    if let of = words.firstIndex(of: "of"), of > 0, of <= 4,
      words[..<of].contains(where: { Self.forms.contains($0.lowercased()) })
    {
      let rest = words[(of + 1)...].drop { $0.lowercased() == "the" }
      return known(rest.joined(separator: " "))
    }
    // "the Kyrgyz Republic": a state's adjective and its form of government.
    if words.count >= 2, let last = words.last, Self.forms.contains(last.lowercased()),
      let entry = gazetteer.entry(for: words[0]), entry.kind == .state, words.count == 2
    {
      return entry.name
    }
    return nil
  }

  /// A place without the words that only say what sort of place it is.
  func place(_ name: String) -> (key: [NameWord], isBare: Bool) {
    var words = name.split(separator: " ").map(String.init)
    if words.count > 1, words[0].lowercased() == "the" { words.removeFirst() }
    let whole = words.count
    if words.count > 2, words[1].lowercased() == "of", Self.sorts[words[0].lowercased()] != nil {
      words.removeFirst(2)
    } else if words.count > 1, let last = words.last, Self.sorts[last.lowercased()] != nil {
      words.removeLast()
    }
    return (words.map { NameWord($0) }, words.count == whole)
  }

  /// How like the names of two places are: a town is its own city, and perhaps its province.
  func likeness(_ one: String, _ other: String) -> NameLikeness {
    let (first, second) = (place(one), place(other))
    guard first.key.count == second.key.count else { return .unrelated }
    var least = 1.0
    for (word, next) in zip(first.key, second.key) {
      guard let quality = word.likeness(next), quality > 0.6 else { return .unrelated }
      least = min(least, quality)
    }
    if first.isBare == second.isBare {
      let (a, b) = (Self.sort(of: one), Self.sort(of: other))
      if !first.isBare, a != b { return .unrelated }
      return .like(least == 1 ? .sameName : .otherSpelling, least == 1 ? 5 : 3.6 * least)
    }
    let sort = Self.sort(of: first.isBare ? other : one)
    return .like(.fullerName, (sort == "town" ? 4 : 2.2) * least)
  }

  private static func sort(of name: String) -> String? {
    let words = name.lowercased().split(separator: " ").map(String.init)
    return words.first.flatMap { sorts[$0] } ?? words.last.flatMap { sorts[$0] }
  }

  private func known(_ name: String) -> String? {
    guard let entry = gazetteer.entry(for: name), entry.kind == .state, !entry.isDemonym else {
      return nil
    }
    return entry.name
  }

  private static func isShouted(_ name: String) -> Bool {
    name.count > 4 && !name.contains { $0.isLowercase }
  }

  private static func quietened(_ name: String) -> String {
    name.split(separator: " ").map { word in
      ["OF", "THE", "AND"].contains(word) ? word.lowercased() : word.capitalized
    }.joined(separator: " ")
  }

  private static let forms: Set<String> = [
    "republic", "kingdom", "state", "federation", "emirate", "sultanate", "commonwealth", "union",
    "principality", "duchy", "empire", "confederation",
  ]
  private static let sorts = [
    "town": "town", "city": "town", "village": "town", "municipality": "town", "port": "town",
    "province": "province", "region": "province", "state": "province", "county": "province",
    "district": "province", "governorate": "province", "oblast": "province",
    "department": "province", "prefecture": "province", "canton": "province",
  ]
}
