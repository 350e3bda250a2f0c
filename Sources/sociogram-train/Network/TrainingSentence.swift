import Language

/// A sentence as training sees it.
struct TrainingSentence {
  /// Rows of forms, 0 for unknown ones.
  var forms: [Int32] = []
  /// Rows of the parts of each word.
  var parts: [[Int32]] = []
  var tags: [Int] = []
  /// 0 for the root.
  var heads: [Int] = []
  var labels: [Int] = []

  var count: Int { forms.count }
}

/// What the numbers of a network stand for, taken from the treebanks it learns from.
struct NetworkAlphabet {
  /// Hashes of known forms, ascending.
  let vocabulary: [UInt32]
  let tags: [String]
  let labels: [String]
  private let formRows: [UInt32: Int32]
  private let tagNumbers: [String: Int]
  private let labelNumbers: [String: Int]

  /// - Parameter leastCount: how often a form must occur to be known.
  init(_ sentences: [TreebankSentence], leastCount: Int) {
    var counts: [UInt32: Int] = [:]
    for sentence in sentences {
      for word in sentence.words { counts[WordFeatures(word).form, default: 0] += 1 }
    }
    vocabulary = counts.filter { $0.value >= leastCount }.keys.sorted()
    tags = Set(sentences.flatMap(\.tags)).sorted()
    labels = Set(sentences.flatMap(\.labels)).sorted()
    formRows = Dictionary(
      uniqueKeysWithValues: vocabulary.enumerated().map { ($1, Int32($0 + 1)) })
    tagNumbers = Dictionary(uniqueKeysWithValues: tags.enumerated().map { ($1, $0) })
    labelNumbers = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, $0) })
  }

  func sentence(_ sentence: TreebankSentence, parts rows: Int) -> TrainingSentence {
    let words = sentence.words.map { WordFeatures($0) }
    return TrainingSentence(
      forms: words.map { formRows[$0.form] ?? 0 },
      parts: words.map { $0.parts.map { Int32($0 % UInt32(rows)) } },
      tags: sentence.tags.map { tagNumbers[$0] ?? 0 }, heads: sentence.heads,
      labels: sentence.labels.map { labelNumbers[$0] ?? 0 })
  }
}
