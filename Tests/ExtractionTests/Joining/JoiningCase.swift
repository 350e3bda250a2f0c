import ActorGraph
import Extraction
import Testing

/// A few short reports on one affair, and which of their names are one actor.
struct JoiningCase: Sendable, CustomTestStringConvertible {
  let label: String
  let reports: [(published: String, text: String)]
  /// One line an actor: its names by report, `1 Ana Reyes | 2 Reyes | 2 the minister`. Different lines
  /// are different actors.
  let actors: [String]
  /// How many of the pairs of names that are one actor must be found, 0...1.
  let recall: Double

  var testDescription: String { label }

  /// The graph of each report.
  func graphs() throws -> [ActorGraph] {
    try reports.enumerated().map { index, report in
      try Reading.extractor.get().graph(
        of: Report(
          name: "\(index + 1).txt", text: report.text, published: PartialDate(report.published)))
    }
  }

  /// Pairs of names: how many are rightly joined, wrongly joined, and wrongly apart.
  func score(_ graph: ActorGraph) -> (right: Int, wrong: [String], missed: [String]) {
    var found: [(actor: Int, name: String, nodes: Set<ActorID>)] = []
    for (number, line) in actors.enumerated() {
      for entry in line.split(separator: "|") {
        let words = entry.split(separator: " ").map(String.init)
        guard let report = words.first.flatMap({ Int($0) }) else { continue }
        let name = words.dropFirst().joined(separator: " ")
        found.append((number, "\(report) \(name)", nodes(report - 1, name, graph)))
      }
    }
    var (right, wrong, missed) = (0, [String](), [String]())
    for (index, one) in found.enumerated() {
      for other in found[(index + 1)...] {
        let isJoined = !one.nodes.isDisjoint(with: other.nodes)
        switch (isJoined, one.actor == other.actor) {
        case (true, true): right += 1
        case (true, false): wrong.append("\(one.name) = \(other.name)")
        case (false, true): missed.append("\(one.name) / \(other.name)")
        case (false, false): break
        }
      }
    }
    return (right, wrong, missed)
  }

  /// The actors with a mention that is the first place of a name in a report, or lies around it.
  private func nodes(_ report: Int, _ name: String, _ graph: ActorGraph) -> Set<ActorID> {
    let text = Array(reports[report].text.unicodeScalars)
    let wanted = Array(name.unicodeScalars)
    let id = Report(name: "", text: reports[report].text).id
    guard
      let start = text.indices.first(where: { text[$0...].starts(with: wanted) })
    else { return [] }
    let range = start..<start + wanted.count
    return Set(
      graph.actors.filter { actor in
        actor.mentions.contains { mention in
          mention.document == id && mention.range.overlaps(range)
            && (mention.range.contains(range.lowerBound)
              || range.contains(mention.range.lowerBound))
            && mention.range.upperBound == range.upperBound
        }
      }.map(\.id))
  }
}
