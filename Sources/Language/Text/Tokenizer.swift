/// Cuts a text into words and punctuation marks, after the conventions of the English Universal
/// Dependencies treebanks: clitics (`'s`, `n't`) and the parts of lower-case compounds stand alone;
/// names keep their hyphens and apostrophes (`Kasim-Zhomart`, `al-Kadhimi`, `N'Djamena`).
///
/// Complexity: O(length), however long a line or a word is.
struct Tokenizer {
  private let scalars: [Unicode.Scalar]

  init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

  /// The tokens in the order of the text; every scalar that is no white space is in one token.
  func tokens() -> [Token] {
    var tokens: [Token] = []
    var index = 0
    var followsSpace = true
    while index < scalars.count {
      if scalars[index].properties.isWhitespace || isInvisible(scalars[index]) {
        index += 1
        followsSpace = true
        continue
      }
      let end = isWord(scalars[index]) ? endOfWord(from: index) : endOfMark(from: index)
      for part in clitics(in: index..<end) {
        tokens.append(token(part, followsSpace: followsSpace))
        followsSpace = false
      }
      index = end
    }
    return tokens
  }

  private func token(_ range: Range<Int>, followsSpace: Bool) -> Token {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return Token(range: range, text: String(view), followsSpace: followsSpace)
  }

  // MARK: - Characters

