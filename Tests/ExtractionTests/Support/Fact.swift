import ActorGraph

/// A relation as a test writes it down:
///
///     Ana Gjoni -dismissed-by-> Edi Marku [planned] @2021-06-14 ~Reuters
///
/// Alternatives of a name are joined by `|`; `*` stands for anybody. Without a status the fact must be
/// plain (no status, or current). `[fact]` is plain or former, `[stated]` plain or claimed (a report
/// by somebody else), `[any]` whatever. Without `@` the date is not looked at; `@none` wants no date.
struct Fact: CustomStringConvertible {
  let description: String
  let source: String
  let type: RelationType
  let target: String
  let status: String?
  let date: String?
  let speaker: String?

  init(_ text: String) {
    description = text
    var rest = text[...]
    func cut(_ mark: String) -> String {
      guard let range = rest.ranges(of: mark).first else { return "" }
      defer { rest = rest[range.upperBound...] }
      return String(rest[..<range.lowerBound])
    }
    source = cut(" -")
    type = RelationType(cut("-> "))
    var words: [Substring] = []
    var status: String?
    var date: String?
    var speaker: String?
    for word in rest.split(separator: " ") {
      if word.hasPrefix("["), word.hasSuffix("]") {
        status = String(word.dropFirst().dropLast())
      } else if word.hasPrefix("@") {
        date = String(word.dropFirst())
      } else if word.hasPrefix("~") {
        speaker = String(word.dropFirst())
      } else if let begun = speaker {
        speaker = begun + " " + word
      } else {
        words.append(word)
      }
    }
    target = words.joined(separator: " ")
    self.status = status
    self.date = date
    self.speaker = speaker
  }

  /// Whether a relation joins the actors that the fact names, in either direction where it has none.
  func names(_ relation: Relation, in graph: ActorGraph, _ ontology: Ontology) -> Bool {
    guard relation.type == type, let one = graph.actor(relation.source),
      let other = graph.actor(relation.target)
    else { return false }
    if Self.isCalled(one, source), Self.isCalled(other, target) { return true }
    return ontology.definition(of: type)?.isSymmetric == true
      && Self.isCalled(other, source) && Self.isCalled(one, target)
  }

  /// Whether a relation states the fact with its status, date and speaker.
  func fits(_ relation: Relation, in graph: ActorGraph, _ ontology: Ontology) -> Bool {
    guard names(relation, in: graph, ontology), allows(relation.status) else { return false }
    if let date {
      // What lasts and began on a day is dated from then on.
      let found = relation.date?.description ?? "none"
      if found != date, found != date + "/.." { return false }
    }
    if let speaker {
      guard let stated = relation.statedBy else { return false }
      return FoldedName(stated) == FoldedName(speaker)
    }
    return true
  }

  private func allows(_ found: RelationStatus?) -> Bool {
    switch status {
    case nil: found == nil || found == .current
    case "fact": found == nil || found?.isFactual == true
    case "stated": found == nil || found == .current || found == .claimed
    case "any": true
    default: found?.rawValue == status
    }
  }

  private static func isCalled(_ actor: Actor, _ names: String) -> Bool {
    names == "*"
      || names.split(separator: "|").contains { name in
        let folded = FoldedName(String(name))
        return ([actor.name] + actor.aliases).contains { FoldedName($0) == folded }
      }
  }
}
