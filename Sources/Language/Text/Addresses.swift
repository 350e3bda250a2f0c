/// Web and mail addresses, each one token.
extension Tokenizer {
  /// Endings of host names that are no English words.
  private static let hostEndings: Set<String> = [
    "com", "org", "net", "gov", "edu", "mil", "int", "info", "biz", "eu", "uk", "ru", "fr", "de",
    "kz", "ua", "kg", "uz", "ge", "cn", "jp", "br", "za", "ke", "ng", "io", "tv", "au", "ca", "ch",
  ]
  /// Longest local part and host name; it also bounds how far a word is searched for a mark.
  private static let longestHost = 128

  /// The end of a web or mail address that starts at an index; nil where none does.
  func endOfAddress(from start: Int) -> Int? {
    guard scalars[start].value < 0x80 else { return nil }
    if matches("http://", at: start) || matches("https://", at: start)
      || matches("www.", at: start)
    {
      return endOfPath(from: start)
    }
    var end = start
    var firstDot = -1
    while end < scalars.count, isHostPart(scalars[end]) {
      if end - start > Self.longestHost { return nil }
      if firstDot < 0, scalars[end] == "." { firstDot = end }
      end += 1
    }
    if end < scalars.count, scalars[end] == "@" { return endOfMail(at: end) }
    guard firstDot > start else { return nil }
    return endOfHost(start..<end)
  }

  private func endOfPath(from start: Int) -> Int {
    var end = start
    while end < scalars.count, !scalars[end].isBetweenTokens,
      !"<>\"\u{201D})".unicodeScalars.contains(scalars[end])
    {
      end += 1
    }
    while end > start + 1, ".,;:!?'\u{2019}".unicodeScalars.contains(scalars[end - 1]) { end -= 1 }
    return end
  }

  private func isHostPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCIILetter || scalar.isASCIIDigit || scalar == "." || scalar == "-" || scalar == "_"
      || scalar == "+"
  }

  private func endOfMail(at sign: Int) -> Int? {
    var end = sign + 1
    var dots = 0
    while end < scalars.count, end - sign <= Self.longestHost, isHostPart(scalars[end]) {
      if scalars[end] == ".", isWord(at: end + 1) { dots += 1 }
      end += 1
    }
    while end > sign + 1, !scalars[end - 1].isWordPart { end -= 1 }
    return dots > 0 && end > sign + 1 ? end : nil
  }

  /// The end of a host name with a known ending, and of the path after it.
  private func endOfHost(_ range: Range<Int>) -> Int? {
    var end = range.upperBound
    while end > range.lowerBound, !scalars[end - 1].isWordPart { end -= 1 }
    guard let dot = scalars[range.lowerBound..<end].lastIndex(of: "."),
      scalars[dot - 1].isWordPart, Self.hostEndings.contains(text(dot + 1..<end))
    else { return nil }
    return end < scalars.count && scalars[end] == "/" ? endOfPath(from: end) : end
  }

  private func matches(_ text: String, at index: Int) -> Bool {
    var position = index
    for scalar in text.unicodeScalars {
      guard position < scalars.count, scalars[position] == scalar else { return false }
      position += 1
    }
    return true
  }
}
