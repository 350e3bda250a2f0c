import ArgumentParser
import Foundation
import Language

/// Trains tagger and parser together, since the parser learns from the tagger's tags.
struct TrainSyntax: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "syntax", abstract: "Train the tagger and the dependency parser.",
    discussion: """
      Prints accuracy on the development files after each pass. The same files and seed give the \
      same models, byte for byte.
      """)

  @Option(help: "Treebank files to train on.") var train: [String]
  @Option(help: "Treebank files to measure on.") var dev: [String] = []
  @Option(help: "The folder to write tagger.model and parser.model to.") var out: String
  @Option(help: "Seed of the order of sentences.") var seed: UInt64 = 1
  @Option(help: "Passes of the tagger.") var taggerPasses = 5
  @Option(help: "Passes of the parser.") var parserPasses = 7
  @Option(help: "Average weights below this are dropped from the tagger.") var taggerThreshold = 0.5
  @Option(help: "Average weights below this are dropped from the parser.") var parserThreshold = 1.2

  func run() throws {
    let plain = try train.flatMap { try Treebank.read($0) }
    let sentences = plain + plain.compactMap(\.withJoinedNames)
    let devSets = try dev.map { ($0, try Treebank.read($0)) }
    let words = sentences.reduce(0) { $0 + $1.words.count }
    report("\(sentences.count) sentences, \(words) words")
    var random = SeededRandom(seed: seed)

    // The parser must see tags as wrong as they will be later: each quarter is tagged by a tagger
    // that learned from the other three (jackknifing).
    var tags = [[UInt64]](repeating: [], count: sentences.count)
    for fold in 0..<4 {
      let rest = sentences.indices.filter { $0 % 4 != fold }.map { sentences[$0] }
      var training = TaggerTraining(rest)
      training.train(on: rest, epochs: 3, using: &random)
      let tagger = Tagger(model: training.perceptron.frozen(threshold: taggerThreshold))
      for index in sentences.indices where index % 4 == fold {
        tags[index] = Self.tagHashes(tagger, training.classes, sentences[index])
      }
    }
    var taggerTraining = TaggerTraining(sentences)
    taggerTraining.train(on: sentences, epochs: taggerPasses, using: &random)
    let taggerModel = taggerTraining.perceptron.frozen(threshold: taggerThreshold)
    try write(taggerModel, "tagger.model")
    let tagger = Tagger(model: taggerModel)

    var parserTraining = ParserTraining(sentences)
    for pass in 1...parserPasses {
      parserTraining.train(
        on: sentences, tags: tags, exploration: pass == 1 ? 0 : 0.9, using: &random)
      let model = parserTraining.perceptron.frozen(threshold: parserThreshold)
      try write(model, "parser.model")
      for (name, dev) in devSets {
        let file = URL(fileURLWithPath: name).lastPathComponent
        report(
          "pass \(pass) \(file): \(Self.accuracy(tagger, DependencyParser(model: model), dev))")
      }
    }
  }

  private func write(_ model: LinearModel, _ name: String) throws {
    let data = model.serialized
    let url = URL(fileURLWithPath: out).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: URL(fileURLWithPath: out), withIntermediateDirectories: true)
    try data.write(to: url)
    report("\(name): \(data.count) bytes")
  }

  private static func tagHashes(
    _ tagger: Tagger, _ classes: [String], _ sentence: TreebankSentence
  ) -> [UInt64] {
    tagger.classes(of: sentence.words.map { WordShape($0) })
      .map { FeatureHash.text(classes[$0].utf8) }
  }

  private static func accuracy(
    _ tagger: Tagger, _ parser: DependencyParser, _ sentences: [TreebankSentence]
  ) -> String {
    var (words, tagged, headed, labelled) = (0, 0, 0, 0)
    for sentence in sentences {
      let shapes = sentence.words.map { WordShape($0) }
      let tags = tagger.tags(of: shapes)
      let names = tags.map { "\($0.0.rawValue)|\($0.1)" }
      let (heads, labels) = parser.parse(
        ParserFeatures(forms: shapes.map(\.form), tags: names.map { FeatureHash.text($0.utf8) }),
        count: shapes.count)
      for index in sentence.words.indices {
        words += 1
        if sentence.tags[index].hasPrefix(tags[index].0.rawValue + "|") { tagged += 1 }
        guard heads[index] == sentence.heads[index] else { continue }
        headed += 1
        if Self.universal(parser.labels[labels[index]]) == Self.universal(sentence.labels[index]) {
          labelled += 1
        }
      }
    }
    func share(_ count: Int) -> String {
      String(format: "%.2f", Double(count) * 100 / Double(max(words, 1)))
    }
    return "UPOS \(share(tagged)) UAS \(share(headed)) LAS \(share(labelled))"
  }

  private static func universal(_ label: String) -> Substring {
    label.split(separator: ":", maxSplits: 1).first ?? ""
  }
}
