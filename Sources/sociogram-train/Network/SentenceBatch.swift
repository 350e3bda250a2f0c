/// Sentences that are computed together, the longest first.
///
/// The words lie in rows: first the first words of all sentences, then the second ones of those that
/// have one, and so on; so the recurrent layers do a step of all sentences at once.
struct SentenceBatch {
  let sentences: [TrainingSentence]
  /// For each position in a sentence how many sentences have it.
  let counts: [Int]
  /// For each position its first row.
  let offsets: [Int]
  /// Rows in all.
  let rows: Int

  init(_ sentences: [TrainingSentence]) {
    let order = sentences.indices.sorted {
      (-sentences[$0].count, $0) < (-sentences[$1].count, $1)
    }
    self.sentences = order.map { sentences[$0] }
    var counts: [Int] = []
    var offsets: [Int] = []
    var rows = 0
    for position in 0..<(self.sentences.first?.count ?? 0) {
      let count = self.sentences.firstIndex { $0.count <= position } ?? sentences.count
      offsets.append(rows)
      counts.append(count)
      rows += count
    }
    self.counts = counts
    self.offsets = offsets
    self.rows = rows
  }

  /// The row of a word.
  @inline(__always)
  func row(_ sentence: Int, _ word: Int) -> Int { offsets[word] + sentence }
}
