internal import ActorGraph

/// Composes the timeline of a graph.
struct TimelineComposer {
  let graph: ActorGraph
  let ontology: Ontology
  let options: DiagramOptions

  private var dates: DateWords { DateWords(newestDocumentOf: graph) }
  private var style: EdgeStyle {
    EdgeStyle(ontology: ontology, theme: options.theme, dates: dates)
  }

  /// A year that the whole axis lies in goes without saying too.
  private func style(on axis: TimeAxis?) -> EdgeStyle {
    guard let days = axis?.days else { return style }
    let years = [days.lowerBound, days.upperBound - 1].map { CalendarDay.date($0).year }
    guard years[0] == years[1] else { return style }
    return EdgeStyle(
      ontology: ontology, theme: options.theme, dates: DateWords(year: years[0]))
  }

  func compose() -> Timeline {
    let selection = TimelineSelection(graph, ontology: ontology)
    let range = TimelineRange(selection.relations, isEvent: style.isEvent)
    let axis = range.days.map { TimeAxis(covering: $0) }
    let nodes = lanes(of: selection)
    let numbers = Dictionary(
      nodes.enumerated().map { ($1.actor.id, $0) }, uniquingKeysWith: { first, _ in first })
    var edges: [Composition.Edge] = []
    var entries: [Timeline.Entry] = []
    for relation in selection.relations {
      let reading = ontology.reading(of: relation)
      guard let lane = numbers[reading.subject] else { continue }
      let id = "e\(edges.count + 1)"
      let other = isConnector(relation) ? numbers[reading.object] : nil
      let head = numbers[reading.object] ?? lane
      edges.append(
        edge(
          relation, id: id, tail: nodes[lane].id, head: nodes[head].id, isBar: other == nil,
          axis: axis))
      let (start, end) = (relation.date?.start, relation.date?.end)
      entries.append(
        Timeline.Entry(
          edge: id, lane: lane, otherLane: other, first: start?.earliestDay, last: end?.latestDay,
          day: start == end && start?.day != nil ? start?.earliestDay : nil))
    }
    let sources = SourceWords(graph: graph, dates: dates)
    return Timeline(
      composition: Composition(
        title: options.title ?? sources.title ?? "What happened when",
        subtitle: options.subtitle ?? sources.subtitle, caption: caption(selection, sources),
        summary: summary(nodes.count, edges.count, selection), nodes: nodes, edges: edges,
        frames: [], unframed: nodes.map(\.id), legend: legend(nodes, selection), detail: .full,
        theme: options.theme),
      entries: entries, axis: axis)
  }

  /// Whether a relation joins two lanes; states and what an actor does to itself are bars.
  private func isConnector(_ relation: Relation) -> Bool {
    style.isEvent(relation) && relation.source != relation.target
  }

  // MARK: - Lanes

  private func lanes(of selection: TimelineSelection) -> [Composition.Node] {
    var needed: Set<ActorID> = []
    for relation in selection.relations {
      needed.insert(ontology.reading(of: relation).subject)
      if isConnector(relation) { needed.formUnion([relation.source, relation.target]) }
    }
    let actors = selection.actors.filter { needed.contains($0.id) }
    let numbers = Dictionary(
      actors.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    // States count too: who belongs together stands together.
    let ties: [(Int, Int)] = selection.relations.compactMap { relation in
      guard let one = numbers[relation.source], let other = numbers[relation.target],
        one != other
      else { return nil }
      return (one, other)
    }
    return LinearArrangement.order(count: actors.count, ties: ties).enumerated().map {
      place, lane in
      Composition.Node(
        actors[lane], id: "n\(place + 1)", ontology: ontology, theme: options.theme, form: .named)
    }
  }

  // MARK: - Lines

  private func edge(
    _ relation: Relation, id: String, tail: String, head: String, isBar: Bool,
    axis: TimeAxis?
  ) -> Composition.Edge {
    let family = style.family(of: relation)
    let label = style.label(of: relation)
    var lines = DrawnText.lines(of: label, width: 20, limit: 2)
    if isBar {
      let object = ontology.reading(of: relation).object
      let name = graph.actor(object)?.name ?? object.rawValue
      lines = ["\(label) \(DrawnText.shortened(DrawnText.visible(name), to: 30))"]
    }
    // Where the axis names the day there is no need to repeat it.
    let isNamed =
      axis?.unit == .day && relation.date?.isSingleDate == true && relation.date?.start?.day != nil
    let status = relation.status == .planned ? "planned" : nil
    let title =
      [style.sentence(of: relation, in: graph)] + style.quotes(of: relation, in: graph, limit: 2)
    return Composition.Edge(
      id: id, tail: tail, head: head, relations: [relation], label: lines,
      detail: isNamed ? status : style(on: axis).detail(of: relation), isLabelLeft: true,
      color: family.color,
      arrowhead: isBar || style.isSymmetric(relation) ? .none : family.arrowhead,
      width: isBar ? 5 : family.width, line: style.line(of: relation),
      title: title.joined(separator: "\n"))
  }

  // MARK: - Words

  private func legend(_ nodes: [Composition.Node], _ selection: TimelineSelection) -> Legend? {
    guard options.showsLegend, !nodes.isEmpty else { return nil }
    var legend = Legend(
      actors: nodes.map(\.actor), relations: selection.relations, ontology: ontology,
      theme: options.theme)
    let connectors = selection.relations.count(where: isConnector)
    if connectors > 0 { legend.notes.append("from \u{25CF} to arrow = event") }
    if connectors < selection.relations.count {
      legend.notes.append("thick bar = as long as it holds")
    }
    return legend
  }

  private func caption(_ selection: TimelineSelection, _ sources: SourceWords) -> String {
    let counts = sources.counts(
      actors: selection.actors.count, relations: selection.relations.count)
    let scale = "The scale is stretched where much happened."
    let parts = [counts] + selection.omissions + (selection.relations.isEmpty ? [] : [scale])
    return parts.joined(separator: " ")
  }

  private func summary(_ lanes: Int, _ relations: Int, _ selection: TimelineSelection) -> String {
    guard relations > 0, let first = selection.relations.first?.date,
      let last = selection.relations.last?.date
    else { return "A timeline without relations: none has a date." }
    return "Timeline of \(DrawnText.count(relations, "relation")) in "
      + "\(DrawnText.count(lanes, "lane")), one for each actor, from \(dates.long(first)) "
      + "to \(dates.long(last))."
  }
}
