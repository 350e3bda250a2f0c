import ArgumentParser
import Foundation
import GraphKernels

/// `graph-bench values`: what kernels compute, for comparison with other programs.
struct Values: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print what kernels compute for small graphs, as JSON: one object for each graph.")

  @Option(parsing: .upToNextOption, help: "Graphs, files of the form SGEL1.")
  var graph: [String]
  @Option(help: "Kernels, parted by commas; all if not given.") var kernels: String?
  @Option(help: "Threads.") var threads = 1

  func run() throws {
    let wanted = kernels.map { Set($0.split(separator: ",").map(String.init)) }
    var documents: [[String: Any]] = []
    for path in graph {
      let values = try KernelValues(
        EdgeFile(contentsOf: path), execution: Execution(threads: threads))
      documents.append(try values.all(wanted))
    }
    let data = try JSONSerialization.data(withJSONObject: documents, options: [.sortedKeys])
    print(String(decoding: data, as: UTF8.self))
  }
}
