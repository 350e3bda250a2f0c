import ArgumentParser
import Foundation
import Language

/// Trains what gives words their morphological features.
struct TrainMorphology: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "morphology", abstract: "Train the tagger of morphological features.",
    discussion: """
      It learns from the tags and trees of the treebanks; the accuracy printed on development files \
      is that with their own tags and trees.
      """)

  @OptionGroup var treebanks: TreebankFiles
  @Option(help: "The file to write.") var out: String
  @Option(help: "Seed of the order of sentences.") var seed: UInt64 = 1
  @Option(help: "Passes.") var passes = 5
  @Option(help: "Average weights below this are dropped.") var threshold = 0.15
  @Option(help: "Features seen less often are not learned from.") var cutoff = 8
  @Flag(help: "Print what goes wrong.") var errors = false

  private struct Sentence {
    var tokens: [Token]
    var gold: [String]
  }

  func run() throws {
    let sentences = try treebanks.training().flatMap { try Treebank.read($0).map(Self.sentence) }
    let measured = try treebanks.development().map { path in
      (path, try Treebank.read(path).map(Self.sentence))
    }
    var counts: [String: Int] = [:]
    for gold in sentences.lazy.flatMap(\.gold) { counts[gold, default: 0] += 1 }
    let classes = counts.filter { $0.value >= 3 }.keys.sorted()
    let numbers = Dictionary(uniqueKeysWithValues: classes.enumerated().map { ($1, $0) })
    var perceptron = AveragedPerceptron(classes: classes)
    var random = SeededRandom(seed: seed)
    var scores = [Int32](repeating: 0, count: classes.count)
    var features = MorphologyFeatures()
    var seen: [UInt32: Int] = [:]
    for sentence in sentences {
      features.take(sentence.tokens, sentence.tokens.indices)
      for index in sentence.tokens.indices {
        for feature in features.collect(index) { seen[feature, default: 0] += 1 }
      }
    }
    for pass in 1...max(passes, 1) {
      var wrong = 0
      for number in sentences.indices.shuffled(using: &random) {
        let sentence = sentences[number]
        features.take(sentence.tokens, sentence.tokens.indices)
        for index in sentence.tokens.indices {
          let found = features.collect(index).filter { seen[$0, default: 0] >= cutoff }
          perceptron.score(found, into: &scores)
          var best = 0
          for label in scores.indices where scores[label] > scores[best] { best = label }
          let right = numbers[sentence.gold[index]] ?? best
          if right != best { wrong += 1 }
          perceptron.update(found, right: right, wrong: best)
        }
      }
      report("pass \(pass): \(wrong) wrong")
    }
    let model = perceptron.frozen(threshold: threshold)
    let data = model.serialized
    try data.write(to: URL(fileURLWithPath: out))
    report("\(out): \(data.count) bytes")
    for (path, sentences) in measured { measure(MorphologyTagger(model: model), path, sentences) }
  }

  private func measure(_ tagger: MorphologyTagger, _ path: String, _ sentences: [Sentence]) {
    var (right, all) = (0, 0)
    for sentence in sentences {
      var tokens = sentence.tokens
      tagger.annotate(&tokens, [tokens.indices])
      for (token, gold) in zip(tokens, sentence.gold) {
        all += 1
        if token.features == Morphology(conllu: gold) {
          right += 1
        } else if errors {
          print("\(token.text)\t\(token.detailedTag)\t\(gold)\t\(token.features.conllu)")
        }
      }
    }
    let share = fixed(Double(right) * 100 / Double(max(all, 1)), 2)
    report("\(URL(fileURLWithPath: path).lastPathComponent): \(share)")
  }

  private static func sentence(_ sentence: TreebankSentence) -> Sentence {
    var tokens: [Token] = []
    for (index, word) in sentence.words.enumerated() {
      var token = Token(range: index..<index + 1, text: word, followsSpace: true)
      let tags = sentence.tags[index].split(
        separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
      token.tag = PartOfSpeech(rawValue: String(tags[0])) ?? .other
      token.detailedTag = tags.count > 1 ? String(tags[1]) : ""
      token.head = sentence.heads[index] > 0 ? sentence.heads[index] - 1 : nil
      token.relation = DependencyRelation(rawValue: sentence.labels[index]) ?? .dep
      tokens.append(token)
    }
    return Sentence(
      tokens: tokens, gold: sentence.features.map { Morphology(conllu: $0).conllu })
  }
}
