/// Why a question about a graph cannot be answered.
public enum QueryError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The graph holds no actor with this identifier.
  case unknownActor(ActorID)
  /// Both ends are the same actor.
  case sameActor(ActorID)
  /// A relation type that neither the ontology nor the graph knows, and types spelt like it.
  case unknownRelation(RelationType, suggestions: [RelationType])
  /// A kind that neither the ontology nor the graph knows, and kinds spelt like it.
  case unknownKind(ActorKind, suggestions: [ActorKind])
  /// An actor to avoid that is an end of the path or must be passed.
  case avoidsNeededActor(ActorID)
  /// Two wishes, named as on the command line, that cannot be met together.
  case incompatible(String, String)
  /// More actors to pass than a search can handle.
  case tooManyActorsToPass(Int, limit: Int)
  /// A limit, named as in ``PathQuery``, that is below 1.
  case limitBelowOne(name: String, value: Int)

  /// What is wrong, as a sentence for the user.
  public var description: String {
    switch self {
    case .unknownActor(let actor):
      "there is no actor '\(actor)' in the graph"
    case .sameActor(let actor):
      "both ends of the path are '\(actor)'; name two different actors"
    case .unknownRelation(let type, let suggestions):
      "there is no relation type '\(type)'\(Self.hint(suggestions.map(\.rawValue)))"
    case .unknownKind(let kind, let suggestions):
      "there is no kind '\(kind)'\(Self.hint(suggestions.map(\.rawValue)))"
    case .avoidsNeededActor(let actor):
      "'\(actor)' cannot be avoided, because the path starts, ends or must pass there"
    case .incompatible(let one, let other):
      "\(one) and \(other) cannot be combined; leave one out"
    case .tooManyActorsToPass(let count, let limit):
      "a path can be asked to pass at most \(limit) actors, not \(count)"
    case .limitBelowOne(let name, let value):
      "\(name) is \(value), but must be at least 1"
    }
  }

  private static func hint(_ suggestions: [String]) -> String {
    switch suggestions.count {
    case 0: ""
    case 1: "; did you mean '\(suggestions[0])'?"
    default:
      "; did you mean one of " + suggestions.map { "'\($0)'" }.joined(separator: ", ") + "?"
    }
  }
}
