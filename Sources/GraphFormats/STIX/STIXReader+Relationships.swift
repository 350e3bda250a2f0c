import ActorGraph

extension STIXReader {
  /// Makes relations of a relationship or a sighting.
  mutating func addRelationship(_ object: STIXObject) throws(InputError) {
    var object = object
    let own = object.takeExtension()
    var list = own.map { STIXExtension.facts($0, at: object.place) } ?? []
    let isSighting = object.text("type") == "sighting"
    let id = object.text("id") ?? ""
    let first = object.take(isSighting ? "sighting_of_ref" : "source_ref")
    let second = object.take(isSighting ? "where_sighted_refs" : "target_ref")
    guard let source = first?.plainText, let second,
      let targets = second.strings ?? second.plainText.map({ [$0] })
    else {
      // A sighting may leave out who saw it.
      if isSighting, let first {
        object.members.append(JSONMember("sighting_of_ref", first))
        return try addActor(object, "sighting", id)
      }
      throw self.source.error(
        at: object.place, "the relationship has no 'source_ref' or no 'target_ref'",
        "name the two objects that it joins")
    }
    var used: Set<String> = ["type", "id", "relationship_type", "confidence"]
    let type = isSighting ? "sighting" : object.text("relationship_type")
    if list.text("type") == nil { list.append(Property("type", type ?? "related-to")) }
    if own == nil {
      used.remove("confidence")
      if let value = object.members.first(where: { $0.name == "confidence" })?.value.integer,
        (0...100).contains(value)
      {
        used.insert("confidence")
        list.append(Property("confidence", (Double(value) / 100).description))
      }
      let start = object.text("start_time").flatMap { PartialDate($0) }
      let end = object.text("stop_time").flatMap { PartialDate($0) }
      if let date = TimeExtent(start: start, end: end) {
        list.append(Property("date", date.description))
      }
    } else {
      used.formUnion(["created_by_ref", "created", "modified", "start_time", "stop_time"])
      let status = list.text("status").flatMap { RelationStatus(rawValue: $0) }
      if object.text("description") == STIXKind.remark(on: status) { used.insert("description") }
      takeEvidence(&object, into: &list)
    }
    list.unite(object.rest(.edge, without: used))
    let key = own == nil ? id : nil
    for target in targets {
      try builder.addEdge(
        from: actors[source] ?? ActorID(source), to: actors[target] ?? ActorID(target), key: key,
        list, place: object.place)
    }
  }

  /// Takes the quotes out of the references.
  private func takeEvidence(_ object: inout STIXObject, into list: inout [Property]) {
    guard case .array(let references)? = object.take("external_references") else { return }
    var rest: [JSONValue] = []
    var number = 0
    for reference in references {
      guard case .object(let members) = reference,
        let place = members.first(where: { $0.name == "external_id" })?.value.plainText,
        case let quote = members.first(where: { $0.name == "description" })?.value.plainText ?? "",
        EvidencePlaces.evidence(place, quote: quote) != nil
      else {
        rest.append(reference)
        continue
      }
      number += 1
      list.append(Property("evidence\(number)", quote))
      list.append(Property("evidence\(number)_at", place))
    }
    if !rest.isEmpty {
      object.members.append(JSONMember("external_references", .array(rest)))
    }
  }
}
