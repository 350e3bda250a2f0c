import ActorGraph
import Extraction
import Testing

/// Joining by mention tables alone: graphs made by hand, as a reader of reports would make them.
@Suite("Joining the actors of several reports")
struct ActorJoinerTests {
  let joiner: ActorJoiner

  init() throws { joiner = try ActorJoiner(ontology: Reading.ontology.get()) }

  /// A report's graph: actors as `Person: Ana Reyes, Reyes`, relations as positions of actors.
  private func report(
    _ name: String, _ actors: [String], _ relations: [(Int, RelationType, Int, String?)] = []
  ) throws -> ActorGraph {
    let document = DocumentID(text: name)
    var graph = ActorGraph()
    graph.insert(DocumentRecord(id: document, name: name))
    var ids: [ActorID] = []
    for (index, line) in actors.enumerated() {
      let parts = line.split(separator: ": ", maxSplits: 1).map(String.init)
      let names = parts[1].split(separator: ", ").map(String.init)
      ids.append(
        graph.insert(
          Actor(
            kind: ActorKind(parts[0]), name: names[0], aliases: Array(names.dropFirst()),
            mentions: [Mention(document: document, range: index * 10..<index * 10 + 5)])))
    }
    for (source, type, target, date) in relations {
      try graph.insert(
        Relation(
          source: ids[source], type: type, target: ids[target],
          date: date.flatMap { TimeExtent($0) }, confidence: 0.8,
          evidence: [
            Evidence(
              document: document, range: 0..<5, quote: "quote",
              sourceSpan: source * 10..<source * 10 + 5, targetSpan: target * 10..<target * 10 + 5)
          ]))
    }
    return graph
  }

  /// Every actor of a graph as its names, sorted.
  private func names(_ graph: ActorGraph) -> [[String]] {
    graph.actors.map { ([$0.name] + $0.aliases).sorted() }.sorted { $0.joined() < $1.joined() }
  }

  private func permutations<Element>(_ items: [Element]) -> [[Element]] {
    guard items.count > 1 else { return [items] }
    return items.indices.flatMap { index in
      var rest = items
      let item = rest.remove(at: index)
      return permutations(rest).map { [item] + $0 }
    }
  }

  @Test(
    "Names of one actor are joined",
    arguments: [
      ("Person: Mwana Kabila", "Person: M. Kabila"), ("Person: Mwana Kabila", "Person: Kabila"),
      ("Person: Sašo Orlić", "Person: Saso Orlic"),
      ("Person: Aslan Zhaparov", "Person: Aslan Japarov"),
      ("Person: Luis Paz", "Person: Luis Paz Soto"), ("Person: Nagy Zoltán", "Person: Zoltan Nagy"),
      ("Person: Gen. Amadou Bah", "Person: Amadou Bah"),
      ("Person: Rosa Lima", "Person: Rosa Maria Lima"),
      ("Organisation: Rural Workers Front", "Organisation: RWF"),
      ("Organisation: Interior Ministry", "Organisation: Ministry of the Interior"),
      ("Organisation: Labor Party", "Organisation: Labour Party"),
      ("Organisation: High Court of Malta", "Organisation: High Court"),
      ("Organisation: RWF-Togo", "Organisation: Rural Workers Front-Togo"),
      ("Unit: Desert Guard", "Organisation: Desert Guard"),
      ("State: Greece", "State: Hellenic Republic"), ("State: KENYA", "Place: REPUBLIC OF KENYA"),
      ("Place: Timbuktu", "Place: Timbuktu town"),
    ])
  func joined(one: String, other: String) throws {
    let graph = joiner.joined([
      try report("a", [one, "Place: Gao"]), try report("b", [other, "Place: Gao"]),
    ])
    #expect(graph.actorCount == 2)
    #expect(graph.violatedInvariants().isEmpty)
  }

  @Test(
    "Names of two actors stay apart",
    arguments: [
      ("Person: Raúl Castro", "Person: Fidel Castro"), ("Person: A. Castro", "Person: B. Castro"),
      ("Person: John Obi Sr", "Person: John Obi Jr"),
      ("Person: Joseph K. Osei", "Person: Joseph B. Osei"),
      ("Person: Karimov", "Person: Kasimov"), ("Person: Aung San", "Person: Aung San Suu Kyi"),
      ("Person: Anna Ivanova", "Person: Anton Ivanov"),
      ("Person: Jomo Moi", "Place: Jomo Moi Airport"),
      ("Organisation: Rural Front", "Organisation: Rural Front-Togo"),
      (
        "Organisation: Malta Rights Commission", "Organisation: Malta National Commission on Rights"
      ),
      ("Organisation: High Court of Malta", "Organisation: High Court of Chad"),
      ("State: Macedonia", "Place: Macedonia"), ("State: North Korea", "State: South Korea"),
      ("State: Republic of the Congo", "State: Democratic Republic of the Congo"),
      ("Place: Chad", "State: Chad"), ("Organisation: police", "Organisation: police"),
    ])
  func apart(one: String, other: String) throws {
    let graph = joiner.joined([
      try report("a", [one, "Place: Gao"]), try report("b", [other, "Place: Gao"]),
    ])
    #expect(graph.actorCount == 3)
  }

  @Test("A surname that two people bear is neither's, unless they are tied to the same actors")
  func ambiguous() throws {
    let people = [
      try report(
        "a", ["Person: Awa Diop", "Organisation: Salt Board", "Place: Gao"],
        [(0, "leads", 1, nil)]),
      try report("b", ["Person: Malick Diop", "Place: Gao"]),
    ]
    let alone = joiner.joined(people + [try report("c", ["Person: Diop", "Place: Gao"])])
    #expect(alone.actorCount == 5)
    let tied = joiner.joined(
      people + [
        try report("c", ["Person: Diop", "Organisation: Salt Board"], [(0, "leads", 1, nil)])
      ])
    #expect(names(tied) == [["Awa Diop", "Diop"], ["Gao"], ["Malick Diop"], ["Salt Board"]])
  }

