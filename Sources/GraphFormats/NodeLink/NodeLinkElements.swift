import ActorGraph

extension Actor {
  /// Reads one element of `nodes`.
  init(nodeLink value: JSONValue, _ labels: DocumentLabels) throws(FieldError) {
    var fields = try JSONFields(value)
    let id = try fields.requireText("id")
    let kind = fields.takeText("type").map(ActorKind.init(_:)) ?? .actor
    let name = fields.takeText("name") ?? id
    let aliases = fields.take("aliases", \.strings) ?? []
    var mentions: [Mention] = []
    for (index, value) in (fields.takeObjects("mentions") ?? []).enumerated() {
      do {
        mentions.append(try Mention(nodeLink: value, labels))
      } catch {
        throw error.within(.member("mentions"), .index(index))
      }
    }
    self.init(
      id: ActorID(id), kind: kind, name: name, aliases: aliases, mentions: mentions,
      attributes: try fields.attributes())
  }
}

extension Mention {
  fileprivate init(nodeLink value: JSONValue, _ labels: DocumentLabels) throws(FieldError) {
    var fields = try JSONFields(value)
    self.init(
      document: labels.document(DocumentID(try fields.requireText("document"))),
      range: try fields.requireRange())
  }
}

extension Relation {
  /// Reads one element of `edges`, and the key that it has.
  static func nodeLink(_ value: JSONValue, _ labels: DocumentLabels) throws(FieldError) -> (
    Relation, key: String?
  ) {
    var fields = try JSONFields(value)
    let source = try fields.requireText("source")
    let target = try fields.requireText("target")
    let key = fields.takeText("key")
    let type = fields.takeText("type") ?? "related-to"
    let date = fields.take("date") { $0.plainText.flatMap { TimeExtent($0) } }
    let status = fields.take("status") { $0.plainText.flatMap { RelationStatus(rawValue: $0) } }
    let confidence = fields.take("confidence", \.probability)
    let statedBy = fields.takeText("statedBy")
    let isInferred = fields.take("inferred", \.truth) ?? false
    var evidence: [Evidence] = []
    for (index, value) in (fields.takeObjects("evidence") ?? []).enumerated() {
      do {
        evidence.append(try Evidence(nodeLink: value, labels))
      } catch {
        throw error.within(.member("evidence"), .index(index))
      }
    }
    let relation = Relation(
      source: ActorID(source), type: RelationType(type), target: ActorID(target), date: date,
      status: status, statedBy: statedBy, isInferred: isInferred, confidence: confidence,
      evidence: evidence, attributes: try fields.attributes())
    return (relation, key)
  }
}

extension Evidence {
  fileprivate init(nodeLink value: JSONValue, _ labels: DocumentLabels) throws(FieldError) {
    var fields = try JSONFields(value)
    let document = try fields.requireText("document")
    let range = try fields.requireRange()
    self.init(
      document: labels.document(DocumentID(document)), range: range,
      quote: fields.takeText("quote") ?? "",
      sourceSpan: try fields.takeSpan("source_span"),
      targetSpan: try fields.takeSpan("target_span"))
  }
}

extension DocumentRecord {
  /// Reads one element of `graph.documents`, and whether it says that the file calls the document by
  /// its identifier.
  static func nodeLink(_ value: JSONValue) throws(FieldError) -> (DocumentRecord, Bool) {
    var fields = try JSONFields(value)
    let id = try fields.requireText("id")
    let name = fields.takeText("name") ?? id
    let title = fields.takeText("title")
    var published: PartialDate?
    if let text = fields.takeText("published") {
      published = PartialDate(text)
      if published == nil {
        throw FieldError(
          [.member("published")], "'\(text)' is no date", "write 2022, 2022-01 or 2022-01-08")
      }
    }
    let record = DocumentRecord(
      id: DocumentID(id), name: name, title: title, published: published,
      url: fields.takeText("url"))
    return (record, fields.takeText("label") == id)
  }
}

extension JSONFields {
  fileprivate mutating func requireRange() throws(FieldError) -> Range<Int> {
    let start = try requireInteger("start")
    let end = try requireInteger("end")
    guard start <= end else {
      throw FieldError([.member("end")], "the end \(end) lies before the start \(start)")
    }
    return start..<end
  }

  fileprivate mutating func takeSpan(_ name: String) throws(FieldError) -> Range<Int>? {
    guard let value = take(name) else { return nil }
    guard case .array(let ends) = value, ends.count == 2, let start = ends[0].integer,
      let end = ends[1].integer, start <= end
    else {
      throw FieldError(
        [.member(name)], "expected two offsets in ascending order, found \(value.text)",
        "write [start, end] or null")
    }
    return start..<end
  }
}

extension JSONValue {
  fileprivate var truth: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  fileprivate var probability: Double? {
    guard case .number(let literal) = self, let number = Double(literal),
      (0...1).contains(number)
    else { return nil }
    return number
  }
}
