import ActorGraph
import Language

/// What speaks for and against relations between two actors of a sentence, as hashes.
///
/// Features of feature-based relation extraction: words, tags and relations on the path between the
/// mentions (Bunescu and Mooney 2005, "A shortest path dependency kernel for relation extraction"), words between and
/// around them, kinds, and what patterns say (Zhou et al. 2005, "Exploring various knowledge in relation
/// extraction"). Nothing is a veto; everything is a feature.
struct PairFeatures {
  let syntax: Syntax
  /// The hash of each token's lemma; of a name its kind.
  let lemmas: [UInt64]
  let words: [UInt64]
  /// Of each token the number of its relation, the hash of its preposition (0: none) and the relations
  /// that it brings about as what it is tagged, and as a noun.
  private let relations: [UInt64]
  private let prepositions: [UInt64]
  private let triggers: [[TriggerLexicon.Class]]
  private let nounTriggers: [[TriggerLexicon.Class]]
  private(set) var hashes: [UInt32] = []
  /// The actor whom the report names first.
  let topic: Int
  /// Whether the report has a day, as news has.
  let isNews: Bool

  /// By sentence, the words that bring relations about.
  let triggerWords: [[Int]]
  /// The nouns that name what each actor is.
  let titles: [Int: [Int]]

  init(
    _ syntax: Syntax, _ table: ActorTable, _ mentions: MentionTable, _ lexicon: TriggerLexicon,
    isNews: Bool
  ) {
    titles = isNews ? Self.titles(mentions, syntax) : [:]
    self.isNews = isNews
    topic = syntax.document.names.indices.first.map { table.actorOfName[$0] } ?? -1
    self.syntax = syntax
    // A name counts as its kind, a date as that.
    var kinds = [UInt64](repeating: 0, count: syntax.document.tokens.count)
    for token in kinds.indices {
      guard let actor = table.actor(at: token) else { continue }
      kinds[token] = FeatureHash.text(table.actors[actor].kind.rawValue.utf8) ^ 0x4e
    }
    let date = FeatureHash.text(ActorKind.date.rawValue.utf8) ^ 0x4e
    for time in syntax.document.times where time.kind == .date {
      for token in time.tokens { kinds[token] = date }
    }
    lemmas = kinds.enumerated().map { token, kind in
      kind == 0 ? FeatureHash.text(syntax.lemma(token).utf8) : kind
    }
    let words = kinds.enumerated().map { token, kind in
      kind == 0 ? FeatureHash.text(syntax.word(token).utf8) : kind
    }
    self.words = words
    relations = syntax.document.tokens.map { UInt64(relationNumbers[$0.relation] ?? 0) }
    prepositions = syntax.document.tokens.indices.map { token in
      let first = syntax.children(of: token).first { syntax[$0].relation == .case }
      return first.map { words[$0] } ?? 0
    }
    triggers = syntax.document.tokens.indices.map { token in
      lexicon.classes(of: syntax.lemma(token), isNoun: syntax[token].tag == .noun)
    }
    nounTriggers = syntax.document.tokens.indices.map { token in
      lexicon.classes(of: syntax.lemma(token), isNoun: true)
    }
    let triggers = triggers
    triggerWords = syntax.document.sentences.map { sentence in
      sentence.prefix(60).filter { triggers[$0].contains { $0.isRelation } }
    }
  }

  @inline(__always)
  mutating func add(_ template: Int, _ one: UInt64) {
    var hash = FeatureHash(template: template + 5000)
    hash.add(one)
    hashes.append(hash.value)
  }

  @inline(__always)
  mutating func add(_ template: Int, _ one: UInt64, _ two: UInt64) {
    var hash = FeatureHash(template: template + 5000)
    hash.add(one)
    hash.add(two)
    hashes.append(hash.value)
  }

  @inline(__always)
  mutating func add(_ template: Int, _ one: UInt64, _ two: UInt64, _ three: UInt64) {
    var hash = FeatureHash(template: template + 5000)
    hash.add(one)
    hash.add(two)
    hash.add(three)
    hashes.append(hash.value)
  }

  @inline(__always)
  mutating func add(
    _ template: Int, _ one: UInt64, _ two: UInt64, _ three: UInt64, _ four: UInt64
  ) {
    var hash = FeatureHash(template: template + 5000)
    hash.add(one)
    hash.add(two)
    hash.add(three)
    hash.add(four)
    hashes.append(hash.value)
  }

  func relation(_ token: Int) -> UInt64 { relations[token] }

  func triggers(_ token: Int) -> [TriggerLexicon.Class] { triggers[token] }

  func nounTriggers(_ token: Int) -> [TriggerLexicon.Class] { nounTriggers[token] }

