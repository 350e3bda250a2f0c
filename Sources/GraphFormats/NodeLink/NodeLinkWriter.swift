import ActorGraph

/// Writes node-link JSON; the shape is described at ``NodeLinkJSON``.
enum NodeLinkWriter {
  static func bytes(of graph: ActorGraph) -> [UInt8] {
    OutputPieces.joined { sink in write(graph, to: sink) }
  }

  /// Writes a graph in pieces.
  static func write<Failure>(_ graph: ActorGraph, to sink: ByteSink<Failure>) throws(Failure) {
    let identified = DocumentLabels.identified(in: graph)
    let labels = DocumentLabels(graph.documents, identified: identified)
    var output = OutputBuffer()
    output.append("{\n\"directed\": true,\n\"multigraph\": true,\n\"graph\": {\"documents\": ")
    output.append(lines: graph.documents) { output, document in
      output.append(document: document, isIdentified: identified.contains(document.id))
    }
    output.append(member: graph.attributes)
    output.append("},\n\"nodes\": ")
    try sink(output.bytes)
    try write(lines: graph.actors, to: sink) { output, actor in
      output.append(actor: actor, labels)
    }
    try sink(Array(",\n\"edges\": ".utf8))
    try write(lines: KeyedRelations(of: graph), to: sink) { output, edge in
      output.append(relation: edge.relation, key: edge.key, labels)
    }
    try sink(Array("\n}\n".utf8))
  }

  /// A list with one element a line, in pieces.
  private static func write<Elements: RandomAccessCollection & Sendable, Failure>(
    lines elements: Elements, to sink: ByteSink<Failure>,
    _ write: @Sendable (inout OutputBuffer, Elements.Element) -> Void
  ) throws(Failure) where Elements.Index == Int {
    try sink([UInt8(ascii: "[")])
    try OutputPieces.write(elements.count, to: sink) { range, output in
      for index in range {
        output.append(index == 0 ? "\n" : ",\n")
        write(&output, elements[index])
      }
    }
    try sink(Array((elements.isEmpty ? "]" : "\n]").utf8))
  }
}

extension OutputBuffer {
  /// A list with one element a line.
  mutating func append<Element>(
    lines elements: some Collection<Element>, _ write: (inout OutputBuffer, Element) -> Void
  ) {
    append("[")
    for (index, element) in elements.enumerated() {
      append(index == 0 ? "\n" : ",\n")
      write(&self, element)
    }
    append(elements.isEmpty ? "]" : "\n]")
  }

  /// A list on one line.
  mutating func append<Element>(
    list elements: [Element], _ write: (inout OutputBuffer, Element) -> Void
  ) {
    append("[")
    for (index, element) in elements.enumerated() {
      if index > 0 { append(", ") }
      write(&self, element)
    }
    append("]")
  }

  /// The member `attributes`, after others, where there are any.
  fileprivate mutating func append(member attributes: Attributes) {
    if attributes.isEmpty { return }
    append(", \"attributes\": {")
    for (index, name) in attributes.names.enumerated() {
      if index > 0 { append(", ") }
      append(jsonString: name)
      append(": ")
      append(jsonStrings: attributes[name])
    }
    append("}")
  }

  fileprivate mutating func append(document: DocumentRecord, isIdentified: Bool) {
    append("{\"id\": ")
    append(jsonString: document.id.rawValue)
    append(", \"name\": ")
    append(jsonString: document.name)
    append(", \"title\": ")
    append(jsonString: document.title)
    append(", \"published\": ")
    append(jsonString: document.published?.description)
    append(", \"url\": ")
    append(jsonString: document.url)
    if isIdentified {
      append(", \"label\": ")
      append(jsonString: document.id.rawValue)
    }
    append("}")
  }

  mutating func append(actor: Actor, _ labels: DocumentLabels) {
    append("{\"id\": ")
    append(jsonString: actor.id.rawValue)
    append(", \"type\": ")
    append(jsonString: actor.kind.rawValue)
    append(", \"name\": ")
    append(jsonString: actor.name)
    append(", \"aliases\": ")
    append(jsonStrings: actor.aliases)
    append(", \"mentions\": ")
    append(list: actor.mentions) { output, mention in
      output.append("{\"document\": ")
      output.append(jsonString: labels[mention.document])
      output.append(", \"start\": ")
      output.append(mention.range.lowerBound)
      output.append(", \"end\": ")
      output.append(mention.range.upperBound)
      output.append("}")
    }
    append(member: actor.attributes)
    append("}")
  }

  mutating func append(relation: Relation, key: String, _ labels: DocumentLabels) {
    append("{\"source\": ")
    append(jsonString: relation.source.rawValue)
    append(", \"target\": ")
    append(jsonString: relation.target.rawValue)
    append(", \"key\": ")
    append(jsonString: key)
    append(", \"type\": ")
    append(jsonString: relation.type.rawValue)
    append(", \"date\": ")
    append(jsonString: relation.date?.description)
    append(", \"status\": ")
    append(jsonString: relation.status?.rawValue)
    append(", \"confidence\": ")
    append(relation.confidence?.description ?? "null")
    append(", \"statedBy\": ")
    append(jsonString: relation.statedBy)
    append(", \"inferred\": ")
    append(relation.isInferred ? "true" : "false")
    append(", \"evidence\": ")
    append(evidence: relation.evidence, labels)
    append(member: relation.attributes)
    append("}")
  }

  /// Pieces of evidence as a list on one line.
  mutating func append(evidence: [Evidence], _ labels: DocumentLabels) {
    append(list: evidence) { output, evidence in
      output.append("{\"document\": ")
      output.append(jsonString: labels[evidence.document])
      output.append(", \"start\": ")
      output.append(evidence.range.lowerBound)
      output.append(", \"end\": ")
      output.append(evidence.range.upperBound)
      output.append(", \"quote\": ")
      output.append(jsonString: evidence.quote)
      output.append(", \"source_span\": ")
      output.append(span: evidence.sourceSpan)
      output.append(", \"target_span\": ")
      output.append(span: evidence.targetSpan)
      output.append("}")
    }
  }

  private mutating func append(span: Range<Int>?) {
    guard let span else { return append("null") }
    append("[")
    append(span.lowerBound)
    append(", ")
    append(span.upperBound)
    append("]")
  }
}
