/// Somebody or something that relations join: a person, an organisation, a state, a place, ...
public struct Actor: Hashable, Sendable, Identifiable {
  /// Identifies the actor inside its graph.
  public let id: ActorID
  /// What sort of actor it is.
  public var kind: ActorKind
  /// The name to show: the fullest form the sources use.
  public var name: String
  /// Other names, sorted, without `name`.
  public private(set) var aliases: [String]
  /// Where the documents mention the actor, sorted, each place once.
  public private(set) var mentions: [Mention]
  /// Further facts by name (`role`, `description`, or columns of an imported table), values sorted.
  public private(set) var attributes: Attributes

  /// Makes an actor.
  ///
  /// - Parameters:
  ///   - id: its identifier; derived from kind and name when not given.
  ///   - kind: its kind.
  ///   - name: its main name.
  ///   - aliases: other names in any order; repetitions and `name` itself are dropped.
  ///   - mentions: places in documents in any order.
  ///   - attributes: further facts.
  public init(
    id: ActorID? = nil, kind: ActorKind, name: String, aliases: [String] = [],
    mentions: [Mention] = [], attributes: Attributes = [:]
  ) {
    self.id = id ?? ActorID(kind: kind, name: name)
    self.kind = kind
    self.name = name
    self.aliases = aliases.isEmpty ? [] : Set(aliases).subtracting([name]).sorted()
    self.mentions = mentions.count < 2 ? mentions : Set(mentions).sorted()
    self.attributes = attributes
  }

  /// The same actor as two sources know it.
  ///
  /// Commutative, associative and idempotent: names, mentions and attributes are united; where the
  /// main names differ, the first in lexical order stays and the other becomes an alias; of two
  /// kinds the known one wins over `Actor`, else the first in lexical order.
  /// `other` must have the same identifier.
  public func merged(with other: Actor) -> Actor {
    if self == other { return self }
    let kinds = [kind, other.kind].sorted()
    let merged = Actor(
      id: id, kind: kinds.first { $0 != .actor } ?? .actor, name: min(name, other.name),
      aliases: aliases + other.aliases + [name, other.name],
      mentions: mentions + other.mentions,
      attributes: attributes.united(with: other.attributes))
    return merged
  }
}
