import ArgumentParser
import GraphKernels

/// `graph-bench gen`: graphs of a known kind, the same in every run.
struct Generate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gen", abstract: "Make an undirected graph: PREFIX.sgel and PREFIX.el.")

  enum Kind: String, ExpressibleByArgument, CaseIterable { case kron, urand }

  @Argument(help: "kron (some vertices far better known than others) or urand (all alike).")
  var kind: Kind
  @Option(help: "There are 2 to the power of this many vertices (1 to 26).") var scale: Int
  @Option(name: .customLong("ef"), help: "Edges drawn for each vertex.") var edgeFactor = 16
  @Option(help: "Where to write: PREFIX, or PREFIX.sgel.") var out: String

  func validate() throws {
    guard (1...26).contains(scale), (1...64).contains(edgeFactor) else {
      throw ValidationError("--scale is 1 to 26, --ef 1 to 64")
    }
  }

  func run() throws {
    var random = SplitMix(seed: 27_491_095)
    let count = 1 << scale
    let names = (0..<Int32(count)).shuffled(using: &random)
    var sources: [Int32] = []
    var targets: [Int32] = []
    for _ in 0..<count * edgeFactor {
      let (source, target) = kind == .kron ? pair(&random) : evenPair(&random)
      sources.append(names[source])
      targets.append(names[target])
    }
    try EdgeFile(
      vertexCount: count, isDirected: false, sources: sources, targets: targets
    ).undirected().write(to: prefix(out))
  }

  /// An edge of R-MAT with the numbers of Graph500: at each of `scale` steps one quarter of the
  /// matrix is chosen with probability 0.57, 0.19, 0.19 and 0.05.
  ///
  /// Source: D. Chakrabarti, Y. Zhan, C. Faloutsos, "R-MAT: a recursive model for graph mining",
  /// 2004, doi 10.1137/1.9781611972740.43.
  private func pair(_ random: inout SplitMix) -> (Int, Int) {
    var (source, target) = (0, 0)
    for _ in 0..<scale {
      let draw = Double(random.next() >> 11) * 0x1p-53
      let isLower = draw >= 0.76
      let isRight = (draw >= 0.57 && draw < 0.76) || draw >= 0.95
      source = source << 1 | (isLower ? 1 : 0)
      target = target << 1 | (isRight ? 1 : 0)
    }
    return (source, target)
  }

  private func evenPair(_ random: inout SplitMix) -> (Int, Int) {
    let mask = UInt64(1 << scale) - 1
    return (Int(random.next() & mask), Int(random.next() & mask))
  }
}

/// A path without `.sgel`.
func prefix(_ path: String) -> String {
  path.hasSuffix(".sgel") ? String(path.dropLast(5)) : path
}
