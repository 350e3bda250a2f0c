/// What a word's features are judged by: its form and tags, and in the tree its relation, its
/// subject and its auxiliary.
package struct MorphologyFeatures {
  private struct Word {
    var form: UInt64
    var tag: UInt64
    var relation: UInt64
    /// Indices into the sentence, -1 for none.
    var head: Int
    var subject = -1
    var auxiliary = -1
    var marker = -1
  }
  private var words: [Word] = []
  private var list = FeatureList()

  package init() {}

  /// Takes a sentence in. Complexity: O(words).
  ///
  /// - Parameter range: its tokens, of which heads outside of it do not count.
  package mutating func take(_ tokens: [Token], _ range: Range<Int>) {
    words.removeAll(keepingCapacity: true)
    for index in range {
      let token = tokens[index]
      var tag = FeatureHash.Text()
      for byte in token.detailedTag.utf8 { tag.add(byte) }
      tag.add(0)
      for byte in token.tag.rawValue.utf8 { tag.add(byte) }
      words.append(
        Word(
          form: BoundaryWord.form(of: token.text), tag: tag.value,
          relation: FeatureHash.text(token.relation.rawValue.utf8),
          head: token.head.map { range.contains($0) ? $0 - range.lowerBound : -1 } ?? -1))
    }
    for index in range {
      let child = index - range.lowerBound
      let head = words[child].head
      guard head >= 0 else { continue }
      switch tokens[index].relation {
      case .nsubj, .passiveSubject: words[head].subject = child
      case .expl where words[head].subject < 0: words[head].subject = child
      case .aux, .passiveAuxiliary, .cop: words[head].auxiliary = child
      case .mark, .case: words[head].marker = child
      default: break
      }
    }
    for index in range where words[index - range.lowerBound].subject < 0 {
      switch tokens[index].relation {
      // Auxiliaries and second predicates share the subject of the word that they hang from.
      case .aux, .passiveAuxiliary, .cop, .conj:
        let head = words[index - range.lowerBound].head
        if head >= 0 { words[index - range.lowerBound].subject = words[head].subject }
      case .relativeClause:
        words[index - range.lowerBound].subject = words[index - range.lowerBound].head
      default: break
      }
    }
  }

  /// The features of a word of the sentence.
  package mutating func collect(_ index: Int) -> [UInt32] {
    let word = words[index]
    let subject = at(word.subject)
    let auxiliary = at(word.auxiliary)
    let marker = at(word.marker)
    let head = at(word.head)
    let before = at(index - 1)
    let after = at(index + 1)
    let side: UInt64 = word.subject < 0 ? 0 : word.subject < index ? 1 : 2
    list.restart(at: 400)
    list.add(word.tag)
    list.add(word.form, word.tag)
    list.add(word.tag, word.relation)
    list.add(word.tag, subject.form, side)
    list.add(word.tag, subject.tag, side)
    list.add(word.tag, word.relation, auxiliary.form, marker.form)
    list.add(word.tag, auxiliary.form)
    list.add(word.tag, before.form)
    list.add(word.tag, before.tag)
    list.add(word.tag, word.relation, head.tag)
    list.add(word.form, word.tag, word.relation)
    list.add(word.form, word.tag, before.tag)
    list.add(word.form, word.tag, after.tag)
    list.add(word.form, subject.form)
    return list.hashes
  }

  private func at(_ index: Int) -> Word {
    words.indices.contains(index) ? words[index] : Self.none
  }

  private static let none = Word(form: 0, tag: 0, relation: 0, head: -1)
}
