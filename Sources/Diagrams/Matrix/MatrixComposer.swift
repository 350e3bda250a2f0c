internal import ActorGraph

/// Composes the adjacency matrix of a graph.
struct MatrixComposer {
  let graph: ActorGraph
  let ontology: Ontology
  let options: DiagramOptions

  private var theme: Theme { options.theme }
  private var dates: DateWords { DateWords(newestDocumentOf: graph) }
  private var style: EdgeStyle {
    EdgeStyle(ontology: ontology, theme: options.theme, dates: dates)
  }

  /// More relations than these of one cell become one number.
  private static let mostParts = 2

  private struct Place: Hashable {
    var row: Int
    var column: Int
  }

  func compose() -> Matrix {
    let selection = MatrixSelection(graph, ontology: ontology)
    let nodes = selection.actors.enumerated().map { node($1, number: $0 + 1) }
    let signs = FamilySigns(selection.relations, ontology: ontology)
    var rows: [ActorID: Int] = [:]
    for (row, actor) in selection.actors.enumerated() { rows[actor.id] = row }
    var order: [Place] = []
    var filled: [Place: [Relation]] = [:]
    for relation in selection.relations {
      let reading = ontology.reading(of: relation)
      guard let row = rows[reading.subject], let column = rows[reading.object] else { continue }
      let place = Place(row: row, column: column)
      let mirror = Place(row: column, column: row)
      for place in style.isSymmetric(relation) && row != column ? [place, mirror] : [place] {
        if filled[place] == nil { order.append(place) }
        filled[place, default: []].append(relation)
      }
    }
    order.sort { ($0.row, $0.column) < ($1.row, $1.column) }
    var matrix = Matrix(
      composition: composition(nodes, selection, signs), cells: [],
      groupSizes: selection.groupSizes, repeated: [])
    var seen: Set<Relation.Identity> = []
    for place in order {
      let relations = filled[place] ?? []
      let parts = relations.count > Self.mostParts ? [relations] : relations.map { [$0] }
      for (part, relations) in parts.enumerated() {
        let id = "e\(matrix.cells.count + 1)"
        let edge = edge(
          relations, id: id, tail: nodes[place.row].id, head: nodes[place.column].id, signs: signs)
        matrix.composition.edges.append(edge.edge)
        matrix.cells.append(
          Matrix.Cell(
            edge: id, row: place.row, column: place.column, part: part, parts: parts.count,
            border: edge.border))
        if seen.isSuperset(of: relations.map(\.identity)) { matrix.repeated.insert(id) }
        seen.formUnion(relations.map(\.identity))
      }
    }
    if matrix.composition.edges.contains(where: { $0.relations.count > 1 }) {
      matrix.composition.legend?.notes.append("number = that many relations")
    }
    return matrix
  }

  // MARK: - Rows and cells

  private func node(_ actor: Actor, number: Int) -> Composition.Node {
    var node = Composition.Node(
      actor, id: "n\(number)", ontology: ontology, theme: theme, form: .row)
    node.name = ["\(number)  \(DrawnText.shortened(DrawnText.visible(actor.name), to: 34))"]
    node.detail = nil
    return node
  }

  private func edge(
    _ relations: [Relation], id: String, tail: String, head: String, signs: FamilySigns
  ) -> (edge: Composition.Edge, border: Theme.Color) {
    let families = Set(relations.map(style.family))
    let family = families.count == 1 ? families.first : nil
    let color = family?.color ?? theme.style(ofFamily: nil).color
    let background = theme.page.background
    let fills = Set(relations.map(MatrixFill.init))
    let fill = fills.count == 1 ? fills.first ?? .full : .full
    let isDenied = relations.allSatisfy { $0.status == .denied }
    let sign = isDenied ? "\u{00D7}" : signs.sign(of: relations[0])
    var lines: [String] = []
    for relation in relations.prefix(12) {
      lines.append(style.sentence(of: relation, in: graph))
      lines += style.quotes(of: relation, in: graph, limit: 2)
    }
    if relations.count > 12 { lines.append("and \(relations.count - 12) more relations") }
    let edge = Composition.Edge(
      id: id, tail: tail, head: head, relations: relations,
      label: [relations.count > 1 ? String(relations.count) : sign], detail: nil,
      color: fill.color(of: color, over: background), arrowhead: .none,
      width: MatrixLayout.lineWidth,
      line: .solid,
      labelColor: fill == .full ? background : theme.page.title,
      title: lines.joined(separator: "\n"))
    return (edge, color)
  }

  // MARK: - Words

  private func composition(
    _ nodes: [Composition.Node], _ selection: MatrixSelection, _ signs: FamilySigns
  ) -> Composition {
    let sources = SourceWords(graph: graph, dates: dates)
    let counts = sources.counts(
      actors: selection.actors.count, relations: selection.relations.count)
    let rule = "Rows act, columns are acted upon; numbers above columns are those of the rows."
    var legend: Legend?
    if options.showsLegend, !nodes.isEmpty {
      var key = Legend(
        actors: selection.actors, relations: selection.relations, ontology: ontology, theme: theme)
      key.families = signs.entries(theme: theme)
      key.statuses = MatrixFill.entries(selection.relations)
      legend = key
    }
    return Composition(
      title: options.title ?? sources.title ?? "Who is tied to whom",
      subtitle: options.subtitle ?? sources.subtitle,
      caption: ([counts] + selection.omissions + [rule]).joined(separator: " "),
      summary: "Adjacency matrix of \(DrawnText.count(nodes.count, "actor")) with "
        + "\(DrawnText.count(selection.relations.count, "relation")) in "
        + "\(DrawnText.count(selection.groupSizes.count, "group")).",
      nodes: nodes, edges: [], frames: [], unframed: nodes.map(\.id), legend: legend,
      detail: .full, theme: theme)
  }
}
