import ActorGraph

/// Finds the date of publication in the head of a report: a line that is a date, a line that says so
/// (`Published: 2022-01-10`), a byline with a date, a dateline (`PARIS, Jan. 10, 2022 —`).
///
/// A date inside a sentence is the date of something else. Where lines name different days, or a day
/// could be read in two ways, the date stays unknown: a wrong one would shift every "on Saturday".
enum PublicationLine {
  /// How many lines with text are looked at.
  private static let lineCount = 6
  /// How far in the text these are looked for, in characters.
  private static let reach = 3_000

  /// The date that the head of a text names. Complexity: O(1).
  static func date(in text: String) -> PartialDate? {
    var found: [PartialDate] = []
    var before: Substring?
    var count = 0
    let head = String(String.UnicodeScalarView(text.unicodeScalars.prefix(reach)))
    let lines = head.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for line in lines {
      let line = trimmed(line)
      if line.isEmpty {
        before = nil
        continue
      }
      count += 1
      if count > lineCount { break }
      switch reading(of: line, isWithin: before.map(breaksOff) ?? false) {
      case .publication(let date): return date
      case .date(let date): found.append(date)
      case nil: break
      }
      before = line
    }
    guard let first = found.first, found.allSatisfy({ $0 == first }) else { return nil }
    return first
  }

  private enum Reading {
    /// The line says that the report was published then.
    case publication(PartialDate)
    case date(PartialDate)
  }

  /// - Parameter isWithin: whether the line before breaks off inside a sentence.
  private static func reading(of line: Substring, isWithin: Bool) -> Reading? {
    var scanner = DateScanner(line.prefix(400))
    if scanner.skip(words: labels) {
      _ = scanner.skip(words: ["on"])
      _ = scanner.skip(":")
      return whole(&scanner).map { .publication($0) }
    }
    if isWithin { return nil }
    if let date = whole(&scanner) { return .date(date) }
    scanner.rewind(to: 0)
    if line.unicodeScalars.count < 120, scanner.skip(words: ["by"]) {
      return byline(&scanner).map { .date($0) }
    }
    scanner.rewind(to: 0)
    return Dateline(&scanner).map { .date($0.date) }
  }

  private static let labels: Set<String> = ["published", "posted", "date", "issued"]

  /// A date with nothing after it but a time of day.
  private static func whole(_ scanner: inout DateScanner) -> PartialDate? {
    guard let date = WrittenDate.read(&scanner) else { return nil }
    _ = scanner.skip(anyOf: ",|·•–—-")
    _ = scanner.skip(words: ["at", "t"])
    if scanner.number(digits: 1...2) != nil {
      while scanner.skip(anyOf: ":."), scanner.number(digits: 1...3) != nil {}
      while scanner.skip(words: timeWords) || scanner.skip(anyOf: "+-.():,")
        || scanner.number(digits: 1...4) != nil
      {}
    }
    return scanner.isAtEnd ? date : nil
  }

  private static let timeWords: Set<String> = [
    "z", "am", "pm", "a", "p", "m", "gmt", "utc", "bst", "cet", "cest", "et", "est", "edt", "ct",
    "pt", "pst", "pdt", "msk", "ist", "h",
  ]

  /// The name of a byline is short, and a mark stands between it and the date.
  private static func byline(_ scanner: inout DateScanner) -> PartialDate? {
    for _ in 0..<12 where !scanner.isAtEnd {
      if scanner.skip(anyOf: ",|·•–—-") {
        let start = scanner.position
        if let date = whole(&scanner) { return date }
        scanner.rewind(to: start)
      } else {
        scanner.advance()
      }
    }
    return nil
  }

  /// Whether a line cannot be the end of what it says.
  private static func breaksOff(_ line: Substring) -> Bool {
    guard line.last != "," else { return true }
    let last = line.split(separator: " ").last.map { $0.lowercased() } ?? ""
    return openWords.contains(last)
  }

  private static let openWords: Set<String> = [
    "on", "of", "since", "until", "from", "before", "after", "by", "to", "and", "the", "in",
    "between", "dated", "than", "at", "or", "for", "with", "till",
  ]

  /// Without white space, and without the marks that Markdown sets around a line.
  private static func trimmed(_ line: Substring) -> Substring {
    let isEdge = { (letter: Character) in letter.isWhitespace || "*_#>".contains(letter) }
    let rest = line.drop(while: isEdge)
    guard let last = rest.lastIndex(where: { !isEdge($0) }) else { return "" }
    return rest[...last]
  }
}
