import ArgumentParser
import Foundation
import Language

/// Trains the name tagger.
struct TrainNames: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names", abstract: "Train the name tagger.",
    discussion: """
      Prints F1 of people, organisations and places on the development data after each few passes. \
      The same files and seed give the same model, byte for byte.
      """)

  @Option(help: "The folder of the treebanks.") var data: String
  @Option(help: "The folder of the corpus.") var corpus = "Corpus"
  @Option(help: "The file to write.") var out: String
  @Option(help: "Seed of the order of sentences.") var seed: UInt64 = 1
  @Option(help: "Passes through the data.") var passes = 6
  @Option(help: "Runs, in orders of their own, whose weights are averaged.") var runs = 3
  @Option(help: "Weights below this are dropped.") var threshold: Float = 0.05
  @Option(help: "Hold out every fifth document, this one first, and measure on it.") var fold: Int?
  @Flag(help: "Hold out each fifth in turn and add the scores up; write nothing.")
  var crossValidate =
    false
  @Option(help: "L1.") var sparsity: Float = 0.15
  @Option(help: "L2.") var shrinkage: Float = 0.4
  @Option(help: "Rate.") var rate: Float = 0.3
  @Option(help: "Features seen more seldom are left out.") var least = 1
  @Option(help: "Sources left out.") var without: [String] = []
  @Flag(help: "Print the names held out that are missed, wrongly found or of another kind.")
  var faults = false
  @Option(help: "Folder that keeps the models of the fifths; what is there is not trained anew.")
  var keep: String?

  func run() throws {
    let pipeline = try Pipeline()
    let start = Date()
    let files = NameFiles(pipeline: pipeline, folder: data, corpus: corpus)
    let samples = try files.training().filter { !without.contains($0.source.rawValue) }
    let dev = try files.development()
    report("read: \(Int(Date().timeIntervalSince(start))) s")
    for source in NameSample.Source.allCases {
      let own = samples.filter { $0.source == source }
      let names = own.reduce(0) { $0 + $1.names.count }
      let words = own.reduce(0) { $0 + $1.document.tokens.count }
      report("\(source): \(own.count) documents, \(words) words, \(names) names")
    }
    let folds = crossValidate ? Array(0..<5) : [fold ?? -1]
    var totals: [String: NameScore] = [:]
    var allKinds: [String: KindScore] = [:]
    for fold in folds {
      let heldOut = NameFiles.heldOut(samples, fold: fold)
      let rest = samples.filter { sample in !heldOut.contains { $0.id == sample.id } }
      let kept = keep.map { URL(fileURLWithPath: "\($0)/names-\(fold).model") }
      let known = kept.flatMap { try? LinearModel(serialized: Data(contentsOf: $0), name: $0.path) }
      let model = try known ?? train(rest + headlines(of: rest, pipeline), pipeline, start)
      if known == nil, let kept { try model.serialized.write(to: kept) }
      let tagger = NameTagger(model: model)
      if faults {
        for (name, set) in NameFiles.groups(heldOut) {
          for sample in set {
            NameFaults(sample, pipeline.names(of: sample.document, tagger)).lines
              .forEach { print("\(name)\t\($0)") }
          }
        }
      }
      for (name, set) in dev + NameFiles.groups(heldOut) {
        let (score, kinds) = Self.score(set) { pipeline.names(of: $0, tagger) }
        totals[name] = totals[name].map { $0 + score } ?? score
        allKinds[name] = allKinds[name].map { $0 + kinds } ?? kinds
        report("\(name): \(score)")
      }
      if !crossValidate {
        let data = model.serialized
        try data.write(to: URL(fileURLWithPath: out))
        report("\(out): \(data.count) bytes")
      }
    }
    if crossValidate {
      for name in totals.keys.sorted() { report("all \(name): \(totals[name] ?? NameScore())") }
      report("corpus \(allKinds["corpus"] ?? KindScore())")
    }
  }

  /// Lines in capitals made of what is learned from.
  private func headlines(of samples: [NameSample], _ pipeline: Pipeline) -> [NameSample] {
    var random = SeededRandom(seed: seed)
    let reader = NameSamples(pipeline: pipeline)
    return samples.filter { $0.source == .corpus || NameFiles.weight(of: $0) > 1 }
      .compactMap { reader.shouted($0, using: &random) }
  }

  private func train(_ samples: [NameSample], _ pipeline: Pipeline, _ start: Date) throws
    -> LinearModel
  {
    var data: [FieldTraining.Segment] = []
    var lost = 0
    for sample in samples {
      var features = pipeline.nameFeatures(of: sample.document)
      var labels = sample.labels
      for name in sample.names
      where !features.segments.contains(where: {
        $0.lowerBound <= name.tokens.lowerBound && $0.upperBound >= name.tokens.upperBound
      }) {
        lost += 1
        for index in name.tokens { labels[index] = 0 }
      }
      for segment in features.segments where sample.part?.overlaps(segment) != false {
        data.append(
          FieldTraining.Segment(
            features: segment.map { features.hashes(at: $0) }, gold: Array(labels[segment]),
            weight: NameFiles.weight(of: sample)))
      }
    }
    var training = FieldTraining(
      data, least: least, sparsity: sparsity, shrinkage: shrinkage, rate: rate)
    report(
      "\(data.count) segments, \(data.reduce(0) { $0 + $1.gold.count }) words, "
        + "\(training.featureCount) features, \(lost) names out of reach")
    var random = SeededRandom(seed: seed)
    // One run's weights hang on the order of what it sees; those of several, averaged, less so.
    var mean: [Float] = []
    for _ in 0..<runs {
      training.restart()
      var loss = 0.0
      for _ in 0..<passes { loss = training.pass(using: &random) }
      let weights = training.present
      if mean.isEmpty { mean = [Float](repeating: 0, count: weights.count) }
      for index in mean.indices { mean[index] += weights[index] / Float(runs) }
      report("loss \(fixed(loss, 4)), \(Int(Date().timeIntervalSince(start))) s")
    }
    let kinds = KindTraining(samples, pipeline).weights(using: &random)
    return LinearModel(
      classes: NameLabels.names, weights: training.rows(of: mean, threshold: threshold) + kinds)
  }

  static func family(of name: NameSpan) -> NameLabels.Family {
    if name.isDemonym { return .other }
    switch name.kind {
    case .person: return .person
    case .organisation, .media, .unit: return .organisation
    case .state, .place: return .place
    case .group, .event, .office: return .other
    }
  }

  static func score(
    _ samples: [NameSample], _ names: (Document) -> [NameSpan]
  ) -> (NameScore, KindScore) {
    var score = NameScore()
    var kinds = KindScore()
    for sample in samples {
      let found = names(sample.document)
      kinds.add(found: found, wanted: sample.names)
      let names = found.map { (range: $0.tokens, family: family(of: $0)) }
      score.add(found: names, wanted: sample.names)
    }
    return (score, kinds)
  }
}
