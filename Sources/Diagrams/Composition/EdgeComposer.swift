internal import ActorGraph

/// Composes the lines of a network picture.
///
/// Relations that differ only in which of several merged actors they touch share a line. Up to three
/// lines of one pair stand side by side; more become one line with their number. In an overview each
/// pair has one line.
struct EdgeComposer {
  let graph: ActorGraph
  let style: EdgeStyle
  let detail: Selection.Detail
  /// The node of each drawn actor.
  let identifiers: [ActorID: String]

  /// More lines of one pair than these become one.
  private static let mostParallel = 3
  /// A title says no more relations than these.
  private static let mostSentences = 12

  private struct Pair: Hashable {
    var low: String
    var high: String

    init(_ one: String, _ other: String) {
      low = min(one, other)
      high = max(one, other)
    }
  }

  /// What one line can say: who, how, when.
  private struct Strand: Hashable {
    var source: String
    var target: String
    var type: RelationType
    var status: RelationStatus?
    var date: TimeExtent?
    var words: String
    /// Keeps apart what is no merged line: parallel relations that differ in nothing drawn.
    var number: Int
  }

  /// The lines in the order of the relations.
  func edges(_ relations: [Relation]) -> [Composition.Edge] {
    var order: [Pair] = []
    var strands: [Pair: [[Relation]]] = [:]
    var places: [Strand: Int] = [:]
    var seen: [SourcedStrand: Int] = [:]
    for relation in relations {
      guard let source = identifiers[relation.source], let target = identifiers[relation.target]
      else { continue }
      let pair = Pair(source, target)
      if strands[pair] == nil { order.append(pair) }
      var strand = Strand(
        source: source, target: target, type: relation.type, status: relation.status,
        date: relation.date, words: style.label(of: relation), number: 0)
      let own = SourcedStrand(
        strand: strand, source: relation.source, target: relation.target)
      strand.number = seen[own, default: 0]
      seen[own, default: 0] += 1
      if let place = places[strand] {
        strands[pair]?[place].append(relation)
      } else {
        places[strand] = strands[pair]?.count ?? 0
        strands[pair, default: []].append([relation])
      }
    }
    let most = detail == .overview ? 1 : Self.mostParallel
    var edges: [Composition.Edge] = []
    for pair in order {
      let parallel = strands[pair] ?? []
      for strand in parallel.count > most ? [parallel.flatMap(\.self)] : parallel {
        let id = "e\(edges.count + 1)"
        edges.append(
          parallel.count > most ? bundle(strand, id: id, pair) : edge(strand, id: id))
      }
    }
    return edges
  }

  private struct SourcedStrand: Hashable {
    var strand: Strand
    var source: ActorID
    var target: ActorID
  }

  /// A line for relations that say the same.
  private func edge(_ relations: [Relation], id: String) -> Composition.Edge {
    let relation = relations[0]
    let reading = style.ontology.reading(of: relation)
    let family = style.family(of: relation)
    let isLabelled = detail == .full || (detail == .events && style.isEvent(relation))
    return Composition.Edge(
      id: id, tail: identifiers[reading.subject] ?? "", head: identifiers[reading.object] ?? "",
      relations: relations, label: isLabelled ? style.lines(of: relation) : [],
      detail: isLabelled ? style.detail(of: relation) : nil, color: family.color,
      arrowhead: style.isSymmetric(relation) ? .none : family.arrowhead, width: family.width,
      line: style.line(of: relation), title: title(of: relations))
  }

  /// One line for many relations of a pair; it keeps colour, line and arrowhead where all agree.
  private func bundle(_ relations: [Relation], id: String, _ pair: Pair) -> Composition.Edge {
    let families = Set(relations.map(style.family))
    let lines = Set(relations.map(style.line))
    let subjects = Set(
      relations.map { relation in
        style.isSymmetric(relation)
          ? nil : identifiers[style.ontology.reading(of: relation).subject]
      })
    let family = families.count == 1 ? families.first : nil
    let agreed = family ?? style.theme.style(ofFamily: nil)
    let isDirected = subjects.count == 1 && subjects.first != .some(nil)
    let startsLow = !isDirected || subjects.contains(pair.low)
    return Composition.Edge(
      id: id, tail: startsLow ? pair.low : pair.high, head: startsLow ? pair.high : pair.low,
      relations: relations, label: detail == .overview ? [] : bundleLabel(relations), detail: nil,
      color: agreed.color, arrowhead: isDirected ? agreed.arrowhead : .none,
      width: max(agreed.width, 2.3), line: lines.count == 1 ? lines.first ?? .solid : .solid,
      title: title(of: relations))
  }

  private func bundleLabel(_ relations: [Relation]) -> [String] {
    var order: [String] = []
    var counts: [String: Int] = [:]
    for relation in relations {
      let label = DrawnText.shortened(style.label(of: relation), to: 22)
      if counts[label] == nil { order.append(label) }
      counts[label, default: 0] += 1
    }
    var lines = order.prefix(3).map { label in
      let count = counts[label] ?? 1
      return count == 1 ? label : "\(label) \u{00D7}\(count)"
    }
    let rest = order.dropFirst(3).reduce(0) { $0 + (counts[$1] ?? 0) }
    if rest > 0 { lines.append("and \(rest) more") }
    return ["\(relations.count) relations:"] + lines
  }

  private func title(of relations: [Relation]) -> String {
    let shown = relations.prefix(Self.mostSentences).flatMap { relation in
      [style.sentence(of: relation, in: graph)] + style.quotes(of: relation, in: graph, limit: 2)
    }
    let rest = relations.count - Self.mostSentences
    let more = rest > 0 ? ["and \(DrawnText.count(rest, "more relation"))"] : []
    return (shown + more).joined(separator: "\n")
  }
}
