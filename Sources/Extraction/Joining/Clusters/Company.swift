import ActorGraph

/// Which actors the reports of two actors have in common beside the two: reports on one affair share
/// a state, a place or a person.
struct Company {
  private var clustersOf: [DocumentID: [Int]] = [:]
  /// Alike people of two reports, by the reports: of each report the actors.
  private var meetings: [Meeting: (Set<Int>, Set<Int>)] = [:]
  /// An actor of more reports than this is everybody's company.
  private let crowd: Int

  /// Complexity: O(parts).
  init(_ clusters: PartClusters) {
    for number in clusters.numbers {
      guard let cluster = clusters[number], cluster.documents.count > 1 else { continue }
      for document in cluster.documents { clustersOf[document, default: []].append(number) }
    }
    crowd = max(20, clustersOf.count / 10)
  }

  private struct Meeting: Hashable {
    var first: DocumentID
    var second: DocumentID
  }

  /// Notes two people who may be one. One such pair may be chance; of two reports with two pairs of
  /// like people, each vouches for the other.
  mutating func note(_ one: PartClusters.Cluster, _ other: PartClusters.Cluster) {
    // Who is in many reports has other company.
    guard one.documents.count * other.documents.count <= 64, let number = one.parts.first,
      let next = other.parts.first
    else { return }
    for document in one.documents {
      for second in other.documents where document != second {
        let isOrdered = document < second
        let meeting = Meeting(
          first: min(document, second), second: max(document, second))
        meetings[meeting, default: ([], [])].0.insert(isOrdered ? number : next)
        meetings[meeting, default: ([], [])].1.insert(isOrdered ? next : number)
      }
    }
  }

  /// Whether no report of the one shares another actor with a report of the other.
  ///
  /// Complexity: O(actors in the reports of the one named less often).
  func areStrangers(_ one: Int, _ other: Int, _ clusters: PartClusters) -> Bool {
    guard let first = clusters[one], let second = clusters[other] else { return true }
    let (few, many) =
      first.documents.count <= second.documents.count ? (first, second) : (second, first)
    for document in few.documents {
      for number in clustersOf[document] ?? [] where number != one && number != other {
        guard let shared = clusters[number], shared.documents.count <= crowd else { continue }
        if !shared.documents.isDisjoint(with: many.documents) { return false }
      }
    }
    for document in first.documents {
      for other in second.documents {
        let meeting = Meeting(first: min(document, other), second: max(document, other))
        if let met = meetings[meeting], min(met.0.count, met.1.count) > 1 { return false }
      }
    }
    return true
  }
}
