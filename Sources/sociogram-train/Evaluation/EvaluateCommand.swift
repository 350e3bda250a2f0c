import ArgumentParser
import Foundation
import Language

/// Prints how well names and coreference are found, from raw text.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Print accuracy on the corpus's test fifth and on news of GUM.",
    discussion: "What is absent is left out with a message.")

  @Option(help: "The folder of the annotated corpus.") var corpus = "Corpus"
  @Option(help: "The folder of treebanks.") var data = "../shared/data/treebanks"
  @Flag(help: "Score the passages that train instead of the test fifth.") var training = false

  func run() throws {
    let pipeline = try Pipeline()
    if FileManager.default.fileExists(atPath: "\(corpus)/passages") {
      let passages = try CorpusReader.passages(in: corpus).filter { $0.isTest != training }
      var score = CoreferenceScore()
      for passage in passages {
        let document = pipeline.annotate(passage.text, published: passage.published)
        score.add(GoldMentions(passage, document), document)
      }
      print("Corpus, \(passages.count) passages\n\(score.table)")
      let (names, kinds) = TrainNames.score(NameSamples(pipeline: pipeline).corpus(passages)) {
        pipeline.annotate($0.text).names
      }
      print("people, organisations, places: \(names)\n\(kinds)")
    } else {
      print("evaluate: skipped, there is no \(corpus)/passages")
    }
    let file = "\(data)/gum/en_gum-train-open.conllu.gz"
    if FileManager.default.fileExists(atPath: file) {
      let documents = TreebankDocument.heldOutNews(try TreebankDocument.read(file))
      var score = CoreferenceScore()
      for gold in documents {
        let document = pipeline.annotate(gold.text)
        score.add(GoldMentions(gold, document), document)
      }
      print("\nGUM news, \(documents.count) documents\n\(score.table)")
    } else {
      print("evaluate: skipped, there is no \(file)")
    }
  }
}

extension CoreferenceScore {
  /// The figures, a line each.
  var table: String {
    [
      ("pronouns: right antecedent", pronouns), ("pronouns: links right", pronounLinks),
      ("titles and nominals: right antecedent", nominals),
      ("titles and nominals: links right", nominalLinks),
      ("names joined", names), ("names joined, of those found", foundNames),
      ("names joined, other words", nameVariants), ("names: joins right", nameLinks),
    ].map { label, share in
      let padded = label + String(repeating: " ", count: max(0, 40 - label.count))
      return padded
        + String(
          format: "%.3f  %d of %d", Double(share.right) / Double(max(share.all, 1)), share.right,
          share.all)
    }.joined(separator: "\n")
  }
}
