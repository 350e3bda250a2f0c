/// Cuts a text into words and punctuation marks, after the conventions of the English Universal
/// Dependencies treebanks: clitics (`'s`, `n't`) and the parts of lower-case compounds stand alone;
/// names keep their hyphens and apostrophes (`Jean-Marie`, `al-Sadr`, `N'Djamena`).
///
/// Complexity: O(length), however long a line or a word is.
package struct Tokenizer {
  let scalars: [Unicode.Scalar]

  package init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

  /// The tokens in the order of the text; every scalar that can be seen is in one token.
  package func tokens() -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(scalars.count / 6)
    var index = 0
    var followsSpace = true
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar.isBetweenTokens || scalar.isZeroWidth {
        index += 1
        followsSpace = true
        continue
      }
      let isWord = scalar.isWordPart
      var end = isWord ? endOfWord(from: index) : endOfMark(from: index)
      if isWord, let split = negation(in: index..<end) ?? lastPart(of: index..<end) {
        tokens.append(token(index..<split.lowerBound, followsSpace: followsSpace))
        tokens.append(token(split, followsSpace: false))
        end = split.upperBound
      } else {
        tokens.append(token(index..<end, followsSpace: followsSpace))
      }
      followsSpace = false
      index = end
    }
    return tokens
  }

  private func token(_ range: Range<Int>, followsSpace: Bool) -> Token {
    Token(range: range, text: text(range), followsSpace: followsSpace)
  }

  /// The characters of a range.
  func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  /// Whether a letter, digit or mark stands at an index; false past the end.
  func isWord(at index: Int) -> Bool {
    scalars.indices.contains(index) && scalars[index].isWordPart
  }

  // MARK: - Words

  private func endOfWord(from start: Int) -> Int {
    if let end = endOfAddress(from: start) { return end }
    var index = start
    var partStart = start
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar.isWordPart || scalar.isZeroWidth {
        index += 1
      } else if scalar.isApostrophe {
        guard isWord(at: index + 1), !isClitic(after: index, wordFrom: start) else { break }
        index += 1
      } else if scalar.isHyphen {
        guard isWord(at: index + 1) else {
          if isBrokenOff(start..<index) { index += 1 }
          break
        }
        guard
          joinsName(partStart..<index, hyphen: index) || isPrefix(start..<index, hyphen: index)
            || isTelephone(partStart..<index, hyphen: index)
        else { break }
        index += 1
        partStart = index
      } else if scalar == "/" || scalar == "_" || scalar == "@" {
        guard joins(scalar, start..<index) else { break }
        index += 1
        partStart = index
      } else if scalar == "&" {
        guard isWord(at: index + 1), scalars[index - 1].isCapital else { break }
        index += 1
      } else if scalar == "." || scalar == "," || scalar == ":" {
        guard isWord(at: index + 1) else {
          if scalar == ".", keepsFullStop(partStart..<index, from: start) { index += 1 }
          break
        }
        let betweenDigits = scalars[index - 1].isASCIIDigit && scalars[index + 1].isASCIIDigit
        let isInitial = scalar == "." && isSingleLetter(at: index - 1, from: start)
        if scalar == ".", let end = endOfFileName(start..<index) ?? endOfDoctorate(start..<index) {
          return end
        }
        guard betweenDigits || isInitial else { break }
        // "J.Smith" is two words, "U.S." and "3.5" are one.
        if isInitial, !betweenDigits, isWord(at: index + 2) {
          index += 1
          break
        }
        index += 1
        partStart = index
      } else {
        break
      }
    }
    return max(index, start + 1)
  }

  private func isSingleLetter(at index: Int, from start: Int) -> Bool {
    scalars[index].isLetter && (index == start || scalars[index - 1] == ".")
  }

  /// Whether a full stop after a word belongs to it: initials, `U.S.`, known abbreviations.
  private func keepsFullStop(_ part: Range<Int>, from start: Int) -> Bool {
    if part.count == 1, scalars[part.lowerBound].isCapital { return true }
    if start < part.lowerBound, part.count == 1 { return true }  // the last letter of "p.m."
    guard part.count <= 6 else { return false }
    let word = text(start..<part.upperBound)
    if Abbreviations.beforeNumbers.contains(word) {
      let next = part.upperBound + 2
      return next < scalars.count && scalars[next - 1] == " " && scalars[next].isASCIIDigit
    }
    return Abbreviations.all.contains(word)
  }

  /// Whether a hyphen holds a name together rather than joining two words.
  private func joinsName(_ left: Range<Int>, hyphen: Int) -> Bool {
    guard let first = left.first.map({ scalars[$0] }) else { return false }
    let next = scalars[hyphen + 1]
    // "F-5" and "Covid-19" are one word, "mid-2019" and "10-15" are three.
    if next.isASCIIDigit { return first.isCapital }
    if first.isCapital {
      // Name particles may be small after the hyphen: "Ja-ri", "Shin-jo".
      return next.isCapital || isNamePart(left, hyphen)
    }
    guard next.isCapital, left.count <= 4 else { return false }
    return Abbreviations.particles.contains(text(left))
  }

  private func isNamePart(_ left: Range<Int>, _ hyphen: Int) -> Bool {
    // "Moon Jae-in": a short capitalised syllable before a short small one, after another name.
    guard left.count <= 4, left.lowerBound >= 2, scalars[left.lowerBound - 1] == " " else {
      return false
    }
    var end = hyphen + 1
    while end - hyphen <= 5, isWord(at: end) { end += 1 }
    guard (2...4).contains(end - hyphen - 1) else { return false }
    var start = left.lowerBound - 1
    while start > 0, scalars[start - 1].isWordPart { start -= 1 }
    return scalars[start].isCapital
      && !Abbreviations.compoundParts.contains(text(hyphen + 1..<end))
  }

  // MARK: - Marks

  /// Marks that are one token however often they stand side by side, and such as are only doubled.
  private static let repeated: Set<Unicode.Scalar> = [".", "-", "*", "#", "_", "=", "+", "~"]
  private static let doubled: Set<Unicode.Scalar> = ["<", ">", "'", "`", "\u{2019}", "\u{2018}"]

  private func endOfMark(from start: Int) -> Int {
    let mark = scalars[start]
    if mark.isApostrophe, start > 0, scalars[start - 1].isWordPart,
      isClitic(after: start, wordFrom: startOfWord(before: start))
    {
      var end = start + 1
      while isWord(at: end) { end += 1 }
      return end
    }
    if let end = endOfFace(from: start) { return end }
    var end = start + 1
    if Self.repeated.contains(mark) {
      while end < scalars.count, scalars[end] == mark { end += 1 }
    } else if mark == "!" || mark == "?" {
      while end < scalars.count, scalars[end] == "!" || scalars[end] == "?" { end += 1 }
    } else if Self.doubled.contains(mark), end < scalars.count, scalars[end] == mark {
      end += 1
    } else {
      while end < scalars.count, scalars[end].properties.generalCategory == .nonspacingMark {
        end += 1
      }
    }
    return end
  }
}
