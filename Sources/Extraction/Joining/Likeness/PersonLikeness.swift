import Language

/// Whether two names can be one person's.
///
/// Surname, given name and initials are compared word by word. Two different given names contradict,
/// so do two generations of one name. A surname alone is only like the names that end so: whether it
/// is enough depends on who else bears it.
struct PersonLikeness {
  let knowledge: NameKnowledge

  /// Complexity: O(words).
  func likeness(_ one: PersonForm, _ other: PersonForm) -> NameLikeness {
    if let first = one.generation, let second = other.generation, first != second {
      return .contradictory
    }
    switch (one.isFull, other.isFull) {
    case (true, true):
      let long = one.words.count >= other.words.count ? one : other
      return full(one.words, other.words, isHyphenated: long.isLastHyphenated)
    case (false, true): return short(one.words[0], other.words)
    case (true, false): return short(other.words[0], one.words)
    case (false, false):
      guard let quality = one.words[0].likeness(other.words[0]), !one.words[0].isInitial else {
        return .unrelated
      }
      return quality >= 0.95 ? .like(.sameSurname, 2.1 * quality) : .unrelated
    }
  }

  private func full(
    _ one: [NameWord], _ other: [NameWord], isHyphenated: Bool
  ) -> NameLikeness {
    if one == other { return .like(.sameName, 6) }
    if one.count == other.count, one.allSatisfy({ !$0.isInitial }),
      Set(one.map(\.text)) == Set(other.map(\.text))
    {
      return .like(.sameWords, 3.2)
    }
    if let surname = one[one.count - 1].likeness(other[other.count - 1]) {
      let given = given(one.dropLast(), other.dropLast())
      if case .like(let reason) = given {
        return .like(reason.rule, reason.weight - 2 * (1 - surname))
      }
      return surname >= 0.9 || isCommon(one[0]) ? given : .unrelated
    }
    return otherSurname(one, other, isHyphenated: isHyphenated)
  }

  /// The names before a shared surname.
  private func given(_ one: ArraySlice<NameWord>, _ other: ArraySlice<NameWord>) -> NameLikeness {
    let (short, long) = one.count <= other.count ? (one, other) : (other, one)
    guard let first = short.first, let second = long.first else { return .unrelated }
    guard let quality = first.likeness(second) else {
      return isPart(short, of: long) ? .like(.fullerName, 4) : .contradictory
    }
    let middles = (short.dropFirst(), long.dropFirst())
    if !middles.0.isEmpty, !isPart(middles.0, of: middles.1) {
      // "Joseph K. Ankrah" is not "Joseph Arthur Ankrah"; "J. A. Moor" is "John Moor".
      return .contradictory
    }
    if quality <= 0.6 { return .like(.initials, 3.2) }
    let isSame = quality == 1 && short.count == long.count
    let hasInitials = (Array(one) + other).contains(where: \.isInitial)
    if quality < 1 { return .like(.otherSpelling, 5 * quality) }
    return .like(hasInitials ? .initials : isSame ? .otherSpelling : .fullerName, 5)
  }

  private func otherSurname(
    _ one: [NameWord], _ other: [NameWord], isHyphenated: Bool
  ) -> NameLikeness {
    let (short, long) = one.count <= other.count ? (one, other) : (other, one)
    // "Nicolás Maduro" and "Nicolás Maduro Moros"; but "Aung San" is not "Aung San Suu Kyi".
    if long.count == short.count + 1, !isHyphenated, !short[0].isInitial,
      zip(short, long).allSatisfy({ ($0.likeness($1) ?? 0) >= 0.8 })
    {
      return .like(.furtherSurname, 3.2)
    }
    // A title of respect before a name is not always known as one: "Thein Sein", "Ko Thein Sein".
    if short[0].text == long[0].text, !short[0].isInitial, !isCommon(short[0]),
      Self.isSlip(short[short.count - 1], long[long.count - 1])
    {
      return .like(.likeSurname, 1.6)
    }
    if isPart(short[...], of: long[...]), short.count >= 2, !short[0].isInitial {
      return .unrelated
    }
    return .contradictory
  }

  /// One word against a full name.
  private func short(_ word: NameWord, _ full: [NameWord]) -> NameLikeness {
    guard !word.isInitial else { return .unrelated }
    func quality(_ other: NameWord) -> Double? {
      other.isInitial ? nil : word.likeness(other).flatMap { $0 >= 0.95 ? $0 : nil }
    }
    if let found = quality(full[full.count - 1]) { return .like(.surname, 2.3 * found) }
    if let found = quality(full[0]) {
      return .like(.givenName, (isCommon(word) ? 1.6 : 2.1) * found)
    }
    for middle in full.dropFirst().dropLast() {
      if let found = quality(middle) {
        return .like(.middleName, (isCommon(word) ? 1.2 : 2) * found)
      }
    }
    return .unrelated
  }

  /// Whether a given name is one that many bear.
  private func isCommon(_ word: NameWord) -> Bool {
    knowledge.gender(ofForename: word.text) != nil
  }

  /// Whether all words of one name stand in another in the same order.
  private func isPart(_ short: ArraySlice<NameWord>, of long: ArraySlice<NameWord>) -> Bool {
    var rest = long
    for word in short {
      guard let place = rest.firstIndex(where: { $0.likeness(word) != nil }) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }

  /// One letter put for another in a longer word, as a typist does.
  private static func isSlip(_ one: NameWord, _ other: NameWord) -> Bool {
    let (first, second) = (Array(one.text.utf8), Array(other.text.utf8))
    guard first.count == second.count, first.count >= 6, first[0] == second[0] else { return false }
    return zip(first, second).count { $0 != $1 } == 1
  }
}
