import ArgumentParser
import Foundation
import GraphKernels

/// `graph-bench run`: how long kernels take.
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure kernels on a graph; prints one JSON document.",
    discussion: """
      Kernels, fields and definitions are those of shared/tools/peers_bench.py; tri and core are \
      other names of tc and kcore, and open is only ours: opening PREFIX.csr, the binary form. Pairs and sources are drawn from the largest component, the same \
      ones in every run, though not those that the peers draw.
      """)

  @Option(help: "The graph, a file of the form SGEL1.") var graph: String
  @Option(help: "Kernels, parted by commas.")
  var kernels = "load,loadtxt,bfs,st,asp,ksp,sssp,pr,cc,bc4,tc,kcore,louvain,leiden"
  @Option(help: "How often to run each.") var `repeat` = 3
  @Option(help: "How many pairs of vertices to ask for paths.") var pairs = 1000
  @Option(help: "Threads.") var threads = 1
  @Option(help: "Seconds after which a kernel is not repeated.") var cap = 30.0

  func run() throws {
    let file = try EdgeFile(contentsOf: graph)
    var bench = KernelBench(
      file, prefix: prefix(graph), repeats: max(1, `repeat`), pairCount: max(1, pairs), cap: cap,
      execution: Execution(threads: threads))
    let names = kernels.split(separator: ",").map { Self.aliases[String($0)] ?? String($0) }
    var report = Report(graph: (graph as NSString).lastPathComponent, results: [])
    for name in ["load"] + names.filter({ $0 != "load" }) {
      var record = Record()
      do {
        record = try bench.measure(name)
      } catch {
        record.error = "\(error)"
      }
      record.peer = "sociogram"
      record.graph = report.graph
      record.kernel = name
      record.peak_rss = Memory.peak
      report.results.append(record)
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    print(String(decoding: try encoder.encode(report), as: UTF8.self))
  }

  private static let aliases = ["tri": "tc", "core": "kcore"]
}
