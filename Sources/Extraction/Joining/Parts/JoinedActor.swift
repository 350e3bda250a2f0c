import ActorGraph

/// An actor made of the parts of several reports.
struct JoinedActor {
  let parts: [ReportPart]
  let decisions: [JoinDecision]
  let kind: ActorKind
  let name: String

  /// - Parameter parts: at least one.
  init(_ parts: [ReportPart], decisions: [JoinDecision]) {
    self.parts = parts
    self.decisions = decisions
    kind = Self.mostFrequent(parts.map(\.actor.kind)) ?? .actor
    name = Self.name(parts.map(\.actor), kind)
  }

  /// The report that tells it from an actor of the same kind and name.
  var scope: String { parts.map(\.document.rawValue).min() ?? "" }

  /// Its identifier: that of its file where it has one, else by kind and name.
  func identifier(scope: String) -> ActorID {
    let own = Set(parts.map(\.key.id))
    if own.count == 1, let id = own.first, !id.isEmpty { return ActorID(id) }
    return ActorID(kind: kind, name: name, scope: scope)
  }

  /// The actor as the graph has it, with its parts and the reasons for joining them.
  func actor(id: ActorID) -> Actor {
    var attributes = Attributes()
    for part in parts { attributes = attributes.united(with: part.actor.attributes) }
    if parts.count > 1 {
      let documents = parts.map(\.document)
      for var part in parts {
        part.keepsMentions = documents.count { $0 == part.document } > 1
        attributes.insert(part.record, for: ReportPart.attribute)
      }
      attributes.insert(
        contentsOf: decisions.map(\.record), for: JoinDecision.attribute)
    }
    return Actor(
      id: id, kind: kind, name: name,
      aliases: parts.flatMap { [$0.actor.name] + $0.actor.aliases },
      mentions: parts.flatMap(\.actor.mentions), attributes: attributes)
  }

  /// The full name that most reports use, the longest of several; what is written in capitals only
  /// where there is nothing else.
  private static func name(_ actors: [Actor], _ kind: ActorKind) -> String {
    var counts: [String: Int] = [:]
    for actor in actors { counts[actor.name, default: 0] += 1 }
    let names = counts.keys.sorted { one, other in
      let (first, second) = (rank(one, kind), rank(other, kind))
      if first != second { return first > second }
      let (often, oftener) = (counts[one] ?? 0, counts[other] ?? 0)
      if often != oftener { return often > oftener }
      if one.count != other.count { return one.count > other.count }
      return one < other
    }
    return names.first ?? ""
  }

  /// How full a name is: spelt out, with initials, one word, shouted.
  private static func rank(_ name: String, _ kind: ActorKind) -> Int {
    if !name.contains(where: \.isLowercase) { return 0 }
    guard kind != .state, kind != .place else { return 1 }
    let words = name.split { $0 == " " || $0 == "." || $0 == "-" }
    if words.count == 1 { return 1 }
    return words.contains { $0.count == 1 } ? 2 : 3
  }

  private static func mostFrequent(_ kinds: [ActorKind]) -> ActorKind? {
    let counts = Dictionary(kinds.map { ($0, 1) }, uniquingKeysWith: +)
    return counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
  }
}
