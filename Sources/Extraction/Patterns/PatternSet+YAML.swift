import ActorGraph
import Foundation
import Yams

extension PatternSet {
  /// The patterns that come with the package.
  ///
  /// - Throws: `InputError` when the resource is missing or damaged.
  static func standard(ontology: Ontology) throws(InputError) -> PatternSet {
    let name = "patterns.yaml"
    guard let url = Bundle.module.url(forResource: "patterns", withExtension: "yaml"),
      let text = try? String(contentsOf: url, encoding: .utf8)
    else {
      throw InputError(
        file: name, reason: "the patterns that belong to the program are missing",
        suggestion: "install the program again, with its resources")
    }
    return try PatternSet(yaml: text, file: name, ontology: ontology)
  }

  /// Reads patterns.
  ///
  /// - Parameter known: patterns whose lists of words the text may use; they are not part of the result.
  /// - Throws: `InputError` with line and column at the first thing that is wrong: YAML syntax,
  ///   unknown or missing fields, relations and kinds that the ontology does not know.
  init(yaml: String, file: String, ontology: Ontology, beside known: PatternSet? = nil)
    throws(InputError)
  {
    let reader = PatternReader(
      document: try YAMLDocument(text: yaml, file: file), ontology: ontology,
      known: known?.words ?? [:])
    self = try reader.read()
  }
}

/// Reads the YAML of patterns and says where it is wrong.
private struct PatternReader {
  let document: YAMLDocument
  let ontology: Ontology
  let known: [String: [String]]

  func read() throws(InputError) -> PatternSet {
    let root = try document.mapping(
      document.root, what: "a pattern file",
      fields: ["words", "frames", "roles", "examples"])
    var own: [String: [String]] = [:]
    for (name, node) in try document.entries(root["words"], what: "words") {
      own[name] = try document.strings(node, what: name).map(\.0)
    }
    let words = known.merging(own) { _, own in own }
    var frames: [String: [Frame]] = [:]
    for node in try items(root["frames"], what: "frames") {
      let frame = try self.frame(node, words)
      for trigger in frame.triggers.sorted() { frames[trigger, default: []].append(frame) }
    }
    var roles: [RoleFrame] = []
    for node in try items(root["roles"], what: "roles") { roles.append(try role(node, words)) }
    var examples: [PatternExample] = []
    for node in try items(root["examples"], what: "examples") { examples.append(try example(node)) }
    return PatternSet(frames: frames, roles: roles, words: own, examples: examples)
  }

  private func example(_ node: Node) throws(InputError) -> PatternExample {
    let fields = try document.mapping(
      node, what: "an example", fields: ["sentence", "published", "relations"])
    let sentence = try document.required("sentence", in: fields, of: node)
    var published: PartialDate?
    if let text = try document.string(fields["published"]) {
      published = PartialDate(text)
      guard published != nil else {
        throw document.error(
          at: fields["published"], "'\(text)' is no date", "write a date like 2022-01-10")
      }
    }
    guard let list = fields["relations"] else {
      throw document.error(
        at: node, "'relations' is missing", "write [] where nothing is to be read")
    }
    var expected: [PatternExample.Expectation] = []
    for (text, node) in try document.strings(list, what: "relations") {
      expected.append(try expectation(text, node))
    }
    return PatternExample(
      sentence: sentence, published: published, expected: expected, position: node.mark?.line ?? 1)
  }

  /// `Ann Lowe -dismissed-by-> Bo Riis [planned]`
  private func expectation(_ text: String, _ node: Node) throws(InputError)
    -> PatternExample.Expectation
  {
    guard let expectation = PatternExample.Expectation(text) else {
      throw document.error(
        at: node, "'\(text)' is no relation",
        "write SOURCE -relation-> TARGET, and [status] after it if you like")
    }
    guard ontology.definition(of: expectation.type) != nil else {
      throw document.error(at: node, "the ontology has no relation '\(expectation.type)'")
    }
    return expectation
  }

  private func items(_ node: Node?, what: String) throws(InputError) -> [Node] {
    guard let node else { return [] }
    guard case .sequence(let sequence) = node else {
      throw document.error(at: node, "'\(what)' must be a list")
    }
    return Array(sequence)
  }

