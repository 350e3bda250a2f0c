internal import ActorGraph

/// Composes a map of communities: a node for each, a line for each pair with many relations.
struct CommunityMapComposer {
  let map: CommunityMap
  let selection: Selection
  let graph: ActorGraph
  let options: DiagramOptions

  /// How many members give a community its name.
  private static let mostNamed = 3
  /// The thinnest and the widest line in points; lines are drawn faint.
  private static let widths = 1.8...12.0

  func compose() -> Composition {
    let documents = SourceWords(graph: graph, dates: DateWords(newestDocumentOf: graph))
    let nodes = map.everybody.enumerated().map { index, community in
      node(community, number: index, isOthers: index == map.communities.count)
    }
    let most = Double(map.ties.map(\.count).max() ?? 1)
    let edges = map.ties.enumerated().map { index, tie in
      let share = (Double(tie.count) / most).squareRoot()
      let width =
        Self.widths.lowerBound + share * (Self.widths.upperBound - Self.widths.lowerBound)
      return Composition.Edge(
        id: "e\(index + 1)", tail: nodes[tie.first].id, head: nodes[tie.second].id, relations: [],
        label: [DrawnText.number(tie.count)], detail: nil, color: options.theme.page.caption,
        arrowhead: .none, width: width, line: .solid,
        title: "\(nodes[tie.first].actor.name) \u{2013} \(nodes[tie.second].actor.name): "
          + DrawnText.count(tie.count, "relation") + ".",
        labelBackground: options.theme.page.background)
    }
    return Composition(
      title: options.title ?? documents.title ?? "Who is tied to whom",
      subtitle: options.subtitle ?? documents.subtitle, caption: caption(documents),
      summary: summary(nodes), nodes: nodes, edges: edges, frames: [],
      unframed: nodes.map(\.id), legend: nil, detail: .communities, theme: options.theme)
  }

  private func node(
    _ community: CommunityMap.Community, number: Int, isOthers: Bool
  ) -> Composition.Node {
    let names = community.members.prefix(Self.mostNamed).map {
      DrawnText.shortened(DrawnText.visible($0.name), to: 28)
    }
    let rest = community.members.count - names.count
    let whole =
      names.joined(separator: ", ") + (rest > 0 ? " and \(DrawnText.number(rest)) more" : "")
    let name = isOthers ? "Others" : whole
    let counts =
      "\(DrawnText.count(community.members.count, "actor")), "
      + "\(DrawnText.count(community.inner, "relation")) inside"
    let kind =
      isOthers
      ? DrawnText.count(map.othersCount, "small community", "small communities") : "community"
    return Composition.Node(
      id: "n\(number + 1)",
      actor: Actor(id: ActorID("community-\(number + 1)"), kind: "Community", name: name),
      name: isOthers
        ? ["Others: " + kind] : Array(names),
      detail: counts, style: style, form: .named,
      title:
        "\(name), \(kind). \(counts), \(DrawnText.count(community.outer, "relation")) with others.")
  }

  private var style: Theme.KindStyle {
    let page = options.theme.page
    return Theme.KindStyle(
      shape: .box, isRounded: true, fill: page.background, border: page.caption, text: page.title,
      detail: page.text)
  }

  /// The rule by which the picture was made and what it does not show.
  private func caption(_ documents: SourceWords) -> String {
    var sentences = [
      documents.counts(actors: selection.actors.count, relations: selection.relations.count),
      "More than \(DrawnText.number(SelectionLimits().drawn)) relations: shown are communities, actors "
        + "with more ties among themselves than with others, by the names of their best connected "
        + "members; areas grow with the number of actors, numbers on lines count relations.",
    ]
    if map.othersCount > 0 {
      let count = DrawnText.count(map.othersCount, "small community", "small communities")
      sentences.append(
        "\(count) \(map.othersCount == 1 ? "is" : "are") drawn as \u{201C}Others\u{201D}.")
    }
    if !map.leftOut.isEmpty {
      let pairs = DrawnText.count(map.leftOut.count, "pair")
      let relations = DrawnText.count(map.leftOut.reduce(0) { $0 + $1.count }, "relation")
      sentences.append(
        "\(pairs) with fewer than \(DrawnText.count(map.fewestTies, "relation")) "
          + "\(map.leftOut.count == 1 ? "has" : "have") no line (\(relations)).")
    }
    return (sentences + selection.omissions).joined(separator: " ")
  }

  private func summary(_ nodes: [Composition.Node]) -> String {
    "Map of \(DrawnText.count(nodes.count, "community", "communities")) of "
      + "\(DrawnText.count(selection.actors.count, "actor")) with "
      + "\(DrawnText.count(selection.relations.count, "relation")): "
      + nodes.map { "\($0.actor.name) (\($0.detail ?? ""))" }.joined(separator: "; ") + "."
  }
}
