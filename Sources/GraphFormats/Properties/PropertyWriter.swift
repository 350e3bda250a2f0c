import ActorGraph

/// The properties that our files give a graph, its actors and its relations, the same in every format
/// of nodes and edges.
///
/// An actor has `kind`, `name`, `aliases`, `mentions` (`DOCUMENT 3..9, DOCUMENT 20..24`); a relation
/// `type`, `key`, `date` (EDTF), `status`, `confidence`, `statedBy`, `inferred`, and for each piece
/// of evidence its quote (`evidence1`) and its place (`evidence1_at`: `DOCUMENT 812..871 source
/// 812..818 target 840..847`, offsets in Unicode scalars). The graph has `sociogram="1"`, `name`, and
/// its documents (`document1` the identifier, `document1_name`, `_title`, `_published`, `_url`).
/// Further facts stand under their own names, or as `fact-NAME` where that name has a meaning.
/// Unknown facts have no property.
struct PropertyWriter: Sendable {
  var names = PropertyNames()

  /// The properties of the graph as a whole, in order.
  func properties(of graph: ActorGraph) -> [Property] {
    var list = [Property(PropertyNames.marker, PropertyNames.version)]
    for (index, document) in graph.documents.enumerated() {
      let stem = "document\(index + 1)"
      list.append(Property(stem, document.id.rawValue))
      list.append(Property("\(stem)_name", document.name))
      if let title = document.title { list.append(Property("\(stem)_title", title)) }
      if let date = document.published {
        list.append(Property("\(stem)_published", date.description))
      }
      if let url = document.url { list.append(Property("\(stem)_url", url)) }
    }
    let name = graph.attributes["name"]
    if !name.isEmpty { list.append(Property("name", name)) }
    for name in graph.attributes.names where name != "name" {
      list.append(Property(names.written(name, .graph), graph.attributes[name]))
    }
    return list
  }

  /// The properties of an actor, in order.
  ///
  /// - Parameter isRenamed: whether the file calls its node by another name than its identifier,
  ///   which then is a property.
  func properties(of actor: Actor, isRenamed: Bool = false) -> [Property] {
    var list = [Property("kind", actor.kind.rawValue), Property(names.actorName, actor.name)]
    if !actor.aliases.isEmpty { list.append(Property("aliases", actor.aliases)) }
    if !actor.mentions.isEmpty {
      list.append(Property("mentions", EvidencePlaces.text(of: actor.mentions)))
    }
    if isRenamed { list.append(Property("identifier", actor.id.rawValue)) }
    append(actor.attributes, of: .node, to: &list)
    return list
  }

  /// The properties of a relation, in order.
  ///
  /// - Parameter key: what ``KeyedRelation`` says.
  func properties(of relation: Relation, key: String) -> [Property] {
    var list: [Property] = []
    list.reserveCapacity(6 + 2 * relation.evidence.count)
    list.append(Property("type", relation.type.rawValue))
    list.append(Property("key", key))
    if let date = relation.date { list.append(Property("date", date.description)) }
    if let status = relation.status { list.append(Property("status", status.rawValue)) }
    if let confidence = relation.confidence {
      list.append(Property("confidence", confidence.description))
    }
    if let speaker = relation.statedBy { list.append(Property("statedBy", speaker)) }
    if relation.isInferred { list.append(Property("inferred", "true")) }
    for (index, evidence) in relation.evidence.enumerated() {
      let names = PropertyNames.evidence(index + 1)
      list.append(Property(names.quote, evidence.quote))
      list.append(Property(names.place, EvidencePlaces.text(of: evidence)))
    }
    append(relation.attributes, of: .edge, to: &list)
    return list
  }

  /// Which properties a relation has.
  struct Shape: Hashable {
    private var evidence: Int
    private var facts: UInt8 = 0

    init(_ relation: Relation) {
      evidence = relation.evidence.count
      if relation.date != nil { facts |= 1 }
      if relation.status != nil { facts |= 2 }
      if relation.confidence != nil { facts |= 4 }
      if relation.statedBy != nil { facts |= 8 }
      if relation.isInferred { facts |= 16 }
    }
  }

  /// What relations have in common whose properties have the same names in the same order; nil for
  /// those with facts of their own.
  func shape(of relation: Relation) -> Shape? {
    relation.attributes.isEmpty ? Shape(relation) : nil
  }

  private func append(
    _ attributes: Attributes, of owner: Property.Owner, to list: inout [Property]
  ) {
    if attributes.isEmpty { return }
    for name in attributes.names {
      list.append(Property(names.written(name, owner), attributes[name]))
    }
  }
}
