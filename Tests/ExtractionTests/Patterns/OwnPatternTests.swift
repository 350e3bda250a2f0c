import ActorGraph
import Testing

@testable import Extraction

/// Patterns of the caller's beside the standard ones, and the examples that test them.
@Suite struct OwnPatternTests {
  private func set(_ yaml: String) throws -> PatternSet {
    try PatternExtractor.patterns(yaml, file: "my.yaml", ontology: Reading.ontology.get())
  }

  private func relations(_ text: String, _ yaml: String) throws -> [String] {
    let extractor = try PatternExtractor(
      ontology: Reading.ontology.get(), patterns: yaml, file: "my.yaml")
    let graph = try extractor.graph(of: Report(name: "test.txt", text: text))
    return graph.relations.map { relation in
      let names = [relation.source, relation.target].map { graph.actor($0)?.name ?? "" }
      return "\(names[0]) \(relation.type) \(names[1])"
    }.sorted()
  }

  @Test func theListsOfTheStandardPatternsCanBeUsed() throws {
    let patterns = try set(
      "frames: [{relation: supports, verbs: [$propose], source: subject, target: for}]")
    #expect(patterns.frames["float"]?.first?.relation == "supports")
    #expect(patterns.words.isEmpty)
  }

  @Test func aPathLeadsBeyondTheObject() throws {
    let yaml = """
      frames:
        - {relation: supports, verbs: [hoist], objects: [flag], source: subject, target: object/of}
      """
    let fact = "Ana Solis supports Kenya"
    #expect(try relations("Ana Solis hoisted the flag of Kenya.", yaml).contains(fact))
    #expect(!(try relations("Ana Solis hoisted the sails of Kenya.", yaml).contains(fact)))
  }

  @Test func aComplementMustBeThere() throws {
    let yaml = """
      frames:
        - relation: opposes
          verbs: [rush]
          complements: [leave]
          source: subject
          target: complement/object
      """
    let fact = "Ana Solis opposes Kenya"
    #expect(try relations("Ana Solis rushed to leave Kenya.", yaml).contains(fact))
    #expect(!(try relations("Ana Solis rushed to join Kenya.", yaml).contains(fact)))
  }

  @Test(
    arguments: [
      ("Ann Lowe -leads-> Peru", "Ann Lowe -leads-> Peru"),
      ("Ann Lowe -leads-> Peru [former]", "Ann Lowe -leads-> Peru [former]"),
      ("Jean-Luc Roy -met-with-> Al-Shabaab", "Jean-Luc Roy -met-with-> Al-Shabaab"),
      ("  Ann  -leads->  Peru ", "Ann -leads-> Peru"),
    ])
  func anExpectationIsRead(text: String, description: String) throws {
    let expectation = try #require(PatternExample.Expectation(text))
    #expect(expectation.description == description)
  }

  @Test(
    arguments: [
      "", "->", " -leads-> ", "Ann Lowe", "Ann -leads->", "-leads-> Peru", "Ann leads Peru",
      "Ann -leads-> Peru [soon]", "Ann --> Peru", "[planned]",
    ])
  func whatIsNoExpectationIsNone(text: String) {
    #expect(PatternExample.Expectation(text) == nil)
  }

  @Test func symmetricRelationsMayBeWrittenEitherWay() throws {
    let own = try set(
      """
      examples:
        - {sentence: Ana Solis met Pedro Ruiz., relations: [Pedro Ruiz -met-with-> Ana Solis]}
      """)
    let example = try #require(own.examples.first)
    let graph = try Reading.graph(example.sentence)
    #expect(
      example.differences(in: graph, of: ["met-with"], try Reading.ontology.get()).isEmpty)
  }
}
