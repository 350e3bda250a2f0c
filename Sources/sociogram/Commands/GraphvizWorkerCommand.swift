import ArgumentParser
import Diagrams

/// `sociogram graphviz-worker`: what the program starts itself as to draw.
struct GraphvizWorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: GraphvizWorker.argument,
    abstract: "Draw for another process: requests on standard input, answers on standard output.",
    shouldDisplay: false)

  func run() { GraphvizWorker.run() }
}
