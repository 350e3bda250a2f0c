internal import ActorGraph

/// Places an overview: communities are laid out one by one, then set beside those they have most
/// ties with, on tinted areas with titles; lines keep clear of everybody they do not tie.
struct OverviewLayout {
  let composition: Composition
  let measures: Measures

  /// Points across at which letters of 10 points are still 10 pixels high on 1,600, without the
  /// margins of the page.
  private static let widest = 1_545.0
  /// How much room everything gets.
  private struct Spacing {
    /// How long a line is without its ends, in points.
    var unit: Double
    /// Share of the usual gap between communities.
    var gap = 1.0
    /// Width by height of the page.
    var aspect = 1.5
  }

  /// From generous to tight: the first with which the page does not get too wide is kept.
  private static let spacings =
    [48.0, 43, 38, 34, 30, 27, 24, 21, 18, 15].map { Spacing(unit: $0) } + [
      Spacing(unit: 13, gap: 0.8, aspect: 1.4), Spacing(unit: 11, gap: 0.7, aspect: 1.3),
      Spacing(unit: 9, gap: 0.55, aspect: 1.25), Spacing(unit: 7, gap: 0.4, aspect: 1.22),
      Spacing(unit: 5, gap: 0.3, aspect: 1.22),
    ]
  /// How many members a title names.
  private static let mostTitled = 2

  /// Where everything stands; nil where there is nothing to place. Deterministic.
  func place() -> PlacedDiagram? {
    guard !composition.nodes.isEmpty else { return nil }
    let network = OverviewNetwork(composition, measures)
    let division = CommunityDivision(network.network)
    var blocks: [CommunityBlock] = []
    var spacing = Spacing(unit: 0)
    for next in Self.spacings {
      spacing = next
      blocks = placedBlocks(network, division, spacing)
      if let bounds = Self.bounds(blocks), bounds.width <= Self.widest { break }
    }
    guard let bounds = Self.bounds(blocks) else { return nil }
    let between = ties(between: blocks, network).reduce(0) { $0 + $1.count }
    let lines = OverviewLines(network, blocks, gap: Self.gap(lines: between, spacing))
      .lines(of: composition.edges)
    var nodes: [PlacedDiagram.Node] = []
    for block in blocks {
      for (member, centre) in zip(block.members, block.centres) {
        nodes.append(
          PlacedDiagram.Node(
            name: network.nodes[member].id, box: Box(centre: centre, size: network.sizes[member])))
      }
    }
    let corners = lines.flatMap { line in line.bounds.map { [$0.low, $0.high] } ?? [] }
    return PlacedDiagram(
      bounds: Box(around: [bounds.low, bounds.high] + corners) ?? bounds, nodes: nodes,
      lines: lines, frames: [], decorations: decorations(blocks))
  }

  private static func bounds(_ blocks: [CommunityBlock]) -> Box? {
    Box(around: blocks.flatMap { [$0.shape.box.low, $0.shape.box.high] })
  }

  private func placedBlocks(
    _ network: OverviewNetwork, _ division: CommunityDivision, _ spacing: Spacing
  ) -> [CommunityBlock] {
    let isAlone = division.communities.count == 1 && division.loose.isEmpty
    var blocks = division.communities.map { members in
      CommunityBlock(
        members, of: network, unit: spacing.unit, aspect: isAlone ? 1.5...1.9 : 0.8...2.2
      ) { width in
        title(of: members, network, width: width)
      }
    }
    if !division.loose.isEmpty {
      let count = DrawnText.count(division.loose.count, "small group")
      blocks.append(
        CommunityBlock(beside: division.loose, of: network, unit: spacing.unit) { _ in
          CommunityTitle(lines: [count + " tied to nobody else"])
        })
    }
    let ties = ties(between: blocks, network)
    let gap = Self.gap(lines: ties.reduce(0) { $0 + $1.count }, spacing)
    let centres = BlockPacking(
      shapes: blocks.map { $0.shape.expanded(by: gap / 2) }, ties: ties,
      aspect: aspect(of: blocks, page: spacing.aspect)
    ).centres()
    for (index, centre) in centres.enumerated() { blocks[index].move(by: centre) }
    return blocks
  }

  /// Between two communities, in points: the more lines, the wider.
  private static func gap(lines: Int, _ spacing: Spacing) -> Double {
    (32 + min(56, Double(lines) / 7)) * spacing.gap
  }

  /// The network's own share of the page is wider than the page, since heading and legend add to
  /// its height.
  private func aspect(of blocks: [CommunityBlock], page: Double) -> Double {
    let area = blocks.reduce(0) { $0 + $1.shape.box.width * $1.shape.box.height } * 1.4
    let words = measures.heading.height + measures.footer.height + 50
    // width = aspect · (height + words), width · height = area
    let height = ((words * words + 4 * area / page).squareRoot() - words) / 2
    return max(1.1, min(2.6, area / max(1, height * height)))
  }

  private func ties(between blocks: [CommunityBlock], _ network: OverviewNetwork) -> [Tie] {
    var blockOf = [Int](repeating: 0, count: network.nodes.count)
    for (index, block) in blocks.enumerated() {
      for member in block.members { blockOf[member] = index }
    }
    var counts = [Int](repeating: 0, count: blocks.count * blocks.count)
    for tie in network.network.ties {
      let (first, second) = (blockOf[tie.first], blockOf[tie.second])
      counts[min(first, second) * blocks.count + max(first, second)] += tie.count
    }
    return blocks.indices.flatMap { first in
      blocks.indices.compactMap { second in
        let count = counts[first * blocks.count + second]
        return first < second && count > 0 ? Tie(first: first, second: second, count: count) : nil
      }
    }
  }

  private func title(of members: [Int], _ network: OverviewNetwork, width: Double)
    -> CommunityTitle
  {
    let strengths = network.network.strengths
    let ranked = members.sorted { (strengths[$1], $0) < (strengths[$0], $1) }
    let names = ranked.prefix(Self.mostTitled).map { network.nodes[$0].actor.name }
    return CommunityTitle(names: names, others: members.count - names.count, width: width)
  }

  private func decorations(_ blocks: [CommunityBlock]) -> [Decoration] {
    let tints = TintPalette(composition.theme)
    return blocks.enumerated().map { index, block in
      .polygon(block.hull, fill: tints.fill(index), outline: tints.border(index), width: 0.8)
    }
      + blocks.flatMap {
        $0.title.decorations(in: $0.titleBox, color: composition.theme.groups.title)
      }
  }
}
