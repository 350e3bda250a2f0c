/// The best tree over the words of a sentence, given a score for every pair of word and head
/// (Chu and Liu 1965, Edmonds 1967; one root by a fine on every root, see Zmigrod et al. 2020).
///
/// Complexity: O(n^2): twelve rounds of contracted cycles at most, after which the tree need no longer
/// be the best one.
package enum MaximumSpanningTree {
  /// - Parameters:
  ///   - count: number of words, n.
  ///   - scores: `n * (n + 1)` numbers: for word i (from 0), the score of head j (0 the root, else word
  ///     j - 1) at `i * (n + 1) + j`.
  /// - Returns: the head of each word, 0 for the root, which has exactly one child.
  package static func heads(count: Int, scores: [Float]) -> [Int] {
    guard count > 0 else { return [] }
    var matrix = Matrix(size: count + 1)
    for word in 0..<count {
      for head in 0...count where head != word + 1 {
        matrix[word + 1, head] = scores[word * (count + 1) + head]
      }
    }
    let heads = arborescence(matrix)
    guard heads.dropFirst().count(where: { $0 == 0 }) > 1 else { return Array(heads.dropFirst()) }
    // A fine on roots that no single arc can make good: the best tree then has as few as possible.
    for word in 1...count { matrix[word, 0] -= 1024 }
    var single = arborescence(matrix)
    guard let root = single.dropFirst().firstIndex(of: 0) else { return Array(single.dropFirst()) }
    for word in root + 1..<single.count where single[word] == 0 { single[word] = root }
    return Array(single.dropFirst())
  }

  /// Rounds of contraction, of which sentences need one or two. Where the words are all alike, as in
  /// a row of brackets, each round might end only one of their cycles.
  private static let mostRounds = 12

  /// Scores of heads (columns) for words (rows).
  private struct Matrix {
    static let none: Float = -1e9
    let size: Int
    private var cells: [Float]

    init(size: Int) {
      self.size = size
      cells = Array(repeating: Self.none, count: size * size)
    }

    subscript(word: Int, head: Int) -> Float {
      get { cells[word * size + head] }
      set { cells[word * size + head] = newValue }
    }
  }

  /// The best head of each node but node 0, so that all hang from node 0.
  private static func arborescence(_ matrix: Matrix, round: Int = 1) -> [Int] {
    var heads = [Int](repeating: 0, count: matrix.size)
    for word in 1..<matrix.size {
      var best = 0
      for head in 1..<matrix.size
      where head != word && matrix[word, head] > matrix[word, best] { best = head }
      heads[word] = best
    }
    let groups = cycles(heads)
    guard !groups.isEmpty else { return heads }
    guard round < mostRounds else {
      // A tree all the same: one word of each cycle hangs from node 0.
      for cycle in groups { heads[cycle[0]] = 0 }
      return heads
    }

    // Every cycle becomes one node.
    var node = [Int](repeating: -1, count: matrix.size)
    for (number, cycle) in groups.enumerated() { for word in cycle { node[word] = number } }
    let kept = node.indices.filter { node[$0] < 0 }
    for (number, word) in kept.enumerated() { node[word] = number }
    for (number, cycle) in groups.enumerated() {
      for word in cycle { node[word] = kept.count + number }
    }
    var small = Matrix(size: kept.count + groups.count)
    var entry = [[(word: Int, head: Int)]](
      repeating: Array(repeating: (0, 0), count: small.size), count: small.size)
    for word in 1..<matrix.size {
      let cost = node[word] >= kept.count ? matrix[word, heads[word]] : 0
      for head in 0..<matrix.size where node[head] != node[word] {
        let score = matrix[word, head] - cost
        if score > small[node[word], node[head]] || entry[node[word]][node[head]].word == 0 {
          small[node[word], node[head]] = max(score, Matrix.none * 2)
          entry[node[word]][node[head]] = (word, head)
        }
      }
    }
    let above = arborescence(small, round: round + 1)
    for number in 1..<small.size {
      let (word, head) = entry[number][above[number]]
      heads[word] = head
    }
    return heads
  }

  private static func cycles(_ heads: [Int]) -> [[Int]] {
    var seen = [Int](repeating: 0, count: heads.count)
    seen[0] = -1
    var found: [[Int]] = []
    for start in 1..<heads.count where seen[start] == 0 {
      var word = start
      while seen[word] == 0 {
        seen[word] = start
        word = heads[word]
      }
      guard seen[word] == start else { continue }
      var cycle = [word]
      var next = heads[word]
      while next != word {
        cycle.append(next)
        next = heads[next]
      }
      found.append(cycle)
    }
    return found
  }
}
