import ArgumentParser
import Foundation
import Language

/// Writes the passages of the corpus for scorers of graphs: a text and a gold graph each.
struct GoldCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gold", abstract: "Write the corpus as texts and gold graphs, for a scorer.")

  @Option(help: "The folder of the annotated corpus.") var corpus = "Corpus"
  @Option(help: "The folder to write to.") var out: String
  @Flag(help: "Write the passages that train instead of the test fifth.") var training = false
  @Flag(help: "Require relations too whose ends have no name.") var unnamed = false

  func run() throws {
    let folder = URL(fileURLWithPath: out, isDirectory: true)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let gazetteer = try Pipeline().gazetteer
    for passage in try CorpusReader.passages(in: corpus) where passage.isTest != training {
      try Data(passage.text.utf8).write(to: folder.appending(path: passage.name + ".txt"))
      try encoder.encode(GoldGraph(passage, gazetteer, unnamed: unnamed))
        .write(to: folder.appending(path: passage.name + ".gold.json"))
    }
  }
}
