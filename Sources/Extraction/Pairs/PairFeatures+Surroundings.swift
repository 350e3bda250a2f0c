import ActorGraph
import Language

/// What only reports that are no news are read by: they tell of lives and bodies in more ways than there
/// are words on the path between two names.
extension PairFeatures {
  /// Where the two stand in the sentence and the report, and what else the sentence says.
  mutating func collectAround(
    _ pair: ActorPair, _ one: UInt64, _ other: UInt64, _ both: UInt64
  ) {
    let (first, second) = (pair.first.reference, pair.second.reference)
    let sentence = syntax.document.sentences[pair.sentence]
    let start = min(sentence.upperBound, max(first.mention.upperBound, first.head + 1))
    let end = max(start, second.mention.lowerBound)
    // Three words in a row between the two, and around each.
    if end - start <= 24, end - start >= 3 {
      for token in start..<end - 2 {
        add(70, words[token], words[token + 1], words[token + 2])
      }
    }
    if end - start > 12, end - start <= 40 {
      for token in start..<end {
        add(71, lemmas[token], both)
        if token + 1 < end { add(72, lemmas[token], lemmas[token + 1]) }
      }
    }
    let before = max(first.mention.lowerBound, sentence.lowerBound)
    for (offset, token) in (max(sentence.lowerBound, before - 3)..<before).reversed().enumerated() {
      add(73, words[token], both)
      add(74, words[token], UInt64(offset), other)
    }
    if before - 2 >= sentence.lowerBound { add(75, words[before - 1], words[before - 2], both) }
    let after = min(second.mention.upperBound, sentence.upperBound)
    for (offset, token) in (after..<max(after, min(sentence.upperBound, after + 4))).enumerated() {
      add(76, words[token], both)
      add(77, words[token], UInt64(offset), one)
    }
    // The first and the last words between.
    if start < end {
      add(78, words[start], words[end - 1], both)
      add(79, words[start], both)
      if start + 1 < end {
        add(80, words[start], words[start + 1], both)
        add(81, words[end - 2], words[end - 1], both)
      }
      if start + 2 < end { add(82, words[end - 3], words[end - 2], words[end - 1], other) }
    }
    add(83, UInt64(min(before - sentence.lowerBound, 4)), both)
    add(84, UInt64(min(sentence.upperBound - after, 3)), both)
    add(85, UInt64(min(pair.sentence, 3)), both)
    // The sentence's verbs and nouns.
    for token in sentence.prefix(60) {
      switch syntax[token].tag {
      case .verb: add(86, lemmas[token], both)
      case .noun: add(87, lemmas[token], both)
      default: break
      }
    }
    // Whether somebody of either's kind stands nearer to the other.
    var rivals: UInt64 = 0
    for token in start..<end {
      if lemmas[token] == one ^ 0x4e { rivals |= 1 }
      if lemmas[token] == other ^ 0x4e { rivals |= 2 }
      if syntax[token].tag == .pronoun { rivals |= 4 }
      if syntax[token].tag == .verb { rivals |= 8 }
    }
    add(88, rivals, both)
    add(89, rivals & 3, UInt64(min(pair.between, 3)), both)
  }

  /// Whether the report begins with one of the two, and what one is in the sentence's main clause.
  mutating func collectTopic(_ pair: ActorPair, _ both: UInt64) {
    for (side, entry) in [(UInt64(0), pair.first), (1, pair.second)] {
      let isTopic: UInt64 = entry.reference.actor == topic ? 1 : 0
      let head = entry.reference.head
      let place =
        syntax[head].head.map { syntax[$0].head == nil ? self.relation(head) + 1 : 0 } ?? 1000
      add(95, side, isTopic, both)
      add(96, side, place, both)
      add(97, side, place, isTopic, both)
    }
  }

  /// The words of names, and what stands right beside them.
  mutating func collectNames(
    _ pair: ActorPair, _ one: UInt64, _ other: UInt64, _ both: UInt64
  ) {
    for (side, entry, kind, far) in [
      (UInt64(0), pair.first, one, other), (1, pair.second, other, one),
    ] {
      let mention = entry.reference.mention
      guard entry.form == .name else {
        add(90, side, lemmas[entry.reference.head], both)
        continue
      }
      for token in mention.prefix(6) {
        let word = FeatureHash.text(syntax.word(token).utf8)
        add(91, side, word, far)
        add(92, word, kind)
      }
      if let last = mention.last {
        add(93, side, FeatureHash.text(syntax.word(last).utf8), both)
      }
      add(94, side, UInt64(min(mention.count, 4)), both)
    }
  }
}
