internal import ActorGraph

/// A comparison in words: what was added, what is gone, what changed, what did not.
struct ComparisonTextTwin {
  let composition: Composition
  let union: GraphUnion
  let ontology: Ontology

  private var style: EdgeStyle {
    EdgeStyle(
      ontology: ontology, theme: composition.theme, dates: DateWords(newestDocumentOf: union.graph))
  }

  var text: String {
    let changes = union.changes
    var lines = [DrawnText.visible(composition.title), DrawnText.visible(composition.subtitle)]
    lines += section("Added actors", changes.addedActors.map { name($0) })
    lines += section("Actors that are gone", changes.removedActors.map { name($0) })
    lines += section(
      "Changed actors",
      changes.changedActors.map { "\(name($0.after)), before: \(name($0.before))" })
    lines += section("Added", changes.addedRelations.map(sentence))
    lines += section("Gone", changes.removedRelations.map(sentence))
    lines += section(
      "Changed",
      changes.changedRelations.map { pair in
        sentence(pair.after) + "\n   Before: " + style.sentence(of: pair.before, in: union.graph)
      })
    lines += section("Unchanged", changes.unchangedRelations.map(sentence))
    lines += ["", DrawnText.visible(composition.caption)]
    return lines.joined(separator: "\n") + "\n"
  }

  private func section(_ heading: String, _ entries: [String]) -> [String] {
    guard !entries.isEmpty else { return [] }
    return ["", "\(heading):"] + entries.enumerated().map { "\($0 + 1). \($1)" }
  }

  private func name(_ actor: Actor) -> String {
    let role = actor.mainRole.map { ", \($0)" } ?? ""
    return DrawnText.shortened(DrawnText.visible(actor.name + role), to: 300)
  }

  private func sentence(_ relation: Relation) -> String {
    let quotes = style.quotes(of: relation, in: union.graph, limit: 2).map { "   \($0)" }
    return ([style.sentence(of: relation, in: union.graph)] + quotes).joined(separator: "\n")
  }
}
