import ActorGraph
import Extraction
import Language

/// Turns annotated passages into examples.
struct RelationSamples {
  private(set) var examples: [RelationExample] = []
  /// For each example, the passage, the two mentions and the sentence, for people to read.
  private(set) var texts: [String] = []
  /// Relations whose ends are no pair, for people to read.
  private(set) var unreached: [(type: String, text: String)] = []
  var labels = RelationLabels()
  /// Relations that passages state, by label-free type; and those whose ends are a pair somewhere.
  private(set) var stated: [String: Int] = [:]
  private(set) var reachable: [String: Int] = [:]
  /// Facts of other corpora, by type.
  private(set) var statedElsewhere: [String: Int] = [:]
  /// How many facts of other corpora were counted.
  private var factCount = 0
  /// Hashes of features to their numbers, in the order of their first appearance.
  private var numbers: [UInt32: UInt32] = [:]
  private(set) var hashes: [UInt32] = []

  /// Takes in a passage.
  ///
  /// - Parameter isDated: whether it is read as news, by its day, or as any other report.
  mutating func add(
    _ passage: CorpusPassage, isDated: Bool, group: Int, _ extractor: PatternExtractor
  ) {
    let date = isDated ? PartialDate(String(describing: passage.published)) : nil
    let (document, samples) = extractor.samples(
      of: Report(name: passage.name, text: passage.text, published: date))
    var clusters = GoldClusters(passage, document)
    for sample in samples {
      clusters.note(sample.first)
      clusters.note(sample.second)
    }
    // By its ends, what is stated, and what will do for it though it is not stated.
    var certain: [String: [Int]] = [:]
    var acceptable: [String: [Int]] = [:]
    let names = GoldNames(passage, extractor.gazetteer)
    for (index, relation) in passage.relations.enumerated() where relation.type != "holds-office" {
      certain[relation.source + " " + relation.target, default: []].append(index)
      guard relation.type == "deployed-in" else { continue }
      // Where a force without a name is, its state is; and where a place lies in a state, the state will do.
      let senders = names.sender(of: relation.source).map { [$0] } ?? []
      for sender in senders { certain[sender + " " + relation.target, default: []].append(index) }
      for state in names.clusters(around: relation.target) {
        for source in [relation.source] + senders {
          acceptable[source + " " + state, default: []].append(index)
        }
      }
    }
    var found: [(example: Int, label: Int, relation: Int, distance: Int)] = []
    let start = examples.count
    for sample in samples {
      let first = clusters.clusters(sample.first)
      let second = clusters.clusters(sample.second)
      var example = RelationExample(
        features: sample.features.map { number($0) }, labels: [],
        open: [], group: group, hits: [])
      for (type, isForward) in sample.hits {
        example.hits.append(labels.number(type, isForward: isForward))
      }
      for one in first {
        for other in second where one != other {
          for (key, isForward) in [(one + " " + other, true), (other + " " + one, false)] {
            for index in certain[key] ?? [] {
              let relation = passage.relations[index]
              found.append(
                (
                  examples.count, labels.number(relation.type, isForward: isForward), index,
                  abs(relation.sentence - 1 - sample.sentence)
                ))
            }
            for index in acceptable[key] ?? [] {
              example.open.append(
                labels.number(passage.relations[index].type, isForward: isForward))
            }
          }
        }
      }
      examples.append(example)
      texts.append(
        "\(passage.name.prefix(4)) [\(text(sample.first.tokens, document))] [\(text(sample.second.tokens, document))] "
          + text(document.sentences[sample.sentence], document))
    }
    // Annotators count sentences by eye: one off is forgiven where the sentence itself has no pair.
    var nearest: [Int: Int] = [:]
    for item in found { nearest[item.relation] = min(nearest[item.relation] ?? 9, item.distance) }
    var reached: Set<Int> = []
    for item in found {
      let isHere = item.distance == nearest[item.relation] && item.distance <= 1
      if passage.relations[item.relation].isDoubtful || !isHere {
        examples[item.example].open.append(item.label)
      } else {
        examples[item.example].labels.append(item.label)
        reached.insert(item.relation)
      }
    }
    for index in start..<examples.count {
      examples[index].labels = Set(examples[index].labels).sorted()
      let labels = examples[index].labels
      examples[index].open = Set(examples[index].open).subtracting(labels).sorted()
    }
    for (index, relation) in passage.relations.enumerated()
    where !relation.isDoubtful && relation.type != "holds-office" {
      stated[relation.type, default: 0] += 1
      if reached.contains(index) {
        reachable[relation.type, default: 0] += 1
      } else {
        let names = [relation.source, relation.target].map { cluster in
          passage.mentions.filter { $0.cluster == cluster && $0.level != .pronoun }.prefix(2).map {
            document.substring($0.range)
          }.joined(separator: "/")
        }
        let sentence =
          document.sentences.indices.contains(relation.sentence - 1)
          ? text(document.sentences[relation.sentence - 1], document) : ""
        unreached.append((relation.type, "\(passage.name.prefix(4)) \(names) \(sentence)"))
      }
    }
  }