  /// Collects the features of a pair.
  ///
  /// What patterns say is no feature of news: they know the passages that weights are learned from better
  /// than any other text, so that what they leave out there is nearly always nothing, and elsewhere is not.
  ///
  /// - Parameters:
  ///   - entries: all mentions of the sentence.
  ///   - hits: what patterns say of the pair: type, and whether from the first to the second.
  mutating func collect(
    _ pair: ActorPair, among entries: [MentionTable.Entry], kinds: (ActorKind, ActorKind),
    hits: [(RelationType, Bool)]
  ) {
    hashes.removeAll(keepingCapacity: true)
    let one = FeatureHash.text(kinds.0.rawValue.utf8)
    let other = FeatureHash.text(kinds.1.rawValue.utf8)
    let both = one &* 31 &+ other
    let forms = UInt64(Self.number(pair.first.form) * 3 + Self.number(pair.second.form))
    add(1, 0)
    add(2, both)
    add(3, forms, both)
    collectPath(pair, both)
    collectEnds(pair, one, other, both)
    collectBetween(pair, both)
    if isNews {
      collectCollapsedPath(pair, both)
      collectRivals(pair, entries, both)
      collectTitles(pair, both)
    } else {
      collectHits(hits, both)
      collectAround(pair, one, other, both)
      collectNames(pair, one, other, both)
      collectTopic(pair, both)
      for pair in pair.others {
        collectPath(pair, both)
        collectEnds(pair, one, other, both)
        collectBetween(pair, both)
        collectAround(pair, one, other, both)
      }
    }
    removeRepetitions()
  }

  private mutating func collectHits(_ hits: [(RelationType, Bool)], _ both: UInt64) {
    for (type, isForward) in hits {
      let hash = FeatureHash.text(type.rawValue.utf8)
      add(60, hash, isForward ? 1 : 0)
      add(61, hash, isForward ? 1 : 0, both)
    }
    if hits.isEmpty { add(62, 0) }
  }

  /// Keeps one of equal hashes: a list of thirty names is not thirty times as telling as one.
  private mutating func removeRepetitions() {
    hashes.sort()
    var count = 0
    for index in hashes.indices where index == 0 || hashes[index] != hashes[count - 1] {
      hashes[count] = hashes[index]
      count += 1
    }
    hashes.removeLast(hashes.count - count)
  }

  private static func number(_ form: Language.Mention.Form) -> Int {
    switch form {
    case .name: 0
    case .nominal: 1
    case .pronoun: 2
    }
  }

  // MARK: - The path

  private mutating func collectPath(_ pair: ActorPair, _ both: UInt64) {
    let path = pair.path
    var relations: UInt64 = 7
    var lexical: UInt64 = 11
    var inner: [(token: Int, side: UInt64)] = []
    for (index, token) in path.up.enumerated() {
      relations = relations &* 0x9e37_79b9 &+ self.relation(token) &* 2
      if index > 0 {
        inner.append((token, 1))
        lexical = lexical &* 0x517c_c1b7 &+ lemmas[token]
      }
    }
    if !path.up.isEmpty, !path.down.isEmpty {
      inner.append((path.top, 2))
      lexical = lexical &* 0x517c_c1b7 &+ lemmas[path.top]
    }
    for (index, token) in path.down.enumerated() {
      relations = relations &* 0x9e37_79b9 &+ self.relation(token) &* 2 &+ 1
      if index < path.down.count - 1 {
        inner.append((token, 3))
        lexical = lexical &* 0x517c_c1b7 &+ lemmas[token]
      }
    }
    let case1 = preposition(pair.first.reference.head)
    let case2 = preposition(pair.second.reference.head)
    if path.length <= 7 {
      add(4, relations)
      add(5, relations, both)
      add(6, relations, lexical)
      add(7, relations, lexical, case1, case2)
      add(8, relations, case1, case2)
      add(9, relations, case1, case2, both)
    }
    if inner.count <= 4 {
      add(10, lexical)
      add(11, lexical, both)
      add(12, lexical, case1, case2)
      add(13, lexical, case1, case2, both)
    }
    add(14, UInt64(min(path.length, 8)))
    add(15, UInt64(min(path.length, 8)), both)
    let role1 = path.up.last.map { self.relation($0) } ?? 99
    let role2 = path.down.first.map { self.relation($0) } ?? 99
    let topCase1 = path.up.last.map { preposition($0) } ?? 0
    let topCase2 = path.down.first.map { preposition($0) } ?? 0
    add(16, lemmas[path.top], role1, role2, topCase1 ^ topCase2 &* 3)
    add(17, lemmas[path.top], role1, role2)
    add(18, lemmas[path.top], both)
    add(19, role1, role2, both)
    add(20, syntax[path.top].tag.hashNumber, role1, role2, both)
    for (token, side) in inner {
      add(21, lemmas[token])
      add(22, lemmas[token], side)
      add(23, lemmas[token], both)
      for trigger in triggers[token] {
        let number = trigger.hash
        add(24, number)
        add(25, number, side)
        add(26, number, both)
        add(27, number, role1, role2, case1 ^ case2 &* 3)
        add(28, number, relations)
        add(29, number, role1, role2, both)
        add(30, number, UInt64(min(path.length, 6)), both)
      }
    }
    // Particles and objects of the top verb: "forced out", "made an offer".
    if syntax[path.top].tag == .verb {
      for child in syntax.children(of: path.top) {
        switch syntax[child].relation {
        case .verbParticle:
          add(31, lemmas[path.top], words[child], role1, role2)
        case .obj, .passiveSubject:
          add(32, lemmas[path.top], lemmas[child])
          add(33, lemmas[path.top], lemmas[child], role1, role2)
          for trigger in nounTriggers[child] {
            add(34, trigger.hash, role1, role2, both)
          }
        default: break
        }
      }
    }
  }

