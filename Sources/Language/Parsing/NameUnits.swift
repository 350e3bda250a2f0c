/// The words of a sentence with its names taken for single words, and so names with the title before
/// them and their abbreviation in brackets after them.
struct NameUnits {
  /// A word, or a name with what belongs to it.
  struct Unit {
    /// Its tokens.
    var tokens: Range<Int>
    /// The name in it.
    var name: NameSpan?

    /// The token that the others hang from.
    var head: Int { name?.tokens.lowerBound ?? tokens.lowerBound }
  }

  /// In the order of the text, covering the sentence.
  private(set) var units: [Unit] = []

  private let tokens: [Token]
  private let sentence: Range<Int>
  private let classes: WordClasses

  /// - Parameter names: the names of the sentence.
  init(
    _ tokens: [Token], _ sentence: Range<Int>, names: ArraySlice<NameSpan>, classes: WordClasses
  ) {
    self.tokens = tokens
    self.sentence = sentence
    self.classes = classes
    units.reserveCapacity(sentence.count)
    var demonyms: Set<Int> = []
    var index = sentence.lowerBound
    for name in names {
      if name.isDemonym {
        demonyms.insert(name.tokens.lowerBound)
        continue
      }
      // A name in brackets after another is part of that one's unit.
      guard name.tokens.lowerBound >= index else { continue }
      while index < name.tokens.lowerBound {
        units.append(Unit(tokens: index..<index + 1))
        index += 1
      }
      let end = endOfAbbreviation(after: name.tokens.upperBound) ?? name.tokens.upperBound
      if name.kind == .person { takeTitle(before: name.tokens.lowerBound, demonyms) }
      let start = units.last?.tokens.upperBound ?? sentence.lowerBound
      units.append(Unit(tokens: start..<end, name: name))
      index = end
    }
    while index < sentence.upperBound {
      units.append(Unit(tokens: index..<index + 1))
      index += 1
    }
  }

  /// Takes the title of a person, and what the title belongs to ("KGB chairman X", "Russian President
  /// X"), away from the units, so that the person's can have it.
  private mutating func takeTitle(before name: Int, _ demonyms: Set<Int>) {
    let length = titleLength(before: name)
    guard length > 0 else { return }
    for _ in 0..<length where units.last?.tokens.count == 1 { units.removeLast() }
    guard let before = units.last else { return }
    let isDemonym = before.tokens.count == 1 && demonyms.contains(before.tokens.lowerBound)
    if isDemonym || before.name.map({ $0.kind != .person }) == true { units.removeLast() }
  }

  /// How many words directly before a name are the title of its bearer ("Defence Minister").
  private func titleLength(before name: Int) -> Int {
    var start = name
    // "Major General Sir John Lowe": titles in a row.
    next: while true {
      for length in stride(from: min(3, start - sentence.lowerBound), to: 0, by: -1)
      where classes.isRole(tokens[start - length..<start]) {
        start -= length
        continue next
      }
      return name - start
    }
  }

  /// The end of "(ABBR)" or "(ABBR in its Russian acronym)" directly after a name.
  private func endOfAbbreviation(after start: Int) -> Int? {
    guard start + 2 < sentence.upperBound, tokens[start].text == "(",
      tokens[start + 2].text == ")"
        || tokens[start + 1].text.unicodeScalars.count(where: { $0.isCapital }) >= 2
    else { return nil }
    let end = min(start + 10, sentence.upperBound)
    return (start + 2..<end).first { tokens[$0].text == ")" }.map { $0 + 1 }
  }
}
