import Yams

/// Reads the YAML of an ontology and says where it is wrong.
struct OntologyReader {
  let text: String
  let file: String

  /// An ontology and the place of each name in it, for later complaints.
  struct Result {
    var ontology: Ontology
    var kindReferences: [(ActorKind, Node)] = []
    var parents: [(ActorKind, Node)] = []
    var familyReferences: [(String, Node)] = []
  }

  func read() throws(InputError) -> Result {
    let document = try YAMLDocument(text: text, file: file)
    let root = try document.mapping(
      document.root, what: "an ontology", fields: ["kinds", "families", "relations"])
    var result = Result(ontology: Ontology(kinds: [], families: [], relations: []))
    var kinds: [KindDefinition] = []
    for (name, node) in try document.entries(root["kinds"], what: "kinds") {
      let fields = try document.mapping(
        node, what: "kind '\(name)'",
        fields: ["parent", "label", "explanation", "followTheMoney", "wikidata", "org"])
      let parent = try document.string(fields["parent"])
      if let parent, let node = fields["parent"] {
        result.kindReferences.append((ActorKind(parent), node))
        result.parents.append((ActorKind(name), node))
      }
      kinds.append(
        KindDefinition(
          kind: ActorKind(name), parent: parent.map { ActorKind($0) },
          label: try document.required("label", in: fields, of: node),
          explanation: try document.string(fields["explanation"]) ?? "",
          followTheMoney: try document.string(fields["followTheMoney"]),
          wikidata: try document.string(fields["wikidata"]),
          org: try document.string(fields["org"])))
    }
    var families: [FamilyDefinition] = []
    for (name, node) in try document.entries(root["families"], what: "families") {
      let fields = try document.mapping(node, what: "family '\(name)'", fields: ["label"])
      families.append(
        FamilyDefinition(name: name, label: try document.required("label", in: fields, of: node)))
    }
    var relations: [RelationDefinition] = []
    for (name, node) in try document.entries(root["relations"], what: "relations") {
      relations.append(try relation(named: name, node, document, &result))
    }
    result.ontology = Ontology(kinds: kinds, families: families, relations: relations)
    return result
  }

  private func relation(
    named name: String, _ node: Node, _ document: YAMLDocument, _ result: inout Result
  ) throws(InputError) -> RelationDefinition {
    let fields = try document.mapping(
      node, what: "relation '\(name)'",
      fields: [
        "label", "inverse", "active", "sentence", "family", "explanation", "domain", "range",
        "symmetric",
        "transitive", "event", "wikidata", "plover", "followTheMoney", "org",
      ])
    var ends: [String: [ActorKind]] = [:]
    for end in ["domain", "range"] {
      for (kind, node) in try document.strings(fields[end], what: end) {
        ends[end, default: []].append(ActorKind(kind))
        result.kindReferences.append((ActorKind(kind), node))
      }
    }
    let family = try document.required("family", in: fields, of: node)
    if let node = fields["family"] { result.familyReferences.append((family, node)) }
    var activeVoice = RelationDefinition.ActiveVoice.label
    if let word = try document.string(fields["active"]) {
      guard let voice = RelationDefinition.ActiveVoice(rawValue: word) else {
        throw document.error(
          at: fields["active"], "'active' is '\(word)'", "write 'label' or 'inverse'")
      }
      activeVoice = voice
    }
    let label = try document.required("label", in: fields, of: node)
    let isSymmetric = try document.flag(fields["symmetric"])
    let inverse = try document.string(fields["inverse"])
    guard let inverse = inverse ?? (isSymmetric ? label : nil) else {
      throw document.error(
        at: node, "relation '\(name)' has no 'inverse'",
        "say how the relation reads from target to source, or mark it 'symmetric: true'")
    }
    return RelationDefinition(
      type: RelationType(name), label: label, inverseLabel: inverse, activeVoice: activeVoice,
      sentence: try document.string(fields["sentence"]), family: family,
      explanation: try document.string(fields["explanation"]) ?? "",
      domain: ends["domain"] ?? [], range: ends["range"] ?? [], isSymmetric: isSymmetric,
      isTransitive: try document.flag(fields["transitive"]),
      isEvent: try document.flag(fields["event"]),
      wikidata: try document.string(fields["wikidata"]),
      plover: try document.string(fields["plover"]),
      followTheMoney: try document.string(fields["followTheMoney"]),
      org: try document.string(fields["org"]))
  }

  func check(_ result: Result, base: Ontology?) throws(InputError) {
    let document = try YAMLDocument(text: text, file: file)
    let whole = base?.extended(with: result.ontology) ?? result.ontology
    for (kind, node) in result.kindReferences where whole.definition(of: kind) == nil {
      throw document.error(
        at: node, "there is no kind '\(kind)'", "define it under 'kinds', or mend the spelling")
    }
    for (family, node) in result.familyReferences where whole.family(named: family) == nil {
      throw document.error(
        at: node, "there is no family '\(family)'",
        "define it under 'families', or mend the spelling")
    }
    for (kind, node) in result.parents {
      guard let top = whole.lineage(of: kind).last, whole.definition(of: top)?.parent == nil
      else {
        throw document.error(
          at: node, "kind '\(kind)' is its own ancestor, or lies beneath one that is",
          "break the circle of 'parent's")
      }
    }
  }
}
