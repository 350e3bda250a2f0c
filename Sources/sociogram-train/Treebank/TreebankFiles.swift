import ArgumentParser

/// The treebanks that a command learns from and measures on: those of a folder, or files one by one.
struct TreebankFiles: ParsableArguments {
  @Option(help: "The folder of treebanks (…train….conllu.gz, …dev….conllu.gz).")
  var data: String?
  @Option(help: "A treebank file to train on, instead of those of --data; may be given again.")
  var train: [String] = []
  @Option(help: "A treebank file to measure on, instead of those of --data; may be given again.")
  var dev: [String] = []

  /// The files to learn from.
  ///
  /// - Throws: ``Treebank/Failure`` where a folder has none.
  func training() throws -> [String] {
    train.isEmpty ? try data.map { try TreebankFolder($0).training } ?? [] : train
  }

  /// The files to measure on.
  ///
  /// - Throws: as ``training()``.
  func development() throws -> [String] {
    dev.isEmpty ? try data.map { try TreebankFolder($0).development } ?? [] : dev
  }
}
