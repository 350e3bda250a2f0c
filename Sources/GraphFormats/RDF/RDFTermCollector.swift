import ActorGraph

/// The names that a file uses for kinds, types, attributes and speakers, with the texts that they were
/// made of.
struct RDFTermCollector: Sendable {
  private(set) var kinds: [RDFName: String] = [:]
  private(set) var types: [RDFName: String] = [:]
  private(set) var attributes: [RDFName: String] = [:]
  private(set) var speakers: [RDFName: String] = [:]

  mutating func kind(_ kind: ActorKind) -> RDFName {
    Self.note(kind.rawValue, .kind, in: &kinds)
  }

  mutating func type(_ type: RelationType) -> RDFName {
    Self.note(type.rawValue, .type, in: &types)
  }

  mutating func attribute(_ name: String) -> RDFName {
    Self.note(name, .attribute, in: &attributes)
  }

  mutating func speaker(_ name: String) -> RDFName {
    Self.note(name, .speaker, in: &speakers)
  }

  private static func note(
    _ text: String, _ namespace: RDFNamespace, in names: inout [RDFName: String]
  ) -> RDFName {
    let name = RDFName(namespace, text)
    if names[name] == nil { names[name] = text }
    return name
  }
}
