import ActorGraph
import Extraction
import Foundation
import Language

/// A document with relations in the JSON Lines that public corpora are converted to
/// (`relations_gold.py` beside the corpora): offsets count Unicode scalars.
struct GoldDocument: Decodable {
  struct Entity: Decodable {
    var id: String
    var mentions: [[Int]]
  }

  struct Relation: Decodable {
    var type: String
    var source: String
    var target: String
    var sourceSpan: [Int]?
    var targetSpan: [Int]?
    /// Types that say the same of the ends, and types that will do; "^" turns the ends about.
    var accept: [String]?
    var lenient: [String]?
  }

  struct Scope: Decodable {
    struct Kind: Decodable {
      var type: String
      /// Types that say the same, and are wrong where it does not hold.
      var accept: [String]?
    }
    var start: Int
    var end: Int
    var types: [Kind]
  }

  var id: String
  var text: String
  var mode: String
  var entities: [Entity]
  var relations: [Relation]
  var scope: [Scope]?

  /// Whether it is marked which words state a relation, not only that a relation holds.
  var isByMention: Bool { mode == "mention" }

  /// The relations that are marked wherever they are stated.
  var annotated: [String] { scope?.flatMap { $0.types.map(\.type) } ?? [] }

  /// The documents of a file.
  static func read(_ path: String) throws -> [GoldDocument] {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try data.split(separator: UInt8(ascii: "\n")).map {
      try decoder.decode(GoldDocument.self, from: $0)
    }
  }
}

extension RelationSamples {
  /// Takes in a document of another corpus. What it is not exhaustive for stays open.
  ///
  /// - Parameters:
  ///   - types: the relations that are learned of it.
  ///   - isDated: whether it is read as news.
  mutating func add(
    _ gold: GoldDocument, group: Int, types: Set<String>, isDated: Bool,
    _ extractor: PatternExtractor
  ) {
    let date = isDated ? PartialDate("2000-01-01") : nil
    let (document, samples) = extractor.samples(
      of: Report(name: gold.id, text: gold.text, published: date))
    let relations = gold.relations.compactMap { StatedRelation($0, gold, types) }
    let first = count(relations.map(\.type))
    for sample in samples {
      let ends = [sample.first, sample.second].map { $0.mentions.map(document.offsets(ofTokens:)) }
      // Corpora mark names and pronouns: of descriptions they say nothing.
      guard let start = ends.joined().map(\.lowerBound).min(),
        let end = ends.joined().map(\.upperBound).max(), !ends[0].isEmpty, !ends[1].isEmpty
      else { continue }
      var labels: Set<Int> = []
      var open: Set<Int> = []
      var telling = RelationExample.Telling(
        pairs: gold.isByMention ? ends[0].count * ends[1].count : 1)
      var right: [Int: Set<[Int]>] = [:]
      for (index, relation) in relations.enumerated() {
        for isForward in [true, false] {
          let pairs = relation.pairs(isForward ? ends[0] : ends[1], isForward ? ends[1] : ends[0])
          guard !pairs.isEmpty else { continue }
          let label = self.labels.number(relation.type, isForward: isForward)
          labels.insert(label)
          telling.facts[label, default: []].append(first + index)
          right[label, default: []].formUnion(isForward ? pairs : pairs.map { $0.reversed() })
          for other in relation.acceptable {
            open.insert(self.labels.number(other.type, isForward: other.isForward == isForward))
          }
          break
        }
      }
      telling.right = right.mapValues { gold.isByMention ? $0.count : 1 }
      let covered = gold.scope?.filter { $0.start < end && start < $0.end }
      let known = types.intersection(
        covered?.flatMap { $0.types.flatMap { [$0.type] + ($0.accept ?? []) } } ?? [])
      let words = [sample.first, sample.second].map {
        document.substring(document.offsets(ofTokens: $0.tokens))
      }
      append(
        sample, labels: labels.sorted(), open: open.subtracting(labels).sorted(), telling: telling,
        known: known, group: group,
        text: "\(gold.id) [\(words[0])] [\(words[1])] "
          + document.substring(document.offsets(ofTokens: document.sentences[sample.sentence]))
          .replacing("\n", with: " "))
    }
  }
}

/// A relation of another corpus in terms of what is learned, with where its two ends are marked.
private struct StatedRelation {
  var type: String
  /// What may be said of the ends though it is not what the corpus says, and whether from the source to
  /// the target.
  var acceptable: [(type: String, isForward: Bool)]
  private var sources: [[Int]]
  private var targets: [[Int]]

  /// A relation of a type that is not learned is taken for the first that says the same of its ends; nil
  /// if there is none.
  init?(_ relation: GoldDocument.Relation, _ gold: GoldDocument, _ types: Set<String>) {
    func known(_ names: [String]?) -> [(type: String, isForward: Bool)] {
      (names ?? []).map { ($0.hasPrefix("^") ? String($0.dropFirst()) : $0, !$0.hasPrefix("^")) }
        .filter { types.contains($0.0) }
    }
    func mentions(_ id: String) -> [[Int]] { gold.entities.first { $0.id == id }?.mentions ?? [] }
    let same = known([relation.type] + (relation.accept ?? []))
    guard let first = same.first else { return nil }
    let source = relation.sourceSpan.map { [$0] } ?? mentions(relation.source)
    let target = relation.targetSpan.map { [$0] } ?? mentions(relation.target)
    type = first.type
    (sources, targets) = first.isForward ? (source, target) : (target, source)
    acceptable = (same.dropFirst() + known(relation.lenient)).map {
      ($0.type, $0.isForward == first.isForward)
    }
  }

  /// The pairs of one end's words and the other's, by number, that state the relation.
  func pairs(_ one: [Range<Int>], _ other: [Range<Int>]) -> [[Int]] {
    func marked(_ ranges: [Range<Int>], _ spans: [[Int]]) -> [Int] {
      ranges.indices.filter { index in
        spans.contains { ranges[index].lowerBound < $0[1] && $0[0] < ranges[index].upperBound }
      }
    }
    let targets = marked(other, targets)
    return targets.isEmpty ? [] : marked(one, sources).flatMap { one in targets.map { [one, $0] } }
  }
}