  private func frame(_ node: Node, _ words: [String: [String]]) throws(InputError) -> Frame {
    let fields = try document.mapping(
      node, what: "a frame",
      fields: [
        "relation", "verbs", "nouns", "particles", "objects", "excluded-objects", "phrases",
        "complements", "auxiliaries",
        "source", "target", "source-kinds",
        "target-kinds", "status", "confidence",
      ])
    let verbs = try list("verbs", fields, words)
    let nouns = try list("nouns", fields, words)
    guard verbs.isEmpty != nouns.isEmpty else {
      throw document.error(at: node, "a frame needs either 'verbs' or 'nouns'")
    }
    var status: RelationStatus?
    if let text = try document.string(fields["status"]) {
      status = RelationStatus(rawValue: text)
      guard status != nil else {
        throw document.error(
          at: fields["status"], "there is no status '\(text)'",
          "write one of \(RelationStatus.allCases.map(\.rawValue).joined(separator: ", "))")
      }
    }
    return Frame(
      relation: try relation(fields, node), triggers: verbs.union(nouns), isNominal: verbs.isEmpty,
      particles: try list("particles", fields, words), objects: try list("objects", fields, words),
      excludedObjects: try list("excluded-objects", fields, words),
      phrases: try list("phrases", fields, words),
      complements: try list("complements", fields, words),
      auxiliaries: try list("auxiliaries", fields, words),
      source: ArgumentPlaces(try document.required("source", in: fields, of: node)),
      target: ArgumentPlaces(try document.required("target", in: fields, of: node)),
      sourceKinds: try kinds("source-kinds", fields, words),
      targetKinds: try kinds("target-kinds", fields, words),
      status: status, confidence: try confidence(fields))
  }

  private func role(_ node: Node, _ words: [String: [String]]) throws(InputError) -> RoleFrame {
    let fields = try document.mapping(
      node, what: "a role",
      fields: ["relation", "nouns", "kinds", "bearers", "implies-state", "confidence"])
    return RoleFrame(
      relation: try relation(fields, node), nouns: try list("nouns", fields, words),
      kinds: try kinds("kinds", fields, words), bearers: try kinds("bearers", fields, words),
      impliesState: try document.flag(fields["implies-state"]), confidence: try confidence(fields))
  }

  private func relation(_ fields: [String: Node], _ node: Node) throws(InputError) -> RelationType {
    let type = RelationType(try document.required("relation", in: fields, of: node))
    guard ontology.definition(of: type) != nil else {
      throw document.error(
        at: fields["relation"], "the ontology has no relation '\(type)'",
        "define it there, or mend the spelling")
    }
    return type
  }

  /// A list of words; `$name` stands for a list under 'words'.
  private func list(_ name: String, _ fields: [String: Node], _ words: [String: [String]])
    throws(InputError) -> Set<String>
  {
    var result: Set<String> = []
    for (word, node) in try document.strings(fields[name], what: name) {
      guard word.hasPrefix("$") else {
        result.insert(word)
        continue
      }
      guard let named = words[String(word.dropFirst())] else {
        throw document.error(at: node, "there is no word list '\(word)'", "define it under 'words'")
      }
      result.formUnion(named)
    }
    return result
  }

  private func kinds(_ name: String, _ fields: [String: Node], _ words: [String: [String]])
    throws(InputError) -> [ActorKind]
  {
    var result: [ActorKind] = []
    for text in try list(name, fields, words).sorted() {
      guard ontology.definition(of: ActorKind(text)) != nil else {
        throw document.error(
          at: fields[name], "the ontology has no kind '\(text)'",
          "define it there, or mend the spelling")
      }
      result.append(ActorKind(text))
    }
    return result
  }

  private func confidence(_ fields: [String: Node]) throws(InputError) -> Double {
    guard let node = fields["confidence"] else { return 0.8 }
    guard let value = node.float, (0...1).contains(value) else {
      throw document.error(at: node, "'confidence' must be a number from 0 to 1")
    }
    return value
  }
}
