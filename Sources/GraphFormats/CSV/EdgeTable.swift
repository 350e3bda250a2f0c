public import ActorGraph

/// One table of relations (RFC 4180), each row whole by itself.
///
/// `Source` and `Target` are the names of the actors, with the identifier in brackets where several
/// actors share a name; `Source kind` and `Target kind` their kinds. Everything else is as in the
/// table of relations of ``CSV``, which reads such a table too. What belongs to actors, documents
/// or the graph has no place in it and is named in the losses.
public enum EdgeTable {
  /// Writes the relations of a graph; equal graphs give equal bytes.
  ///
  /// - Parameters:
  ///   - ontology: gives the words of relations and tells which types have no direction.
  ///   - delimiter: what stands between fields.
  public static func write(
    _ graph: ActorGraph, ontology: Ontology, delimiter: CSV.Delimiter = .comma
  ) -> WrittenGraph {
    let labels = ActorLabels(graph)
    let relations = graph.relations
    var writer = CSVWriter(ontology: ontology, delimiter: delimiter)
    return WrittenGraph(
      writer.edgeTable(of: relabelled(graph, relations, labels)),
      losses: losses(graph, relations, labels))
  }

  /// Reads the table; see ``CSV/read(_:mapping:warn:)``.
  public static func read(
    bytes: [UInt8], file: String, mapping: ColumnMapping = ColumnMapping(),
    warn: (InputError) -> Void
  ) throws(InputError) -> ActorGraph {
    try CSV.read(bytes: bytes, file: file, mapping: mapping, warn: warn)
  }

  /// The graph that the table describes: actors with nothing but label and kind, and their
  /// relations.
  private static func relabelled(
    _ graph: ActorGraph, _ relations: [Relation], _ labels: ActorLabels
  ) -> ActorGraph {
    var result = ActorGraph()
    for actor in graph.actors {
      let label = labels[actor.id]
      result.insert(Actor(id: ActorID(label), kind: actor.kind, name: label))
    }
    for relation in relations {
      // Both ends are there, as the graph holds no relation without them.
      try? result.insert(
        relation.joining(ActorID(labels[relation.source]), ActorID(labels[relation.target])))
    }
    return result
  }

  private static func losses(
    _ graph: ActorGraph, _ relations: [Relation], _ labels: ActorLabels
  ) -> [FormatLoss] {
    var count = LossCount(graph, relations, "a table of relations has no place for them")
    count.addUnjoined()
    count.addActors("identifiers of actors") { $0.id.rawValue == labels[$0.id] ? 0 : 1 }
    count.add(
      labels.changedCount, "names that several actors share", ActorLabels.explanation)
    count.addActors("other names of actors", \.aliases.count)
    count.addActors("mentions of actors", \.mentions.count)
    count.addActors("further facts of actors", \.attributes.valueCount)
    count.addGraph()
    return count.losses
  }
}

extension Relation {
  /// The same relation between other actors.
  func joining(_ source: ActorID, _ target: ActorID) -> Relation {
    Relation(
      source: source, type: type, target: target, date: date, status: status, statedBy: statedBy,
      isInferred: isInferred, discriminator: discriminator, confidence: confidence,
      evidence: evidence, attributes: attributes)
  }
}