  func preposition(_ token: Int) -> UInt64 {
    prepositions[token]
  }

  // MARK: - The ends

  private mutating func collectEnds(
    _ pair: ActorPair, _ one: UInt64, _ other: UInt64, _ both: UInt64
  ) {
    for (number, entry, kind) in [(0, pair.first, other), (1, pair.second, one)] {
      let side = UInt64(number)
      let head = entry.reference.head
      if entry.form != .name {
        add(36, side, lemmas[head])
        add(37, side, lemmas[head], kind)
        for trigger in nounTriggers[head] {
          add(38, side, trigger.hash, both)
        }
      }
      add(39, side, preposition(head), both)
      add(40, side, self.relation(head), both)
      // Titles and nouns before a name: "President Lowe", "Moor MP Lund".
      for child in syntax.children(of: head) where child < head {
        switch syntax[child].relation {
        case .compound, .amod, .appos, .flat, .nmod:
          add(41, side, lemmas[child], kind)
          for trigger in nounTriggers[child] {
            add(42, side, trigger.hash, both, UInt64(min(pair.path.length, 4)))
          }
        default: break
        }
      }
      for child in syntax.children(of: head) where child > head {
        if syntax[child].relation == .appos {
          add(43, side, lemmas[child], kind)
          for trigger in nounTriggers[child] {
            add(44, side, trigger.hash, both, UInt64(min(pair.path.length, 4)))
          }
        }
      }
      // The verb that an end hangs from.
      if let verb = syntax[head].head {
        add(45, side, lemmas[verb], self.relation(head), kind)
      }
    }
  }

  // MARK: - The words between and around

  private mutating func collectBetween(_ pair: ActorPair, _ both: UInt64) {
    let (first, second) = (pair.first.reference, pair.second.reference)
    let start = max(
      first.mention.upperBound <= second.head ? first.mention.upperBound : first.head + 1,
      first.head + 1)
    let end = max(
      start, second.mention.lowerBound > first.head ? second.mention.lowerBound : second.head)
    let gap = end - start
    add(46, UInt64(min(gap, 12)), both)
    add(47, UInt64(min(pair.between, 6)), both)
    if gap <= 6 {
      var string: UInt64 = 3
      for token in start..<end { string = string &* 0x9e37_79b9 &+ words[token] }
      add(48, string)
      add(49, string, both)
    }
    if gap <= 12 {
      for token in start..<end {
        add(50, lemmas[token])
        add(51, lemmas[token], both)
        if token + 1 < end { add(52, lemmas[token], lemmas[token + 1]) }
        for trigger in triggers[token] {
          add(53, trigger.hash, both)
        }
      }
    }
    let sentence = syntax.document.sentences[pair.sentence]
    if first.head > sentence.lowerBound { add(54, words[first.head - 1], both) }
    if second.mention.upperBound < sentence.upperBound {
      add(55, words[second.mention.upperBound], both)
      if second.mention.upperBound + 1 < sentence.upperBound {
        add(56, words[second.mention.upperBound], words[second.mention.upperBound + 1])
      }
    }
    if second.head > sentence.lowerBound { add(57, words[second.head - 1], both) }
  }
}

/// Numbers for the relations of trees.
private let relationNumbers = Dictionary(
  uniqueKeysWithValues: DependencyRelation.allCases.enumerated().map { ($1, $0) })

extension PartOfSpeech {
  fileprivate var hashNumber: UInt64 { FeatureHash.text(rawValue.utf8) }
}
