public import ActorGraph

/// What is different between two graphs, as JSON.
///
/// ```json
/// {"added": {"nodes": [...], "edges": [...]},
///  "removed": {"nodes": [...], "edges": [...]},
///  "changed": {"nodes": [{"before": {...}, "after": {...}}], "edges": [{"before", "after"}]},
///  "unchanged": {"nodes": 3, "edges": 7}}
/// ```
///
/// Nodes and edges have the form that ``NodeLinkJSON`` gives them, documents being called by their
/// identifiers; edges of the earlier graph stand between the identifiers of the later.
public enum GraphChangesJSON {
  /// Writes changes; equal changes give equal bytes. Complexity: O(size of the changes).
  public static func write(_ changes: GraphChanges) -> String {
    var output = OutputBuffer()
    output.append("{\n\"added\": ")
    output.append(changes.addedActors, changes.addedRelations)
    output.append(",\n\"removed\": ")
    output.append(changes.removedActors, changes.removedRelations)
    output.append(",\n\"changed\": {\"nodes\": ")
    output.append(lines: changes.changedActors) { output, pair in
      output.append(before: pair.before, after: pair.after) { $0.append(node: $1) }
    }
    output.append(",\n\"edges\": ")
    output.append(lines: changes.changedRelations) { output, pair in
      output.append(before: pair.before, after: pair.after) { $0.append(edge: $1) }
    }
    output.append("},\n\"unchanged\": {\"nodes\": ")
    output.append(changes.unchangedActors.count)
    output.append(", \"edges\": ")
    output.append(changes.unchangedRelations.count)
    output.append("}\n}\n")
    return output.text
  }
}

extension OutputBuffer {
  fileprivate mutating func append(_ actors: [Actor], _ relations: [Relation]) {
    append("{\"nodes\": ")
    append(lines: actors) { $0.append(node: $1) }
    append(",\n\"edges\": ")
    append(lines: relations) { $0.append(edge: $1) }
    append("}")
  }

  fileprivate mutating func append(node actor: Actor) {
    append(actor: actor, DocumentLabels())
  }

  fileprivate mutating func append(edge relation: Relation) {
    append(relation: relation, key: relation.key, DocumentLabels())
  }

  fileprivate mutating func append<Value>(
    before: Value, after: Value, _ write: (inout OutputBuffer, Value) -> Void
  ) {
    append("{\"before\": ")
    write(&self, before)
    append(", \"after\": ")
    write(&self, after)
    append("}")
  }
}