  /// Numbers the facts of a document of another corpus; the first one's number.
  mutating func count(_ types: [String]) -> Int {
    for type in types { statedElsewhere[type, default: 0] += 1 }
    factCount += types.count
    return factCount - types.count
  }

  /// Takes in a pair of which only some relations are known to hold or not.
  mutating func append(
    _ sample: PairSample, labels: [Int], open: [Int], telling: RelationExample.Telling?,
    known: Set<String>, group: Int, text: String
  ) {
    var example = RelationExample(
      features: sample.features.map { number($0) }, labels: labels, open: open, group: group,
      hits: sample.hits.map { self.labels.number($0.type, isForward: $0.isForward) })
    example.known = known
    example.isForeign = true
    example.telling = telling
    examples.append(example)
    texts.append(text)
  }

  /// Opens what is not known of pairs from corpora that annotate only some relations.
  mutating func closeLabels() {
    for index in examples.indices {
      guard let known = examples[index].known else { continue }
      examples[index].open = Set(examples[index].open).union(
        labels.names.indices.filter {
          !known.contains(String(labels.names[$0].dropLast()))
            && !examples[index].labels.contains($0)
        }
      ).sorted()
      examples[index].known = nil
    }
  }

  private func text(_ tokens: Range<Int>, _ document: Document) -> String {
    document.substring(document.offsets(ofTokens: tokens)).replacing("\n", with: " ")
  }

  private mutating func number(_ hash: UInt32) -> UInt32 {
    if let known = numbers[hash] { return known }
    let number = UInt32(hashes.count)
    numbers[hash] = number
    hashes.append(hash)
    return number
  }
}

/// Which clusters of a passage the words of a document mean.
struct GoldClusters {
  private var byHead: [Int: [String]] = [:]
  /// How often the mentions of an actor of the extractor are those of a cluster.
  private var votes: [Int: [String: Int]] = [:]

  init(_ passage: CorpusPassage, _ document: Document) {
    let places = TokenPlaces(document)
    for mention in passage.mentions {
      guard let tokens = places.tokens(in: mention.range) else { continue }
      let head =
        mention.level == .name || mention.level == .adjective
        ? tokens.lowerBound : places.head(of: tokens)
      for head in [head, mention.level == .name ? tokens.upperBound - 1 : head]
      where byHead[head]?.contains(mention.cluster) != true {
        byHead[head, default: []].append(mention.cluster)
      }
    }
  }

  /// Counts a mention as a vote for what its actor is.
  mutating func note(_ end: PairSample.End) {
    for cluster in marked(end) { votes[end.actor, default: [:]][cluster, default: 0] += 1 }
  }

  /// The clusters of mentions that have a sample's head; where there is none, the cluster of most of
  /// its actor's mentions.
  func clusters(_ end: PairSample.End) -> [String] {
    let found = marked(end)
    if !found.isEmpty { return found }
    let best = votes[end.actor]?.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return best.map { [$0.key] } ?? []
  }

  private func marked(_ end: PairSample.End) -> [String] {
    if let found = byHead[end.head] { return found }
    if end.isName, let last = end.tokens.last, let found = byHead[last] { return found }
    return []
  }
}
