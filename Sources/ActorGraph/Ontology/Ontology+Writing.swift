extension Ontology {
  /// The ontology as YAML that ``init(yaml:file:extending:)`` reads back as the same ontology.
  ///
  /// Fields that have their default value are left out. Texts stand in double quotes.
  public var yaml: String {
    var text = ""
    for (section, definitions) in sections {
      text += "\(section):\n"
      for definition in definitions {
        text += "  \(Self.quoted(definition.name)):\n"
        for (field, value) in definition.fields { text += "    \(field): \(value)\n" }
      }
    }
    return text
  }

  /// The same mapping as ``yaml``, as JSON.
  public var json: String {
    let sections = sections.map { section, definitions in
      let entries = definitions.map { definition in
        let fields = definition.fields.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ")
        return "    \(Self.quoted(definition.name)): {\(fields)}"
      }
      return "  \"\(section)\": {\n\(entries.joined(separator: ",\n"))\n  }"
    }
    return "{\n\(sections.joined(separator: ",\n"))\n}\n"
  }

  /// A definition as its file has it; values are written out as JSON, which is YAML as well.
  private struct Definition {
    var name: String
    var fields: [(String, String)] = []

    init(_ name: String) { self.name = name }

    mutating func add(_ field: String, _ value: String?) {
      if let value, !value.isEmpty { fields.append((field, Ontology.quoted(value))) }
    }

    mutating func add(_ field: String, _ kinds: [ActorKind]) {
      guard !kinds.isEmpty else { return }
      let names = kinds.map { Ontology.quoted($0.rawValue) }.joined(separator: ", ")
      fields.append((field, "[\(names)]"))
    }

    mutating func add(_ field: String, _ flag: Bool) {
      if flag { fields.append((field, "true")) }
    }
  }

  private var sections: [(String, [Definition])] {
    [
      ("kinds", kinds.map(Self.definition)),
      ("families", families.map(Self.definition)),
      ("relations", relations.map(Self.definition)),
    ].filter { !$0.1.isEmpty }
  }

  private static func definition(_ kind: KindDefinition) -> Definition {
    var result = Definition(kind.kind.rawValue)
    result.add("parent", kind.parent?.rawValue)
    result.add("label", kind.label)
    result.add("explanation", kind.explanation)
    result.add("followTheMoney", kind.followTheMoney)
    result.add("wikidata", kind.wikidata)
    result.add("org", kind.org)
    return result
  }

  private static func definition(_ family: FamilyDefinition) -> Definition {
    var result = Definition(family.name)
    result.add("label", family.label)
    return result
  }

  private static func definition(_ relation: RelationDefinition) -> Definition {
    var result = Definition(relation.type.rawValue)
    result.add("label", relation.label)
    result.add("inverse", relation.inverseLabel)
    if relation.activeVoice != .label { result.add("active", relation.activeVoice.rawValue) }
    result.add("sentence", relation.sentence)
    result.add("family", relation.family)
    result.add("explanation", relation.explanation)
    result.add("domain", relation.domain)
    result.add("range", relation.range)
    result.add("symmetric", relation.isSymmetric)
    result.add("transitive", relation.isTransitive)
    result.add("event", relation.isEvent)
    result.add("wikidata", relation.wikidata)
    result.add("plover", relation.plover)
    result.add("followTheMoney", relation.followTheMoney)
    result.add("org", relation.org)
    return result
  }

  /// A JSON string. Everything but printable ASCII and letters is escaped where YAML and JSON agree.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case "\u{0}"..."\u{1f}", "\u{7f}"..."\u{9f}", "\u{2028}", "\u{2029}", "\u{feff}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
