import Foundation

/// From a report to a diagram in a process of its own, as a user at the prompt waits for it.
struct ColdStart {
  let binary: String
  private let runs = 25
  private let goal = 0.3

  func run() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("sociogram-bench-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let report = folder.appendingPathComponent("report.txt")
    try InventedReport(number: 1, words: 600).text.write(
      to: report, atomically: true, encoding: .utf8)
    for (what, arguments) in [
      ("nothing (--version)", ["--version"]),
      ("report of 600 words to JSON", ["extract", report.path, "-o", folder.path + "/g.json"]),
      ("report of 600 words to SVG", ["draw", report.path, "-o", folder.path + "/d.svg"]),
    ] {
      var samples = Samples()
      try launch(arguments)  // fills the disk cache
      for _ in 0..<runs { try samples.measure { try launch(arguments) } }
      print("cold process, \(what): \(samples.milliseconds) (\(runs) runs)")
      if arguments[0] == "draw" {
        let isMet = samples.quantile(0.5) < goal
        print("  goal: under \(Int(goal * 1000)) ms; \(isMet ? "met" : "missed")")
      }
    }
  }

  private func launch(_ arguments: [String]) throws {
    let code = try ChildProcess.run(binary, arguments)
    guard code == 0 else {
      // Finding nothing would be quick, and measure nothing.
      throw Failure("\(binary) \(arguments.joined(separator: " ")) ended with \(code)")
    }
  }
}
