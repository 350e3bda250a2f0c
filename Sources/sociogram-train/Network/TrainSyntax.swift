import ArgumentParser
import Foundation
import Language

/// Trains the network that gives words their tags and sentences their trees.
struct TrainSyntax: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "syntax", abstract: "Train the network of tags and trees.",
    discussion: """
      Tagger and parser are one network, so they are trained together. Prints accuracy on the \
      development files as it goes. The same files, options and seed give the same network, byte \
      for byte, on any number of cores. A run that was cut off goes on from FILE.checkpoint.
      """,
    aliases: ["tagger", "parser"])

  @Option(help: "Folder of treebanks (…train….conllu.gz, …dev….conllu.gz).") var data: String
  @Option(help: "More files in CoNLL-U to learn from.") var extra: [String] = []
  @Option(help: "The file to write.") var out: String
  @Option(help: "Seed of everything random.") var seed: UInt64 = 1
  @Option(help: "Passes over the sentences.") var epochs = 18
  @Option(help: "Numbers in the vector of a form, and of its parts.") var embedding = 96
  @Option(help: "Numbers in the state of a recurrent layer.") var hidden = 96
  @Option(help: "Numbers in the images that heads and relations are chosen by.") var images = 64
  @Option(help: "Measure after every so many passes.") var every = 4
  @Option(help: "How often a form must occur to be known.") var leastCount = 2
  @Option(help: "Rows for parts of words.") var parts = 12_000

  func validate() throws {
    for (name, width) in [("embedding", embedding), ("hidden", hidden), ("images", images)]
    where !(32...256).contains(width) || !width.isMultiple(of: 32) {
      throw ValidationError("--\(name) must be a multiple of 32 from 32 to 256")
    }
    for (name, count) in [("epochs", epochs), ("every", every), ("parts", parts)] where count < 1 {
      throw ValidationError("--\(name) must be at least 1")
    }
  }

  func run() throws {
    let folder = try TreebankFolder(data)
    let gold = try folder.training.flatMap { try Treebank.read($0) }
    let added = try extra.flatMap { try Treebank.read($0) }
    let devSets = try folder.development.map { ($0, try Treebank.read($0)) }
    let alphabet = NetworkAlphabet(gold + added, leastCount: leastCount)
    var sizes = NetworkSizes()
    sizes.forms = alphabet.vocabulary.count + 1
    sizes.parts = parts
    (sizes.embedding, sizes.hidden) = (embedding, hidden)
    (sizes.arc, sizes.relation) = (images, images)
    (sizes.tags, sizes.labels) = (alphabet.tags.count, alphabet.labels.count)
    let sentences = (gold + added).map { alphabet.sentence($0, parts: parts) }
    let words = sentences.reduce(0) { $0 + $1.count }
    report("\(sentences.count) sentences, \(words) words, \(sizes.forms - 1) forms")

    let schedule = NetworkTraining.Schedule(epochs: epochs, seed: seed)
    var training = NetworkTraining(sizes, Dropout(), schedule)
    let checkpoint = URL(fileURLWithPath: out + ".checkpoint")
    if let data = try? Data(contentsOf: checkpoint) {
      guard training.resume(from: data) else {
        throw ValidationError("\(checkpoint.path) belongs to another training: remove it")
      }
      report("going on after epoch \(training.epoch)")
    }
    while training.epoch < epochs {
      let start = ContinuousClock.now
      let loss = training.runEpoch(sentences)
      let seconds = (ContinuousClock.now - start).components.seconds
      report("epoch \(training.epoch) of \(epochs): \(loss.text), \(seconds) s")
      guard training.epoch.isMultiple(of: every) || training.epoch == epochs else { continue }
      try training.checkpoint.write(to: checkpoint, options: .atomic)
      let file = training.layout.file(
        training.parameters, vocabulary: alphabet.vocabulary, tags: alphabet.tags,
        labels: alphabet.labels)
      let bytes = file.serialized
      try bytes.write(to: URL(fileURLWithPath: out), options: .atomic)
      let network = try SyntaxNetwork(serialized: bytes, name: out)
      for (name, dev) in devSets {
        let score = SyntaxScore(network, dev)
        report("  \(URL(fileURLWithPath: name).lastPathComponent): \(score.text)")
      }
    }
    try? FileManager.default.removeItem(at: checkpoint)
  }
}
