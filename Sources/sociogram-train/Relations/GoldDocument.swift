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
  }

  struct Scope: Decodable {
    struct Kind: Decodable {
      var type: String
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
    let relations = gold.relations.filter { types.contains($0.type) }
    let places = relations.map { MarkedEnds($0, gold) }
    let first = gold.mode == "mention" ? count(relations.map(\.type)) : 0
    for sample in samples {
      let ends = [sample.first, sample.second].map { $0.mentions.map(document.offsets(ofTokens:)) }
      // Corpora mark names and pronouns: of descriptions they say nothing.
      guard let start = ends.joined().map(\.lowerBound).min(),
        let end = ends.joined().map(\.upperBound).max(), !ends[0].isEmpty, !ends[1].isEmpty
      else { continue }
      var labels: Set<Int> = []
      var telling = RelationExample.Telling(pairs: ends[0].count * ends[1].count)
      var right: [Int: Set<[Int]>] = [:]
      for (index, place) in places.enumerated() {
        for isForward in [true, false] {
          let pairs = place.pairs(isForward ? ends[0] : ends[1], isForward ? ends[1] : ends[0])
          guard !pairs.isEmpty else { continue }
          let label = self.labels.number(relations[index].type, isForward: isForward)
          labels.insert(label)
          telling.facts[label, default: []].append(first + index)
          right[label, default: []].formUnion(isForward ? pairs : pairs.map { $0.reversed() })
          break
        }
      }
      telling.right = right.mapValues(\.count)
      let covered = gold.scope?.filter { $0.start < end && start < $0.end }
      let known = types.intersection(covered?.flatMap { $0.types.map(\.type) } ?? [])
      let words = [sample.first, sample.second].map {
        document.substring(document.offsets(ofTokens: $0.tokens))
      }
      append(
        sample, labels: labels.sorted(), telling: gold.mode == "mention" ? telling : nil,
        known: known, group: group,
        text: "\(gold.id) [\(words[0])] [\(words[1])] "
          + document.substring(document.offsets(ofTokens: document.sentences[sample.sentence]))
          .replacing("\n", with: " "))
    }
  }
}

/// Where the two ends of a relation are marked.
private struct MarkedEnds {
  var sources: [[Int]]
  var targets: [[Int]]

  init(_ relation: GoldDocument.Relation, _ gold: GoldDocument) {
    func mentions(_ id: String) -> [[Int]] { gold.entities.first { $0.id == id }?.mentions ?? [] }
    sources = relation.sourceSpan.map { [$0] } ?? mentions(relation.source)
    targets = relation.targetSpan.map { [$0] } ?? mentions(relation.target)
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
