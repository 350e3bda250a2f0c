import ArgumentParser
import Foundation

/// `graph-bench convert`: events as a graph.
struct Convert: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a graph of events: PREFIX.sgel, and PREFIX-und.sgel without directions.",
    discussion: "Lines are subject, relation, object and time, parted by tabs.")

  @Argument(help: "Files with events.") var files: [String]
  @Option(help: "Where to write: PREFIX, or PREFIX.sgel.") var out: String

  func run() throws {
    var names: [Substring: Int32] = [:]
    var types: [Substring: UInt32] = [:]
    var times: [Substring: UInt32] = [:]
    var edges = EdgeFile(
      vertexCount: 0, isDirected: true, sources: [], targets: [], types: [], times: [])
    for file in files {
      let text = try String(contentsOfFile: file, encoding: .utf8)
      for line in text.split(whereSeparator: \.isNewline) {
        let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard columns.count >= 4 else { continue }
        edges.sources.append(number(of: columns[0], in: &names))
        edges.types?.append(number(of: columns[1], in: &types))
        edges.targets.append(number(of: columns[2], in: &names))
        edges.times?.append(number(of: columns[3], in: &times))
      }
    }
    // Times in their order, not in that of lines.
    let order = times.keys.sorted {
      if let one = Int($0), let other = Int($1) { return one < other }
      return $0 < $1
    }
    var ranks = [UInt32](repeating: 0, count: order.count)
    for (rank, time) in order.enumerated() { ranks[Int(times[time] ?? 0)] = UInt32(rank) }
    edges.times = edges.times?.map { ranks[Int($0)] }
    edges.vertexCount = names.count
    try edges.write(to: prefix(out))
    try edges.undirected().write(to: prefix(out) + "-und")
  }

  private func number<Number: FixedWidthInteger>(
    of name: Substring, in numbers: inout [Substring: Number]
  ) -> Number {
    if let number = numbers[name] { return number }
    let number = Number(numbers.count)
    numbers[name] = number
    return number
  }
}
