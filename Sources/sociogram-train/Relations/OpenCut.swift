import Foundation

/// Where a relation is believed in reports that are no news: where precision and recall of facts, of
/// which every two mentions state one of their own, are best together (F1).
struct OpenCut {
  /// What a pair's relation is believed by, and what believing it wins and costs.
  struct Told {
    var score: Float
    /// Facts that are found with it, by number.
    var facts: [Int]
    /// Mentions that are said to be related and are not.
    var wrong: Int
  }

  /// The least score.
  private(set) var threshold = Double.infinity
  private var found = 0
  private var wrong = 0
  private var stated: Int

  /// - Parameters:
  ///   - told: both directions of a relation.
  ///   - stated: how many facts there are to find.
  ///
  /// Complexity: O(n log n).
  init(_ told: [Told], stated: Int) {
    self.stated = stated
    let order = told.indices.sorted { (told[$0].score, $1) > (told[$1].score, $0) }
    var facts: Set<Int> = []
    var errors = 0
    var best = 0.0
    for index in order {
      facts.formUnion(told[index].facts)
      errors += told[index].wrong
      let balance = 2 * Double(facts.count) / Double(max(1, facts.count + errors + stated))
      // What is as likely wrong as right is not said, and a few lucky ones tell nothing.
      if balance > best, facts.count >= 10, facts.count > errors {
        best = balance
        threshold = Double(told[index].score) - 0.01
        found = facts.count
        wrong = errors
      }
    }
  }

  /// What several relations come to.
  init(sum cuts: [OpenCut]) {
    found = cuts.reduce(0) { $0 + $1.found }
    wrong = cuts.reduce(0) { $0 + $1.wrong }
    stated = cuts.reduce(0) { $0 + $1.stated }
  }

  /// Precision, recall and F1, for people.
  var figures: String {
    let precision = Double(found) / Double(max(1, found + wrong))
    let recall = Double(found) / Double(max(1, stated))
    let balance = 2 * Double(found) / Double(max(1, found + wrong + stated))
    return String(
      format: "threshold %.2f P %.3f R %.3f F1 %.3f of %d", threshold, precision, recall, balance,
      stated)
  }
}
