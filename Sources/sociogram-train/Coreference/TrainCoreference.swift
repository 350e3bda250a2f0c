import ArgumentParser
import Foundation
import Language

/// Trains the ranking of antecedents.
struct TrainCoreference: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coreference", abstract: "Train the ranking of antecedents.",
    discussion: """
      Learns from the coreference of GUM, but for the news documents that 'evaluate' measures, and \
      from the passages of Corpus that are no test. The same files and seed give the same model, byte \
      for byte.
      """)

  @Option(help: "The folder of treebanks.") var data: String
  @Option(help: "The folder of the annotated corpus.") var corpus = "Corpus"
  @Option(help: "The file to write.") var out = "coreference.model"
  @Option(help: "Seed of the order of documents.") var seed: UInt64 = 1
  @Option(help: "Passes over the documents.") var passes = 10
  @Option(help: "Step size.") var rate: Float = 0.06
  @Option(help: "How fast weights shrink.") var decay: Float = 0.02
  @Option(help: "How much dearer a wrong link of a pronoun is than it is.")
  var pronounLinkCost: Float = -1.2
  @Option(help: "How much dearer a wrong link of a description is than it is.")
  var nominalLinkCost: Float = -1
  @Option(help: "How many orders of the documents are learned from, of which the mean is taken.")
  var runs = 3
  @Flag(help: "Write nothing, but score each quarter of the passages by the others.")
  var crossValidate = false
  @Flag(help: "With --cross-validate, print what is wrong.") var faults = false

  @Option(help: "How often a passage is learned from while a document of GUM is once.")
  var repeats = 2
  @Option(help: "Genres of GUM that are learned from.") var genres =
    "news,bio,court,speech,interview,academic,voyage,textbook"
  func run() throws {
    let pipeline = try Pipeline()
    let trainer = pipeline.coreference
    let passages = try CorpusReader.passages(in: corpus).filter { !$0.isTest }.map { passage in
      let document = pipeline.annotate(passage.text, published: passage.published)
      let gold = GoldMentions(passage, document)
      return Annotated(
        name: passage.name, document: document, gold: gold,
        sample: Self.sample(gold, document, isComplete: false, trainer))
    }
    var documents = try TreebankDocument.read("\(data)/gum/en_gum-train-open.conllu.gz")
    let news = Set(TreebankDocument.heldOutNews(documents).map(\.identifier))
    // Talk has other pronouns than reports.
    let wanted = genres.split(separator: ",").map { String($0) }
    documents.removeAll { !wanted.contains($0.genre) }
    let treebank = documents.map { document in
      let annotated = pipeline.annotate(document.text)
      let gold = GoldMentions(document, annotated)
      return Annotated(
        name: document.identifier, document: annotated, gold: gold,
        sample: Self.sample(gold, annotated, isComplete: true, trainer))
    }
    report("\(passages.count) passages, \(treebank.count) documents of GUM")
    if crossValidate {
      try validate(passages, treebank, news, trainer)
      return
    }
    let used = treebank.filter { !news.contains($0.name) }
    let model = train(passages, used, trainer, isQuiet: false)
    try model.serialized.write(to: URL(fileURLWithPath: out))
    report("\(out): \(model.serialized.count) bytes")
  }

  /// A document with its annotation.
  private struct Annotated {
    let name: String
    let document: Document
    let gold: GoldMentions
    let sample: CoreferenceTrainer.Sample
  }

  private func train(
    _ passages: [Annotated], _ treebank: [Annotated], _ trainer: CoreferenceTrainer, isQuiet: Bool
  ) -> CoreferenceModel {
    // Passages are what the package reads, so they count more than their length.
    let samples = ((0..<repeats).flatMap { _ in passages } + treebank).map(\.sample)
    var random = SeededRandom(seed: seed)
    var average = [Double](repeating: 0, count: CoreferenceModel.size)
    for run in 1...max(1, runs) {
      learn(samples, trainer, run, &random, &average, isQuiet: isQuiet)
    }
    let count = Double((passes - passes / 2) * max(1, runs))
    return CoreferenceModel(weights: average.map { Float($0 / count) })
  }

  /// Adds the weights after each later pass to a sum.
  private func learn(
    _ samples: [CoreferenceTrainer.Sample], _ trainer: CoreferenceTrainer, _ run: Int,
    _ random: inout SeededRandom, _ sum: inout [Double], isQuiet: Bool
  ) {
    let learner = CoreferenceLearner(
      rate: rate, decay: decay,
      linkCosts: .init(pronoun: pronounLinkCost, nominal: nominalLinkCost))
    for pass in 1...passes {
      var (decisions, right) = (0, 0)
      for index in samples.indices.shuffled(using: &random) {
        trainer.run(samples[index]) { decision in
          let chosen = learner.learn(decision)
          guard let wanted = decision.isRight.firstIndex(of: true) else { return chosen }
          decisions += 1
          if decision.isRight[chosen] { right += 1 }
          // At first what is right is followed, later what is chosen, so that mistakes are met with.
          return pass <= 2 && !decision.isRight[chosen] ? wanted : chosen
        }
      }
      if !isQuiet {
        report(
          "run \(run), pass \(pass): \(String(format: "%.3f", Double(right) / Double(max(decisions, 1)))) of "
            + "\(decisions) decisions right")
      }
      if pass > passes / 2 {
        for index in sum.indices { sum[index] += Double(learner.weights[index]) }
      }
    }
  }

  /// Scores each quarter of the passages, and of the news of GUM that is not held out, with a model that
  /// learned from the others.
  private func validate(
    _ passages: [Annotated], _ treebank: [Annotated], _ news: Set<String>,
    _ trainer: CoreferenceTrainer
  ) throws {
    let used = treebank.filter { !news.contains($0.name) }
    let reports = used.filter { $0.name.contains("_news_") }
    let others = used.filter { !$0.name.contains("_news_") }
    var scores = [CoreferenceScore(), CoreferenceScore()]
    for fold in 0..<4 {
      let parts = [passages, reports].map { documents in
        Dictionary(grouping: documents.indices, by: { $0 % 4 == fold }).mapValues { indices in
          indices.map { documents[$0] }
        }
      }
      let model = train(
        parts[0][false] ?? [], others + (parts[1][false] ?? []), trainer, isQuiet: true)
      for (number, part) in parts.enumerated() {
        scores[number].showsFaults = faults
        for document in part[true] ?? [] {
          scores[number].add(
            document.gold, trainer.resolved(document.document, model: model))
        }
      }
    }
    for (name, score) in zip(["Corpus", "GUM news, \(reports.count) documents"], scores) {
      print("\(name)\n\(score.table)\n")
    }
    for fault in scores.flatMap(\.faults) { print(fault) }
  }

  private static func sample(
    _ gold: GoldMentions, _ document: Document, isComplete: Bool, _ trainer: CoreferenceTrainer
  ) -> CoreferenceTrainer.Sample {
    var sample = trainer.sample(of: document, isComplete: isComplete)
    sample.gold = gold.aligned(to: sample.mentions).map { $0.map { gold.mentions[$0].cluster } }
    return sample
  }
}
