import ArgumentParser
import Foundation
import Language

/// Trains the sentence splitter from raw text made of treebanks.
struct TrainSentences: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sentences", abstract: "Train the sentence splitter.",
    discussion: """
      Every document is laid out in several ways: in one line, a paragraph a line, wrapped. After \
      each pass the F1 of words and sentences on the development files is printed, by layout.
      """)

  @OptionGroup var treebanks: TreebankFiles
  @Option(help: "The file to write; with --dev only, the file to measure.") var out: String
  @Option(help: "Seed of the order of examples and of line widths.") var seed: UInt64 = 1
  @Option(help: "Passes.") var passes = 4
  @Option(help: "Binary logarithm of the number of weights.") var bits = 17
  @Option(help: "Leave out the training documents whose name contains this and measure on them.")
  var holdOut: [String] = []
  @Option(help: "Features of fewer documents are dropped.") var cutoff = 1
  @Option(help: "Step size.") var rate: Float = 0.1
  @Option(help: "Pull of the weights towards 0.") var decay: Float = 1e-5
  @Flag(help: "Print the sentences that go wrong.") var errors = false
  @Flag(help: "Print the words that go wrong.") var wordErrors = false

  func run() throws {
    var random = SeededRandom(seed: seed)
    var measured = try treebanks.development().map { path in
      (URL(fileURLWithPath: path).lastPathComponent, try RawDocument.read(path))
    }
    let all = try treebanks.training().flatMap { try RawDocument.read($0) }
    let isHeld = { (document: RawDocument) in holdOut.contains { document.id.contains($0) } }
    if !holdOut.isEmpty { measured.append(("held out", all.filter(isHeld))) }
    if try treebanks.training().isEmpty {
      let file = try Data(contentsOf: URL(fileURLWithPath: out))
      measure(try HashedWeights(serialized: file, name: out), measured)
      return
    }
    var training = SentenceTraining(bits: bits)
    for (number, document) in all.enumerated() where !isHeld(document) {
      let number = Int32(number + 1)
      for layout in RawText.Layout.allCases {
        training.add(
          RawText(document, layout, width: Int.random(in: 45...100, using: &random)),
          document: number)
        if layout == .joined { training.add(RawText(document, layout), document: number) }
      }
    }
    training.dropFeatures(ofFewerThan: cutoff)
    report("\(training.count) gaps")
    for pass in 1...max(passes, 1) {
      let loss = training.train(
        rate: rate / Float(pass).squareRoot(), decay: decay, using: &random)
      report("pass \(pass): loss \(loss)")
      guard let weights = training.frozen else { continue }
      if pass == passes || pass % 2 == 0 { measure(weights, measured) }
      if pass == passes {
        let data = weights.serialized
        try data.write(to: URL(fileURLWithPath: out))
        report("\(out): \(data.count) bytes")
      }
    }
  }

  private func measure(_ weights: HashedWeights, _ sets: [(String, [RawDocument])]) {
    for (name, documents) in sets {
      var line = name
      for layout in RawText.Layout.allCases {
        var score = TextScore()
        for document in documents { score.add(RawText(document, layout), weights: weights) }
        if layout == .joined { line += String(format: " words %.2f; sentences", score.words) }
        line += String(format: " %@ %.2f", layout.rawValue, score.sentences)
      }
      report(line)
    }
    for (_, documents) in sets {
      if errors { list(documents, weights) }
      if wordErrors { documents.forEach(listWords) }
    }
  }

  /// Prints the words that are cut otherwise than in the treebank, theirs first.
  private func listWords(_ document: RawDocument) {
    let text = RawText(document, .joined)
    let found = Tokenizer(text.scalars).tokens().map(\.range)
    var (gold, other) = (0, 0)
    while gold < text.words.count, other < found.count {
      if text.words[gold] == found[other] {
        (gold, other) = (gold + 1, other + 1)
        continue
      }
      let (firstGold, firstOther) = (gold, other)
      repeat {
        if text.words[gold].upperBound < found[other].upperBound { gold += 1 } else { other += 1 }
      } while gold < text.words.count && other < found.count
        && text.words[gold].upperBound != found[other].upperBound
      (gold, other) = (min(gold + 1, text.words.count), min(other + 1, found.count))
      func words(_ ranges: ArraySlice<Range<Int>>) -> String {
        ranges.map { String(String.UnicodeScalarView(text.scalars[$0])) }.joined(separator: " ")
      }
      print("\(words(text.words[firstGold..<gold]))\t\(words(found[firstOther..<other]))")
    }
  }

  /// Prints the wrong and missing ends of sentences in text of one line.
  private func list(_ documents: [RawDocument], _ weights: HashedWeights) {
    for document in documents {
      let text = RawText(document, .joined)
      let tokens = Tokenizer(text.scalars).tokens()
      var splitter = SentenceSplitter(text.scalars, tokens, weights: weights)
      let found = Set(splitter.sentences().map { tokens[$0.upperBound - 1].range.upperBound })
      let gold = Set(text.sentenceEnds)
      for end in found.symmetricDifference(gold).sorted() {
        var around = String.UnicodeScalarView()
        around.append(contentsOf: text.scalars[max(0, end - 40)..<end])
        around.append(
          contentsOf: found.contains(end) ? " <+> ".unicodeScalars : " <-> ".unicodeScalars)
        around.append(contentsOf: text.scalars[end..<min(text.scalars.count, end + 30)])
        print(String(around))
      }
    }
  }
}
