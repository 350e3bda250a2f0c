import ActorGraph
import Extraction
import Testing

/// A short text and what a careful reader takes from it.
struct Passage: Sendable, CustomTestStringConvertible {
  /// The construction that it shows.
  let label: String
  let text: String
  /// The relations that must come out, in the notation of ``Fact``.
  let says: [String]
  /// The relations that must not come out, beside the rule of ``Passage/judged``; without a status in
  /// none at all.
  let never: [String]
  /// Relations that may come out or not.
  let allows: [String]
  let published: String
  /// Why today's extractor reads it wrongly; nil where it must read it right.
  let fault: String?

  init(
    _ label: String, _ text: String, says: [String] = [], never: [String] = [],
    allows: [String] = [], published: String = "2021-06-16", fault: String? = nil
  ) {
    self.label = label
    self.text = text
    self.says = says
    self.never = never
    self.allows = allows
    self.published = published
    self.fault = fault
  }

  var testDescription: String { "\(label): \(text)" }

  /// Types of which a passage lists every relation that is stated as a fact: others are false.
  static let judged: Set<RelationType> = [
    "member-of", "dismissed-by", "proposed-to", "deployed-in", "leads", "dismissed-from",
    "appointed-by", "arrested-by", "arrested-in",
  ]

  /// What a graph has too little or too much; empty where it reads the passage right.
  func faults(of graph: ActorGraph, _ ontology: Ontology) -> [String] {
    let relations = graph.relations
    let expected = says.map(Fact.init)
    var faults: [String] = []
    for fact in expected where !relations.contains(where: { fact.fits($0, in: graph, ontology) }) {
      faults.append("missing: \(fact)")
    }
    for fact in never.map(Self.forbidden) {
      for relation in relations where fact.fits(relation, in: graph, ontology) {
        faults.append("wrong: \(Self.line(relation, graph))")
      }
    }
    let known = expected + allows.map(Fact.init)
    for relation in relations where Self.judged.contains(relation.type) && Self.isAsserted(relation)
    {
      let named = known.filter { $0.names(relation, in: graph, ontology) }
      let isForeseen = named.contains { $0.status != "planned" && $0.status != "denied" }
      if !isForeseen, !follows(relation, from: known, in: graph, ontology) {
        faults.append("too much: \(Self.line(relation, graph))")
      }
    }
    return faults
  }

  private static func forbidden(_ text: String) -> Fact {
    Fact(text.contains("[") ? text : text + " [any]")
  }

  private static func isAsserted(_ relation: Relation) -> Bool {
    relation.status != .planned && relation.status != .denied
  }

  /// Leaders are members of what they lead, and were dismissed from what they led; where a force is, the
  /// state is whose part it is.
  private func follows(
    _ relation: Relation, from facts: [Fact], in graph: ActorGraph, _ ontology: Ontology
  ) -> Bool {
    if relation.type == "deployed-in" {
      let forces = graph.relations.filter {
        $0.type == "part-of" && $0.target == relation.source
      }
      return forces.contains { force in
        let other = Relation(source: force.source, type: relation.type, target: relation.target)
        return facts.contains { $0.names(other, in: graph, ontology) }
      }
    }
    let sources: [RelationType: [RelationType]] = [
      "member-of": ["leads", "dismissed-from", "part-of"], "leads": ["dismissed-from"],
      "dismissed-from": ["leads", "member-of"],
    ]
    return (sources[relation.type] ?? []).contains { type in
      if relation.type == "dismissed-from", !says.contains(where: { $0.contains("dismissed-by") }) {
        return false
      }
      let other = Relation(source: relation.source, type: type, target: relation.target)
      return facts.contains { $0.names(other, in: graph, ontology) }
    }
  }

  /// A relation on one line, for messages.
  static func line(_ relation: Relation, _ graph: ActorGraph) -> String {
    let source = graph.actor(relation.source)?.name ?? relation.source.rawValue
    let target = graph.actor(relation.target)?.name ?? relation.target.rawValue
    return "\(source) -\(relation.type)-> \(target) [\(relation.status?.rawValue ?? "-")]"
      + " @\(relation.date?.description ?? "none") ~\(relation.statedBy ?? "-")"
  }
}