  private func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      let value = scalar.value
      return (97...122).contains(value) || (65...90).contains(value) || (48...57).contains(value)
    }
    let properties = scalar.properties
    return properties.isAlphabetic || properties.numericType != nil
      || properties.generalCategory == .nonspacingMark
      || properties.generalCategory == .spacingMark
  }

  private func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (48...57).contains(scalar.value)
  }

  private func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "\u{2019}" || scalar == "\u{02BC}" || scalar == "\u{02BB}"
  }

  /// Zero-width characters stand inside words but never make one.
  private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isASCII && scalar.properties.generalCategory == .format
  }

  private func isWord(at index: Int) -> Bool {
    scalars.indices.contains(index) && isWord(scalars[index])
  }

  // MARK: - Words

  private func endOfWord(from start: Int) -> Int {
    if let end = endOfAddress(from: start) { return end }
    var index = start
    var partStart = start
    while index < scalars.count {
      let scalar = scalars[index]
      if isWord(scalar) || isInvisible(scalar) {
        index += 1
      } else if isApostrophe(scalar), isWord(at: index + 1), !isClitic(after: index) {
        index += 1
      } else if scalar == "-" || scalar == "\u{2010}" || scalar == "\u{2011}" {
        guard isWord(at: index + 1), joinsName(partStart..<index, hyphen: index) else { break }
        index += 1
        partStart = index
      } else if scalar == "&", isWord(at: index + 1), scalars[index - 1].properties.isUppercase {
        index += 1
      } else if scalar == "." || scalar == "," || scalar == ":" {
        guard isWord(at: index + 1) else {
          if scalar == ".", keepsFullStop(partStart..<index, from: start) { index += 1 }
          break
        }
        let betweenDigits = isDigit(scalars[index - 1]) && isDigit(scalars[index + 1])
        let isInitial = scalar == "." && isSingleLetter(at: index - 1, from: start)
        guard betweenDigits || isInitial else { break }
        // "J.Smith" is two words, "U.S." and "3.5" are one.
        if isInitial, !betweenDigits, isWord(at: index + 2) { index += 1; break }
        index += 1
        partStart = index
      } else {
        break
      }
    }
    return max(index, start + 1)
  }

  /// The end of a web or mail address that starts here.
  private func endOfAddress(from start: Int) -> Int? {
    let isAddress = matches("http://", at: start) || matches("https://", at: start)
      || matches("www.", at: start)
    guard isAddress else { return nil }
    var end = start
    while end < scalars.count, !scalars[end].properties.isWhitespace,
      !"<>\"”)".unicodeScalars.contains(scalars[end])
    {
      end += 1
    }
    while end > start, ".,;:!?".unicodeScalars.contains(scalars[end - 1]) { end -= 1 }
    return end
  }

  private func matches(_ text: String, at index: Int) -> Bool {
    var position = index
    for scalar in text.unicodeScalars {
      guard position < scalars.count, scalars[position] == scalar else { return false }
      position += 1
    }
    return true
  }

  private func isSingleLetter(at index: Int, from start: Int) -> Bool {
    guard scalars[index].properties.isAlphabetic else { return false }
    return index == start || scalars[index - 1] == "."
  }

  /// Whether a full stop after a word belongs to it: initials, `U.S.`, known abbreviations.
  private func keepsFullStop(_ part: Range<Int>, from start: Int) -> Bool {
    if part.count == 1, scalars[part.lowerBound].properties.isUppercase { return true }
    if start < part.lowerBound, part.count == 1 { return true }  // the last letter of "p.m."
    guard part.count <= 6 else { return false }
    return Abbreviations.all.contains(token(start..<part.upperBound, followsSpace: false).text)
  }

  /// Whether a hyphen holds a name together rather than joining two words.
  private func joinsName(_ left: Range<Int>, hyphen: Int) -> Bool {
    let next = scalars[hyphen + 1]
    guard let first = left.first.map({ scalars[$0] }) else { return false }
    if isDigit(next) { return !isDigit(first) }
    if first.properties.isUppercase {
      // Name particles may be small after the hyphen: "Ja-ri", "Shin-jo".
      return next.properties.isUppercase || isNamePart(left, hyphen)
    }
    guard next.properties.isUppercase else { return false }
    return Abbreviations.particles.contains(token(left, followsSpace: false).text)
  }

  private func isNamePart(_ left: Range<Int>, _ hyphen: Int) -> Bool {
    // "Moon Jae-in": a short capitalised syllable before a short small one, after another name.
    guard left.count <= 4, left.lowerBound >= 2, scalars[left.lowerBound - 1] == " " else {
      return false
    }
    var end = hyphen + 1
    while isWord(at: end) { end += 1 }
    guard end - hyphen - 1 <= 4, end - hyphen - 1 >= 2 else { return false }
    var start = left.lowerBound - 1
    while start > 0, isWord(scalars[start - 1]) { start -= 1 }
    let word = token(hyphen + 1..<end, followsSpace: false).text
    return scalars[start].properties.isUppercase && !Abbreviations.compoundParts.contains(word)
  }

  // MARK: - Clitics

  private static let clitics: Set<String> = ["s", "ll", "re", "ve", "d", "m"]

  private func isClitic(after apostrophe: Int) -> Bool {
    var end = apostrophe + 1
    while end < scalars.count, end <= apostrophe + 3, isWord(scalars[end]) { end += 1 }
    if isWord(at: end) { return false }
    let word = token(apostrophe + 1..<end, followsSpace: false).text.lowercased()
    if Self.clitics.contains(word) { return true }
    return word == "t" && (scalars[apostrophe - 1] == "n" || scalars[apostrophe - 1] == "N")
  }

  /// Splits the `n` of "n't" off its word; everything else stays whole.
  private func clitics(in range: Range<Int>) -> [Range<Int>] {
    let end = range.upperBound
    guard range.count >= 2, end < scalars.count, isApostrophe(scalars[end]), isWord(at: end + 1),
      scalars[end + 1] == "t" || scalars[end + 1] == "T", !isWord(at: end + 2),
      scalars[end - 1] == "n" || scalars[end - 1] == "N", isWord(scalars[range.lowerBound])
    else { return [range] }
    return [range.lowerBound..<end - 1, end - 1..<end]
  }

  private func endOfMark(from start: Int) -> Int {
    let mark = scalars[start]
    if isApostrophe(mark), start > 0, isWord(scalars[start - 1]), isClitic(after: start) {
      var end = start + 1
      while isWord(at: end) { end += 1 }
      return end
    }
    var end = start + 1
    if mark == "." || mark == "-" || mark == "*" || mark == "#" || mark == "_" || mark == "=" {
      while end < scalars.count, scalars[end] == mark { end += 1 }
    } else {
      while end < scalars.count, scalars[end].properties.generalCategory == .nonspacingMark {
        end += 1
      }
    }
    return end
  }
}
