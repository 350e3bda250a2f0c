import ActorGraph

/// The place and day that a report was sent from, before its first sentence:
/// `ALMATY, 10 January 2022. The`, `PARIS, Jan. 10, 2022 (Agency) —`.
struct Dateline {
  let date: PartialDate

  /// Reads a dateline at the start of a line; nil for anything else.
  ///
  /// A place in ordinary letters could be the subject of a headline ("Kazakhstan Protests, 5 January
  /// 2022"), so it counts only before a dash or a full stop and more text, or as one word alone.
  init?(_ scanner: inout DateScanner) {
    var words: [String] = []
    var commas = 0
    while let piece = scanner.next {
      if case .word(let word) = piece {
        let start = scanner.position
        if commas > 0, let date = WrittenDate.read(&scanner) {
          guard Self.ends(&scanner, after: words) else { return nil }
          self.date = date
          return
        }
        scanner.rewind(to: start + 1)
        // A weekday here is none of the date's.
        guard word.first?.isUppercase == true, words.count < Self.mostWords,
          !WrittenDate.isWeekday(word)
        else { return nil }
        words.append(word)
      } else if case .number = piece {
        guard commas > 0, let date = WrittenDate.read(&scanner),
          Self.ends(&scanner, after: words)
        else { return nil }
        self.date = date
        return
      } else if scanner.skip(",") {
        commas += 1
        guard !words.isEmpty, commas < 4 else { return nil }
      } else {
        // Hyphens and full stops of "Port-au-Prince" and "St. Ives".
        guard scanner.skip(anyOf: "-.") else { return nil }
      }
    }
    return nil
  }

  private static let mostWords = 6

  private static func ends(_ scanner: inout DateScanner, after words: [String]) -> Bool {
    let isInCapitals = words.first.map { $0.count > 2 && $0 == $0.uppercased() } ?? false
    if scanner.isAtEnd { return isInCapitals || words.count == 1 }
    if scanner.skip(anyOf: "—–:") { return true }
    if scanner.skip("-") { return !scanner.isAtEnd }
    if scanner.skip(".") { return isInCapitals || scanner.isAtEnd == false }
    if scanner.skip("(") {
      // The agency, in brackets, and after it a dash.
      for _ in 0..<6 where !scanner.isAtEnd {
        if scanner.skip(")") { return scanner.isAtEnd || scanner.skip(anyOf: "—–-:.") }
        scanner.advance()
      }
    }
    return false
  }
}
