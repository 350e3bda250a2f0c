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
  /// Relations whose ends are dates, which are no actors.
  private static let dated: Set<String> = ["born-on", "died-on", "founded-on", "dissolved-on"]

  /// Takes in a document of another corpus. What it is not exhaustive for stays open.
  ///
  /// - Parameter types: the ontology's relations; others are not learned.
  mutating func add(
    _ gold: GoldDocument, group: Int, types: Set<String>, _ extractor: PatternExtractor
  ) {
    let (document, samples) = extractor.samples(of: Report(name: gold.id, text: gold.text))
    let relations = gold.relations.filter {
      types.contains($0.type) && !Self.dated.contains($0.type)
    }
    let mentions = Dictionary(
      gold.entities.map { ($0.id, $0.mentions) }, uniquingKeysWith: { first, _ in first })
    func overlaps(_ one: Range<Int>, _ other: [Int]) -> Bool {
      one.lowerBound < other[1] && other[0] < one.upperBound
    }
    for sample in samples {
      let first = document.offsets(ofTokens: sample.first.tokens)
      let second = document.offsets(ofTokens: sample.second.tokens)
      var labels: Set<Int> = []
      for relation in relations {
        let sources = relation.sourceSpan.map { [$0] } ?? mentions[relation.source] ?? []
        let targets = relation.targetSpan.map { [$0] } ?? mentions[relation.target] ?? []
        func touch(_ range: Range<Int>, _ spans: [[Int]]) -> Bool {
          spans.contains { overlaps(range, $0) }
        }
        if touch(first, sources), touch(second, targets) {
          labels.insert(self.labels.number(relation.type, isForward: true))
        } else if touch(first, targets), touch(second, sources) {
          labels.insert(self.labels.number(relation.type, isForward: false))
        }
      }
      let covered = gold.scope?.filter { $0.start < second.upperBound && first.lowerBound < $0.end }
      let known = Set(covered?.flatMap { $0.types.map(\.type) } ?? [])
      append(
        sample, labels: labels.sorted(), known: known, group: group,
        text: "\(gold.id) [\(document.substring(first))] [\(document.substring(second))] "
          + document.substring(document.offsets(ofTokens: document.sentences[sample.sentence]))
          .replacing("\n", with: " "))
    }
  }
}
