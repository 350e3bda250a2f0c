/// Brings the names of a document into agreement with each other: a surname alone is the person who
/// was named in full, an abbreviation in brackets is what stands before it, a word in a headline of
/// capitals is what it is in the text.
///
/// After "one sense per discourse" (Gale, Church and Yarowsky 1992). Complexity: O(tokens).
struct NameAgreement {
  private let tokens: [Token]
  private let evidence: NameEvidence
  private let classes: WordClasses

  init(_ document: Document, _ evidence: NameEvidence, _ classes: WordClasses) {
    tokens = document.tokens
    self.evidence = evidence
    self.classes = classes
  }

  /// The names in order, with those that others vouch for.
  func agreed(_ names: [NameSpan]) -> [NameSpan] {
    var names = withAbbreviations(names)
    let people = surnames(names)
    for index in names.indices where names[index].tokens.count == 1 {
      let name = names[index]
      guard name.knownAs == nil, name.kind != .person,
        people.contains(evidence.words[name.tokens.lowerBound].lower)
      else { continue }
      names[index].kind = .person
    }
    return withRepeated(names, people)
  }

  /// The last words of people's full names.
  private func surnames(_ names: [NameSpan]) -> Set<UInt64> {
    var words: Set<UInt64> = []
    for name in names where name.kind == .person && name.tokens.count > 1 {
      let last = name.tokens.upperBound - 1
      if evidence.words[last].letters > 2, evidence.words[last].isCapital, evidence.noun[last] == 0
      {
        words.insert(evidence.words[last].lower)
      }
    }
    return words
  }

  /// "Ogaden Renewal Line (ORL)": both are bodies.
  private func withAbbreviations(_ names: [NameSpan]) -> [NameSpan] {
    var result: [NameSpan] = []
    result.reserveCapacity(names.count)
    for (index, name) in names.enumerated() {
      var name = name
      // A letter in brackets tells factions of one name apart: "Farmers' Union (B)".
      let bracket = name.tokens.upperBound
      guard name.tokens.count > 1, bracket + 2 < tokens.count, tokens[bracket].text == "(",
        tokens[bracket + 2].text == ")", evidence.words[bracket + 1].isCapital
      else {
        result.append(name)
        continue
      }
      let inside = evidence.words[bracket + 1]
      if inside.letters == 1, name.kind == .organisation {
        name.tokens = name.tokens.lowerBound..<bracket + 3
        result.append(name)
        continue
      }
      guard inside.isAllCapitals, isAbbreviation(bracket + 1, of: name.tokens) else {
        result.append(name)
        continue
      }
      if [.person, .place, .state].contains(name.kind), name.knownAs == nil {
        name.kind = .organisation
      }
      result.append(name)
      let isKnown =
        index + 1 < names.count && names[index + 1].tokens.lowerBound <= bracket + 1
        && names[index + 1].tokens.upperBound > bracket + 1
      if !isKnown {
        result.append(NameSpan(tokens: bracket + 1..<bracket + 2, kind: name.kind))
      }
    }
    return result
  }

  /// Whether most letters of an abbreviation are first letters of the words of a name.
  private func isAbbreviation(_ index: Int, of name: Range<Int>) -> Bool {
    let letters = tokens[index].text.unicodeScalars.filter { $0.isLetter }
    let first = name.compactMap { tokens[$0].text.unicodeScalars.first }
    return letters.first == first.first || letters.count { first.contains($0) } * 2 > letters.count
  }

  private static let bodies: Set<NameKind> = [.organisation, .media, .unit]

  /// Whether a word that is a name elsewhere must be one here: no list has it, it stands alone inside
  /// a sentence, and never in small letters.
  private func isAlwaysName(_ index: Int) -> Bool {
    evidence.run[index].count == 1 && !evidence.isFirst[index] && evidence.listed[index] == 0
      && evidence.noun[index] == 0 && evidence.elsewhere[index] & NameEvidence.Elsewhere.small == 0
      && tokens[index].tag != .adjective
  }

  /// Adds single words that are names elsewhere.
  private func withRepeated(_ names: [NameSpan], _ people: Set<UInt64>) -> [NameSpan] {
    var known: [UInt64: NameSpan] = [:]
    for name in names where name.tokens.count == 1 && !name.isDemonym {
      let index = name.tokens.lowerBound
      if !evidence.isShouted[index] { known[evidence.words[index].lower] = name }
    }
    var result: [NameSpan] = []
    var rest = names[...]
    for segment in evidence.segments {
      for index in segment {
        while let next = rest.first, next.tokens.lowerBound <= index {
          result.append(next)
          rest = rest.dropFirst()
        }
        if let last = result.last, last.tokens.upperBound > index { continue }
        let word = evidence.words[index]
        guard word.isCapital, word.letters > 2 else { continue }
        // "al-Haddad": an article tied to a name by a hyphen.
        if tokens[index].text.hasPrefix("al-"), evidence.listed[index] == 0 {
          result.append(NameSpan(tokens: index..<index + 1, kind: .person))
          continue
        }
        if evidence.isShouted[index] {
          if people.contains(word.lower) {
            result.append(NameSpan(tokens: index..<index + 1, kind: .person))
          } else if var name = known[word.lower] {
            name.tokens = index..<index + 1
            result.append(name)
          }
        } else if people.contains(word.lower), evidence.run[index].count == 1,
          evidence.listed[index] == 0
        {
          result.append(NameSpan(tokens: index..<index + 1, kind: .person))
        } else if var name = known[word.lower], Self.bodies.contains(name.kind),
          isAlwaysName(index)
        {
          name.tokens = index..<index + 1
          result.append(name)
        }
      }
    }
    return result + rest
  }
}
