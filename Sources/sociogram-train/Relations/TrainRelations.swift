import ActorGraph
import ArgumentParser
import Extraction
import Foundation
import Language

/// Trains the classifier of pairs of actors.
struct TrainRelations: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "relations", abstract: "Train the classifier of relations between two actors.",
    discussion: """
      News is learned from the passages of Corpus that are no test, and what it says of lives (such as \
      marriages) from public corpora of relations too; reports without a day from those corpora and the \
      passages that are not all news. How scores become probabilities, and where the line between yes and no is \
      drawn, is decided by cross-validation. The same files and seed give the same model, byte for byte.
      """)

  @Option(help: "The folder of the annotated corpus.") var corpus = "Corpus"
  @Option(help: "The folder to write the models and their tables to.") var out = "."
  @Option(help: "Train only the classifier of this name: relations (for news), or lives.")
  var only: String?
  @Option(help: "A file of another corpus, converted to JSON Lines; can be repeated.")
  var gold: [String] = []
  @Flag(help: "Show figures of the other corpora.") var foreign = false
  @Option(help: "Passes over the examples; 12 for news, 20 for lives.") var passes: Int?
  @Option(help: "The precision that is asked of what is added beside the patterns.")
  var precision = 0.75
  @Option(help: "The precision that is asked of what can harm, and of the headline relations.")
  var strictPrecision = 0.8
  @Option(help: "Weights nearer to 0 are left out.") var leastWeight: Float = 0.06
  @Option(help: "Step size; 0.02 for news, 0.03 for lives.") var rate: Float?
  @Option(help: "How fast weights shrink.") var decay: Float = 1e-5
  @Option(help: "Features seen in fewer examples are left out.") var leastCount = 3
  @Flag(help: "Write nothing, but score each fifth of the passages by the others.")
  var crossValidate = false

  @Option(help: "With --cross-validate, print what is wrong with a relation.") var faults: String?

  func run() throws {
    let extractor = try PatternExtractor(patternsOf: .standard())
    for genre in PairModel.Genre.allCases where only == nil || only == genre.rawValue {
      var samples = RelationSamples()
      try addPassages(to: &samples, for: genre, extractor)
      try addForeign(to: &samples, for: genre, extractor)
      samples.closeLabels()
      report("\(samples.examples.count) pairs, \(samples.hashes.count) features")
      let learner = learner(of: genre)
      let scores = heldOutScores(samples, learner)
      let cuts = genre == .news ? [:] : cuts(samples, scores)
      if crossValidate {
        RelationFigures(samples, scores, isForeign: foreign).show()
        if let faults { RelationFigures(samples, scores, isForeign: foreign).faults(faults) }
      } else {
        try write(samples, scores, cuts, learner, as: genre)
      }
    }
  }

  private func learner(of genre: PairModel.Genre) -> LogisticLearner {
    var learner = LogisticLearner()
    learner.passes = passes ?? (genre == .news ? 12 : 20)
    learner.rate = rate ?? (genre == .news ? 0.02 : 0.03)
    learner.decay = decay
    learner.runs = genre == .news ? 1 : 3
    learner.leastWeight = leastWeight
    return learner
  }

  /// The passages of the corpus that are no test; for lives without their days, and only those of all
  /// genres.
  private func addPassages(
    to samples: inout RelationSamples, for genre: PairModel.Genre, _ extractor: PatternExtractor
  ) throws {
    let passages = try CorpusReader.passages(in: corpus).filter {
      !$0.isTest && (genre == .news || $0.name < Self.firstOfPlainNews)
    }
    for (index, passage) in passages.enumerated() {
      samples.add(passage, isDated: genre == .news, group: index, extractor)
    }
    report("\(passages.count) passages")
  }

  /// What lives say as news does.
  private static let told: Set<String> = [
    "spouse", "parent", "sibling", "born-in", "died-in", "educated-at", "founded-by",
    "headquartered-in", "owned-by", "resides-in", "subsidiary-of", "capital-of",
    "located-in",
  ]

  /// From this passage on the corpus is news alone.
  private static let firstOfPlainNews = "0663"

  /// Lives of people and accounts of bodies from other corpora; for news only of what it tells in the same
  /// words, such as marriages.
  private func addForeign(
    to samples: inout RelationSamples, for genre: PairModel.Genre, _ extractor: PatternExtractor
  ) throws {
    var types = Set(try Ontology.standard().relations.map(\.type.rawValue))
    if genre == .news { types.formIntersection(Self.told) }
    var group = (samples.examples.map(\.group).max() ?? -1) + 1
    let documents = try gold.flatMap { try GoldDocument.read($0) }
    // Corpora by entity tell what is true of two actors, not what a sentence states: only what no corpus by
    // mention has is learned of them.
    let byMention = Set(documents.filter(\.isByMention).flatMap(\.annotated))
    for document in documents {
      samples.add(
        document, group: group, types: document.isByMention ? types : types.subtracting(byMention),
        isDated: genre == .news, extractor)
      group += 1
    }
  }

  /// What is worse to say wrongly than to leave out.
  private static let grave: Set<String> = [
    "member-of", "dismissed-by", "proposed-to", "deployed-in", "dismissed-from", "arrested-by",
    "arrested-in", "accused-by", "attacked", "threatened", "sanctioned",
  ]

  /// The precision that is asked of a relation. Corpora that mark where places lie have few pairs of
  /// places that have nothing to do with each other, so they are asked for more.
  private func leastPrecision(of type: String) -> Double {
    if type == "located-in" { return 0.85 }
    return Self.grave.contains(type) ? strictPrecision : precision
  }

  private func write(
    _ samples: RelationSamples, _ scores: [[Float]], _ cuts: [String: OpenCut],
    _ learner: LogisticLearner, as genre: PairModel.Genre
  ) throws {
    let names = samples.labels.names
    let (mapped, count, numbers) = Self.pruned(samples.examples, samples.hashes.count, leastCount)
    let weights = Parallel.map(Array(names.indices)) {
      learner.weights(of: mapped, featureCount: count, label: $0)
    }
    var rows: [(hash: UInt32, entries: [(UInt8, Int16)])] = []
    for (index, hash) in samples.hashes.enumerated() where numbers[index] >= 0 {
      var entries: [(UInt8, Int16)] = []
      for label in names.indices {
        let weight = weights[label][Int(numbers[index])]
        guard weight != 0 else { continue }
        let scaled = (Double(weight) * PairModel.unit).rounded()
        entries.append((UInt8(label), Int16(max(-32_000, min(32_000, scaled)))))
      }
      if !entries.isEmpty { rows.append((hash, entries)) }
    }
    let folder = URL(fileURLWithPath: out, isDirectory: true)
    try LinearModel(classes: names, weights: rows).serialized.write(
      to: folder.appending(path: genre.rawValue + ".model"))
    var table = """
      # How scores of pairs of actors become relations; written by sociogram-train relations.
      # relation, direction in the text, threshold, threshold between names or pronouns in reports that
      # are no news, slope, offset; then the precision of what is added beside the patterns in
      # cross-validation, and how many that is

      """
    for (label, name) in names.enumerated() {
      var scored: [(score: Float, truth: Bool, isHit: Bool)] = []
      for (index, example) in samples.examples.enumerated()
      where !example.open.contains(label) {
        scored.append(
          (scores[index][label], example.labels.contains(label), example.hits.contains(label)))
      }
      var calibration = Calibration(scored, least: leastPrecision(of: String(name.dropLast())))
      if let cut = cuts[String(name.dropLast())], cut.threshold.isFinite {
        calibration.openThreshold = cut.threshold
      } else {
        calibration.openThreshold = calibration.threshold
      }
      func text(_ value: Double) -> String {
        value.isInfinite ? (value > 0 ? "1000" : "-1000") : String(format: "%.2f", value)
      }
      table +=
        [
          String(name.dropLast()), String(name.suffix(1)), text(calibration.threshold),
          text(calibration.openThreshold), text(calibration.slope), text(calibration.offset),
          text(calibration.precision), String(calibration.count),
        ].joined(separator: "\t") + "\n"
    }
    try Data(table.utf8).write(to: folder.appending(path: genre.rawValue + ".tsv"))
    report("\(rows.count) features, \(rows.reduce(0) { $0 + $1.entries.count }) weights")
  }

  /// Where the line is drawn in reports that are no news, by relation; says how good that is.
  private func cuts(_ samples: RelationSamples, _ scores: [[Float]]) -> [String: OpenCut] {
    var cuts: [String: OpenCut] = [:]
    for (type, stated) in samples.statedElsewhere {
      let labels = samples.labels.names.indices.filter {
        samples.labels.names[$0].dropLast() == type
      }
      var told: [OpenCut.Told] = []
      for (index, example) in samples.examples.enumerated() {
        guard let telling = example.telling else { continue }
        for label in labels where !example.open.contains(label) {
          told.append(
            OpenCut.Told(
              score: scores[index][label], facts: telling.facts[label] ?? [],
              wrong: telling.pairs - (telling.right[label] ?? 0)))
        }
      }
      cuts[type] = OpenCut(told, stated: stated)
    }
    for (type, cut) in cuts.sorted(by: { $0.key < $1.key }) { report("\(type): \(cut.figures)") }
    report("all: \(OpenCut(sum: Array(cuts.values)).figures)")
    return cuts
  }

  /// The score of every example for every label, by weights learned from the other folds.
  private func heldOutScores(_ samples: RelationSamples, _ learner: LogisticLearner) -> [[Float]] {
    let labels = samples.labels.names
    var scores = [[Float]](
      repeating: [Float](repeating: 0, count: labels.count), count: samples.examples.count)
    let folds = 4
    for fold in 0..<folds {
      let train = samples.examples.filter { $0.group % folds != fold }
      let (mapped, count, numbers) = Self.pruned(train, samples.hashes.count, leastCount)
      let held = samples.examples.indices.filter { samples.examples[$0].group % folds == fold }
      let lists = held.map { index in
        samples.examples[index].features.compactMap {
          numbers[Int($0)] >= 0 ? Int(numbers[Int($0)]) : nil
        }
      }
      let results = Parallel.map(Array(labels.indices)) { label -> [Float] in
        let weights = learner.weights(of: mapped, featureCount: count, label: label)
        return lists.map { list in list.reduce(0) { $0 + weights[$1] } }
      }
      for label in labels.indices {
        for (place, index) in held.enumerated() { scores[index][label] = results[label][place] }
      }
    }
    return scores
  }

  static func pruned(_ examples: [RelationExample], _ size: Int, _ least: Int)
    -> (examples: [RelationExample], count: Int, numbers: [Int32])
  {
    var counts = [Int32](repeating: 0, count: size)
    for example in examples { for feature in example.features { counts[Int(feature)] += 1 } }
    var numbers = [Int32](repeating: -1, count: size)
    var count: Int32 = 0
    for index in 0..<size where counts[index] >= least {
      numbers[index] = count
      count += 1
    }
    let mapped = examples.map { example in
      var result = example
      result.features = example.features.compactMap {
        numbers[Int($0)] >= 0 ? UInt32(numbers[Int($0)]) : nil
      }
      return result
    }
    return (mapped, Int(count), numbers)
  }
}
