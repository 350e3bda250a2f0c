/// Why a graph refused a change.
public enum ActorGraphError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A relation names an actor that the graph does not hold.
  case unknownActor(ActorID, in: Relation)

  public var description: String {
    switch self {
    case .unknownActor(let actor, let relation):
      """
      relation \(relation.source) -\(relation.type)-> \(relation.target): there is no actor \
      '\(actor)' in the graph; insert the actor first
      """
    }
  }
}
