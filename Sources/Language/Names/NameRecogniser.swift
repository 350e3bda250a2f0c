import Foundation

/// Finds names and says what they name.
///
/// A name is a run of capitalised words with the small words that hold names together. Word lists,
/// telling words inside the name (`Committee`, `Airport`), titles before it and the tree around it
/// decide its kind. Complexity: O(tokens).
struct NameRecogniser: Sendable {
  let gazetteer: Gazetteer
  let classes: WordClasses

  /// The names of a tagged document in the order of the text, without overlaps, with the kinds that
  /// their form alone tells.
  func spans(in document: Document) -> [NameSpan] {
    var names: [NameSpan] = []
    if let dateline = dateline(document) { names.append(dateline) }
    for sentence in document.sentences {
      if isAllCapitals(document.tokens[sentence]) {
        names += states(inHeadline: sentence, document)
        continue
      }
      var index = max(sentence.lowerBound, sentence.contains(0) ? names.last?.tokens.upperBound ?? 0 : 0)
      while index < sentence.upperBound {
        let run = CapitalRun(document.tokens, from: index, in: sentence, classes, gazetteer)
        guard let run else {
          index += 1
          continue
        }
        names += split(run.range, document)
        index = run.range.upperBound
      }
    }
    return names
  }

  /// "DILI — ", "Suva (Reuters) -": the place that a report was sent from.
  private func dateline(_ document: Document) -> NameSpan? {
    let tokens = document.tokens
    for length in 1...3 where length + 1 < tokens.count {
      guard tokens[length - 1].text.first?.isUppercase == true else { return nil }
      let mark = tokens[length].text
      guard mark == "—" || mark == "–" || mark == "--" else { continue }
      let isCapitals = tokens[..<length].allSatisfy { $0.text == $0.text.uppercased() }
      let name = tokens[..<length].map(\.text).joined(separator: " ")
      guard isCapitals || gazetteer.entry(for: name) != nil else { return nil }
      let known = gazetteer.entry(for: name.capitalized).flatMap { $0.kind == .place ? $0.name : nil }
      return NameSpan(tokens: 0..<length, kind: .place, knownAs: known)
    }
    return nil
  }

  /// In a line of capitals only the names of states can be told from other words.
  private func states(inHeadline sentence: Range<Int>, _ document: Document) -> [NameSpan] {
    var names: [NameSpan] = []
    for index in sentence {
      for length in [3, 2, 1] where index + length <= sentence.upperBound {
        let words = document.tokens[index..<index + length].map { $0.text.capitalized }
        guard words.allSatisfy({ $0.count > 2 }), let entry = gazetteer.entry(for: words.joined(separator: " ")),
          entry.kind == .state, !entry.isDemonym, names.last?.tokens.contains(index) != true
        else { continue }
        names.append(NameSpan(tokens: index..<index + length, kind: .state, knownAs: entry.name))
        break
      }
    }
    return names
  }

  private func isAllCapitals(_ tokens: ArraySlice<Token>) -> Bool {
    var words = 0
    for token in tokens {
      for scalar in token.text.unicodeScalars where scalar.properties.isLowercase { return false }
      if token.text.unicodeScalars.contains(where: { $0.properties.isUppercase }) { words += 1 }
    }
    return words >= 3
  }

  // MARK: - Taking a run apart

  /// The names in a run of capitalised words: a state's adjective, a body, a title and a person can
  /// follow each other without a comma ("NATO Secretary General Jaap de Hoop Scheffer").
  private func split(_ run: Range<Int>, _ document: Document) -> [NameSpan] {
    let tokens = document.tokens
    if let (entry, range) = gazetteer.match(in: tokens, at: run.lowerBound, before: run.upperBound),
      range == run
    {
      return [span(run, entry)]
    }
    // Only factions are told apart by a letter in brackets.
    if tokens[run.upperBound - 1].text == ")" { return [named(run, .organisation, document)] }
    let lastClasses = classes.classes(of: tokens[run.upperBound - 1].text.lowercased())
    let endsInRole = titleLength(tokens, endingAt: run.upperBound, from: run.lowerBound) > 0
    if !endsInRole, let kind = kind(of: lastClasses), run.count > 1 {
      return [named(run, kind, document)]
    }
    if let kind = kindOfHead(run, tokens) { return [named(run, kind, document)] }

    var names: [NameSpan] = []
    var index = run.lowerBound
    var hasTitle = false
    while index < run.upperBound {
      let rest = index..<run.upperBound
      let title = titleLength(tokens, startingAt: index, before: run.upperBound)
      if title > 0 {
        index += title
        hasTitle = true
        continue
      }
      if let (entry, range) = gazetteer.match(in: tokens, at: index, before: run.upperBound) {
        let next = range.upperBound
        let isFollowedByTitle = titleLength(tokens, startingAt: next, before: run.upperBound) > 0
        if entry.isDemonym || range == rest || isFollowedByTitle || entry.kind == .organisation {
          names.append(span(range, entry))
          index = next
          continue
        }
      }
      let end = nextTitle(tokens, after: index, before: run.upperBound)
      let part = index..<end
      if part.count == 1, CapitalRun.isModelNumber(tokens[index].text) {
        index = end
        continue
      }
      if end < run.upperBound {
        // What stands before a title is the body or place that the title belongs to.
        let kind = kind(of: classes.classes(of: tokens[end - 1].text.lowercased()))
        names.append(NameSpan(tokens: part, kind: kind ?? .organisation, isKindCertain: kind != nil))
      } else if hasTitle {
        names.append(NameSpan(tokens: part, kind: .person))
      } else {
        names.append(NameSpan(tokens: part, kind: .person, isKindCertain: false))
      }
      index = end
    }
    return names
  }

  private func span(_ range: Range<Int>, _ entry: Gazetteer.Entry) -> NameSpan {
    NameSpan(tokens: range, kind: entry.kind, knownAs: entry.name, isDemonym: entry.isDemonym)
  }

  private func named(_ range: Range<Int>, _ kind: NameKind, _ document: Document) -> NameSpan {
    NameSpan(tokens: range, kind: kind)
  }

  private func kind(of classes: Set<WordClasses.Class>) -> NameKind? {
    if classes.contains(.organisation) { return .organisation }
    if classes.contains(.unit) { return .unit }
    if classes.contains(.media) { return .media }
    if classes.contains(.place) { return .place }
    return nil
  }

  /// The kind of a name whose telling word stands before `of`, `for` or `on`.
  private func kindOfHead(_ run: Range<Int>, _ tokens: [Token]) -> NameKind? {
    for index in run.dropFirst() where ["of", "for", "on", "against"].contains(tokens[index].text) {
      return kind(of: classes.classes(of: tokens[index - 1].text.lowercased()))
    }
    return nil
  }

  /// How many words a title takes that starts at a token; 0 where none does.
  private func titleLength(_ tokens: [Token], startingAt start: Int, before end: Int) -> Int {
    for length in stride(from: min(3, end - start), to: 0, by: -1) {
      if classes.isRole(phrase(tokens[start..<start + length])) { return length }
    }
    return 0
  }

  private func titleLength(_ tokens: [Token], endingAt end: Int, from start: Int) -> Int {
    for length in stride(from: min(3, end - start), to: 0, by: -1) {
      if classes.isRole(phrase(tokens[end - length..<end])) { return length }
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

  private func phrase(_ tokens: ArraySlice<Token>) -> String {
    tokens.map { $0.text.lowercased() }.joined(separator: " ")
  }
}
