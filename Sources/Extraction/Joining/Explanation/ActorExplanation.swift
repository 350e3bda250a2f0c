public import ActorGraph
import Language

/// Why the names and mentions of an actor are taken for one: report by report, and across reports.
public struct ActorExplanation: Hashable, Sendable {
  /// One name inside one report.
  public struct Name: Hashable, Sendable {
    /// The name.
    public var name: String
    /// What ties it to the name that the report shows; nil for that name itself, and where only the
    /// report's wording does ("Name (ABBR)", "known as").
    public var reason: JoinReason?
  }

  /// What one report has of the actor.
  public struct Report: Hashable, Sendable {
    /// The report.
    public var document: DocumentID
    /// Its names there, the one that it shows first.
    public var names: [Name]
    /// Where it is mentioned, as offsets in Unicode scalars, ascending.
    public var mentions: [Range<Int>]
  }

  /// The actor.
  public var actor: ActorID
  /// Report by report, in the order of their identifiers.
  public var reports: [Report]
  /// What joined the reports' actors, heaviest first.
  public var decisions: [JoinDecision]
}

extension ActorJoiner {
  /// Why an actor of a graph is one, as far as the graph keeps it and names tell.
  ///
  /// Complexity: O(names squared + mentions).
  public func explanation(of actor: Actor) -> ActorExplanation {
    var parts = PartCollector.parts(of: actor).sorted { $0.key < $1.key }
    if parts.isEmpty {
      // An actor of several reports that keeps no parts: every report may have every name.
      parts = Set(actor.mentions.map(\.document)).sorted().map { document in
        ReportPart(
          document: document,
          actor: Actor(
            kind: actor.kind, name: actor.name, aliases: actor.aliases,
            mentions: actor.mentions.filter { $0.document == document }))
      }
    }
    let decisions = actor.attributes[JoinDecision.attribute]
      .compactMap { JoinDecision(record: $0) }
      .sorted { ($1.weight, $0.record) < ($0.weight, $1.record) }
    return ActorExplanation(
      actor: actor.id, reports: parts.map(report), decisions: decisions)
  }

  private func report(_ part: ReportPart) -> ActorExplanation.Report {
    let names = part.actor.aliases.map { alias in
      ActorExplanation.Name(name: alias, reason: reason(alias, part.actor))
    }
    return ActorExplanation.Report(
      document: part.document,
      names: [ActorExplanation.Name(name: part.actor.name, reason: nil)] + names,
      mentions: part.actor.mentions.map(\.range))
  }

  /// How a name of an actor is like its main name.
  private func reason(_ alias: String, _ actor: Actor) -> JoinReason? {
    func profile(_ name: String) -> PartProfile {
      PartProfile(
        ReportPart(document: "", actor: Actor(kind: actor.kind, name: name)), knowledge: knowledge)
    }
    let likeness = PartLikeness(knowledge: knowledge)
    if let reason = likeness.likeness(profile(alias), profile(actor.name)).reason { return reason }
    let (one, other) = (known(alias), known(actor.name))
    return one != nil && one == other ? JoinReason(.knownName, 5) : nil
  }

  private func known(_ name: String) -> String? {
    knowledge.gazetteer.entry(for: name)?.name
  }
}
