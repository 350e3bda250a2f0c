import ActorGraph

/// Which relations a word can bring about, by the patterns: what makes "sack" and "dismiss" alike.
struct TriggerLexicon: Sendable {
  private var verbs: [String: [Int]] = [:]
  private var nouns: [String: [Int]] = [:]
  private var numbers: [RelationType: Int] = [:]

  init(_ patterns: PatternSet) {
    var numbers: [RelationType: Int] = [:]
    func number(_ type: RelationType) -> Int {
      if let known = numbers[type] { return known }
      numbers[type] = numbers.count + 1
      return numbers.count
    }
    let frames = patterns.frames.keys.sorted()
    let types = Set(patterns.frames.values.joined().map(\.relation)).union(
      patterns.roles.map(\.relation)
    ).sorted { $0.rawValue < $1.rawValue }
    for type in types { _ = number(type) }
    for word in frames {
      for frame in patterns.frames[word] ?? [] {
        let number = number(frame.relation)
        if frame.isNominal {
          if nouns[word]?.contains(number) != true { nouns[word, default: []].append(number) }
        } else if verbs[word]?.contains(number) != true {
          verbs[word, default: []].append(number)
        }
      }
    }
    self.numbers = numbers
    for (index, name) in patterns.words.keys.sorted().enumerated() {
      for word in patterns.words[name] ?? [] {
        nouns[word, default: []].append(200 + index)
        verbs[word, default: []].append(200 + index)
      }
    }
    for role in patterns.roles {
      let number = number(role.relation) + 100
      for noun in role.nouns where nouns[noun]?.contains(number) != true {
        nouns[noun, default: []].append(number)
      }
    }
  }

  /// The numbers of the relations of a lemma.
  func classes(of lemma: String, isNoun: Bool) -> [Int] {
    (isNoun ? nouns[lemma] : verbs[lemma]) ?? []
  }

  /// Whether a lemma can bring a relation about.
  func brings(_ type: RelationType, _ lemma: String, isNoun: Bool) -> Bool {
    guard let number = numbers[type] else { return false }
    let found = classes(of: lemma, isNoun: isNoun)
    return found.contains(number) || found.contains(number + 100)
  }
}
