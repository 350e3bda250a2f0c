import Foundation

extension NameJoiner {
  /// The number of an earlier name that the text says a name is another name of: "Lowe, born Ann
  /// Hill", "Lowe, known to her friends as Nan", "Ann Lowe, “Nan”", "the Free Alliance (F-A)".
  ///
  /// Complexity: O(1).
  func renamed(_ number: Int) -> Int? {
    let start = document.names[number].tokens.lowerBound
    guard number > 0, start > 1 else { return nil }
    let earlier = document.names[number - 1]
    let tokens = document.tokens
    let end = document.names[number].tokens.upperBound
    if tokens[start - 1].text == "(", earlier.tokens.upperBound == start - 1,
      earlier.tokens.count > 1, !earlier.isCertainly(.person), end < tokens.count,
      tokens[end].text == ")", isShortened(number) || isInitials(number, of: earlier)
    {
      return number - 1
    }
    if tokens[start - 1].text == "(", end < tokens.count, tokens[end].text == ")",
      let body = spelledOut(before: number)
    {
      return body
    }
    guard !document.names[number].isDemonym, document.names[number].knownAs == nil,
      document.names[number].kind == .person || !document.names[number].isKindCertain
    else { return nil }
    if Self.quotes.contains(tokens[start - 1].text), earlier.kind == .person,
      earlier.tokens.upperBound == start - 2, tokens[start - 2].text == ",", end < tokens.count,
      Self.quotes.contains(tokens[end].text)
    {
      return number - 1
    }
    guard let person = lastPerson(before: number), tokens[start - 1].followsSpace else {
      return nil
    }
    switch tokens[start - 1].text.lowercased() {
    case "born", "née", "né", "alias", "nicknamed":
      return person
    case "as":
      let first = max(document.names[person].tokens.upperBound, start - 8)
      return (first..<start).contains { tokens[$0].text == "known" } ? person : nil
    default: return nil
    }
  }

  private static let quotes: Set<String> = [
    "\"", "\u{201c}", "\u{201d}", "'", "\u{2018}", "\u{2019}",
  ]

  /// The name from which on the words before a bracket have the first letters in it, where they are
  /// more than one name: "the Observer Mission in Zenda (OMIZ)".
  private func spelledOut(before number: Int) -> Int? {
    let name = document.names[number]
    let bracket = name.tokens.lowerBound - 1
    let word = NameWords(document.scalars[document.offsets(ofTokens: name.tokens)])
    guard word.words.count == 1, word.words[0].utf8.count > 2 else { return nil }
    for other in stride(from: number - 1, through: max(0, number - 4), by: -1) {
      let start = document.names[other].tokens.lowerBound
      guard bracket - start < 12 else { return nil }
      let long = NameWords(document.scalars[document.offsets(ofTokens: start..<bracket)])
      if word.words[0] == long.initials || word.words[0] == long.allInitials { return other }
    }
    return nil
  }

  /// Whether a name is one word of the first letters of another: "Organisation of Examples (Oe)".
  private func isInitials(_ number: Int, of other: NameSpan) -> Bool {
    let word = NameWords(
      document.scalars[document.offsets(ofTokens: document.names[number].tokens)])
    let long = NameWords(document.scalars[document.offsets(ofTokens: other.tokens)])
    guard word.words.count == 1, word.words[0].utf8.count > 2 else { return false }
    return word.words[0] == long.initials || word.words[0] == long.allInitials
  }

  /// A name of a headline as it is written elsewhere: "UNITED NATIONS" as "United Nations"; nil where
  /// it has small letters or is short like an abbreviation.
  ///
  /// Complexity: O(length).
  func shouted(_ offsets: Range<Int>) -> String? {
    let scalars = document.scalars[offsets]
    guard scalars.count > 3, !scalars.contains(where: { $0.properties.isLowercase }) else {
      return nil
    }
    return [" Of ", " And ", " The "].reduce(String(String.UnicodeScalarView(scalars)).capitalized)
    {
      $0.replacingOccurrences(of: $1, with: $1.lowercased())
    }
  }

  /// Whether a name is short, and at least two of its letters are capital.
  private func isShortened(_ number: Int) -> Bool {
    let scalars = document.scalars[document.offsets(ofTokens: document.names[number].tokens)]
    return scalars.count <= 8 && scalars.count(where: { $0.properties.isUppercase }) >= 2
  }

  /// The number of the latest name of a person in the sentence before a name.
  private func lastPerson(before number: Int) -> Int? {
    let start = document.names[number].tokens.lowerBound
    var other = number - 1
    while other >= 0, start - document.names[other].tokens.upperBound < 20 {
      let name = document.names[other]
      let between = document.tokens[name.tokens.upperBound..<start]
      if between.contains(where: { $0.text == "." || $0.text == "?" || $0.text == "!" }) {
        return nil
      }
      if name.kind == .person { return other }
      other -= 1
    }
    return nil
  }
}

extension NameSpan {
  /// Whether its kind is known and this.
  fileprivate func isCertainly(_ kind: NameKind) -> Bool { isKindCertain && self.kind == kind }
}
