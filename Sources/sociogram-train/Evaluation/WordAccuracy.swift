import Language

/// How many words of a treebank the pipeline gives the right tags, lemma, features, head and relation,
/// given its words and sentences.
///
/// Counted as in the CoNLL 2018 shared task: relations without their subtypes, punctuation too, a lemma that
/// the treebank leaves open is always right.
struct WordAccuracy {
  private(set) var words = 0
  private(set) var universalTags = 0
  private(set) var detailedTags = 0
  private(set) var lemmas = 0
  private(set) var features = 0
  private(set) var heads = 0
  private(set) var relations = 0

  init(_ pipeline: Pipeline, _ sentences: [TreebankSentence]) {
    let document = pipeline.annotate(
      sentences: sentences.map { $0.words.map { GivenWord($0) } },
      stages: [.lemmas, .tree])
    for (gold, range) in zip(sentences, document.sentences) where gold.words.count == range.count {
      for (index, token) in zip(gold.words.indices, document.tokens[range]) {
        words += 1
        let tags = gold.tags[index].split(
          separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
        if tags[0] == token.tag.rawValue { universalTags += 1 }
        if tags.count > 1, tags[1] == token.detailedTag { detailedTags += 1 }
        if gold.lemmas[index] == "_" || gold.lemmas[index] == token.lemma { lemmas += 1 }
        if gold.features[index] == token.features.conllu { features += 1 }
        let head = token.head.map { $0 - range.lowerBound + 1 } ?? 0
        guard head == gold.heads[index] else { continue }
        heads += 1
        if Self.universal(gold.labels[index]) == Self.universal(token.relation.rawValue) {
          relations += 1
        }
      }
    }
  }

  private static func universal(_ label: String) -> Substring {
    label.prefix { $0 != ":" }
  }

  /// The figures, in percent.
  var table: String {
    let shares = [
      ("UPOS", universalTags), ("XPOS", detailedTags), ("lemmas", lemmas), ("features", features),
      ("UAS", heads), ("LAS", relations),
    ]
    return shares.map { name, count in
      "\(name) \(fixed(Double(count) * 100 / Double(max(words, 1)), 2))"
    }.joined(separator: "  ") + "  of \(words) words"
  }
}
