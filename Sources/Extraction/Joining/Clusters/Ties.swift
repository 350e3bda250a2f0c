import ActorGraph

/// Whom each part is tied to, for comparing actors by their company.
struct Ties {
  /// A relation seen from one of its ends.
  struct Tie: Hashable {
    var type: RelationType
    var isSource: Bool
    var other: Int
  }

  private var ofPart: [[Tie]]
  private let roles: [Set<String>]
  /// States and places have too many ties to tell their neighbours apart.
  private let isCrowded: [Bool]

  /// Complexity: O(relations + parts).
  init(_ ties: [PartCollector.Tie], numbers: [PartKey: Int], groups: NameGroups) {
    ofPart = Array(repeating: [], count: groups.parts.count)
    roles = groups.parts.map { part in
      Set(part.actor.attributes["role"].map { FoldedName($0).text })
    }
    isCrowded = groups.profiles.map { $0.sort == .state || $0.sort == .place }
    for tie in ties where tie.relation.status != .denied {
      guard case .part(let source) = tie.source, case .part(let target) = tie.target,
        let one = numbers[source], let other = numbers[target]
      else { continue }
      ofPart[one].append(Tie(type: tie.relation.type, isSource: true, other: other))
      ofPart[other].append(Tie(type: tie.relation.type, isSource: false, other: one))
    }
  }

  /// What the ties of two clusters speak for their being one. Complexity: O(their ties).
  func reasons(
    _ one: PartClusters.Cluster, _ other: PartClusters.Cluster, _ clusters: PartClusters
  ) -> [JoinReason] {
    let first = ties(of: one, clusters)
    let second = ties(of: other, clusters)
    let same = first.intersection(second)
    let company = Set(first.map(\.other)).intersection(second.map(\.other))
      .subtracting(same.map(\.other)).filter { !isCrowded[$0] }
    var reasons: [JoinReason] = []
    if !same.isEmpty || !company.isEmpty {
      let exact = same.isEmpty ? 0 : 0.9 + 0.3 * Double(same.count - 1)
      reasons.append(JoinReason(.sharedTies, min(1.5, exact + 0.4 * Double(company.count))))
    }
    let offices = roles(of: one).intersection(roles(of: other))
    if !offices.isEmpty { reasons.append(JoinReason(.sharedOffice, 0.6)) }
    return reasons
  }

  private func ties(
    of cluster: PartClusters.Cluster, _ clusters: PartClusters
  ) -> Set<Tie> {
    Set(
      cluster.parts.flatMap { part in
        ofPart[part].map {
          Tie(type: $0.type, isSource: $0.isSource, other: clusters.clusterOf[$0.other])
        }
      })
  }

  private func roles(of cluster: PartClusters.Cluster) -> Set<String> {
    cluster.parts.reduce(into: Set()) { $0.formUnion(roles[$1]) }
  }
}
