import ActorGraph

/// The extension in which our bundles carry what STIX has no property for, and the two objects that
/// define it.
enum STIXExtension {
  static let id = "extension-definition--5d0f2b7a-8c1e-4a39-b6d4-e97305f2c81b"
  static let author = "identity--2f9e6c14-07ab-4d83-95b1-c8f4a3d6e052"

  /// The author and the definition, the same in every bundle.
  static let objects: [JSONValue] = [
    .object([
      JSONMember("type", "identity"), JSONMember("spec_version", "2.1"), JSONMember("id", author),
      JSONMember("created", STIXTime.beginning), JSONMember("modified", STIXTime.beginning),
      JSONMember("name", "Sociogram"), JSONMember("identity_class", "system"),
    ]),
    .object([
      JSONMember("type", "extension-definition"), JSONMember("spec_version", "2.1"),
      JSONMember("id", id), JSONMember("created_by_ref", author),
      JSONMember("created", STIXTime.beginning), JSONMember("modified", STIXTime.beginning),
      JSONMember("name", "Evidence-backed graph of actors"),
      JSONMember("description", "What Sociogram knows beyond the properties of STIX"),
      JSONMember("schema", schema), JSONMember("version", "1.0.0"),
      JSONMember("extension_types", .array([.string("property-extension")])),
    ]),
  ]

  private static let schema = """
    Of identities and locations: identifier, kind, aliases (list), mentions (places in documents). \
    Of relationships: key, type, date (EDTF), status, confidence (0 to 1), stated_by, inferred. \
    Of the grouping: documents (list of identifier, name, title, published, url). Of a report: \
    document (identifier). Of all: attributes (list of name and values). Places are a document's \
    identifier and offsets in Unicode scalars.
    """

  /// Members of the extension by the facts of ours that they hold.
  private static let nodeMembers = [
    "identifier": "identifier", "kind": "kind", "aliases": "aliases", "mentions": "mentions",
  ]
  private static let edgeMembers = [
    "key": "key", "type": "type", "date": "date", "status": "status", "confidence": "confidence",
    "statedBy": "stated_by", "inferred": "inferred",
  ]

  /// The member `extensions` with some facts.
  static func member(
    _ facts: [Property], of owner: Property.Owner, and others: [JSONMember] = []
  ) -> JSONMember {
    let members: [String: String] =
      switch owner {
      case .graph: [:]
      case .node: nodeMembers
      case .edge: edgeMembers
      }
    var list = [JSONMember("extension_type", "property-extension")] + others
    var attributes: [JSONValue] = []
    for fact in facts {
      if let name = members[fact.name] {
        let value: JSONValue =
          switch name {
          case "aliases": .array(fact.values.map { .string($0) })
          case "confidence": .number(fact.values[0])
          case "inferred": .bool(true)
          default: .string(fact.values[0])
          }
        list.append(JSONMember(name, value))
      } else {
        let values = JSONValue.array(fact.values.map { .string($0) })
        attributes.append(.object([JSONMember("name", fact.name), JSONMember("values", values)]))
      }
    }
    if !attributes.isEmpty { list.append(JSONMember("attributes", .array(attributes))) }
    return JSONMember("extensions", .object([JSONMember(id, .object(list))]))
  }

  /// The facts that ``member(_:and:)`` wrote.
  static func facts(_ members: [JSONMember], at place: Int) -> [Property] {
    var facts: [Property] = []
    for member in members {
      switch (member.name, member.value) {
      case ("extension_type", _): break
      case ("attributes", .array(let list)):
        for case .object(let attribute) in list {
          guard let name = attribute.first(where: { $0.name == "name" })?.value.plainText else {
            continue
          }
          let values = attribute.first { $0.name == "values" }?.value.strings ?? []
          if !values.isEmpty { facts.append(Property(name, values, place: place)) }
        }
      default:
        let name = member.name == "stated_by" ? "statedBy" : member.name
        let values = member.value.propertyValues
        if !values.isEmpty { facts.append(Property(name, values, place: place)) }
      }
    }
    return facts
  }
}

extension JSONMember {
  init(_ name: String, _ value: JSONValue) { self.init(name: name, value: value) }
  init(_ name: String, _ text: String) { self.init(name: name, value: .string(text)) }
}