  @Test("A name that many bear is joined only where the reports have another actor in common")
  func strangers() throws {
    for name in ["Person: Diop", "Person: A. Diop", "Organisation: Supreme Court"] {
      let one = try report("a", ["Person: Awa Diop", "Organisation: Supreme Court"])
      #expect(joiner.joined([one, try report("b", [name])]).actorCount == 3, "\(name)")
    }
  }

  @Test("Two actors of one report stay two, unless a third report has both names in one")
  func proven() throws {
    let two = try report("a", ["Person: Tafari", "Person: Haile Bekele"])
    let other = try report("b", ["Person: Haile Bekele"])
    #expect(joiner.joined([two, other]).actorCount == 2)
    let proof = try report("c", ["Person: Tafari Haile Bekele"])
    let graph = joiner.joined([two, other, proof])
    #expect(graph.actorCount == 1)
    // Taken apart again, each of the two keeps its own mentions.
    #expect(joiner.joined([graph]) == graph)
    #expect(names(joiner.apart([graph])).count == 4)
  }

  @Test("The order of reports changes nothing, nor does joining in steps or twice")
  func order() throws {
    let reports = [
      try report(
        "a", ["Person: Awa Diop", "Organisation: Salt Board", "Person: Moussa Fall", "Place: Gao"],
        [(0, "leads", 1, nil), (2, "dismissed-by", 0, "2020-03")]),
      try report(
        "b", ["Person: Diop", "Person: M. Fall", "Organisation: SB", "Place: Gao"],
        [(1, "dismissed-by", 0, "2020-03-04")]),
      try report(
        "c",
        ["Person: Malick Diop", "Person: Fall", "Organisation: Salt Board-Dakar", "Place: Gao"]),
      try report("d", ["Person: Awa Ndiaye Diop", "Person: Diop", "State: Mali", "Place: Gao"]),
    ]
    let whole = joiner.joined(reports)
    for order in permutations(reports) {
      #expect(joiner.joined(order) == whole)
      let start = joiner.joined(Array(order.prefix(2)))
      #expect(joiner.joined([start] + order.dropFirst(2)) == whole)
      let end = joiner.joined(Array(order.dropFirst(2)))
      #expect(joiner.joined([start, end]) == whole)
    }
    #expect(joiner.joined([whole]) == whole)
    #expect(joiner.joined([whole, reports[1]]) == whole)
    #expect(joiner.joined([whole, ActorGraph()]) == whole)
    #expect(whole.violatedInvariants().isEmpty)
  }

  @Test("What several reports tell is one relation with a quote of each")
  func relations() throws {
    func told(_ name: String, _ date: String?) throws -> ActorGraph {
      try report(
        name, ["Person: Moussa Fall", "Person: Awa Diop"], [(0, "dismissed-by", 1, date)])
    }
    let one = joiner.joined([
      try told("a", "2020-03"), try told("b", "2020-03-04"), try told("c", nil),
    ])
    #expect(one.relations.map { $0.date?.description } == ["2020-03-04"])
    #expect(one.relations.first?.evidence.count == 3)
    // Two days are two dismissals; of which of them "in March" tells is not known.
    let two = joiner.joined([
      try told("a", "2020-03-04"), try told("b", "2020-03-20"), try told("c", "2020-03"),
    ])
    #expect(two.relations.map { $0.date?.description } == ["2020-03", "2020-03-04", "2020-03-20"])
  }

  @Test("Apart, every report keeps its actors, and joining them later is joining them at once")
  func kept() throws {
    let reports = [
      try report("a", ["Person: Awa Diop", "State: Mali"]),
      try report("b", ["Person: Awa Diop", "State: Mali"]),
    ]
    let apart = joiner.apart(reports)
    #expect(apart.actorCount == 4)
    #expect(joiner.joined([apart]) == joiner.joined(reports))
    #expect(joiner.apart([joiner.joined(reports)]) == apart)
  }

  @Test("Actors of tables, which no report mentions, keep their identifiers")
  func imported() throws {
    var table = ActorGraph()
    table.insert(Actor(id: "x1", kind: .person, name: "Awa Diop"))
    table.insert(Actor(id: "x2", kind: .person, name: "Awa Diop"))
    let graph = joiner.joined([table, try report("a", ["Person: Awa Diop"])])
    #expect(graph.actor("x1") != nil && graph.actor("x2") != nil)
    #expect(graph.actorCount == 3)
  }

  @Test("An explanation names the reports, the names, the rule and its weight")
  func explained() throws {
    let graph = joiner.joined([
      try report("a.txt", ["Person: Awa Diop, Diop", "Place: Gao"]),
      try report("b.txt", ["Person: A. Diop", "Place: Gao"]),
    ])
    let actor = try #require(graph.actors.first { $0.kind == .person })
    let explanation = joiner.explanation(of: actor)
    #expect(explanation.reports.count == 2)
    #expect(explanation.decisions.map(\.reasons.count) == [1])
    #expect(explanation.decisions.first?.reasons.first?.rule == .initials)
    let text = explanation.text(in: graph)
    for part in ["a.txt", "b.txt", "“Diop”: the surname of the other", "initials of the same name"]
    {
      #expect(text.contains(part))
    }
  }
}
