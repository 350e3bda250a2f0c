import ArgumentParser
import Foundation
import Language

/// Writes the lemmas that spelling rules get wrong.
struct TrainLemmas: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lemmas", abstract: "Collect the lemmas that the spelling rules get wrong.")

  @Option(help: "Treebank files to learn from.") var train: [String]
  @Option(help: "The file to write.") var out: String

  func run() throws {
    var counts: [String: [String: Int]] = [:]
    for sentence in try train.flatMap({ try Treebank.read($0) }) {
      for (index, word) in sentence.words.enumerated() {
        guard let tag = PartOfSpeech(rawValue: String(sentence.tags[index].prefix { $0 != "|" })),
          ![.properNoun, .punctuation, .symbol, .numeral, .other].contains(tag)
        else { continue }
        counts["\(word.lowercased())\t\(tag.rawValue)", default: [:]][
          sentence.lemmas[index].lowercased(), default: 0] += 1
      }
    }
    var lines = [
      "# Form, part of speech, lemma: where spelling rules fail. From UD English EWT and GUM, CC BY-SA 4.0."
    ]
    for key in counts.keys.sorted() {
      let parts = key.split(separator: "\t")
      guard let tag = PartOfSpeech(rawValue: String(parts[1])),
        let lemma = counts[key]?.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key,
        lemma != "_", lemma != SpellingRules.lemma(of: String(parts[0]), tag)
      else { continue }
      lines.append("\(key)\t\(lemma)")
    }
    try (lines.joined(separator: "\n") + "\n").write(toFile: out, atomically: true, encoding: .utf8)
    report("\(lines.count - 1) exceptions")
  }
}
