extension Adjacency {
  /// How nearly any two vertices have the same role, by the REGE algorithm: two vertices are
  /// similar as far as each neighbour of either has a similar match among the neighbours of the
  /// other.
  ///
  /// Weights of parallel edges add up; without weights, an edge or several are a relation of weight
  /// 1. Self-loops do not matter. In an undirected graph without weights all vertices with edges
  /// are fully similar.
  ///
  /// - Parameters:
  ///   - rounds: how often similarities are computed from those before, at least 0; 3 is customary.
  ///   - execution: how many threads may work, and until when.
  /// - Returns: the similarities of all pairs.
  /// - Throws: ``RegularSimilarity/Failure`` when there are more than
  ///   ``RegularSimilarity/maxVertexCount`` vertices, or the computation had to stop.
  ///
  /// Each round sums over the neighbours k of i the best match among the neighbours m of j,
  /// similarity of k and m times (min(x_ik, x_jm) + min(x_ki, x_mj)); adds the same with i and j
  /// exchanged; and divides by the sum of all weights at i and j. Vertices without edges are fully
  /// similar to each other. Complexity: O(rounds * edges^2).
  ///
  /// Source: D. R. White, K. P. Reitz, REGE, as described by S. P. Borgatti, M. G. Everett, "Two
  /// algorithms for computing regular equivalence", Social Networks 15, 1993, doi
  /// 10.1016/0378-8733(93)90012-A.
  public func regularSimilarity(
    rounds: Int = 3, execution: Execution = .unlimited
  ) throws(RegularSimilarity.Failure) -> RegularSimilarity {
    let count = vertexCount
    if count > RegularSimilarity.maxVertexCount { throw .tooManyVertices(count) }
    let ties = simplified().mutualTies()
    let totals = ties.map { $0.reduce(0) { $0 + $1.out + $1.into } }
    var values = Buffer<Double>(repeating: 1, count: count * count)
    do throws(Interrupted) {
      for _ in 0..<max(0, rounds) {
        let (old, new) = (values, Buffer<Double>(repeating: 1, count: count * count))
        try execution.forEachChunk(of: count, size: 1) { chunk, _ in
          for first in chunk {
            for second in first + 1..<max(first + 1, count) {
              if execution.interruption != nil { return }
              let total = totals[first] + totals[second]
              if total == 0 { continue }
              let sum =
                bestMatches(of: ties[first], in: ties[second], old, count)
                + bestMatches(of: ties[second], in: ties[first], old, count)
              new[first * count + second] = sum / total
              new[second * count + first] = sum / total
            }
          }
        }
        try execution.check()
        values = new
      }
    } catch { throw .interrupted(error) }
    return RegularSimilarity(vertexCount: count, values: values.array)
  }

  /// The neighbours of each vertex either way, with the weights both ways.
  private func mutualTies() -> [[MutualTie]] {
    rows(.outgoing).withPointers { out in
      rows(.incoming).withPointers { into in
        (0..<Int32(vertexCount)).map { vertex in
          var ties: [MutualTie] = []
          var (left, right) = (out.row(vertex).lowerBound, into.row(vertex).lowerBound)
          let (leftEnd, rightEnd) = (out.row(vertex).upperBound, into.row(vertex).upperBound)
          while left < leftEnd || right < rightEnd {
            let next = min(
              left < leftEnd ? out.neighbours[left] : .max,
              right < rightEnd ? into.neighbours[right] : .max)
            var tie = MutualTie(vertex: Int(next))
            if left < leftEnd, out.neighbours[left] == next {
              tie.out = Double(out.finiteWeight(left))
              left += 1
            }
            if right < rightEnd, into.neighbours[right] == next {
              tie.into = Double(into.finiteWeight(right))
              right += 1
            }
            ties.append(tie)
          }
          return ties
        }
      }
    }
  }
}

private struct MutualTie: Sendable {
  var vertex: Int
  var out = 0.0
  var into = 0.0
}

/// The sum over ties of how well the best of other ties matches each.
private func bestMatches(
  of ties: [MutualTie], in others: [MutualTie], _ values: Buffer<Double>, _ count: Int
) -> Double {
  var sum = 0.0
  for tie in ties {
    var best = 0.0
    for other in others {
      let match = min(tie.out, other.out) + min(tie.into, other.into)
      best = max(best, values[tie.vertex * count + other.vertex] * match)
    }
    sum += best
  }
  return sum
}

/// How nearly vertices have the same role.
public struct RegularSimilarity: Hashable, Sendable {
  /// How many vertices there are.
  public let vertexCount: Int
  /// The similarity of vertices `i` and `j`, 0...1, at `i * vertexCount + j`; symmetric.
  public let values: [Double]

  /// For how many vertices similarities are computed.
  public static let maxVertexCount = 2048

  /// The similarity of two vertices; nil where one does not exist.
  public func value(of first: Int32, _ second: Int32) -> Double? {
    let range = 0..<vertexCount
    guard range.contains(Int(first)), range.contains(Int(second)) else { return nil }
    return values[Int(first) * vertexCount + Int(second)]
  }

  /// Why similarities could not be computed.
  public enum Failure: Error, Hashable, Sendable {
    /// There are more vertices than ``RegularSimilarity/maxVertexCount``.
    case tooManyVertices(Int)
    /// The computation had to stop.
    case interrupted(Interrupted)
  }
}
