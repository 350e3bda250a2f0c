import ArgumentParser
import Foundation

/// Trains the models of `Language` from treebanks. Never shipped to users' machines.
@main
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sociogram-train",
    abstract: "Train the language models from treebanks in CoNLL-U.",
    subcommands: [
      TrainSyntax.self, ParseTexts.self, TrainLemmas.self, TrainSentences.self,
      TrainMorphology.self,
      TrainNames.self, TrainCoreference.self, TrainRelations.self, EvaluateCommand.self,
      GoldCommand.self,
    ])
}

/// Prints a line of progress at once, also through a pipe.
func report(_ line: String) {
  FileHandle.standardError.write(Data((line + "\n").utf8))
}

/// A number with so many decimals.
func fixed(_ number: Double, _ decimals: Int) -> String {
  String(format: "%.\(decimals)f", number)
}
