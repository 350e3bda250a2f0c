import Language

/// How many words of a treebank get the right tag, head and relation, given its words and sentences.
///
/// Relations count without their subtypes, punctuation counts, as in the CoNLL 2018 shared task.
struct SyntaxScore {
  private(set) var words = 0
  /// Right universal tags, right tags of both kinds.
  private(set) var universal = 0
  private(set) var detailed = 0
  private(set) var heads = 0
  private(set) var relations = 0

  init(_ network: SyntaxNetwork, _ sentences: [TreebankSentence]) {
    var memory = WordMemory()
    for sentence in sentences {
      let tokens = sentence.words.map { Token(range: 0..<0, text: $0, followsSpace: true) }
      add(network.analysis(of: tokens[...], &memory), sentence, network.tags, network.labels)
    }
  }

  init(_ networks: inout NetworkEnsemble, _ sentences: [TreebankSentence]) {
    for sentence in sentences {
      add(networks.analysis(of: sentence.words), sentence, networks.tags, networks.labels)
    }
  }

  private mutating func add(
    _ found: SyntaxNetwork.Analysis, _ sentence: TreebankSentence, _ tags: [String],
    _ labels: [String]
  ) {
    for index in sentence.words.indices {
      words += 1
      let tag = tags[found.tags[index]]
      if tag == sentence.tags[index] { detailed += 1 }
      if tag.prefix(while: { $0 != "|" }) == sentence.tags[index].prefix(while: { $0 != "|" }) {
        universal += 1
      }
      guard found.heads[index] == sentence.heads[index] else { continue }
      heads += 1
      let label = labels[found.labels[index]]
      if label.prefix(while: { $0 != ":" })
        == sentence.labels[index].prefix(while: { $0 != ":" })
      {
        relations += 1
      }
    }
  }

  var text: String {
    func share(_ count: Int) -> String { fixed(Double(count) * 100 / Double(max(words, 1)), 2) }
    return "UPOS \(share(universal)) tags \(share(detailed)) UAS \(share(heads)) "
      + "LAS \(share(relations))"
  }
}
