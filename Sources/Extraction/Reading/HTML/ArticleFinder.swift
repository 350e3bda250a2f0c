/// Finds the article among the blocks of a page.
///
/// Prose tells: long paragraphs with few links. What is named as a menu, an advertisement or a comment
/// is left out first, unless most of the prose or the main heading stands in it. Of the rest the
/// article is what says that it is one, if half of the prose stands there, else the innermost block
/// with four fifths of it. Complexity: O(blocks + paragraphs).
struct ArticleFinder {
  private let nodes: [PageNode]
  private let paragraphs: [PageParagraph]
  private var isLeftOut: [Bool]
  /// Prose within each block, without what is left out.
  private var weights: [Int] = []
  private var counts: [Int] = []

  init(nodes: [PageNode], paragraphs: [PageParagraph]) {
    self.nodes = nodes
    self.paragraphs = paragraphs
    isLeftOut = Array(repeating: false, count: nodes.count)
    weigh()
    leaveOut()
    weigh()
    if !paragraphs.contains(where: { !isLeftOut[$0.node] }) {
      // A page of nothing but suspicious blocks: only what is certain goes.
      isLeftOut = Array(repeating: false, count: nodes.count)
      for index in nodes.indices {
        isLeftOut[index] = isLeftOut[nodes[index].parent] || nodes[index].region == .aside
      }
      weigh()
    }
  }

  private mutating func weigh() {
    weights = nodes.indices.map { isLeftOut[$0] ? 0 : nodes[$0].ownWeight }
    counts = nodes.indices.map { isLeftOut[$0] ? 0 : nodes[$0].ownParagraphs }
    for index in nodes.indices.dropFirst().reversed() {
      weights[nodes[index].parent] += weights[index]
      counts[nodes[index].parent] += counts[index]
    }
  }

  private mutating func leaveOut() {
    for index in nodes.indices.dropFirst() {
      let node = nodes[index]
      let isMost = weights[index] * 2 > weights[0]
      let goes =
        switch node.region {
        case .aside: true
        case .comments: !node.holdsHeading && !holdsArticle(index)
        case .beside: !node.holdsHeading && !isMost
        case .none, .article, .articleBody, .main: false
        }
      isLeftOut[index] = isLeftOut[node.parent] || goes
    }
  }

  private func holdsArticle(_ index: Int) -> Bool {
    nodes[index..<nodes[index].end].contains { $0.region == .article || $0.region == .articleBody }
  }

  /// The block that is the article.
  private var root: Int {
    guard weights[0] > 0 else { return 0 }
    for region in [PageRegion.articleBody, .article] {
      let found = nodes.indices.filter { nodes[$0].region == region }
        .max { weights[$0] < weights[$1] }
      if let found, weights[found] * 2 >= weights[0] { return found }
    }
    var root =
      nodes.indices.first { nodes[$0].region == .main && weights[$0] * 2 >= weights[0] } ?? 0
    let enough = weights[root] * 4 / 5
    while let next = children(of: root).first(where: {
      weights[$0] > enough && counts[$0] > 2
    }) {
      root = next
    }
    return root
  }

  private func children(of index: Int) -> [Int] {
    var children: [Int] = []
    var next = index + 1
    while next < nodes[index].end {
      children.append(next)
      next = nodes[next].end
    }
    return children
  }

  /// The article's paragraphs in their order, the main heading before them, and whether a block
  /// belongs to the article.
  func article() -> (paragraphs: [PageParagraph], isArticle: (Int) -> Bool) {
    let root = self.root
    let blocks = root..<nodes[root].end
    let isProse = weights[0] > 0
    let chosen = paragraphs.filter {
      blocks.contains($0.node) && !isLeftOut[$0.node] && !(isProse && $0.isLinks)
    }
    let headline = self.headline.filter { !blocks.contains($0.node) }
    return (headline + chosen, { [isLeftOut] in blocks.contains($0) && !isLeftOut[$0] })
  }

  /// The main heading, where there is just one.
  var headline: [PageParagraph] {
    let headings = paragraphs.filter { $0.isMainHeading && !isLeftOut[$0.node] }
    return headings.count == 1 ? headings : []
  }
}
