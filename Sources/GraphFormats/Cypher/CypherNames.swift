import ActorGraph

/// Labels, types of relationships and names of properties.
enum CypherNames {
  static let actor = "Actor"
  static let document = "SourceDocument"
  static let graph = "ActorGraph"

  /// Words that openCypher 9 reserves.
  static let reserved = Set(
    """
    ADD ALL AND AS ASC ASCENDING BY CASE CONSTRAINT CONTAINS CREATE DELETE DESC DESCENDING DETACH
    DISTINCT DO DROP ELSE END ENDS EXISTS FALSE FOR IN IS LIMIT MANDATORY MATCH MERGE NOT NULL OF
    ON OPTIONAL OR ORDER REMOVE REQUIRE RETURN SCALAR SET SKIP STARTS THEN TRUE UNION UNIQUE UNWIND
    WHEN WHERE WITH XOR
    """.split { $0 == " " || $0 == "\n" }.map(String.init))

  /// The properties of our own nodes and relationships; further facts keep out of their way.
  static let properties = PropertyNames { name, _ in
    name.isEmpty || ["id", "evidence", "evidence_at"].contains(name)
      || !name.unicodeScalars.allSatisfy(isWritable)
  }

  /// The name of a property for a further fact.
  static func property(_ name: String, _ owner: Property.Owner) -> String {
    // By bytes: to Swift a prefix ends between two characters.
    let hasPrefix = name.utf8.starts(with: PropertyNames.prefix.utf8)
    if !hasPrefix, properties.written(name, owner) == name { return name }
    return PropertyNames.prefix + percentEncoded(name)
  }

  private static func percentEncoded(_ name: String) -> String {
    var bytes: [UInt8] = []
    for scalar in name.unicodeScalars {
      for byte in String(scalar).utf8 {
        if isWritable(scalar), scalar != "%" {
          bytes.append(byte)
        } else {
          bytes.append(UInt8(ascii: "%"))
          bytes.append(contentsOf: String(byte >> 4, radix: 16, uppercase: true).utf8)
          bytes.append(contentsOf: String(byte & 0xf, radix: 16, uppercase: true).utf8)
        }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The labels of an actor besides `Actor`: its kind and the kinds above it.
  static func labels(of kind: ActorKind, _ ontology: Ontology) -> [String] {
    var labels: [String] = []
    for kind in ontology.lineage(of: kind) {
      let label = cleaned(kind.rawValue)
      if !label.isEmpty, ![actor, document, graph].contains(label) { labels.append(label) }
    }
    return labels
  }

  /// The type of a relationship: `MEMBER_OF` for `member-of`; other types as they are where they
  /// can be names.
  static func relationshipType(_ type: RelationType) -> String {
    let text = type.rawValue
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"):
        true
      default: false
      }
    }
    if isPlain, text.utf8.contains(where: { $0 != UInt8(ascii: "-") }) {
      return String(text.uppercased().map { $0 == "-" ? "_" : $0 })
    }
    let label = cleaned(text)
    return label.isEmpty ? "RELATED_TO" : label
  }

  private static func cleaned(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(isWritable(scalar) ? scalar : "_") }
    return String(result)
  }

  /// Whether a character means itself between backticks in every dialect: some read `\u0060` there
  /// as a backtick.
  static func isWritable(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "\\" && !isControl(scalar)
  }

  /// Control characters, and others that some programs take for a line end, a mark of the encoding
  /// or the end of the input.
  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7f..<0xa0, 0x2028, 0x2029, 0xfeff, 0xfffe, 0xffff: true
    default: false
    }
  }
}
