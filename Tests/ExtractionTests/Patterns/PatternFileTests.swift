import ActorGraph
import Testing

@testable import Extraction

/// A pattern file is read, or the first thing that is wrong is named with its place.
@Suite struct PatternFileTests {
  private func read(_ yaml: String) throws(InputError) -> PatternSet {
    try PatternSet(yaml: yaml, file: "my.yaml", ontology: try Reading.ontology.get())
  }

  private func fault(_ yaml: String) -> InputError? {
    do {
      _ = try read(yaml)
      return nil
    } catch {
      return error
    }
  }

  @Test func theStandardFileIsRead() throws {
    let patterns = try PatternSet.standard(ontology: Reading.ontology.get())
    #expect(patterns.frames.count > 100 && patterns.roles.count >= 8)
    for (trigger, frames) in patterns.frames {
      #expect(!trigger.isEmpty && trigger == trigger.lowercased(), "\(trigger) is a lemma")
      #expect(!trigger.hasPrefix("$"))
      for frame in frames {
        #expect(!frame.source.places.isEmpty && !frame.target.places.isEmpty)
        #expect((0...1).contains(frame.confidence))
      }
    }
  }

  /// Every headline relation must have a frame or a role that states it.
  @Test(
    arguments: [
      "member-of", "dismissed-by", "dismissed-from", "proposed-to", "deployed-in", "leads",
      "appointed-by", "arrested-by", "arrested-in", "met-with", "accused-by", "supports", "opposes",
      "citizen-of", "spouse", "sibling", "parent", "born-in", "died-in", "resides-in",
      "educated-at",
      "founded-by", "owned-by", "headquartered-in", "employed-by",
    ] as [RelationType])
  func theStandardFileStatesTheRelation(type: RelationType) throws {
    let patterns = try PatternSet.standard(ontology: Reading.ontology.get())
    let stated =
      patterns.frames.values.flatMap { $0.map(\.relation) } + patterns.roles.map(\.relation)
    #expect(stated.contains(type))
  }

  @Test func aFrameIsRead() throws {
    let patterns = try read(
      """
      words:
        fire: [sack, boot]
      frames:
        - relation: dismissed-by
          verbs: [$fire, can]
          particles: [out]
          source: object
          target: subject | by
          source-kinds: [Person]
          status: claimed
          confidence: 0.25
      """)
    #expect(patterns.frames.keys.sorted() == ["boot", "can", "sack"])
    let frame = try #require(patterns.frames["boot"]?.first)
    #expect(frame.relation == "dismissed-by" && !frame.isNominal)
    #expect(frame.triggers == ["sack", "boot", "can"] && frame.particles == ["out"])
    #expect(frame.source.places == ["object"])
    #expect(frame.sourceKinds == [.person] && frame.targetKinds.isEmpty)
    #expect(frame.status == .claimed && frame.confidence == 0.25)
    #expect(patterns.roles.isEmpty)
  }

  @Test func placesMayHaveSpacesAroundTheBar() throws {
    let places = ArgumentPlaces("subject | by")
    #expect(places.places == ["subject", "by"])
    #expect(ArgumentPlaces("in|at|near").places == ["in", "at", "near"])
  }

  @Test func aRoleIsRead() throws {
    let patterns = try read(
      """
      roles:
        - {relation: leads, nouns: [doge], kinds: [State], implies-state: true}
      """)
    let role = try #require(patterns.roles.first)
    #expect(role.nouns == ["doge"] && role.kinds == [.state] && role.impliesState)
    #expect(role.bearers.isEmpty && (0...1).contains(role.confidence))
  }

  /// A file with one mistake: what it is, the text, where the message points, what it names.
  struct Mistake: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let yaml: String
    let line: Int
    let column: Int
    let mentions: [String]

    init(_ what: String, _ yaml: String, _ line: Int, _ column: Int, _ mentions: String...) {
      testDescription = what
      self.yaml = yaml
      self.line = line
      self.column = column
      self.mentions = mentions
    }

