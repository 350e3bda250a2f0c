import ActorGraph
import Extraction
import Testing

/// Offsets count Unicode scalars of the text exactly as it stands.
@Suite struct OffsetTests {
  private static let sentence = "President Alvaro Soto dismissed General Raul Vega on Friday."

  /// What stands before the sentence moves its offsets and nothing else.
  @Test(
    arguments: [
      "😀\n\n", "👩‍👩‍👧 🇫🇷 🏳️‍🌈\n\n", "e\u{301}e\u{301}\n\n", "\r\n\r\n", "\u{2028}\n\n", "\t \u{A0}\n\n",
      "Ж ß ﬁ ǆ\n\n", "\u{200B}\u{FEFF}\n\n", "# Vorwort\n\n", "ا ب ت\n\n",
    ])
  func prefixesMoveOffsets(prefix: String) throws {
    let plain = try Reading.graph(Self.sentence)
    let report = Report(
      name: "a.txt", text: prefix + Self.sentence, published: PartialDate("2021-06-16"))
    let graph = try Reading.extractor.get().graph(of: report)
    #expect(GraphCheck.faults(of: graph, from: report) == [])
    let relation = try #require(plain.relations.first)
    let moved = try #require(graph.relations.first { $0.type == relation.type })
    #expect(moved.identity == relation.identity)
    let (one, other) = (relation.evidence[0], moved.evidence[0])
    let distance = prefix.unicodeScalars.count
    #expect(other.sourceSpan?.lowerBound == one.sourceSpan.map { $0.lowerBound + distance })
    #expect(other.targetSpan?.upperBound == one.targetSpan.map { $0.upperBound + distance })
    #expect(other.quote == one.quote)
  }

  @Test(arguments: ["\n", "\r", "\r\n", "\n\n", "\r\r", "\r\n\r\n", "\u{2028}", "\u{2029}"])
  func anyLineEndSeparatesSentencesAlike(lineEnd: String) throws {
    let text = [
      "President Rosa Medina spent the weekend in Lima.",
      "On Monday Medina dismissed Defence Minister Luis Paz.",
    ].joined(separator: lineEnd)
    let report = Report(name: "a.txt", text: text, published: PartialDate("2021-06-16"))
    let graph = try Reading.extractor.get().graph(of: report)
    #expect(GraphCheck.faults(of: graph, from: report) == [])
    let dismissals = graph.relations.filter { $0.type == "dismissed-by" }
    #expect(dismissals.map { graph.actor($0.source)?.name } == ["Luis Paz"])
    #expect(dismissals.map { graph.actor($0.target)?.name } == ["Rosa Medina"])
    #expect(dismissals.first?.date?.description == "2021-06-14")
  }

  @Test func namesKeepTheScalarsOfTheText() throws {
    // The same name composed and decomposed: one person, both spellings found.
    let text = "President Rosa Pe\u{301}rez dismissed Luis Paz. Later P\u{E9}rez fired Jorge Rios."
    let report = Report(name: "a.txt", text: text)
    let graph = try Reading.extractor.get().graph(of: report)
    #expect(GraphCheck.faults(of: graph, from: report) == [])
    let dismissers = Set(graph.relations.filter { $0.type == "dismissed-by" }.map(\.target))
    #expect(dismissers.count == 1)
    let spans = graph.relations.compactMap { $0.evidence.first?.targetSpan }.sorted {
      $0.lowerBound < $1.lowerBound
    }
    #expect(spans.first?.count == "Rosa Pe\u{301}rez".unicodeScalars.count)
  }

  @Test func emojiInsideASentence() throws {
    let text = "President Alvaro Soto 🇵🇪 dismissed General Raul Vega 😀 on Friday."
    let report = Report(name: "a.txt", text: text, published: PartialDate("2021-06-16"))
    let graph = try Reading.extractor.get().graph(of: report)
    #expect(GraphCheck.faults(of: graph, from: report) == [])
    #expect(graph.actors.contains { $0.name == "Raul Vega" })
    #expect(graph.actors.contains { $0.name == "Alvaro Soto" })
  }
}
