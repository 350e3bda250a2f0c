import ActorGraph

/// A partition of parts into actors.
struct PartClusters {
  /// What is known of one actor.
  struct Cluster {
    /// Its parts, ascending.
    var parts: [Int]
    var documents: Set<DocumentID>
    /// The name groups of its parts.
    var groups: Set<Int>
    var decisions: [JoinDecision] = []
  }

  private(set) var clusters: [Int: Cluster] = [:]
  private(set) var clusterOf: [Int]

  init(_ groups: NameGroups) {
    clusterOf = Array(groups.parts.indices)
    for (index, part) in groups.parts.enumerated() {
      clusters[index] = Cluster(
        parts: [index], documents: [part.document], groups: [groups.groupOf[index]])
    }
  }

  /// The cluster with a number: the number of its least part.
  subscript(number: Int) -> Cluster? { clusters[number] }

  /// The numbers of all clusters, ascending.
  var numbers: [Int] { clusters.keys.sorted() }

  /// Whether two clusters must stay apart: one report has both, or their names contradict.
  ///
  /// Complexity: O(name groups of the one times those of the other).
  func mustStayApart(
    _ one: Int, _ other: Int, _ groups: inout NameGroups, ignoringReports: Bool = false
  ) -> Bool {
    guard let first = clusters[one], let second = clusters[other] else { return true }
    if !ignoringReports, !first.documents.isDisjoint(with: second.documents) { return true }
    for group in first.groups {
      for next in second.groups where groups.likeness(group, next) == .contradictory {
        return true
      }
    }
    return false
  }

  /// Makes two clusters one.
  mutating func join(_ one: Int, _ other: Int, _ decision: JoinDecision) {
    let (low, high) = (min(one, other), max(one, other))
    guard low != high, var kept = clusters[low], let gone = clusters.removeValue(forKey: high)
    else { return }
    kept.parts = (kept.parts + gone.parts).sorted()
    kept.documents.formUnion(gone.documents)
    kept.groups.formUnion(gone.groups)
    kept.decisions += gone.decisions + [decision]
    clusters[low] = kept
    for part in gone.parts { clusterOf[part] = low }
  }
}
