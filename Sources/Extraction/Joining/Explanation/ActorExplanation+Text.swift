public import ActorGraph

extension ActorExplanation {
  /// More places than this in one report are counted instead of printed.
  private static let maxPlaces = 12

  /// The explanation as text for a terminal.
  ///
  /// ```
  /// Ana Reyes (Person): 2 reports, 5 mentions
  ///
  /// monday.txt, 3 March 2021
  ///   “Ana Reyes”
  ///   “Reyes”: the surname of the other (2.3)
  ///   3 mentions: characters 12–21, 80–85, 120–125
  /// ...
  /// Joined across reports, where 2.0 is enough:
  ///   “Ana Reyes” (monday.txt) and “A. Reyes” (tuesday.txt): 4.3
  ///   initials of the same name 3.4; tied to the same actors 0.9
  /// ```
  ///
  /// - Parameter graph: names the actor and the documents.
  public func text(in graph: ActorGraph) -> String {
    let known = graph.actor(actor)
    let count = reports.reduce(0) { $0 + $1.mentions.count }
    var blocks = [
      TextBlock.wrap(
        "\(known?.name ?? actor.rawValue) (\(known?.kind.rawValue ?? "Actor")): "
          + "\(reports.count) \(reports.count == 1 ? "report" : "reports"), "
          + "\(count) \(count == 1 ? "mention" : "mentions")")
    ]
    blocks += reports.map { text(of: $0, in: graph) }
    if reports.isEmpty { blocks.append("No report mentions it; it came with an imported graph.") }
    if !decisions.isEmpty {
      let lines = decisions.map { text(of: $0, in: graph) }
      blocks.append(
        "Joined across reports, where \(ActorJoiner.threshold) is enough:\n"
          + lines.joined(separator: "\n"))
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func text(of report: Report, in graph: ActorGraph) -> String {
    var title = Self.name(report.document, graph)
    if let published = graph.document(report.document)?.published {
      title += ", " + published.words
    }
    var lines = [TextBlock.wrap(title)]
    for (index, name) in report.names.enumerated() {
      var line = "“\(name.name)”"
      if let reason = name.reason {
        line += ": \(reason.rule.rawValue) (\(reason.weight))"
      } else if index > 0 {
        line += ": by the report's wording or the word lists"
      }
      lines.append(TextBlock.wrap(line, first: "  ", rest: "    "))
    }
    let places = report.mentions.prefix(Self.maxPlaces).map { "\($0.lowerBound)–\($0.upperBound)" }
    let left = report.mentions.count - places.count
    let count = report.mentions.count
    lines.append(
      TextBlock.wrap(
        "\(count) \(count == 1 ? "mention" : "mentions"): characters "
          + places.joined(separator: ", ") + (left > 0 ? " and \(left) more" : ""),
        first: "  ", rest: "    "))
    return lines.joined(separator: "\n")
  }

  private func text(of decision: JoinDecision, in graph: ActorGraph) -> String {
    func name(_ name: JoinDecision.Name) -> String {
      "“\(name.name)” (\(Self.name(name.document, graph)))"
    }
    let weight = (decision.weight * 100).rounded() / 100
    return TextBlock.wrap(
      "\(name(decision.one)) and \(name(decision.other)): \(weight)", first: "  ", rest: "    ")
      + "\n"
      + TextBlock.wrap(
        decision.reasons.map { "\($0.rule.rawValue) \($0.weight)" }.joined(separator: "; "),
        first: "    ", rest: "    ")
  }

  private static func name(_ document: DocumentID, _ graph: ActorGraph) -> String {
    graph.document(document)?.name ?? "document \(document)"
  }
}
