/// Marks inside words, beyond those of names: prefixes, files, dates, telephone numbers, faces.
extension Tokenizer {
  /// Prefixes that a hyphen ties to what they stand before ("anti-government", "co-founder"). "Ex"
  /// stands alone against the treebanks, so that the office after it is seen.
  private static let prefixes: Set<String> = [
    "non", "e", "anti", "re", "co", "pre", "mid", "pro", "cross", "post", "semi", "over", "sub",
    "multi", "counter", "mini", "neo", "inter", "micro", "intra", "ultra", "trans", "pseudo",
    "arch", "socio",
  ]
  private static let longestPrefix = 7

  /// Whether the word before a hyphen is a prefix of the one after it.
  func isPrefix(_ word: Range<Int>, hyphen: Int) -> Bool {
    guard word.count <= Self.longestPrefix, scalars[hyphen + 1].isLetter,
      scalars[word.lowerBound].isASCIILetter
    else { return false }
    return Self.prefixes.contains(text(word).lowercased())
  }

  /// Whether a hyphen follows one or two small letters of a word that was not finished ("th- they").
  func isBrokenOff(_ word: Range<Int>) -> Bool {
    let after = word.upperBound + 1
    guard word.count <= 2, after < scalars.count, scalars[after] == " " else { return false }
    return scalars[word].allSatisfy { $0.isASCIILetter && $0.isSmall }
  }

  /// Whether a hyphen stands in a telephone number: three digits before it, after it three and a
  /// hyphen, or four.
  func isTelephone(_ part: Range<Int>, hyphen: Int) -> Bool {
    guard part.count == 3, scalars[part].allSatisfy(\.isASCIIDigit) else { return false }
    let end = endOfDigits(from: hyphen + 1)
    switch end - hyphen - 1 {
    case 3: return end < scalars.count && scalars[end].isHyphen && isDigit(at: end + 1)
    case 4: return !isWord(at: end)
    default: return false
    }
  }

  /// Whether a slash, low line or at sign after a word joins it to the next: "9/11", "a_b", "a@B".
  func joins(_ mark: Unicode.Scalar, _ word: Range<Int>) -> Bool {
    let next = word.upperBound + 1
    guard isWord(at: next) else { return false }
    guard mark == "/" else { return true }
    let end = endOfDigits(from: next)
    return word.count <= 7 && (1...4).contains(end - next) && !isWord(at: end)
      && scalars[word].allSatisfy { $0.isASCIIDigit || $0 == "/" }
  }

  private func isDigit(at index: Int) -> Bool {
    index < scalars.count && scalars[index].isASCIIDigit
  }

  private func endOfDigits(from start: Int) -> Int {
    var end = start
    while end < scalars.count, end - start < 8, scalars[end].isASCIIDigit { end += 1 }
    return end
  }

  private static let fileEndings: Set<String> = [
    "doc", "docx", "xls", "xlsx", "pdf", "ppt", "txt", "zip", "jpg", "jpeg", "png", "gif", "htm",
    "html", "exe", "csv", "mp3", "mp4",
  ]

  /// The end of the name of a file, whose stem ends before a full stop.
  func endOfFileName(_ stem: Range<Int>) -> Int? {
    let next = stem.upperBound + 1
    var end = next
    while end < scalars.count, end - next <= 5, isWord(at: end) { end += 1 }
    return Self.fileEndings.contains(text(next..<end).lowercased()) ? end : nil
  }

  /// The end of "Ph.D.", of which "Ph" stands before a full stop.
  func endOfDoctorate(_ word: Range<Int>) -> Int? {
    let next = word.upperBound + 1
    guard word.count == 2, text(word) == "Ph", scalars[next] == "D", !isWord(at: next + 1) else {
      return nil
    }
    return next + 1 < scalars.count && scalars[next + 1] == "." ? next + 2 : next + 1
  }

  /// Contractions that are written without an apostrophe, with the length of their second word.
  private static let fused: [String: Int] = [
    "gonna": 2, "wanna": 2, "gotta": 2, "dont": 2, "didnt": 2, "doesnt": 2, "isnt": 2, "wasnt": 2,
    "cant": 2, "wont": 2, "couldnt": 2, "wouldnt": 2, "shouldnt": 2, "havent": 2, "hasnt": 2,
    "arent": 2, "thats": 1, "whats": 1, "im": 1,
  ]
  /// Units that are written directly after a number.
  private static let units: Set<String> = [
    "am", "pm", "AM", "PM", "m", "k", "bn", "tn", "b", "M", "K", "MM", "mm", "cm", "km", "kg", "ft",
    "lb", "lbs", "Hz", "mins", "min", "hrs", "mph", "percent",
  ]

  /// The second word in what is written as one: the unit of "3km", the "na" of "gonna".
  func lastPart(of word: Range<Int>) -> Range<Int>? {
    guard word.count <= 12 else { return nil }
    if scalars[word.lowerBound].isASCIIDigit {
      var start = word.upperBound
      while start > word.lowerBound, scalars[start - 1].isASCIILetter { start -= 1 }
      guard start < word.upperBound, scalars[start - 1].isASCIIDigit,
        Self.units.contains(text(start..<word.upperBound)),
        scalars[word.lowerBound..<start].allSatisfy({
          $0.isASCIIDigit || $0 == "." || $0 == "," || $0 == ":"
        })
      else { return nil }
      return start..<word.upperBound
    }
    // Few words come as far as the look-up.
    guard word.count <= 8, "tasm".unicodeScalars.contains(scalars[word.upperBound - 1]),
      "gwdicshkat".unicodeScalars.contains(scalars[word.lowerBound]),
      let length = Self.fused[text(word)]
    else { return nil }
    return word.upperBound - length..<word.upperBound
  }

  /// The end of a face made of marks, as in ":-)".
  func endOfFace(from start: Int) -> Int? {
    guard [":", ";", "="].contains(scalars[start]) else { return nil }
    var mouth = start + 1
    if mouth < scalars.count, scalars[mouth] == "-" { mouth += 1 }
    guard mouth < scalars.count else { return nil }
    switch scalars[mouth] {
    case ")": return mouth + 1
    case "(", "D", "P", "p": return isWord(at: mouth + 1) ? nil : mouth + 1
    default: return nil
    }
  }
}
