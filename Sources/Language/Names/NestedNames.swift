/// Finds names inside names, and offices around them: "Zenda Region" in "Zenda Region Police Chief".
///
/// Complexity: O(tokens).
struct NestedNames {
  private let document: Document
  private let lexicon: NameLexicon

  /// - Parameter document: with names.
  init(_ document: Document, _ lexicon: NameLexicon) {
    self.document = document
    self.lexicon = lexicon
  }

  /// In the order of the text, outer before inner.
  func names() -> [NameSpan] {
    var found = offices()
    for name in document.names where name.tokens.count > 1 && !name.isDemonym {
      found += inside(name)
    }
    return found.sorted {
      ($0.tokens.lowerBound, $1.tokens.upperBound) < ($1.tokens.lowerBound, $0.tokens.upperBound)
    }
  }

  /// Listed places, states and peoples in the name of a body.
  private func inside(_ name: NameSpan) -> [NameSpan] {
    guard [.organisation, .media, .unit, .event].contains(name.kind) else { return [] }
    var found: [NameSpan] = []
    var index = name.tokens.lowerBound
    while index < name.tokens.upperBound {
      guard
        let (entry, range) = lexicon.gazetteer.match(
          in: document.tokens, at: index, before: name.tokens.upperBound),
        range != name.tokens, entry.kind == .state || entry.kind == .place
      else {
        index += 1
        continue
      }
      found.append(
        NameSpan(
          tokens: range, kind: entry.kind, knownAs: entry.name, isDemonym: entry.isDemonym))
      index = range.upperBound
    }
    return found
  }

  // MARK: - Offices

  /// Titles with the names that they belong to, before them or after "of".
  private func offices() -> [NameSpan] {
    let tokens = document.tokens
    var found: [NameSpan] = []
    var nameBefore: [Int: NameSpan] = [:]
    var nameAt: [Int: NameSpan] = [:]
    for name in document.names {
      nameBefore[name.tokens.upperBound] = name
      nameAt[name.tokens.lowerBound] = name
    }
    for sentence in document.sentences {
      var index = sentence.lowerBound
      while index < sentence.upperBound {
        let length = titleLength(at: index, before: sentence.upperBound)
        guard length > 0, nameAt[index] == nil else {
          index += 1
          continue
        }
        var start = index
        var end = index + length
        // "Zenda Region Police Chief", "Kenyan President"
        while start > sentence.lowerBound {
          if let name = nameBefore[start], name.kind != .person {
            start = name.tokens.lowerBound
          } else if isInner(tokens[start - 1]), start - 1 > sentence.lowerBound {
            start -= 1
          } else {
            break
          }
        }
        // "Minister of the Interior", "Governor of California"
        if end + 1 < sentence.upperBound, tokens[end].text == "of" {
          let next = tokens[end + 1].text == "the" ? end + 2 : end + 1
          if let name = nameAt[next], name.kind != .person {
            end = name.tokens.upperBound
          } else if next < sentence.upperBound, CapitalRun.isCapitalised(tokens[next]) {
            end = next + 1
          }
        }
        if end - start > 1 || length > 1 {
          found.append(NameSpan(tokens: start..<end, kind: .office))
        }
        index = max(end, index + 1)
      }
    }
    return found
  }

  private func isInner(_ token: Token) -> Bool {
    CapitalRun.isCapitalised(token) && token.tag != .determiner && !FunctionWords.contains(token)
  }

  /// How many words a title takes that starts at a token with a capital; 0 where none does.
  private func titleLength(at start: Int, before end: Int) -> Int {
    guard CapitalRun.isCapitalised(document.tokens[start]) else { return 0 }
    for length in stride(from: min(3, end - start), to: 0, by: -1)
    where lexicon.classes.isRole(document.tokens[start..<start + length]) { return length }
    return 0
  }
}
