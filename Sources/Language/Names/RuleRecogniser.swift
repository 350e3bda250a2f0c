import Foundation

/// Finds names and says what they name.
///
/// A name is a run of capitalised words with the small words that hold names together. Word lists,
/// telling words inside the name (`Committee`, `Airport`), titles before it and the tree around it
/// decide its kind. Complexity: O(tokens).
struct RuleRecogniser: Sendable {
  let gazetteer: Gazetteer
  let classes: WordClasses

  /// The names of a tagged document in the order of the text, without overlaps, with the kinds that
  /// their form alone tells.
  func spans(in document: Document) -> [NameSpan] {
    let tokens = document.tokens
    var names: [NameSpan] = []
    var index = 0
    let dateline = Dateline(tokens, document.sentences, gazetteer)
    for sentence in document.sentences {
      index = max(index, sentence.lowerBound)
      if let dateline, dateline.range.lowerBound == sentence.lowerBound {
        names.append(
          NameSpan(tokens: dateline.range, kind: .place, knownAs: dateline.entry?.name))
        index = dateline.range.upperBound
        if let agency = dateline.agency {
          names.append(named(agency, tokens))
          index = agency.upperBound
        }
      }
      if isAllCapitals(tokens[sentence]) {
        names += listed(inHeadline: index..<max(index, sentence.upperBound), tokens)
        continue
      }
      while index < sentence.upperBound {
        guard let run = CapitalRun(tokens, from: index, in: sentence, classes, gazetteer) else {
          index += 1
          continue
        }
        names += split(numbered(run.range, tokens, sentence), tokens)
        index = run.range.upperBound
      }
    }
    return names
  }

  private func named(_ agency: Range<Int>, _ tokens: [Token]) -> NameSpan {
    let entry = gazetteer.match(in: tokens, at: agency.lowerBound, before: agency.upperBound)
    guard let (entry, range) = entry, range == agency else {
      return NameSpan(tokens: agency, kind: .media)
    }
    return span(agency, entry)
  }

