import ArgumentParser
import Foundation
import Language

/// Writes the lemmas that spelling rules get wrong.
struct TrainLemmas: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lemmas", abstract: "Collect the lemmas that the spelling rules get wrong.")

  @OptionGroup var treebanks: TreebankFiles
  @Option(help: "Irregular verbs.")
  var verbs = "Sources/Language/Resources/lexicons/irregular-verbs.tsv"
  @Option(help: "The file to write; without files to train on the file to measure.") var out: String
  @Flag(help: "Print what goes wrong.") var errors = false

  func run() throws {
    let verbs = try String(contentsOfFile: verbs, encoding: .utf8)
    var table = ""
    if try treebanks.training().isEmpty {
      table = try String(contentsOfFile: out, encoding: .utf8)
    } else {
      table = try collected(Lemmatizer(exceptions: "", verbs: verbs))
      try table.write(toFile: out, atomically: true, encoding: .utf8)
      report("\(table.split(separator: "\n").count - 1) exceptions, \(table.utf8.count) bytes")
    }
    let lemmatizer = Lemmatizer(exceptions: table, verbs: verbs)
    for path in try treebanks.development() { try measure(lemmatizer, path) }
  }

  /// The table of exceptions: for each form and Penn tag the lemma that most have, where the rules
  /// give another.
  private func collected(_ rules: Lemmatizer) throws -> String {
    // By form and tag: how often each lemma occurs, and how often the rules are right.
    var counts: [String: [String: Int]] = [:]
    var isRight: [String: Int] = [:]
    for sentence in try treebanks.training().flatMap({ try Treebank.read($0) }) {
      let isShouted = Lemmatizer.isShouted(sentence.words)
      for (index, word) in sentence.words.enumerated() {
        let (tag, detailed) = Self.tags(sentence.tags[index])
        let lemma = sentence.lemmas[index]
        // "Jan" is not only a month.
        guard lemma != "_", tag != .other, detailed != "GW", word != "Jan" else { continue }
        let key = "\(Self.folded(word))\t\(detailed)"
        counts[key, default: [:]][lemma, default: 0] += 1
        if rules.rule(word, tag, detailed, isShouted: isShouted) == lemma {
          isRight[key, default: 0] += 1
        }
      }
    }
    var lines = [
      "# Form, Penn tag, lemma: where rules fail. From UD English EWT and GUM, CC BY-SA 4.0."
    ]
    var generated: [String: String] = [:]
    for key in counts.keys.sorted() {
      guard let best = counts[key]?.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
        best.value > isRight[key, default: 0]
      else { continue }
      lines.append("\(key)\t\(best.key)")
    }
    // Forms that were not seen, of verbs that were.
    for key in counts.keys.sorted() {
      let parts = key.split(separator: "\t")
      guard parts.count == 2, parts[1].hasPrefix("VB"), let lemmas = counts[key] else { continue }
      for lemma in lemmas.keys.sorted() where Self.isPlain(lemma) && lemma != "be" {
        for (form, tag) in Self.regularForms(of: lemma) {
          let isRight = rules.rule(form, .verb, tag, isShouted: false) == lemma
          if !isRight, counts["\(form)\t\(tag)"] == nil { generated["\(form)\t\(tag)"] = lemma }
        }
      }
    }
    lines += generated.keys.sorted().map { "\($0)\t\(generated[$0, default: ""])" }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func isPlain(_ lemma: String) -> Bool {
    lemma.utf8.count > 2 && lemma.utf8.allSatisfy { (97...122).contains($0) }
  }

  /// The forms that a verb has if it is regular, with their tags.
  private static func regularForms(of lemma: String) -> [(String, String)] {
    let bytes = Array(lemma.utf8)
    let isVowel = bytes.map { "aeiou".utf8.contains($0) }
    let count = bytes.count
    var stem = lemma
    if lemma.hasSuffix("e") {
      let bare = String(lemma.dropLast())
      let keeps = lemma.hasSuffix("ee") || lemma.hasSuffix("oe") || lemma.hasSuffix("ye")
      return [
        (lemma + "d", "VBD"), (lemma + "d", "VBN"), ((keeps ? lemma : bare) + "ing", "VBG"),
        (lemma + "s", "VBZ"),
      ]
    }
    if lemma.hasSuffix("y"), !isVowel[count - 2] {
      let bare = String(lemma.dropLast())
      return [
        (bare + "ied", "VBD"), (bare + "ied", "VBN"), (lemma + "ing", "VBG"), (bare + "ies", "VBZ"),
      ]
    }
    // "stop" doubles, "visit" and "seek" do not.
    if !isVowel[count - 1], isVowel[count - 2], !isVowel[count - 3],
      isVowel.count(where: { $0 }) == 1,
      !"wxy".utf8.contains(bytes[count - 1])
    {
      stem += String(lemma.suffix(1))
    }
    let hisses = ["s", "x", "z", "ch", "sh"].contains { lemma.hasSuffix($0) }
    return [
      (stem + "ed", "VBD"), (stem + "ed", "VBN"), (stem + "ing", "VBG"),
      (lemma + (hisses ? "es" : "s"), "VBZ"),
    ]
  }

  private func measure(_ lemmatizer: Lemmatizer, _ path: String) throws {
    var (right, all) = (0, 0)
    for sentence in try Treebank.read(path) {
      let isShouted = Lemmatizer.isShouted(sentence.words)
      for (index, word) in sentence.words.enumerated() {
        let (tag, detailed) = Self.tags(sentence.tags[index])
        let lemma = lemmatizer.lemma(of: word, tag, detailed, isShouted: isShouted)
        all += 1
        if lemma == sentence.lemmas[index] || sentence.lemmas[index] == "_" {
          right += 1
        } else if errors {
          print("\(word)\t\(tag.rawValue)\t\(detailed)\t\(sentence.lemmas[index])\t\(lemma)")
        }
      }
    }
    let share = String(format: "%.2f", Double(right) * 100 / Double(max(all, 1)))
    report("\(URL(fileURLWithPath: path).lastPathComponent): \(share)")
  }

  private static func folded(_ word: String) -> String {
    String(decoding: word.utf8.map { (65...90).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  private static func tags(_ joined: String) -> (PartOfSpeech, String) {
    let parts = joined.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    return (
      PartOfSpeech(rawValue: String(parts[0])) ?? .other, parts.count > 1 ? String(parts[1]) : ""
    )
  }
}
