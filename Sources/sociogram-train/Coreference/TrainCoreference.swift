import ArgumentParser
import Foundation
import Language

/// Trains the ranking of antecedents.
struct TrainCoreference: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coreference", abstract: "Train the ranking of antecedents.",
    discussion: """
      Learns from the coreference of GUM and from the passages of Corpus that are no test. The same \
      files and seed give the same model, byte for byte.
      """)

  @Option(help: "The folder of treebanks.") var data: String
  @Option(help: "The folder of the annotated corpus.") var corpus = "Corpus"
  @Option(help: "The file to write.") var out: String
  @Option(help: "Seed of the order of documents.") var seed: UInt64 = 1
  @Option(help: "Passes over the documents.") var passes = 12
  @Flag(help: "Leave out the news documents that accuracy is measured on.") var heldOut = false

  func run() throws {
    let pipeline = try Pipeline()
    let passages = try CorpusReader.passages(in: corpus).filter { !$0.isTest }
    var documents = try TreebankDocument.read("\(data)/gum/en_gum-train-open.conllu.gz")
    if heldOut {
      let names = Set(TreebankDocument.heldOutNews(documents).map(\.identifier))
      documents.removeAll { names.contains($0.identifier) }
    }
    documents.removeAll { ["conversation", "vlog"].contains($0.genre) }
    let trainer = pipeline.coreference
    var samples: [CoreferenceTrainer.Sample] = []
    for passage in passages {
      let document = pipeline.annotate(passage.text, published: passage.published)
      samples.append(
        Self.sample(GoldMentions(passage, document), document, isComplete: false, trainer))
    }
    // Passages stand for what the package reads, so they count more than their length.
    samples += samples
    for gold in documents {
      let document = pipeline.annotate(gold.text)
      samples.append(Self.sample(GoldMentions(gold, document), document, isComplete: true, trainer))
    }
    report("\(passages.count) passages, \(documents.count) documents of GUM")
    var random = SeededRandom(seed: seed)
    let learner = CoreferenceLearner()
    var average = [Double](repeating: 0, count: CoreferenceModel.size)
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
      report(
        "pass \(pass): \(String(format: "%.3f", Double(right) / Double(max(decisions, 1)))) of "
          + "\(decisions) decisions right")
      if pass > passes / 2 {
        for index in average.indices { average[index] += Double(learner.weights[index]) }
      }
    }
    let count = Double(passes - passes / 2)
    let model = CoreferenceModel(weights: average.map { Float($0 / count) })
    try model.serialized.write(to: URL(fileURLWithPath: out))
    report("\(out): \(model.serialized.count) bytes")
  }

  private static func sample(
    _ gold: GoldMentions, _ document: Document, isComplete: Bool, _ trainer: CoreferenceTrainer
  ) -> CoreferenceTrainer.Sample {
    var sample = trainer.sample(of: document, isComplete: isComplete)
    sample.gold = gold.aligned(to: sample.mentions).map { $0.map { gold.mentions[$0].cluster } }
    return sample
  }
}
