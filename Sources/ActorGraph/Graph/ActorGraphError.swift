/// Why a graph refused a change.
public enum ActorGraphError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A relation names an actor that the graph does not hold.
  case unknownActor(ActorID, in: Relation)

  /// What is wrong and what to do, as a sentence.
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
