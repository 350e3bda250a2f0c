/// What mending trees needs to know of words.
package struct TreeKnowledge: Sendable {
  let classes: WordClasses
  let lemmatizer: Lemmatizer
}

extension Document {
  /// The document with trees in which every name is one node: its first token, from which its other
  /// tokens, the title before it and the abbreviation in brackets after it hang. What hung from any of
  /// them hangs from it, and a few faults of parsers that names and word classes reveal are mended.
  ///
  /// For readers that ask what a name does and not what it consists of; the trees of ``Pipeline`` keep
  /// to Universal Dependencies inside names too. Complexity: O(tokens).
  func joiningNames(_ knowledge: TreeKnowledge) -> Document {
    let classes = knowledge.classes
    var joined = self
    var first = 0
    for sentence in sentences {
      var end = first
      while end < names.count, names[end].tokens.lowerBound < sentence.upperBound { end += 1 }
      let names = names[first..<end]
      first = end
      guard !names.isEmpty else { continue }
      let units = NameUnits(tokens, sentence, names: names, classes: classes).units
      joined.join(units, in: sentence)
    }
    var repair = TreeRepair(joined, classes: classes, lemmatizer: knowledge.lemmatizer)
    joined.tokens = repair.repaired()
    return joined
  }

  /// Makes each unit one node. A unit takes the place of its token nearest to the root: the way up
  /// from there grows shorter from unit to unit, so a tree stays a tree.
  private mutating func join(_ units: [NameUnits.Unit], in sentence: Range<Int>) {
    let depths = depths(in: sentence)
    var headOf = [Int](repeating: 0, count: sentence.count)
    for unit in units {
      for token in unit.tokens { headOf[token - sentence.lowerBound] = unit.head }
    }
    let before = tokens[sentence].map { ($0.head, $0.relation) }
    for unit in units {
      let top =
        unit.tokens.min {
          depths[$0 - sentence.lowerBound] < depths[$1 - sentence.lowerBound]
        } ?? unit.head
      let (head, relation) = before[top - sentence.lowerBound]
      tokens[unit.head].head = head.map { headOf[$0 - sentence.lowerBound] }
      tokens[unit.head].relation = relation
      guard let name = unit.name?.tokens else { continue }
      for token in unit.tokens where token != unit.head {
        tokens[token].head = unit.head
        tokens[token].relation =
          name.contains(token)
          ? .flat
          : token < name.lowerBound
            ? .compound : tokens[token].tag == .punctuation ? .punct : .appos
      }
    }
  }

  /// How many steps each token of a sentence is from the root.
  private func depths(in sentence: Range<Int>) -> [Int] {
    var depths = [Int](repeating: -1, count: sentence.count)
    var way: [Int] = []
    for token in sentence {
      var next = token
      while depths[next - sentence.lowerBound] < 0 {
        way.append(next)
        guard let head = tokens[next].head, sentence.contains(head), way.count <= sentence.count
        else { break }
        next = head
      }
      var depth = way.last == next ? -1 : depths[next - sentence.lowerBound]
      while let last = way.popLast() {
        depth += 1
        depths[last - sentence.lowerBound] = depth
      }
    }
    return depths
  }
}
