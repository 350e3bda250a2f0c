import ArgumentParser
import Foundation

/// `graph-bench compare`: our kernels and those of others in turn, as tables.
struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure kernels on graphs beside those of other programs, and print ratios.")

  @Argument(help: "Graphs, files of the form SGEL1.") var graphs: [String]
  @Option(help: "A Python that has the other programs; without, ours alone.") var python = ""
  @Option(help: "The script that measures them.") var script = "../shared/tools/peers_bench.py"
  @Option(help: "Other programs, parted by commas.") var peers = "networkit,igraph"
  @Option(help: "Kernels, parted by commas.")
  var kernels = "load,loadtxt,open,bfs,cc,pr,sssp,bc4,tc,kcore,louvain,leiden,st,asp,ksp"
  @Option(help: "Kernels that are only run on graphs of at most 100,000 edges.")
  var small = "bc"
  @Option(help: "Seconds after which a kernel is not repeated.") var cap = 5.0
  @Option(help: "Seconds after which a program is stopped.") var timeout = 90

  func run() throws {
    let others = peerNames()
    for graph in graphs {
      let edgeCount = try FileManager.default.attributesOfItem(atPath: graph)[.size] as? Int ?? 0
      let names = edgeCount < 100_000 * 12 ? kernels + "," + small : kernels
      let name = (graph as NSString).lastPathComponent
      let shared = [
        "run", "--graph", graph, "--kernels", names, "--cap", "\(cap)", "--pairs", "1000",
      ]
      let ours = try report(CommandLine.arguments[0], shared + ["--threads", "1"])
      let two = try report(CommandLine.arguments[0], shared + ["--threads", "2"])
      var columns: [(name: String, records: [String: Record])] = []
      for other in others {
        let theirs = try? report(
          python,
          [script] + shared
            + ["--threads", "1", "--peers", other, "--timeout", "\(timeout)"])
        columns.append((other, theirs.map(Self.byKernel) ?? [:]))
      }
      printTable(name, names, Self.byKernel(ours), columns, Self.byKernel(two))
    }
  }

  private func peerNames() -> [String] {
    if python.isEmpty {
      print("no other programs: ours alone")
    } else if !FileManager.default.fileExists(atPath: script) {
      print("there is no \(script): ours alone")
    } else {
      return peers.split(separator: ",").map(String.init)
    }
    return []
  }

  /// Runs a program that prints a report.
  private func report(_ program: String, _ arguments: [String]) throws -> Report {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure("\(program) \(arguments.joined(separator: " ")) ended with an error")
    }
    return try JSONDecoder().decode(Report.self, from: data)
  }

  private static func byKernel(_ report: Report) -> [String: Record] {
    Dictionary(
      report.results.compactMap { record in record.kernel.map { ($0, record) } },
      uniquingKeysWith: { first, _ in first })
  }

  private func printTable(
    _ graph: String, _ names: String, _ ours: [String: Record],
    _ columns: [(name: String, records: [String: Record])], _ two: [String: Record]
  ) {
    print("\n\(graph): processor time of one thread (median); others: their time / ours")
    let title = row("kernel", "ours") + columns.map { right($0.name, 11) }.joined()
    print(title + right("2 threads", 11) + "  check")
    for name in names.split(separator: ",").map(String.init) {
      guard let own = ours[name], let cpu = own.cpu else {
        print(row(name, ours[name]?.error ?? "-"))
        continue
      }
      let ratios = columns.map { column in
        right(ratio(column.records[name]?.cpu, cpu).map { "\($0)x" } ?? "-", 11)
      }
      // Threads save no processor time: this is the wall clock.
      let gain = ratio(own.s, two[name]?.s ?? 0).map { "\($0)x" } ?? "-"
      let same = own.check.flatMap { check in
        two[name]?.check.map { abs($0 - check) <= 1e-9 * max(1, abs(check)) }
      }
      print(
        row(name, Self.duration(cpu)) + ratios.joined() + right(gain, 11) + "  "
          + (own.check.map { Self.number($0) } ?? "") + (same == false ? " DIFFERS" : "")
          + checks(name, columns))
    }
    if let bytes = ours["load"]?.bytes_per_edge {
      let others = columns.compactMap { column in
        column.records["load"]?.bytes_per_edge.map { "\(column.name) \(Self.number($0))" }
      }
      print("bytes for each edge: \(Self.number(bytes))  " + others.joined(separator: "  "))
    }
  }

  /// What others say where they say a number.
  private func checks(
    _ kernel: String, _ columns: [(name: String, records: [String: Record])]
  ) -> String {
    columns.compactMap { column in
      column.records[kernel]?.number.map { " \(column.name) \(Self.number($0))" }
    }.joined()
  }

  private func row(_ name: String, _ value: String) -> String {
    name.padding(toLength: 9, withPad: " ", startingAt: 0) + right(value, 11)
  }

  private func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(1, width - text.count)) + text
  }

  private func ratio(_ other: Double?, _ own: Double) -> String? {
    guard let other, own > 0 else { return nil }
    return String(format: other / own < 10 ? "%.2f" : "%.0f", other / own)
  }

  private static func duration(_ seconds: Double) -> String {
    if seconds < 1e-3 { return String(format: "%.1f us", seconds * 1e6) }
    return seconds < 1
      ? String(format: "%.2f ms", seconds * 1e3) : String(format: "%.2f s", seconds)
  }

  private static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15
      ? String(format: "%.0f", value) : String(format: "%.6g", value)
  }
}
