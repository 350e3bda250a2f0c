import Foundation
import Language
import Testing

@testable import sociogram_train

@Suite("Training of the network")
struct NetworkTrainingTests {
  private static func sentence(_ lines: String) -> TreebankSentence {
    var sentence = TreebankSentence()
    for word in lines.split(separator: " ") {
      let fields = word.split(separator: "/")
      sentence.words.append(String(fields[0]))
      sentence.lemmas.append("_")
      sentence.tags.append(String(fields[1]))
      sentence.heads.append(Int(fields[2]) ?? 0)
      sentence.labels.append(String(fields[3]))
    }
    return sentence
  }

  private static let treebank = [
    "Ann/PROPN|NNP/2/nsubj sings/VERB|VBZ/0/root ./PUNCT|./2/punct",
    "the/DET|DT/2/det choir/NOUN|NN/3/nsubj hears/VERB|VBZ/0/root Ann/PROPN|NNP/3/obj",
    "Ben/PROPN|NNP/2/nsubj sees/VERB|VBZ/0/root the/DET|DT/4/det river/NOUN|NN/2/obj "
      + "of/ADP|IN/6/case Onda/PROPN|NNP/4/nmod ./PUNCT|./2/punct",
    "go/VERB|VB/0/root",
  ].map { sentence($0) }

  private static var sizes: NetworkSizes {
    let alphabet = NetworkAlphabet(treebank, leastCount: 1)
    var sizes = NetworkSizes()
    sizes.forms = alphabet.vocabulary.count + 1
    sizes.parts = 64
    (sizes.embedding, sizes.hidden, sizes.arc, sizes.relation) = (16, 16, 32, 32)
    (sizes.tags, sizes.labels) = (alphabet.tags.count, alphabet.labels.count)
    return sizes
  }

  private static var sentences: [TrainingSentence] {
    let alphabet = NetworkAlphabet(treebank, leastCount: 1)
    return treebank.map { alphabet.sentence($0, parts: sizes.parts) }
  }

  private static let none = Dropout(input: 0, between: 0, top: 0, images: 0, forms: 0)

  private static func file(_ training: NetworkTraining) -> Data {
    let alphabet = NetworkAlphabet(treebank, leastCount: 1)
    return training.layout.file(
      training.parameters, vocabulary: alphabet.vocabulary, tags: alphabet.tags,
      labels: alphabet.labels
    ).serialized
  }

  @Test("gradients are the slopes of the loss, in every part of the network")
  func gradients() {
    let layout = NetworkLayout(Self.sizes)
    var gradient = NetworkGradient(Self.sizes, layout, Self.none)
    let parameters = Floats.allocate(capacity: layout.count)
    defer { parameters.deallocate() }
    var random = SeededRandom(seed: 3)
    for index in 0..<layout.count { parameters[index] = (random.share() - 0.5) * 0.4 }
    let batch = SentenceBatch(Self.sentences)
    func loss() -> Double {
      var random = SeededRandom(seed: 1)
      let loss = gradient.add(batch, parameters, &random)
      return loss.tags + loss.arcs + loss.relations
    }
    _ = loss()
    let slopes = Array(UnsafeBufferPointer(start: gradient.gradient, count: layout.count))
    for part in layout.parts {
      let range = part.start..<part.start + part.count
      guard let steepest = range.max(by: { abs(slopes[$0]) < abs(slopes[$1]) }) else { continue }
      let value = parameters[steepest]
      parameters[steepest] = value + 0.001
      let above = loss()
      parameters[steepest] = value - 0.001
      let below = loss()
      parameters[steepest] = value
      let slope = Float((above - below) / 0.002)
      #expect(
        abs(slope - slopes[steepest]) < 0.05 + 0.05 * abs(slope), "\(part.name)")
    }
  }

  @Test("a small treebank is learnt by heart, also with weights of 8 bits")
  func learns() throws {
    var training = NetworkTraining(
      Self.sizes, Self.none, .init(epochs: 150, rate: 0.01, batch: 100, seed: 1))
    for _ in 0..<150 { _ = training.runEpoch(Self.sentences) }
    let network = try SyntaxNetwork(serialized: Self.file(training), name: "test.model")
    let score = SyntaxScore(network, Self.treebank)
    #expect(score.universal == score.words)
    #expect(score.relations == score.words)
  }

  @Test("the same seed gives the same network, another seed another one")
  func determinism() {
    func trained(_ seed: UInt64) -> Data {
      var training = NetworkTraining(
        Self.sizes, Dropout(), .init(epochs: 3, rate: 0.01, batch: 8, seed: seed))
      for _ in 0..<3 { _ = training.runEpoch(Self.sentences) }
      return Self.file(training)
    }
    let first = trained(1)
    #expect(first == trained(1))
    #expect(first != trained(2))
  }

  @Test("a training that is cut off and resumed ends where it would have ended")
  func resuming() {
    let schedule = NetworkTraining.Schedule(epochs: 4, rate: 0.01, batch: 8, seed: 1)
    var whole = NetworkTraining(Self.sizes, Dropout(), schedule)
    for _ in 0..<4 { _ = whole.runEpoch(Self.sentences) }
    var first = NetworkTraining(Self.sizes, Dropout(), schedule)
    for _ in 0..<2 { _ = first.runEpoch(Self.sentences) }
    var second = NetworkTraining(Self.sizes, Dropout(), schedule)
    let isResumed = second.resume(from: first.checkpoint)
    #expect(isResumed)
    for _ in 0..<2 { _ = second.runEpoch(Self.sentences) }
    #expect(Self.file(second) == Self.file(whole))
    let (isShortTaken, isNothingTaken) = (
      second.resume(from: first.checkpoint.dropLast(1)), second.resume(from: Data())
    )
    #expect(!isShortTaken && !isNothingTaken)
  }
}
