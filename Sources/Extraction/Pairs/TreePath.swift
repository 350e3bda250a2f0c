/// The way through a tree from one word up to where the way to another word parts from it, and down.
struct TreePath {
  /// From the first word to the last word below the top; empty where the first word is the top.
  var up: [Int]
  /// The lowest word above both, or one of them.
  var top: Int
  /// From the top's dependent down to the second word; empty where the second word is the top.
  var down: [Int]

  /// How many steps it has.
  var length: Int { up.count + down.count }

  /// The words between the two ends, in order.
  var inner: [Int] {
    let top = up.isEmpty || down.isEmpty ? [] : [top]
    return Array(up.dropFirst()) + top + Array(down.dropLast())
  }

  /// The path between two words, given each with what is above it; nil where they stand in different
  /// trees. Complexity: O(depth).
  init?(_ first: [Int], _ second: [Int]) {
    var (one, other) = (first.count, second.count)
    guard first.last == second.last else { return nil }
    while one > 0, other > 0, first[one - 1] == second[other - 1] {
      one -= 1
      other -= 1
    }
    up = Array(first[..<one])
    top = first[one]
    down = second[..<other].reversed()
  }
}
