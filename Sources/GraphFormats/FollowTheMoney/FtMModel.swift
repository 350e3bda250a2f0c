import ActorGraph

/// The schemata of FollowTheMoney: which there are, what they descend from, and which properties
/// their entities have.
struct FtMModel: Sendable {
  /// What may stand in a property.
  enum PropertyType: Hashable, Sendable {
    case text, name, date, url
    /// Values of a closed or normalised sort: countries, topics, phone numbers.
    case code
    /// Identifiers of entities of a schema.
    case entity(String)
  }

  /// One schema with everything it inherits.
  struct Schema: Sendable {
    var name: String
    /// The schema and all that it descends from.
    var ancestors: Set<String>
    var isAbstract: Bool
    /// The properties that hold the two ends, where entities of the schema can be drawn as edges.
    var edge: (source: String, target: String)?
    var properties: [String: PropertyType]

    func isKind(of ancestor: String) -> Bool { ancestors.contains(ancestor) }

    /// Whether a property of this schema may refer to entities of another.
    func accepts(_ other: Schema, as property: String) -> Bool {
      guard case .entity(let range)? = properties[property] else { return false }
      return other.isKind(of: range)
    }
  }

  static let standard = FtMModel(table)

  private var schemata: [String: Schema] = [:]
  /// All properties that hold ends of edges.
  private(set) var endProperties: Set<String> = []

  subscript(name: String) -> Schema? { schemata[name] }

  private init(_ table: String) {
    var parents: [String: [Substring]] = [:]
    var last = ""
    for line in table.split(separator: "\n") {
      let words = line.split(separator: " ")
      if line.hasPrefix(" ") {
        for word in words {
          let parts = word.split(separator: ":")
          schemata[last]?.properties[String(parts[0])] = Self.type(parts.dropFirst().first)
        }
        continue
      }
      last = String(words[0])
      var schema = Schema(
        name: last, ancestors: [last], isAbstract: words.contains("abstract"), properties: [:])
      if let place = words.firstIndex(of: "edge"), words.count > place + 2 {
        schema.edge = (String(words[place + 1]), String(words[place + 2]))
        endProperties.formUnion([String(words[place + 1]), String(words[place + 2])])
      }
      schemata[last] = schema
      parents[last] = words.dropFirst().prefix { $0 != "edge" && $0 != "abstract" }
        .filter { $0 != "<" }
    }
    for name in schemata.keys { inherit(name, parents) }
  }

  private static func type(_ word: Substring?) -> PropertyType {
    switch word {
    case nil: .text
    case "name": .name
    case "date": .date
    case "url": .url
    case "code": .code
    case let range?: .entity(String(range))
    }
  }

  /// Adds what a schema has from those above it.
  private mutating func inherit(_ name: String, _ parents: [String: [Substring]]) {
    var waiting = parents[name] ?? []
    while let word = waiting.popLast() {
      let parent = String(word)
      guard schemata[name]?.ancestors.insert(parent).inserted == true else { continue }
      let inherited = schemata[parent]?.properties ?? [:]
      schemata[name]?.properties.merge(inherited) { own, _ in own }
      waiting += parents[parent] ?? []
    }
  }
}
