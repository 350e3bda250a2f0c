/// Which actors of a network are drawn inside one frame.
public enum ActorGrouping: String, Hashable, Sendable, CaseIterable {
  /// Those of one state, with bodies of some size as frames inside; those of an organisation that
  /// belongs to no state.
  case state
  /// Those of one organisation.
  case organisation
  /// Those with more ties among themselves than with others: communities by Leiden.
  case community
  /// Nobody: there are no frames.
  case none
}
