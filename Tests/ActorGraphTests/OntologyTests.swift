import ActorGraph
import Testing

@Suite struct StandardOntologyTests {
  @Test(
    arguments: [
      "member-of", "dismissed-by", "proposed-to", "deployed-in", "leads", "dismissed-from",
      "appointed-by", "part-of", "citizen-of", "arrested-by", "arrested-in", "met-with",
      "accused-by", "supports", "opposes", "located-in",
      // Family, ownership and biography.
      "spouse", "sibling", "parent", "founded-by", "owned-by", "subsidiary-of", "holds-office",
      "employed-by", "born-in", "died-in", "resides-in", "educated-at", "headquartered-in",
      "capital-of",
    ] as [RelationType])
  func relationIsDefined(type: RelationType) throws {
    let ontology = try Ontology.standard()
    let definition = try #require(ontology.definition(of: type))
    #expect(!definition.label.isEmpty && !definition.inverseLabel.isEmpty)
    #expect(!definition.explanation.isEmpty)
    #expect(ontology.family(named: definition.family) != nil)
    #expect(
      definition.followTheMoney != nil || definition.wikidata != nil || definition.plover != nil)
    for kind in definition.domain + definition.range {
      #expect(ontology.definition(of: kind) != nil)
    }
  }

  @Test func kindsNest() throws {
    let ontology = try Ontology.standard()
    for kind: ActorKind in [.person, .organisation, .state, .place, .unit, .office, .group] {
      #expect(ontology.isKind(kind, within: .actor))
      #expect(ontology.lineage(of: kind).last == .actor)
    }
    #expect(ontology.isKind("Media", within: .organisation))
    #expect(!ontology.isKind(.organisation, within: "Media"))
    #expect(ontology.isKind("Unheard", within: "Unheard"))
    #expect(!ontology.isKind("Unheard", within: .actor))
  }

  @Test func symmetricRelationsReadTheSameBothWays() throws {
    for definition in try Ontology.standard().relations where definition.isSymmetric {
      #expect(definition.label == definition.inverseLabel)
      #expect(definition.activeVoice == .label)
    }
  }

  @Test func readingsAreInActiveVoice() throws {
    let ontology = try Ontology.standard()
    let dismissal = ontology.reading(
      of: Relation(source: "osipov", type: "dismissed-by", target: "tokayev"))
    #expect(dismissal.subject == "tokayev" && dismissal.object == "osipov")
    #expect(dismissal.words == "dismissed" && dismissal.predicate == "dismissed")
    #expect(dismissal.isReversed)
    let membership = ontology.reading(
      of: Relation(source: "armenia", type: "member-of", target: "odkb"))
    #expect(membership.subject == "armenia" && membership.words == "member of")
    #expect(membership.predicate == "is a member of")
    let unknown = ontology.reading(of: Relation(source: "a", type: "owes-money-to", target: "b"))
    #expect(unknown.words == "owes money to" && unknown.subject == "a")
  }
}

@Suite struct OntologyReadingTests {
  private let small = """
    kinds:
      Actor: {label: actor}
      Ship: {label: ship, parent: Actor}
    families:
      sea: {label: at sea}
    relations:
      tows: {label: tows, inverse: towed by, family: sea, domain: Ship, range: [Ship]}
    """

  @Test func aSmallOntology() throws {
    let ontology = try Ontology(yaml: small, file: "sea.yaml")
    #expect(ontology.kinds.map(\.kind) == [.actor, "Ship"])
    #expect(ontology.relations.map(\.type) == ["tows"])
    #expect(ontology.definition(of: "tows" as RelationType)?.domain == ["Ship"])
  }

  @Test func aFileCanExtendTheStandardOne() throws {
    let standard = try Ontology.standard()
    let ontology = try Ontology(
      yaml: """
        kinds: {Ship: {label: ship, parent: Organisation}}
        relations: {tows: {label: tows, inverse: towed by, family: place, domain: Ship}}
        """, file: "sea.yaml", extending: standard)
    #expect(ontology.isKind("Ship", within: .actor))
    #expect(ontology.relations.count == standard.relations.count + 1)
    #expect(ontology.definition(of: "member-of" as RelationType) != nil)
  }

  /// Text, line, column, and words of the complaint.
  @Test(arguments: [
    ("kinds:\n  Ship: {label: ship\nfamilies: {}\n", 3, 9, "not valid YAML"),
    ("kinds:\n  Ship: {label: ship, wheels: 4}\n", 2, 23, "no field 'wheels'"),
    ("animals: {}\n", 1, 1, "no field 'animals'"),
    ("kinds:\n  Ship: {label: ship, parent: Boat}\n", 2, 31, "no kind 'Boat'"),
    ("kinds:\n  Ship: {label: ship}\n  Ship: {label: boat}\n", 2, 3, "defined twice"),
    ("kinds:\n  A: {label: a, parent: B}\n  B: {label: b, parent: A}\n", 2, 25, "own ancestor"),
    ("kinds:\n  A: {label: a, parent: A}\n", 2, 25, "own ancestor"),
    ("kinds:\n  Ship: {parent: Ship}\n", 2, 9, "'label' is missing"),
    ("kinds: [Ship]\n", 1, 8, "must be a mapping"),
    ("kinds:\n  Ship: {label: [a]}\n", 2, 17, "a text must stand here"),
    (
      "families: {f: {label: f}}\nrelations:\n  tows: {label: tows, family: f}\n", 3, 9,
      "has no 'inverse'"
    ),
    (
      "relations:\n  tows: {label: tows, inverse: t, family: g}\n", 2, 43,
      "no family 'g'"
    ),
    (
      "families: {f: {label: f}}\nrelations:\n  tows: {label: t, symmetric: perhaps, family: f}\n",
      3, 31, "true or false"
    ),
    (
      "families: {f: {label: f}}\nrelations:\n"
        + "  tows: {label: t, inverse: u, family: f, active: passive}\n",
      3, 51, "'active' is 'passive'"
    ),
    (
      "families: {f: {label: f}}\nrelations:\n"
        + "  tows: {label: t, inverse: u, family: f, domain: [Ship]}\n",
      3, 52, "no kind 'Ship'"
    ),
    ("just words\n", 1, 1, "must be a mapping"),
    ("", 0, 0, "empty"), ("# only a remark\n", 0, 0, "empty"),
    ("kinds: &a {A: *a}\n", 0, 0, "not valid YAML"),
    ("kinds: {\"\u{1}\": 1}\n", 0, 0, "not valid YAML"),
  ])
  func mistakesAreFound(text: String, line: Int, column: Int, words: String) {
    do {
      _ = try Ontology(yaml: text, file: "mine.yaml")
      Issue.record("read without complaint: \(text)")
    } catch {
      #expect(error.file == "mine.yaml")
      #expect(error.reason.contains(words), "\(error)")
      if line > 0 {
        #expect(error.position == TextPosition(line: line, column: column), "\(error)")
      }
    }
  }

  @Test func deepNestingIsRefused() {
    let text = String(repeating: "[", count: 200_000)
    #expect(throws: InputError.self) { try Ontology(yaml: text, file: "deep.yaml") }
    let blocks = (0..<3000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(throws: InputError.self) { try Ontology(yaml: blocks, file: "deep.yaml") }
  }

  @Test func hugeFilesAreRefused() {
    let text = String(repeating: "# x\n", count: 1_100_000)
    #expect(throws: InputError.self) { try Ontology(yaml: text, file: "huge.yaml") }
  }
}
