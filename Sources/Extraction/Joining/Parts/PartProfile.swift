import ActorGraph
import Language

/// What is compared of a part: its names in the forms of its kind.
struct PartProfile: Sendable {
  /// Kinds that can be one another, as reports and readers differ about them.
  enum Sort: String, Hashable, Sendable {
    case person, state, place, body, other
  }

  let sort: Sort
  /// The kind, for sorts that do not mix.
  let kind: ActorKind
  /// A person's full names, or else the single words.
  let people: [PersonForm]
  /// The single words that a person goes by.
  let shortNames: Set<NameWord>
  /// A body's names.
  let bodies: [BodyForm]
  /// The names as they are.
  let names: [String]
  /// The states that the names stand for.
  let states: Set<String>
  /// The genders that forenames and titles tell.
  let genders: Set<NameKnowledge.Gender>

  /// Whether it is a person of whom there is one word.
  var isShort: Bool { sort == .person && !people.contains(where: \.isFull) }

  /// Complexity: O(letters of the names).
  init(_ part: ReportPart, knowledge: NameKnowledge) {
    let actor = part.actor
    let places = PlaceNames(gazetteer: knowledge.gazetteer)
    names = [actor.name] + actor.aliases
    kind = actor.kind
    var states: Set<String> = []
    switch actor.kind {
    case .person: sort = .person
    case .state:
      sort = .state
      states = Set(names.compactMap { places.state($0) })
    case .place:
      // "REPUBLIC OF KENYA" is a state whatever it was taken for; "Macedonia" may be a province.
      let isState = actor.name.contains(" ") && places.state(actor.name) != nil
      sort = isState ? .state : .place
      if isState { states = Set(names.compactMap { places.state($0) }) }
    case .group, .office, "Event": sort = .other
    default: sort = .body
    }
    self.states = states
    bodies =
      sort == .body ? names.map { BodyForm($0, gazetteer: knowledge.gazetteer) } : []
    var full: [PersonForm] = []
    var short: [PersonForm] = []
    if sort == .person {
      for form in names.compactMap({ PersonForm($0, classes: knowledge.wordClasses) }) {
        if form.isFull, !full.contains(form) { full.append(form) }
        if !form.isFull, !short.contains(form) { short.append(form) }
      }
    }
    people = full.isEmpty ? short : full
    shortNames = Set(short.map { $0.words[0] })
    genders = Self.genders(actor, full, knowledge)
  }

  private static func genders(
    _ actor: Actor, _ full: [PersonForm], _ knowledge: NameKnowledge
  ) -> Set<NameKnowledge.Gender> {
    let titles = Set(
      actor.attributes["gender"].compactMap { NameKnowledge.Gender(rawValue: $0) })
    if titles.count == 1 { return titles }
    let forenames = full.compactMap { form in
      form.words.first { !$0.isInitial }.flatMap { first in
        first == form.words.last ? nil : knowledge.gender(ofForename: first.text)
      }
    }
    return Set(forenames)
  }

  /// What makes two parts look alike to every rule: parts of many reports with one signature are
  /// compared as one.
  var signature: String {
    switch sort {
    case .person:
      return "person " + genders.map(\.rawValue).sorted().joined() + " "
        + people.map { form in
          form.words.map(\.text).joined(separator: " ") + " " + (form.generation ?? "")
        }.sorted().joined(separator: "|")
    case .state:
      return "state "
        + (states.isEmpty ? names.map { FoldedName($0).text } : Array(states))
        .sorted().joined(separator: "|")
    default:
      return "\(sort) \(kind) " + names.map { FoldedName($0).text }.sorted().joined(separator: "|")
    }
  }
}
