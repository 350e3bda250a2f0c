import Foundation
import Language

/// A passage of the corpus in the form that graph scorers read: actors by their names, relations with
/// the names that stand for their ends.
struct GoldGraph: Encodable {
  struct Actor: Encodable {
    var names: [String]
    var type: String
    var required: Bool
  }

  struct Relation: Encodable {
    var type: String
    var source: [String]
    var target: [String]
    var required: Bool
    var date: String?
    var status: String?
  }

  var document: String
  var published: String
  var actors: [Actor]
  var relations: [Relation]

  /// What a passage states. An actor that no name stands for is not required; doubtful relations are
  /// not either.
  init(_ passage: CorpusPassage) {
    document = passage.name + ".txt"
    published = passage.published.description
    let scalars = Array(passage.text.unicodeScalars)
    func text(_ range: Range<Int>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range])
      return String(view)
    }
    var order: [String] = []
    var mentions: [String: [CorpusMention]] = [:]
    for mention in passage.mentions {
      if mentions[mention.cluster] == nil { order.append(mention.cluster) }
      mentions[mention.cluster, default: []].append(mention)
    }
    var names: [String: [String]] = [:]
    actors = order.compactMap { cluster in
      let all = mentions[cluster] ?? []
      var found: [String] = []
      for level in [CorpusMention.Level.name, .description, .adjective] {
        for mention in all where mention.level == level {
          let name = text(mention.range)
          if !found.contains(name) { found.append(name) }
        }
      }
      names[cluster] = found
      guard !found.isEmpty else { return nil }
      let kinds = Set(all.map(\.kind.rawValue)).sorted()
      return Actor(
        names: found, type: kinds.joined(separator: "|"),
        required: all.contains { $0.level == .name && $0.kind != .office })
    }
    relations = passage.relations.compactMap { relation in
      guard let source = names[relation.source], let target = names[relation.target],
        !source.isEmpty, !target.isEmpty
      else { return nil }
      return Relation(
        type: relation.type, source: source, target: target, required: !relation.isDoubtful,
        date: relation.date, status: relation.status == .none ? nil : relation.status.rawValue)
    }
  }
}
