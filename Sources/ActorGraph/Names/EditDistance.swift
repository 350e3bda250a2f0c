/// How many letters must be mended to turn one text into the other.
///
/// Counted are letters put in, left out, replaced, and neighbours exchanged (optimal string
/// alignment: no part is mended twice).
///
/// - Parameter limit: the largest distance of interest.
/// - Returns: the distance; nil where it exceeds `limit`.
///
/// Complexity: O(length x limit). Source: F. J. Damerau, "A technique for computer detection and
/// correction of spelling errors", 1964, doi 10.1145/363958.363994, within the diagonal band of
/// E. Ukkonen, "Algorithms for approximate string matching", 1985.
package func editDistance(
  _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], limit: Int
) -> Int? {
  guard limit >= 0, abs(left.count - right.count) <= limit else { return nil }
  if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
  let far = limit + 1
  var beforeLast = [Int](repeating: far, count: right.count + 1)
  var last = (0...right.count).map { min($0, far) }
  for row in 1...left.count {
    var current = [Int](repeating: far, count: right.count + 1)
    if row <= limit { current[0] = row }
    var least = current[0]
    let first = max(1, row - limit)
    let end = min(right.count, row + limit)
    if first > end { return nil }
    for column in first...end {
      let isSame = left[row - 1] == right[column - 1]
      var cost = last[column - 1] + (isSame ? 0 : 1)
      cost = min(cost, last[column] + 1, current[column - 1] + 1, far)
      if row > 1, column > 1, left[row - 1] == right[column - 2],
        left[row - 2] == right[column - 1]
      {
        cost = min(cost, beforeLast[column - 2] + 1)
      }
      current[column] = cost
      least = min(least, cost)
    }
    // An exchange can still reach back over one row.
    if least > limit, last.allSatisfy({ $0 > limit }) { return nil }
    beforeLast = last
    last = current
  }
  return last[right.count] <= limit ? last[right.count] : nil
}

/// How many letters of a word may be wrong before it is taken for another word: 1 for up to four
/// letters, 2 for up to nine, then 3.
func misspellingLimit(length: Int) -> Int {
  length <= 4 ? 1 : length <= 9 ? 2 : 3
}

/// The names that are spelt most like a word, closest first, then in lexical order; case does not
/// count. At most `limit`.
package func suggestions(for word: String, among names: [String], limit: Int = 3) -> [String] {
  let letters = Array(word.lowercased().unicodeScalars.prefix(200))
  let most = misspellingLimit(length: letters.count)
  var near: [(distance: Int, name: String)] = []
  for name in names {
    let other = Array(name.lowercased().unicodeScalars)
    if let distance = editDistance(letters, other, limit: most) {
      near.append((distance, name))
    } else if letters.count >= 3, other.starts(with: letters) {
      near.append((most + 1, name))
    }
  }
  return near.sorted { $0 < $1 }.prefix(limit).map(\.name)
}
