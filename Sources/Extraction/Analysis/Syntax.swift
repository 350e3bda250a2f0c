package import Language

/// The trees of a document, read from the top down.
package struct Syntax: Sendable {
  package let document: Document
  private let children: [[Int]]
  private let sentenceNumbers: [Int]
  /// The dates of each sentence.
  private let times: [[TimeExpression]]
  /// The end of each name, by its first word.
  private let nameEnds: [Int: Int]

  package init(_ document: Document) {
    self.document = document
    var children = [[Int]](repeating: [], count: document.tokens.count)
    for (index, token) in document.tokens.enumerated() {
      if let head = token.head { children[head].append(index) }
    }
    self.children = children
    var numbers = [Int](repeating: 0, count: document.tokens.count)
    for (number, sentence) in document.sentences.enumerated() {
      for index in sentence { numbers[index] = number }
    }
    sentenceNumbers = numbers
    var times = [[TimeExpression]](repeating: [], count: document.sentences.count)
    for time in document.times where !Self.isInDateline(time, document) {
      times[numbers[time.tokens.lowerBound]].append(time)
    }
    self.times = times
    nameEnds = Dictionary(
      document.names.filter { !$0.isDemonym }.map { ($0.tokens.lowerBound, $0.tokens.upperBound) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Whether a date stands in a dateline, where it tells of the report and not of an event.
  private static func isInDateline(_ time: TimeExpression, _ document: Document) -> Bool {
    var next: Int? = time.tokens.lowerBound
    for _ in 0..<6 {
      guard let token = next else { return false }
      if document.tokens[token].relation == .discourse { return true }
      next = document.tokens[token].head
    }
    return false
  }

  subscript(token: Int) -> Token { document.tokens[token] }

  /// The words that depend on a word, in the order of the text.
  func children(of token: Int) -> [Int] { children[token] }

  /// The words that depend on a word in one of some ways.
  func children(of token: Int, _ relations: DependencyRelation...) -> [Int] {
    children[token].filter { relations.contains(document.tokens[$0].relation) }
  }

  /// The number of the sentence that a word stands in.
  func sentence(of token: Int) -> Int { sentenceNumbers[token] }

  /// The times and dates of a sentence, by its number, in the order of the text.
  func times(inSentence number: Int) -> [TimeExpression] { times[number] }

  /// The words of the sentence that a word stands in.
  func sentenceRange(of token: Int) -> Range<Int> { document.sentences[sentenceNumbers[token]] }

  private static let companions: Set<String> = ["along", "together", "alongside"]

  /// The preposition before a noun, in lower case, several words joined ("because of").
  func preposition(of token: Int) -> String? {
    guard let first = children(of: token, .case).first(where: { $0 < token }) else { return nil }
    let rest = children(of: first, .fixed).map { document.tokens[$0].text.lowercased() }
    var words = ([document.tokens[first].text.lowercased()] + rest).joined(separator: " ")
    // "pulled out of Zenda": the tree may hang either word from the verb.
    if words == "of", first > 0, word(first - 1) == "out" { words = "out of" }
    if words == "out", first + 1 < token, word(first + 1) == "of" { words = "out of" }
    // "along with X": the adverb may hang from the verb.
    guard words == "with", first > 0, Self.companions.contains(word(first - 1)) else {
      return words
    }
    return word(first - 1) + " " + words
  }

  /// A word and what is coordinated with it, in the order of the text.
  func conjuncts(of token: Int) -> [Int] {
    var found = [token]
    var index = 0
    while index < found.count, found.count < 64 {
      // "landed in May; Syldavia has": what stands after a semicolon is another clause's, unless it is a
      // name in a list of names with long words between them.
      let isName = nameEnds[found[index]] != nil
      found += children(of: found[index], .conj).filter { conjunct in
        isName && nameEnds[conjunct] != nil
          || !children(of: conjunct, .punct).contains { $0 < conjunct && word($0) == ";" }
      }
      // "to X, the president, and to Y": the tree may hang Y from the president.
      for noun in children(of: found[index], .appos) {
        found += children(of: noun, .conj).filter { preposition(of: $0) != nil }
      }
      index += 1
    }
    return found.sorted()
  }

  /// A noun, those coordinated with it, and what they are numbers of ("thousands of soldiers", "most of
  /// its ships").
  func quantified(by token: Int) -> [Int] {
    var found = [token] + children(of: token, .conj)
    var index = 0
    while index < found.count, found.count < 16 {
      if Self.quantities.contains(lemma(found[index]))
        || document.tokens[found[index]].tag == .numeral
      {
        found += children(of: found[index], .nmod).filter { preposition(of: $0) == "of" }
      } else {
        // "a force of 3,000"
        found += children(of: found[index], .nmod).filter {
          document.tokens[$0].tag == .numeral && preposition(of: $0) == "of"
        }
      }
      index += 1
    }
    return found
  }

  private static let quantities: Set<String> = [
    "battalion", "bulk", "company", "contingent", "couple", "detachment", "dozen", "fleet", "force",
    "group", "half", "handful", "hundred", "majority", "more", "most", "number", "part", "quarter",
    "remainder", "rest", "score", "squadron", "team", "third", "thousand", "unit",
  ]

  /// The first of the words that a word is coordinated with.
  func firstConjunct(of token: Int) -> Int {
    var token = token
    for _ in 0..<64 {
      guard document.tokens[token].relation == .conj, let head = document.tokens[token].head else {
        break
      }
      token = head
    }
    return token
  }

  /// The verb above a word, where trees join a finite verb to the infinitive before it: in "urged them to
  /// disobey and called on X", who urged called. Nil where the tree's own head is the one.
  func headBeyondInfinitive(of verb: Int) -> Int? {
    guard self[verb].relation == .conj, let infinitive = self[verb].head, self[verb].tag == .verb,
      isInfinitive(infinitive), !isInfinitive(verb), isFinite(verb, after: infinitive)
    else { return nil }
    var above = infinitive
    for _ in 0..<16 {
      guard let next = self[above].head else { return nil }
      above = next
      if self[above].tag == .verb, !isInfinitive(above) { return above }
    }
    return nil
  }

  private func isInfinitive(_ verb: Int) -> Bool {
    children(of: verb, .mark).contains { word($0) == "to" }
  }

  /// Whether a verb has a tense of its own. Taggers confuse the past with the participle.
  private func isFinite(_ verb: Int, after infinitive: Int) -> Bool {
    switch self[verb].detailedTag {
    case "VBD", "VBZ": true
    case "VBN":
      children(of: verb, .aux, .passiveAuxiliary).isEmpty
        && children(of: infinitive, .passiveAuxiliary, .aux).isEmpty
    default: false
    }
  }

  /// From a word up to the root of its sentence, without the word itself.
  func ancestors(of token: Int) -> [Int] {
    var found: [Int] = []
    var next = document.tokens[token].head
    while let head = next, found.count < 200 {
      found.append(head)
      next = document.tokens[head].head
    }
    return found
  }

  /// Whether one word hangs beneath another, at any depth.
  func isBeneath(_ token: Int, _ ancestor: Int) -> Bool { ancestors(of: token).contains(ancestor) }

  /// Whether a noun is the first, last or only one of its kind: what it is said "to do", it does.
  func isSingledOut(_ noun: Int) -> Bool {
    children(of: noun, .amod).contains { Self.ordinals.contains(word($0)) }
  }

  private static let ordinals: Set<String> = [
    "first", "second", "third", "fourth", "fifth", "last", "latest", "only", "next", "1st", "2nd",
  ]

  /// "was relieved of her post", which taggers take for an adjective with "is".
  func isAdjectivalPassive(_ token: Int) -> Bool {
    self[token].tag == .adjective && word(token).hasSuffix("ed")
      && !children(of: token, .cop).isEmpty
  }

  /// The token after the name that starts at a token; nil where none does.
  func endOfName(at token: Int) -> Int? { nameEnds[token] }

  /// A lemma in lower case.
  func lemma(_ token: Int) -> String { document.tokens[token].lemma.lowercased() }

  /// A word in lower case.
  func word(_ token: Int) -> String { document.tokens[token].text.lowercased() }
}
