import Foundation
import Language

/// Counts of names found, right and wanted, by family.
struct NameScore: CustomStringConvertible {
  private(set) var right = [Int](repeating: 0, count: 4)
  private(set) var found = [Int](repeating: 0, count: 4)
  private(set) var wanted = [Int](repeating: 0, count: 4)

  /// Adds a document: a name counts as right where words and family are exactly those marked.
  mutating func add(
    found names: [(range: Range<Int>, family: NameLabels.Family)], wanted gold: [NameSample.Name]
  ) {
    var marked: [Range<Int>: NameLabels.Family] = [:]
    for name in gold {
      wanted[name.family.rawValue] += 1
      marked[name.tokens] = name.family
    }
    for name in names {
      found[name.family.rawValue] += 1
      if marked[name.range] == name.family { right[name.family.rawValue] += 1 }
    }
  }

  static func + (one: NameScore, other: NameScore) -> NameScore {
    var sum = one
    for index in 0..<4 {
      sum.right[index] += other.right[index]
      sum.found[index] += other.found[index]
      sum.wanted[index] += other.wanted[index]
    }
    return sum
  }

  private func line(_ range: Range<Int>) -> String {
    let (right, found, wanted) = (
      right[range].reduce(0, +), found[range].reduce(0, +), wanted[range].reduce(0, +)
    )
    func share(_ part: Int, _ whole: Int) -> Double { 100 * Double(part) / Double(max(whole, 1)) }
    return String(
      format: "%.1f (P %.1f R %.1f of %d)", share(2 * right, found + wanted), share(right, found),
      share(right, wanted), wanted)
  }

  /// F1 of people, organisations and places together and of each, in per cent.
  var description: String {
    "F1 \(line(0..<3))  PER \(line(0..<1))  ORG \(line(1..<2))  LOC \(line(2..<3))"
  }
}
