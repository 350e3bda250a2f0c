internal import ActorGraph

/// Collects what the page of a picture knows from what is drawn.
///
/// An actor that stands in several places (paths one below the other), and a relation that several
/// lines stand for, are listed once. Complexity: O(nodes + relations + quotes).
struct ExplorerCollector {
  private let graph: ActorGraph
  private let ontology: Ontology
  private let theme: Theme
  private let style: EdgeStyle
  private let dates: DateWords
  private let darkTheme: Theme?
  private(set) var data = ExplorerData()
  private var actorNumbers: [ActorID: Int] = [:]
  private var relationNumbers: [Relation.Identity: Int] = [:]
  private var documentNumbers: [DocumentID: Int] = [:]

  /// Longer names and quotes end in an ellipsis.
  private static let longestText = 12_000

  /// - Parameters:
  ///   - nodes: the drawn actors in the order of drawing.
  ///   - edges: the drawn lines; those that join other actors are left out.
  ///   - darkTheme: of the same picture on a dark screen, where it has one.
  init(
    nodes: [Composition.Node], edges: [Composition.Edge], graph: ActorGraph, ontology: Ontology,
    theme: Theme, darkTheme: Theme?
  ) {
    self.graph = graph
    self.ontology = ontology
    self.theme = theme
    dates = DateWords(newestDocumentOf: graph)
    style = EdgeStyle(ontology: ontology, theme: theme, dates: dates)
    // The panel is dark on dark screens even where the picture stays light.
    self.darkTheme = darkTheme ?? (theme.isDark ? nil : try? Theme.dark())
    for node in nodes {
      for actor in [node.actor] + node.merged { add(actor, in: node) }
    }
    for edge in edges {
      for relation in edge.relations { add(relation, line: edge.id) }
    }
    collectFilters()
  }

  private mutating func add(_ actor: Actor, in node: Composition.Node) {
    if let number = actorNumbers[actor.id] {
      data.actors[number].nodes.append(node.id)
      return
    }
    actorNumbers[actor.id] = data.actors.count
    data.actors.append(
      ExplorerData.Actor(
        id: actor.id.rawValue, name: text(actor.name),
        kind: text(ontology.definition(of: actor.kind)?.label ?? actor.kind.rawValue),
        role: actor.mainRole.map(text), aliases: actor.aliases.map(text), nodes: [node.id]))
  }

  private mutating func add(_ relation: Relation, line: String) {
    if let number = relationNumbers[relation.identity] {
      data.relations[number].lines.append(line)
      return
    }
    let reading = ontology.reading(of: relation)
    guard let subject = actorNumbers[reading.subject], let object = actorNumbers[reading.object]
    else { return }
    relationNumbers[relation.identity] = data.relations.count
    let definition = ontology.definition(of: relation.type)
    data.relations.append(
      ExplorerData.Relation(
        key: relation.key, subject: subject, object: object,
        isSymmetric: style.isSymmetric(relation), words: style.label(of: relation),
        sentence: style.sentence(of: relation, in: graph), type: text(relation.type.rawValue),
        typeLabel: text(definition?.label ?? relation.type.rawValue),
        family: definition?.family ?? "other", status: Self.status(relation.status),
        date: relation.date.map(dates.long),
        firstDay: relation.date?.start?.days.first, lastDay: relation.date?.end?.days.last,
        speaker: relation.statedBy.map(text), confidence: relation.confidence,
        isInferred: relation.isInferred,
        quotes: relation.evidence.map { quote($0) }, lines: [line]))
  }

  private mutating func quote(_ evidence: Evidence) -> ExplorerData.Quote {
    ExplorerData.Quote(
      text: text(evidence.quote), document: number(of: evidence.document),
      start: evidence.range.lowerBound, end: evidence.range.upperBound)
  }

  private mutating func number(of id: DocumentID) -> Int {
    if let number = documentNumbers[id] { return number }
    let number = data.documents.count
    documentNumbers[id] = number
    let record = graph.document(id)
    data.documents.append(
      ExplorerData.Document(
        name: text(record?.name ?? id.rawValue), title: record?.title.map(text),
        date: record?.published.map(dates.long), url: record?.url.flatMap(Self.webAddress)))
    return number
  }

  private mutating func collectFilters() {
    let families = Set(data.relations.map(\.family))
    var order = ontology.families.map(\.name).filter(families.contains)
    order += families.subtracting(order).sorted()
    data.families = order.map { name in
      let color = theme.style(ofFamily: name).color
      return ExplorerData.Family(
        name: name, label: text(ontology.family(named: name)?.label ?? name),
        color: color.description,
        darkColor: (darkTheme?.style(ofFamily: name).color ?? color).description)
    }
    let statuses = Set(data.relations.map(\.status))
    let all: [RelationStatus?] = [.current, nil, .former, .claimed, .planned, .denied]
    data.statuses = all.map(Self.status).filter(statuses.contains)
  }

  private static func status(_ status: RelationStatus?) -> String { status?.rawValue ?? "event" }

  private func text(_ text: String) -> String {
    DrawnText.shortened(DrawnText.visible(text), to: Self.longestText)
  }

  /// The address where it is one of the web, written without anything that would need escaping.
  private static func webAddress(_ address: String) -> String? {
    let lowered = address.lowercased()
    guard lowered.hasPrefix("https://") || lowered.hasPrefix("http://"),
      address.utf8.count <= 2_000,
      address.utf8.allSatisfy({ (0x21...0x7e).contains($0) }),
      !address.contains(where: { "\"'<>\\^`{|}".contains($0) })
    else { return nil }
    return address
  }
}

extension PartialDate {
  /// The first and the last day that the date can mean, in ISO 8601.
  fileprivate var days: (first: String?, last: String?) {
    let lastMonth = month ?? 12
    let lastDay = day ?? Self.days(inMonth: lastMonth, of: year)
    return (
      PartialDate(year: year, month: month ?? 1, day: day ?? 1)?.description,
      PartialDate(year: year, month: lastMonth, day: lastDay)?.description
    )
  }
}
