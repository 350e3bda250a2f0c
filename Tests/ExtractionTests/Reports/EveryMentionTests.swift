import ActorGraph
import Extraction
import Testing

/// Reports without a date, dates as ends of relations, and actors without a name.
@Suite("Lives")
struct EveryMentionTests {
  private let everyMention = Result { () throws(InputError) in
    try PatternExtractor(ontology: Reading.ontology.get(), everyMention: true)
  }

  private func graph(_ text: String, named name: String = "life.txt") throws -> ActorGraph {
    try Reading.extractor.get().graph(of: Report(name: name, text: text))
  }

  private func fullGraph(_ text: String, named name: String = "life.txt") throws -> ActorGraph {
    try everyMention.get().graph(of: Report(name: name, text: text))
  }

  private func relation(_ type: RelationType, in graph: ActorGraph) throws -> Relation {
    try #require(graph.relations.first { $0.type == type })
  }

  private static let life =
    "Mara Lindqvist (born 4 May 1961 in Tampere) is a Finnish painter who lives in Geneva."

  @Test func aBirthdayIsADate() throws {
    let graph = try graph(Self.life)
    let born = try relation("born-on", in: graph)
    let date = try #require(graph.actor(born.target))
    #expect(date.kind == .date && date.name == "1961-05-04")
    #expect(graph.actor(born.source)?.name == "Mara Lindqvist")
    #expect(born.date?.description == "1961-05-04")
    #expect(date.mentions.count == 1)
  }

  private func places(_ graph: ActorGraph) -> [String] {
    graph.relations.filter { ["located-in", "headquartered-in"].contains($0.type) }.map {
      "\(graph.actor($0.source)?.name ?? "") \($0.type) \(graph.actor($0.target)?.name ?? "")"
    }.sorted()
  }

  @Test func anAddressTellsWhereItsPlacesLie() throws {
    let graph = try graph("Tilda Roos died at Rothenburg, Bavaria, Germany.")
    #expect(
      places(graph) == [
        "Bavaria located-in Germany", "Rothenburg located-in Bavaria",
        "Rothenburg located-in Germany",
      ])
  }

  @Test func aListOfPlacesIsNoAddress() throws {
    let graph = try graph("She lived in Lyon, Turin and Milan, and worked in Peru, Chile and Cuba.")
    #expect(!places(graph).contains { $0.hasPrefix("Lyon") || $0.hasPrefix("Peru") })
  }

  @Test func whereAFirmIsBasedTheAddressIsNoNewsOfThePlaces() throws {
    let graph = try graph("Korva Software is a company headquartered in Mill Creek, Washington.")
    #expect(!places(graph).contains { $0.hasPrefix("Mill Creek") })
    #expect(places(graph).contains("Korva Software headquartered-in Mill Creek"))
  }

  @Test func theTwoEndsOfALifeAreTwoDates() throws {
    let graph = try graph("Mara Lindqvist (1901–1978) was a Finnish painter.")
    let dates = graph.actors.filter { $0.kind == .date }.map(\.name)
    #expect(dates.sorted() == ["1901", "1978"])
    let died = try relation("died-on", in: graph)
    #expect(graph.actor(died.target)?.name == "1978")
  }

  @Test func datesCountOnlyWhereTheyAreAskedFor() throws {
    let graph = try graph(Self.life)
    let frozen = FrozenActorGraph(graph)
    let ontology = try Reading.ontology.get()
    let usual = try frozen.visible(in: GraphView(), ontology: ontology)
    #expect(!usual.actors.contains { $0.kind == .date })
    #expect(!usual.relations.contains { $0.type == "born-on" })
    let births = try frozen.visible(in: GraphView(relations: ["born-on"]), ontology: ontology)
    #expect(births.relations.map(\.type) == ["born-on"])
    let dates = try frozen.visible(in: GraphView(kinds: [.date]), ontology: ontology)
    #expect(dates.actors.map(\.name) == ["1961-05-04"])
  }

  private static let nameless = "He was born in Tampere and studied at the University of Turku."

  @Test func whoIsNeverNamedIsLeftOutUnlessAskedFor() throws {
    #expect(try !graph(Self.nameless).relations.contains { $0.type == "born-in" })
    let full = try fullGraph(Self.nameless)
    let born = try relation("born-in", in: full)
    let person = try #require(full.actor(born.source))
    #expect(person.kind == .person && person.name == "He")
    #expect(person.attributes["unnamed"] == ["true"])
    let evidence = try #require(born.evidence.first)
    #expect(evidence.sourceSpan == 0..<2)
  }

  @Test func theNamelessOfTwoReportsStayTwo() throws {
    let one = try fullGraph(Self.nameless, named: "one.txt")
    let other = try fullGraph("He was born in Tampere and lives in Geneva.", named: "other.txt")
    let joined = try ActorJoiner(ontology: Reading.ontology.get()).joined([one, other])
    #expect(joined.actors.count { $0.name == "He" } == 2)
    #expect(joined.actors.count { $0.name == "Tampere" } == 1)
  }

  @Test func oneDateIsTheSameInTwoReports() throws {
    let other = try graph(
      "Olavi Niemi (born 4 May 1961) is a Finnish sculptor.", named: "other.txt")
    let joined = try ActorJoiner(ontology: Reading.ontology.get()).joined([
      try graph(Self.life), other,
    ])
    #expect(joined.actors.count { $0.kind == .date } == 1)
    #expect(joined.relations.count { $0.type == "born-on" } == 2)
  }

  @Test func everyMentionIsEvidence() throws {
    let few = try relation("resides-in", in: graph(Self.life))
    let all = try relation("resides-in", in: fullGraph(Self.life))
    #expect(few.evidence.count == 1)
    #expect(all.evidence.count == 2)
    let scalars = Array(Self.life.unicodeScalars)
    let sources = all.evidence.compactMap(\.sourceSpan).map { span in
      String(String.UnicodeScalarView(scalars[span]))
    }
    #expect(sources == ["Mara Lindqvist", "who"])
  }

  @Test func aNameThatIsNotRecognisedIsStillAnEnd() throws {
    let graph = try fullGraph("Tarvola was founded in Tampere by Olavi Niemi in 2002.")
    let founded = try relation("founded-by", in: graph)
    #expect(graph.actor(founded.source)?.name == "Tarvola")
  }

  @Test func theYearOfABirthNeedsNoPreposition() throws {
    let graph = try graph("Olavi Niemi (born 1961) is a Finnish sculptor.")
    let born = try relation("born-on", in: graph)
    #expect(graph.actor(born.target)?.name == "1961")
  }

  @Test(arguments: [
    "", "(", "who where which", "He his he.", "(Ελένη (Ελένη) (", "born 1961–",
    "– 1961 (1961–1961)",
    "Mara Lindqvist (Greek: Μάρα",
    "where where (where) 4 May 1961 to 1961 and 1961",
  ])
  func damagedTextIsNoReasonToStop(text: String) throws {
    _ = try fullGraph(text)
    _ = try graph(text)
  }
}
