/// A measure of how central an actor is, by the name that network analysis gives it.
///
/// Parallel relations between two actors add up in `degree`, `in-degree`, `out-degree`, `eigenvector`,
/// `katz`, `pagerank`, `hubs` and `authorities`; the measures that rest on shortest paths, cores and
/// structural holes take them for one tie. Relations of an actor to itself do not count.
public enum Centrality: String, Hashable, Sendable, CaseIterable {
  /// How many relations the actor has.
  case degree
  /// How many relations lead to it.
  case inDegree = "in-degree"
  /// How many relations lead away from it.
  case outDegree = "out-degree"
  /// How near it is to all others that reach it, scaled by how many do (Wasserman and Faust).
  case closeness
  /// The mean of the inverse distances of all others to it.
  case harmonic
  /// The share of shortest paths between two others that pass through it.
  case betweenness
  /// High for who is tied to the central: the main eigenvector of the ties.
  case eigenvector
  /// How many ways of any length lead to it, longer ones counting less (Katz).
  case katz
  /// How often somebody comes by who follows ties at random and now and then starts anew.
  case pagerank
  /// Who is tied to the authoritative (HITS).
  case hubs
  /// Who is tied to by hubs (HITS).
  case authorities
  /// The greatest k so that it belongs to a group in which each is tied to k others.
  case core
  /// How far its contacts are tied to each other, so that it has nobody to play off (Burt).
  case constraint
  /// How many of its contacts are not redundant (Burt).
  case effectiveSize = "effective-size"

  /// What it says, in a line.
  public var explanation: String {
    switch self {
    case .degree: "number of relations"
    case .inDegree: "number of relations that lead to the actor"
    case .outDegree: "number of relations that lead away from the actor"
    case .closeness: "nearness to all others, scaled by how many it is tied to at all"
    case .harmonic: "mean of the inverse distances to all others"
    case .betweenness: "share of the shortest paths between others that pass through the actor"
    case .eigenvector: "ties to central actors"
    case .katz: "ways of any length that lead to the actor, longer ones counting less"
    case .pagerank: "how often somebody comes by who follows ties at random"
    case .hubs: "ties to authorities"
    case .authorities: "ties from hubs"
    case .core: "greatest k of a group in which each is tied to k others"
    case .constraint: "how far the actor's contacts are tied to each other"
    case .effectiveSize: "number of contacts that are not redundant"
    }
  }
}
