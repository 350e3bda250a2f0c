import ArgumentParser
import Foundation
import Language

/// Prints how well the language analysis that ships does: tags and trees on the development parts of
/// treebanks, names and coreference on annotated texts.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Print accuracy on treebanks, on the corpus's test fifth and on news of GUM.",
    discussion: "What is absent is left out with a message.")

  @Option(help: "The folder of the annotated corpus.") var corpus = "Corpus"
  @Option(help: "The folder of treebanks.") var data = "../shared/data/treebanks"
  @Flag(help: "Score the passages that train instead of the test fifth.") var training = false

  func run() throws {
    let pipeline = try Pipeline()
    for path in (try? TreebankFolder(data).development) ?? [] {
      let accuracy = WordAccuracy(pipeline, try Treebank.read(path))
      print("\(URL(fileURLWithPath: path).lastPathComponent), given words and sentences")
      print(accuracy.table + "\n")
    }
    if FileManager.default.fileExists(atPath: "\(corpus)/passages") {
      let passages = try CorpusReader.passages(in: corpus).filter { $0.isTest != training }
      var score = CoreferenceScore()
      var names = NameAccuracy()
      for passage in passages {
        let document = pipeline.annotate(passage.text, published: passage.published)
        score.add(GoldMentions(passage, document), document)
        names.add(passage, document)
      }
      print("Corpus, \(passages.count) passages\n\(names.table)\n\(score.table)")
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
      // Names are learnt from all of GUM: 'names --cross-validate' measures them.
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
