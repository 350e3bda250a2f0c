import Foundation
import Language

/// Counts of names by their kind.
struct KindScore: CustomStringConvertible {
  private var counts: [String: (right: Int, found: Int, wanted: Int)] = [:]

  /// Adds a document: a name counts as right where words and kind are exactly those marked.
  mutating func add(found names: [NameSpan], wanted gold: [NameSample.Name]) {
    var marked: [Range<Int>: String] = [:]
    for name in gold {
      guard let kind = name.kind else { continue }
      counts[kind, default: (0, 0, 0)].wanted += 1
      marked[name.tokens] = kind
    }
    for name in names {
      let kind = name.isDemonym ? "adjective" : name.kind.rawValue
      counts[kind, default: (0, 0, 0)].found += 1
      if marked[name.tokens] == kind { counts[kind, default: (0, 0, 0)].right += 1 }
    }
  }

  static func + (one: KindScore, other: KindScore) -> KindScore {
    var sum = one
    for (kind, more) in other.counts {
      let counts = sum.counts[kind, default: (0, 0, 0)]
      sum.counts[kind] = (
        counts.right + more.right, counts.found + more.found, counts.wanted + more.wanted
      )
    }
    return sum
  }

  /// F1 over all kinds and of each, in per cent.
  var description: String {
    func line(_ right: Int, _ found: Int, _ wanted: Int) -> String {
      String(
        format: "%.1f (P %.1f R %.1f of %d)", 200 * Double(right) / Double(max(found + wanted, 1)),
        100 * Double(right) / Double(max(found, 1)), 100 * Double(right) / Double(max(wanted, 1)),
        wanted)
    }
    let names = counts.filter { $0.key != "adjective" }.values
    let all = line(
      names.reduce(0) { $0 + $1.right }, names.reduce(0) { $0 + $1.found },
      names.reduce(0) { $0 + $1.wanted })
    let each = counts.keys.sorted().compactMap { kind in
      counts[kind].map { "\(kind) \(line($0.right, $0.found, $0.wanted))" }
    }
    return "names and kinds F1 \(all)  " + each.joined(separator: "  ")
  }
}

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
