import Foundation
import Language

/// How many words the language analysis reads in a second on one core, beside spaCy's small design,
/// in turn in one run. CPU time, so that other programs on the machine matter less.
struct LanguageSpeed {
  /// A Python that has spaCy; nil where there is none.
  let python: String?
  private let rounds = 7
  private let loadingGoal = 0.05

  func run() throws {
    var loading = Samples()
    var processor = Samples()
    let pipeline = try loading.measure { try processor.measureProcessor { try Pipeline() } }
    let isQuick = loading.quantile(0) < loadingGoal
    print(
      "loading the language models: \(Samples.fixed(loading.quantile(0) * 1000, digits: 1)) ms, "
        + "of which processor time \(Samples.fixed(processor.quantile(0) * 1000, digits: 1)) ms "
        + "(goal: under \(Int(loadingGoal * 1000)) ms; \(isQuick ? "met" : "missed"))")
    let texts = try CorpusTexts().texts
    let documents = texts.map { pipeline.annotate($0) }
    let words = documents.reduce(0) { $0 + $1.tokens.count }
    let given = documents.map(Self.words)
    let spacy = try python.map { try SpacyProcess(python: $0, texts: texts) }
    if let spacy { print("against \(spacy.greeting), batches of 16") }

    var ours = (tree: Samples(), all: Samples())
    var theirs = (tree: Samples(), all: Samples())
    var stages: [Stage: Samples] = [:]
    for _ in 0..<rounds {
      ours.tree.measureProcessor {
        for sentences in given { _ = pipeline.annotate(sentences: sentences, stages: [.tree]) }
      }
      if let spacy { theirs.tree.add(try spacy.seconds("words")) }
      var spent: [Stage: Duration] = [:]
      ours.all.measureProcessor {
        for text in texts {
          for time in pipeline.timed(text).times {
            spent[time.stage, default: .zero] += time.duration
          }
        }
      }
      for (stage, duration) in spent {
        stages[stage, default: Samples()].add(duration / .seconds(1))
      }
      if let spacy { theirs.all.add(try spacy.seconds("text")) }
    }
    print("\(words) words of \(texts.count) news passages, medians of \(rounds) rounds, one core")
    report("tags and trees, words given", ours.tree, theirs.tree, words, goals: (60_000, 150_000))
    report("whole analysis of raw text", ours.all, theirs.all, words, goals: (40_000, 100_000))
    // Shares, as the stages are timed by the clock on the wall.
    let whole = stages.values.reduce(0) { $0 + $1.quantile(0.5) }
    for stage in Stage.allCases {
      guard let samples = stages[stage] else { continue }
      print(
        "  \(stage.rawValue): \(Samples.fixed(samples.quantile(0.5) / whole * 100, digits: 1)) %")
    }
  }

  /// The words of a document as they are given to the pipeline.
  private static func words(of document: Document) -> [[GivenWord]] {
    document.sentences.map { sentence in
      sentence.map { index in
        let isLast = index + 1 == document.tokens.count
        return GivenWord(
          document.tokens[index].text,
          isFollowedBySpace: isLast || document.tokens[index + 1].followsSpace)
      }
    }
  }

  private func report(
    _ what: String, _ ours: Samples, _ theirs: Samples, _ words: Int, goals: (must: Int, goal: Int)
  ) {
    let speed = Double(words) / ours.quantile(0.5)
    var line = "\(what): \(Int(speed)) words a second (must \(goals.must), goal \(goals.goal))"
    if !theirs.seconds.isEmpty {
      let other = Double(words) / theirs.quantile(0.5)
      line += "; spaCy, tags and trees only: \(Int(other)); "
      line += "ratio \(Samples.fixed(speed / other, digits: 1))"
    }
    print(line)
  }
}
