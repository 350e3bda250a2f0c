import ActorGraph

/// Writes Pajek networks and projects; what stands where is described at ``Pajek``.
struct PajekWriter {
  private struct Line {
    var source: Int
    var target: Int
    var type: RelationType
    var weight: String?

    var order: (String, Int, Int, String) { (type.rawValue, source, target, weight ?? "") }
  }

  private let graph: ActorGraph
  private let relations: [Relation]
  private let labels: ActorLabels
  /// Actors in the order of their labels.
  private let actors: [(label: String, kind: ActorKind)]
  /// By type, source, target and value.
  private let lines: [Line]

  init(_ graph: ActorGraph) {
    self.graph = graph
    let labels = ActorLabels(graph)
    let actors = graph.actors.sorted { labels[$0.id] < labels[$1.id] }
    var numbers: [ActorID: Int] = [:]
    for (index, actor) in actors.enumerated() { numbers[actor.id] = index + 1 }
    self.labels = labels
    self.actors = actors.map { (labels[$0.id], $0.kind) }
    let relations = graph.relations
    self.relations = relations
    lines = relations.compactMap { relation in
      guard let source = numbers[relation.source], let target = numbers[relation.target] else {
        return nil
      }
      return Line(
        source: source, target: target, type: relation.type, weight: Self.weight(of: relation))
    }.sorted { $0.order < $1.order }
  }

  /// A network that every program reads.
  func network() -> [UInt8] {
    var output = OutputBuffer(capacity: 64 * (actors.count + lines.count))
    appendVertices(to: &output)
    output.append("*Arcs\n")
    for line in lines {
      append(line, to: &output)
      output.append(" \(line.weight ?? "1") l \"\(PajekText.encode(line.type.rawValue))\"\n")
    }
    return output.bytes
  }

  /// A project for Pajek: relations by type, and kinds.
  ///
  /// Pajek needs a byte order mark to see that the file is UTF-8.
  func project(_ ontology: Ontology) -> [UInt8] {
    var output = OutputBuffer(capacity: 64 * (actors.count + lines.count))
    for byte in [0xef, 0xbb, 0xbf] as [UInt8] { output.append(byte: byte) }
    appendVertices(to: &output)
    var type: RelationType?
    var number = 0
    for line in lines {
      if line.type != type {
        type = line.type
        number += 1
        let isSymmetric = ontology.definition(of: line.type)?.isSymmetric == true
        output.append(isSymmetric ? "*Edges" : "*Arcs")
        output.append(" :\(number) \"\(PajekText.encode(line.type.rawValue))\"\n")
      }
      append(line, to: &output)
      if let weight = line.weight { output.append(" \(weight)") }
      output.append("\n")
    }
    appendKinds(to: &output)
    return output.bytes
  }

  private func appendVertices(to output: inout OutputBuffer) {
    output.append(PajekLines.marker)
    output.append("\(PropertyNames.version)\n")
    if let name { output.append("*Network \(PajekText.encode(name))\n") }
    output.append("*Vertices \(actors.count)\n")
    for (index, actor) in actors.enumerated() {
      output.append(index + 1)
      output.append(" \"\(PajekText.encode(actor.label))\"\n")
    }
  }

  private func append(_ line: Line, to output: inout OutputBuffer) {
    output.append(line.source)
    output.append(" ")
    output.append(line.target)
  }

  private func appendKinds(to output: inout OutputBuffer) {
    let kinds = Set(actors.map(\.kind)).sorted()
    var numbers: [ActorKind: Int] = [:]
    output.append("*Partition kinds")
    for (index, kind) in kinds.enumerated() {
      numbers[kind] = index + 1
      output.append(" \(index + 1) \"\(PajekText.encode(kind.rawValue))\"")
    }
    output.append("\n*Vertices \(actors.count)\n")
    for actor in actors {
      output.append(numbers[actor.kind] ?? 0)
      output.append("\n")
    }
  }

  /// The graph's one name, where it has one.
  private var name: String? {
    let names = graph.attributes["name"]
    return names.count == 1 ? names.first.flatMap { $0.isEmpty ? nil : $0 } : nil
  }

  /// The value of the line: a fact `weight` that is one number.
  private static func weight(of relation: Relation) -> String? {
    let values = relation.attributes["weight"]
    guard values.count == 1, let value = values.first, let first = value.utf8.first,
      (0x30...0x39).contains(first) || first == UInt8(ascii: "-"),
      value.utf8.allSatisfy({ (0x2b...0x39).contains($0) || $0 | 0x20 == UInt8(ascii: "e") }),
      let number = Double(value), number.isFinite
    else { return nil }
    return value
  }

  /// What has no place in the project. The network has no kinds either.
  var losses: [FormatLoss] {
    var count = LossCount(graph, relations, "Pajek has no place for them")
    count.addActors("identifiers of actors") { $0.id.rawValue == labels[$0.id] ? 0 : 1 }
    count.add(labels.changedCount, "names that several actors share", ActorLabels.explanation)
    count.add(
      actors.count { $0.kind != .actor }, "kinds of actors",
      "the file .net has no place for them; the file .paj holds them")
    count.addActors("other names of actors", \.aliases.count)
    count.addActors("mentions of actors", \.mentions.count)
    count.addActors("further facts of actors", \.attributes.valueCount)
    count.addRelations("keys of relations") { $0.discriminator.isEmpty ? 0 : 1 }
    count.addRelations("dates of relations") { $0.date == nil ? 0 : 1 }
    count.addRelations("statuses of relations") { $0.status == nil ? 0 : 1 }
    count.addRelations("confidences of relations") { $0.confidence == nil ? 0 : 1 }
    count.addRelations("speakers of relations") { $0.statedBy == nil ? 0 : 1 }
    count.addRelations("marks of inferred relations") { $0.isInferred ? 1 : 0 }
    count.addRelations("quotes", \.evidence.count)
    count.addRelations("further facts of relations") {
      $0.attributes.valueCount - (Self.weight(of: $0) == nil ? 0 : 1)
    }
    count.add(graph.documents.count, "documents")
    count.add(graph.attributes.valueCount - (name == nil ? 0 : 1), "facts of the graph as a whole")
    return count.losses
  }
}
