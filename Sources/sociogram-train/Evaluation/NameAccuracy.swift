import Foundation
import Language

/// How well names are found from raw text: a name is right where its offsets and its kind are exactly
/// those annotated. Adjectives of states are no names here.
struct NameAccuracy {
  private struct Counts {
    var right = 0
    var found = 0
    var wanted = 0
  }

  /// By kind, and by the coarse kinds PER, ORG and LOC.
  private var kinds: [String: Counts] = [:]
  private var coarse: [String: Counts] = [:]

  /// Scores a passage: the mentions of level n, of the corpus's kinds.
  mutating func add(_ passage: CorpusPassage, _ document: Document) {
    let scalars = document.scalars
    // "the Revolutionary Front" is annotated with or without its article.
    func place(_ range: Range<Int>) -> Range<Int> {
      let words = scalars[range]
      let hasArticle =
        words.count > 4
        && words.prefix(4).map { $0.properties.lowercaseMapping } == ["t", "h", "e", " "]
      return hasArticle ? range.lowerBound + 4..<range.upperBound : range
    }
    let gold = passage.mentions.filter { $0.level == .name }
    let found = document.names.filter { !$0.isDemonym }
    let spans = found.map { (place(document.offsets(ofTokens: $0.tokens)), $0.kind.rawValue) }
    let wanted = gold.map { (place($0.range), $0.kind.rawValue) }
    Self.count(spans, wanted, &kinds)
    func mapped(_ list: [(Range<Int>, String)]) -> [(Range<Int>, String)] {
      list.compactMap { span in Self.coarse[span.1].map { (span.0, $0) } }
    }
    Self.count(mapped(spans), mapped(wanted), &coarse)
  }

  /// Scores a document of a treebank by its coarse names.
  mutating func add(_ gold: TreebankDocument, _ document: Document) {
    let found = document.names.filter { !$0.isDemonym }.compactMap { name in
      Self.coarse[name.kind.rawValue].map { (document.offsets(ofTokens: name.tokens), $0) }
    }
    let wanted = gold.names.filter { $0.type != "MISC" }.map { name in
      let first = gold.words[name.words.lowerBound].lowerBound
      return (first..<gold.words[name.words.upperBound - 1].upperBound, name.type)
    }
    Self.count(found, wanted, &coarse)
  }

  private static let coarse = [
    "Person": "PER", "Organisation": "ORG", "Media": "ORG", "Unit": "ORG", "State": "LOC",
    "Place": "LOC",
  ]

  private static func count(
    _ found: [(Range<Int>, String)], _ wanted: [(Range<Int>, String)],
    _ counts: inout [String: Counts]
  ) {
    var kinds: [Range<Int>: String] = [:]
    for (range, kind) in wanted {
      counts[kind, default: Counts()].wanted += 1
      kinds[range] = kind
    }
    for (range, kind) in found {
      counts[kind, default: Counts()].found += 1
      if kinds[range] == kind { counts[kind, default: Counts()].right += 1 }
    }
  }

  /// F1, precision and recall in per cent, over all and of each kind.
  var table: String {
    var lines: [String] = []
    for (label, counts) in [("names and kinds", kinds), ("names, PER ORG LOC", coarse)]
    where !counts.isEmpty {
      var all = Counts()
      for count in counts.values {
        all.right += count.right
        all.found += count.found
        all.wanted += count.wanted
      }
      lines.append(Self.line(label, all))
      for kind in counts.keys.sorted() {
        lines.append(Self.line("  " + kind, counts[kind] ?? Counts()))
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func line(_ label: String, _ counts: Counts) -> String {
    let padded = label + String(repeating: " ", count: max(0, 40 - label.count))
    let (right, found, wanted) = (
      Double(counts.right), Double(max(counts.found, 1)), Double(max(counts.wanted, 1))
    )
    return padded
      + String(
        format: "F1 %.1f  P %.1f  R %.1f  of %d", 200 * right / (found + wanted),
        100 * right / found, 100 * right / wanted, counts.wanted)
  }
}