    static let all = [
      Mistake("unknown section", "frames: []\nverbs: []\n", 2, 1, "verbs", "frames"),
      Mistake(
        "unknown field of a frame",
        "frames:\n  - {relation: leads, verb: [lead], source: subject, target: object}\n", 2, 23,
        "verb", "verbs"),
      Mistake(
        "unknown field of a role", "roles:\n  - relation: leads\n    noun: [doge]\n", 3, 5, "noun",
        "nouns"),
      Mistake(
        "unknown relation",
        "frames:\n  - {relation: sacked-by, verbs: [sack], source: object, target: subject}\n", 2,
        16,
        "sacked-by"),
      Mistake(
        "unknown relation of a role", "roles:\n  - {relation: rules, nouns: [doge]}\n", 2, 16,
        "rules"),
      Mistake(
        "unknown kind",
        """
        frames:
          - relation: leads
            verbs: [lead]
            source: subject
            target: object
            source-kinds: [Human]
        """, 6, 19, "Human"),
      Mistake(
        "unknown kind of a role", "roles:\n  - {relation: leads, nouns: [doge], kinds: [City]}\n",
        2,
        45, "City"),
      Mistake(
        "neither verbs nor nouns",
        "frames:\n  - {relation: leads, source: subject, target: object}\n", 2, 5, "verbs", "nouns"),
      Mistake(
        "verbs and nouns",
        "frames:\n  - {relation: leads, verbs: [a], nouns: [b], source: subject, target: object}\n",
        2, 5, "verbs", "nouns"),
      Mistake(
        "unknown word list",
        "words:\n  fire: [sack]\nframes:\n  - relation: leads\n    verbs: [lead, $fyre]\n", 5, 19,
        "$fyre"),
      Mistake(
        "bad status",
        """
        frames:
          - relation: leads
            verbs: [lead]
            source: subject
            target: object
            status: maybe
        """, 6, 13, "maybe", "planned"),
      Mistake(
        "confidence above 1",
        """
        frames:
          - relation: leads
            verbs: [lead]
            source: subject
            target: object
            confidence: 1.5
        """, 6, 17, "confidence"),
      Mistake(
        "confidence that is a word",
        "roles:\n  - {relation: leads, nouns: [doge], confidence: high}\n", 2, 50, "confidence"),
      Mistake(
        "no relation", "frames:\n  - {verbs: [lead], source: subject, target: object}\n", 2, 5,
        "relation"),
      Mistake(
        "no source", "frames:\n  - {relation: leads, verbs: [lead], target: object}\n", 2, 5,
        "source"),
      Mistake(
        "no target", "frames:\n  - {relation: leads, verbs: [lead], source: subject}\n", 2, 5,
        "target"),
      Mistake("frames that are no list", "frames:\n  relation: leads\n", 2, 3, "frames", "list"),
      Mistake("a frame that is a word", "frames:\n  - leads\n", 2, 5, "frame"),
      Mistake(
        "a verb that is a mapping",
        "frames:\n  - relation: leads\n    verbs: [{lead: 1}]\n", 3, 13, "verbs"),
      Mistake(
        "implies-state that is a word",
        "roles:\n  - {relation: leads, nouns: [doge], implies-state: perhaps}\n", 2, 53, "true"),
      Mistake("no YAML", "frames: [\n", 2, 1, "YAML"),
      Mistake("a field twice", "words: {}\nwords: {}\n", 1, 1, "twice"),
    ]
  }

  @Test(arguments: Mistake.all)
  func mistakesAreNamedWithTheirPlace(mistake: Mistake) throws {
    let error = try #require(fault(mistake.yaml))
    #expect(error.file == "my.yaml")
    #expect(error.position == TextPosition(line: mistake.line, column: mistake.column))
    for word in mistake.mentions { #expect(error.description.contains(word)) }
  }

  @Test func anEmptyFileIsNoPatternFile() throws {
    #expect(fault("")?.description.contains("empty") == true)
  }

  /// A role without nouns never fires: as useless as a frame without verbs.
  @Test func aRoleWithoutNounsIsAMistake() throws {
    withKnownIssue("a role without nouns is accepted in silence") {
      #expect(fault("roles:\n  - {relation: leads, kinds: [State]}\n") != nil)
    }
  }

  /// A place that no clause has never matches.
  @Test func anEmptyPlaceIsAMistake() throws {
    withKnownIssue("a source of bars only is accepted in silence") {
      #expect(
        fault("frames:\n  - {relation: leads, verbs: [lead], source: '|', target: object}\n") != nil
      )
    }
  }
}
