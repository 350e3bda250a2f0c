import Language

/// The data that names are learned from, and what is held out of it.
struct NameFiles {
  let pipeline: Pipeline
  let folder: String
  let corpus: String

  private var reader: NameSamples { NameSamples(pipeline: pipeline) }

  /// All that may be learned from.
  func training() throws -> [NameSample] {
    let passages = try CorpusReader.passages(in: corpus).filter { !$0.isTest }
    return try reader.corpus(passages)
      + reader.treebank("\(folder)/gum/en_gum-train-open.conllu.gz", .gum)
      + reader.treebank("\(folder)/ewt/en_ewt-dev.conllu.gz", .ewt)
      + reader.columns("\(folder)/names/wikigold.conll.gz", .wikigold, together: 13)
      + reader.columns("\(folder)/names/crossner-politics-train.txt.gz", .politics, together: 1)
      + reader.columns("\(folder)/names/crossner-politics-dev.txt.gz", .politics, together: 1)
      + reader.columns("\(folder)/names/btc-g.conll.gz", .tweets, together: 1)
      + reader.columns("\(folder)/names/re3d-open.conll.gz", .conflict, together: 10)
      + reader.relationDocuments("\(folder)/../relations/redocred-dev-public.json.gz")
  }

  /// What is never learned from.
  func development() throws -> [(String, [NameSample])] {
    [
      ("GUM dev", try reader.treebank("\(folder)/gum/en_gum-dev-open.conllu.gz", .gum))
    ]
  }

  /// Every fifth document of news and of the corpus.
  static func heldOut(_ samples: [NameSample], fold: Int) -> [NameSample] {
    guard fold >= 0 else { return [] }
    return groups(samples).flatMap { group in
      group.1.enumerated().filter { $0.offset % 5 == fold }.map(\.element)
    }
  }

  /// News and the corpus.
  static func groups(_ samples: [NameSample]) -> [(String, [NameSample])] {
    [
      ("GUM news", samples.filter { $0.source == .gum && $0.id.contains("_news_") }),
      ("corpus", samples.filter { $0.source == .corpus }),
      ("EWT", samples.filter { $0.source == .ewt }),
    ].filter { !$0.1.isEmpty }
  }

  /// How much a sample counts: news and our own data most.
  static func weight(of sample: NameSample) -> Float {
    switch sample.source {
    case .corpus: 2
    case .gum: sample.id.contains("_news_") ? 2 : 1
    case .relations: 0.7
    case .tweets, .conflict: 0.7
    default: 1
    }
  }
}
