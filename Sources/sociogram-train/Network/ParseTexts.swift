import ArgumentParser
import Foundation
import Language

/// Parses openly licensed text by trained networks, for a smaller one to learn from.
struct ParseTexts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "texts", abstract: "Parse unlabelled text for 'syntax --extra'.",
    discussion: """
      Several networks, trained from different seeds, decide together. With --score nothing is \
      written, but their accuracy on the development files printed.
      """)

  @Option(help: "A trained network; may be given again.") var network: [String]
  @Option(help: "The folder of treebanks and of text with names.") var data: String
  @Option(help: "The folder of text with relations; if not given, 'relations' beside --data.")
  var relations: String?
  @Option(help: "The folder of the annotated corpus.") var corpus = "Corpus"
  @Option(help: "The file to write, in CoNLL-U.") var out = "texts.conllu"
  @Flag(help: "Measure the networks together and write nothing.") var score = false

  func run() throws {
    var networks = try NetworkEnsemble(
      network.map {
        try SyntaxNetwork(serialized: Data(contentsOf: URL(fileURLWithPath: $0)), name: $0)
      })
    if score {
      for path in try TreebankFolder(data).development {
        let score = SyntaxScore(&networks, try Treebank.read(path))
        print("\(URL(fileURLWithPath: path).lastPathComponent): \(score.text)")
      }
      return
    }
    let texts = UnlabelledTexts(
      pipeline: try Pipeline(), treebanks: data,
      relations: relations ?? "\(data)/../relations", corpus: corpus)
    var lines = ""
    for (source, sentences) in try texts.sentences() {
      for words in sentences { Self.write(words, networks.analysis(of: words), networks, &lines) }
      let count = sentences.reduce(0) { $0 + $1.count }
      report("\(source): \(sentences.count) sentences, \(count) words")
    }
    try Data(lines.utf8).write(to: URL(fileURLWithPath: out), options: .atomic)
  }

  private static func write(
    _ words: [String], _ found: SyntaxNetwork.Analysis, _ networks: NetworkEnsemble,
    _ lines: inout String
  ) {
    for (index, word) in words.enumerated() {
      let tags = networks.tags[found.tags[index]].split(
        separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
      lines += "\(index + 1)\t\(word)\t_\t\(tags[0])\t\(tags.last ?? "_")\t_\t"
      lines += "\(found.heads[index])\t\(networks.labels[found.labels[index]])\t_\t_\n"
    }
    lines += "\n"
  }
}