  /// In a line of capitals only listed names can be told from other words.
  private func listed(inHeadline sentence: Range<Int>, _ tokens: [Token]) -> [NameSpan] {
    var names: [NameSpan] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      let match = gazetteer.matchShouted(in: tokens, at: index, before: sentence.upperBound)
      guard let (entry, range) = match else {
        index += 1
        continue
      }
      // Many smaller places are words too: "READING", "NICE".
      let isSure = entry.kind == .state || entry.isCapital || range.count > 1
      if isSure, tokens[index].text.utf8.count > 2 { names.append(span(range, entry)) }
      index = range.upperBound
    }
    return names
  }

  /// Whether a sentence is a headline in capitals: what is a name in it cannot be seen.
  private func isAllCapitals(_ tokens: ArraySlice<Token>) -> Bool {
    var words = 0
    for token in tokens {
      var isCapital = false
      for scalar in token.text.unicodeScalars {
        if scalar.isSmall { return false }
        if scalar.isCapital { isCapital = true }
      }
      if isCapital { words += 1 }
    }
    return words >= 2
  }

  /// "3rd Brigade": the number before the name of a unit belongs to it.
  private func numbered(_ run: Range<Int>, _ tokens: [Token], _ sentence: Range<Int>) -> Range<Int>
  {
    let before = run.lowerBound - 1
    guard before >= sentence.lowerBound, tokens[before].text.unicodeScalars.first?.isDigit == true,
      ["st", "nd", "rd", "th"].contains(where: { tokens[before].text.hasSuffix($0) })
        // "32 Battalion"
        || (tokens[before].text.utf8.count < 4 && tokens[run.upperBound - 1].text.last != "s"
          && tokens[before].text.utf8.allSatisfy { (48...57).contains($0) }),
      classes.classes(of: tokens[run.upperBound - 1].text.lowercased()).contains(.unit)
    else { return run }
    return before..<run.upperBound
  }

  // MARK: - Taking a run apart

  /// The names in a run of capitalised words: a state's adjective, a body, a title and a person can
  /// follow each other without a comma ("OECD Secretary General Ann van Lowe").
  private func split(_ run: Range<Int>, _ tokens: [Token]) -> [NameSpan] {
    if let (entry, range) = gazetteer.match(
      in: tokens, at: run.lowerBound, before: run.upperBound), range == run
    {
      return [span(run, entry)]
    }
    let last = tokens[run.upperBound - 1].text
    // Only factions are told apart by a letter in brackets.
    if last == ")" { return [NameSpan(tokens: run, kind: .organisation)] }
    if run.count > 1, CapitalRun.companyEndings.contains(last) {
      return [NameSpan(tokens: run, kind: .organisation)]
    }
    let endsInRole = titleLength(tokens, endingAt: run.upperBound, from: run.lowerBound) > 0
    if !endsInRole, run.count > 1, let kind = kind(of: last) {
      return [NameSpan(tokens: run, kind: kind)]
    }
    if let kind = kindOfHead(run, tokens) { return [NameSpan(tokens: run, kind: kind)] }
    return parts(of: run, tokens)
  }

  private func parts(of run: Range<Int>, _ tokens: [Token]) -> [NameSpan] {
    var names: [NameSpan] = []
    var index = run.lowerBound
    var hasTitle = false
    while index < run.upperBound {
      let title = titleLength(tokens, startingAt: index, before: run.upperBound)
      if title > 0 {
        index += title
        hasTitle = true
        continue
      }
      if let (entry, range) = gazetteer.match(in: tokens, at: index, before: run.upperBound) {
        let next = range.upperBound
        let isFollowedByTitle = titleLength(tokens, startingAt: next, before: run.upperBound) > 0
        if entry.isDemonym || next == run.upperBound || isFollowedByTitle
          || entry.kind == .organisation
        {
          names.append(span(range, entry))
          index = next
          continue
        }
      }
      let end = nextTitle(tokens, after: index, before: run.upperBound)
      let part = index..<end
      index = end
      if part.count == 1, CapitalRun.isModelNumber(tokens[part.lowerBound].text) { continue }
      if end < run.upperBound {
        // What stands before a title is the body or place that the title belongs to.
        let kind = kind(of: tokens[end - 1].text)
        names.append(
          NameSpan(tokens: part, kind: kind ?? .organisation, isKindCertain: kind != nil))
      } else if part.count > 1, Self.placeStarts.contains(tokens[part.lowerBound].text), !hasTitle {
        names.append(NameSpan(tokens: part, kind: .place))
      } else {
        names.append(NameSpan(tokens: part, kind: .person, isKindCertain: hasTitle))
      }
    }
    return names
  }

  private func span(_ range: Range<Int>, _ entry: Gazetteer.Entry) -> NameSpan {
    NameSpan(
      tokens: range, kind: entry.kind, knownAs: entry.name, isDemonym: entry.isDemonym)
  }

  /// What a thing is whose name ends in a word.
  private func kind(of word: String) -> NameKind? {
    let found = classes.classes(of: word.lowercased())
    if found.contains(.organisation) || Self.bodies.contains(word) { return .organisation }
    if found.contains(.unit) { return .unit }
    if found.contains(.media) { return .media }
    if found.contains(.place) { return .place }
    return nil
  }

  /// The kind of a name whose telling word stands before `of`, `for` or `on`.
  private func kindOfHead(_ run: Range<Int>, _ tokens: [Token]) -> NameKind? {
    for index in run.dropFirst() where Self.links.contains(tokens[index].text) {
      return kind(of: tokens[index - 1].text)
    }
    return nil
  }

  private static let links: Set<String> = ["of", "for", "on", "against"]
  private static let bodies: Set<String> = ["Centre", "Center", "Institute"]
  private static let placeStarts: Set<String> = [
    "Fort", "Mount", "Lake", "Cape", "Camp", "Port", "Mt.", "Ft.",
  ]

  // MARK: - Titles

  /// How many words a title takes that starts at a token; 0 where none does.
  private func titleLength(_ tokens: [Token], startingAt start: Int, before end: Int) -> Int {
    for length in stride(from: min(3, end - start), to: 0, by: -1) {
      if classes.isRole(tokens[start..<start + length]) { return length }
    }
    return 0
  }

  private func titleLength(_ tokens: [Token], endingAt end: Int, from start: Int) -> Int {
    for length in stride(from: min(3, end - start), to: 0, by: -1) {
      if classes.isRole(tokens[end - length..<end]) { return length }
    }
    return 0
  }

  private func nextTitle(_ tokens: [Token], after start: Int, before end: Int) -> Int {
    var index = start + 1
    while index < end {
      if titleLength(tokens, startingAt: index, before: end) > 0 { return index }
      index += 1
    }
    return end
  }
}
